from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import refused, saved
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.posters import commands
from halenbrengen.posters.forms import FieldForm, ItemForm, LineForm
from halenbrengen.posters.parts import sheet_of
from halenbrengen.posters.queries import data_address, own_poster, poster_of_party, poster_to_look_at, readable_item


@require_GET
@seated("participant")
def show_homework(request, me):
    """One's own poster, to write on together with colleagues."""
    context = {"viewer": me, "poster": own_poster(me), "screen": "homework"}
    return render(request, "posters/homework.html", context)


@require_GET
@seated()
def show_wall(request, me):
    """All posters that hang, side by side and equally large."""
    return render(request, "posters/wall.html", {"viewer": me, "screen": "wall"})


@require_POST
@seated("participant")
def write_item(request, me):
    form = ItemForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.write_item(own_poster(me), **form.cleaned_data, by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def reword_item(request, me, pk):
    form = LineForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.reword_item(readable_item(me, pk), **form.cleaned_data, by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def raise_item(request, me, pk):
    commands.move_item(readable_item(me, pk), up=True, by=me)
    return saved(request, "homework")


@require_POST
@seated("participant")
def lower_item(request, me, pk):
    commands.move_item(readable_item(me, pk), up=False, by=me)
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
    form = FieldForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.write_field(own_poster(me), **form.cleaned_data, by=me)
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
