from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.posters import commands
from halenbrengen.posters.forms import ChoiceForm, FieldForm, ItemForm, PlaceForm, RewordForm
from halenbrengen.posters.history import history_of_line, history_of_text, last_act, own_act, own_item
from halenbrengen.posters.parts import sheet_of
from halenbrengen.posters.queries import (
    data_address,
    may_write,
    own_poster,
    own_wording,
    poster_of_party,
    poster_to_look_at,
    readable_item,
)

SHAPE, WHOLE = "homework", "whole"
YEAR = 365 * 24 * 3600


@require_GET
@seated("participant")
def show_homework(request, me):
    """One's own poster, to write on together with colleagues."""
    shape = request.COOKIES.get(SHAPE)
    context = {"viewer": me, "poster": own_poster(me), "screen": "homework", "whole": shape == WHOLE, **last_act(me)}
    return render(request, "posters/homework.html", context)


@require_POST
@seated("participant")
def choose_shape(request, me):
    """One thing at a time or the whole poster: kept in this browser, for this seat."""
    answer = saved(request, "homework")
    seat = f"/s/{me.seat.public_id}/"
    shape = WHOLE if request.POST.get("shape") == WHOLE else "one"
    answer.set_cookie(SHAPE, shape, YEAR, path=seat, secure=settings.HTTPS, httponly=True, samesite="Lax")
    return answer


@require_GET
@seated("participant")
def show_last_act(request, me):
    """What this person did last and can undo: for their eyes only, fetched by their own browser."""
    return render(request, "posters/_undo.html", {"viewer": me, **last_act(me)})


@require_GET
@seated()
def show_wall(request, me):
    """All posters that hang, side by side and equally large."""
    return render(request, "posters/wall.html", {"viewer": me, "screen": "wall"})


@require_POST
@seated("participant")
def write_item(request, me):
    form = filled_in(ItemForm(request.POST))
    commands.write_item(own_poster(me), **form.cleaned_data, by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def reword_item(request, me, pk):
    form = filled_in(RewordForm(request.POST))
    commands.reword_item(readable_item(me, pk), **form.words, base=form.base, by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def place_item(request, me, pk):
    form, item = filled_in(PlaceForm(request.POST)), readable_item(me, pk)
    commands.place_item(item, **form.cleaned_data, by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def strike_item(request, me, pk):
    commands.strike_item(readable_item(me, pk), by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def restore_item(request, me, pk):
    commands.restore_item(readable_item(me, pk), by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def write_field(request, me):
    form = filled_in(FieldForm(request.POST))
    commands.write_field(own_poster(me), **form.cleaned_data, by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def settle_wording(request, me, pk):
    form, wording = filled_in(ChoiceForm(request.POST)), own_wording(me, pk)
    commands.settle_wording(wording, **form.cleaned_data, by=me)
    return saved(request, "homework")


@require_GET
@seated("participant")
def show_history_of_line(request, me, pk):
    """Who wrote what on a line, and when; older words can be put back."""
    item = own_item(me, pk)
    context = {"viewer": me, "item": item, "moments": history_of_line(me, item), "open": may_write(me)}
    return render(request, "posters/history.html", context)


@require_GET
@seated("participant")
def show_history_of_text(request, me, field):
    """Who wrote what in one of the five texts, and when; older words can be put back."""
    moments = history_of_text(me, field)
    context = {"viewer": me, "prompt": PROMPTS[field], "moments": moments, "open": may_write(me)}
    return render(request, "posters/history.html", {**context, "now": getattr(own_poster(me), field)})


@require_POST
@seated("participant")
def undo_act(request, me, number):
    commands.undo_act(own_act(me, number), by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def hand_in(request, me):
    commands.hand_in(own_poster(me), by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def take_back(request, me):
    commands.take_back(own_poster(me), by=me)
    return saved(request, "homework")


@require_POST
@seated("facilitator")
def hang(request, me):
    commands.hang(collaboration_of(me), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def hang_poster(request, me, party):
    commands.hang_poster(poster_of_party(me, party), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def look_at(request, me, party):
    """A handed-in poster, as the answer to the act of looking: there is no address to see it at without being seen."""
    commands.look_at(poster_to_look_at(me, party), by=me)
    sheet = sheet_of(poster_to_look_at(me, party))
    if sheet["photo"]:
        sheet["photo_address"] = data_address(sheet["photo"])  # its own address opens when the poster hangs
    return render(request, "posters/look.html", {"viewer": me, "sheet": sheet})
