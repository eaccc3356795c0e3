from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.commands import open_seat
from halenbrengen.collaborations.invitations.addresses import base_address_of
from halenbrengen.collaborations.queries import collaboration_of, parties_for, people_for
from halenbrengen.collaborations.seats import COOKIE, seated
from halenbrengen.collaborations.views.door import with_browser
from halenbrengen.method.permissions import Role
from halenbrengen.room import commands
from halenbrengen.room.forms import LeafForm, ShowingForm, SoundForm


@require_POST
@seated("facilitator")
def open_beamer(request, me):
    """Open the beamer's screen in this browser, to drag to the wall."""
    seat = people_for(me).filter(role=Role.BEAMER).select_related("collaboration").first()
    if seat is None:
        raise Http404
    entrance = open_seat(seat, request.COOKIES.get(COOKIE), by=me)
    return with_browser(HttpResponseRedirect(f"/s/{seat.public_id}/", status=303), entrance.browser)


@require_POST
@seated("facilitator", "scribe")
def show_on_beamer(request, me):
    form = filled_in(ShowingForm(request.POST, parties_for(me)))
    commands.show_on_beamer(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator", "scribe")
def turn_leaf(request, me):
    form = filled_in(LeafForm(request.POST))
    commands.turn_leaf(collaboration_of(me), to=form.cleaned_data["leaf"], by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator", "scribe")
def choose_sound(request, me):
    form = filled_in(SoundForm(request.POST))
    commands.choose_sound(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_GET
@seated("beamer")
def show_way_in(request, me):
    """The door of this host as a square to scan: the same for everybody, without anybody's secret."""
    return render(request, "room/_way_in.html", {"address": f"{base_address_of(request)}/in"})
