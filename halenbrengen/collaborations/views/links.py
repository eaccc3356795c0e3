"""Personal links: made, and shown once."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.queries import collaboration_of, people_for, seat_for
from halenbrengen.collaborations.seats import seated


@require_POST
@seated("facilitator")
def make_links(request, me):
    """Fresh personal links for everybody, on one sheet to print, mail or read out; they are shown once."""
    made = [
        (seat, _address(request, commands.make_link(seat, by=me))) for seat in people_for(me) if seat.pk != me.seat.pk
    ]
    return render(
        request, "collaborations/links.html", {"viewer": me, "made": made, "collaboration": collaboration_of(me)}
    )


@require_POST
@seated("facilitator")
def make_link(request, me, pk):
    """A fresh personal link for one person."""
    seat = seat_for(me, pk)
    made = [(seat, _address(request, commands.make_link(seat, by=me)))]
    return render(
        request, "collaborations/links.html", {"viewer": me, "made": made, "collaboration": collaboration_of(me)}
    )


def _address(request, token):
    host = settings.PUBLIC_URL.rstrip("/") or f"{request.scheme}://{request.get_host()}"
    return f"{host}/in#{token}"
