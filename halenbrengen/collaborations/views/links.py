"""Personal links: made and shown once, renewed, withdrawn."""

from django.shortcuts import render
from django.views.decorators.http import require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.invitations.addresses import base_address_of, link_address
from halenbrengen.collaborations.invitations.forms import NoteForm
from halenbrengen.collaborations.queries import collaboration_of, people_for, seat_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.mails.postbox import mail_is_set


@require_POST
@seated("facilitator")
def print_links(request, me):
    """Fresh personal links for everybody, on one sheet to print; they are shown once."""
    return sheet_of(request, me, [seat for seat in people_for(me) if seat.pk != me.seat.pk])


@require_POST
@seated("facilitator")
def print_link(request, me, pk):
    """A fresh personal link for one person."""
    return sheet_of(request, me, [seat_for(me, pk)])


def sheet_of(request, me, seats):
    """The sheet with a fresh link for each of these seats."""
    collaboration = collaboration_of(me)
    made = fresh_links(request, me, seats)
    return render(request, "collaborations/links.html", {"viewer": me, "made": made, "collaboration": collaboration})


def fresh_links(request, me, seats):
    """Pairs of a seat and its fresh personal link, for a sheet on screen or on paper; they are given this once."""
    base = base_address_of(request)
    made = commands.make_links(collaboration_of(me), seats, by=me)
    return [(seat, link_address(base, token)) for seat, token in made]


@require_POST
@seated("facilitator")
def write_out(request, me, pk):
    """A whole ready-made message for one person, to send in another way; it is shown once."""
    form = filled_in(NoteForm(request.POST))
    seat = seat_for(me, pk)
    subject, text = commands.write_out_invitation(seat, **form.cleaned_data, base=base_address_of(request), by=me)
    context = {"viewer": me, "collaboration": collaboration_of(me), "seat": seat, "subject": subject, "text": text}
    return render(request, "collaborations/message.html", context)


@require_POST
@seated("facilitator")
def renew_link(request, me, pk):
    commands.renew_link(seat_for(me, pk), base=base_address_of(request), by=me)
    return saved(request, "invitations" if mail_is_set() else "letters", go=not mail_is_set())


@require_POST
@seated("facilitator")
def withdraw_links(request, me, pk):
    commands.withdraw_links(seat_for(me, pk), by=me)
    return saved(request, "invitations")
