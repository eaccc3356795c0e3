"""A list of people to add to the table: pasted, corrected, and only then seated."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.forms import ListForm
from halenbrengen.collaborations.guests.review import Review
from halenbrengen.collaborations.queries import collaboration_of, table_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.collaborations.tokens import new_token
from halenbrengen.collaborations.views.mine import without_list
from halenbrengen.collaborations.views.people import plan_of


@require_GET
@seated("facilitator")
def show_list(request, me):
    """Where a list can be pasted."""
    return _page(request, me, ListForm())


@require_POST
@seated("facilitator")
def invite_guests(request, me):
    """Show what was understood of a list; once it has been looked at, everybody on it gets a seat."""
    form = ListForm(request.POST, request.FILES)
    valid, reading = form.is_valid(), form.reading
    review = Review.of(request.POST, reading.guests if reading else (), table_for(me)["parties"])
    error = ""
    if valid and review.guests and review.is_fine and reading is None and "look" not in request.POST:
        try:
            commands.invite_guests(collaboration_of(me), review.guests, by=me)
            return HttpResponseRedirect(f"/s/{me.seat.public_id}/people?taken=list", status=303)
        except Refused as refusal:
            error = refusal.sentence
    status = 200 if valid and not error and (reading or review.is_fine) else 422
    return _page(request, me, without_list(form, reading), review, reading, error, status)


def _page(request, me, form, review=None, reading=None, error="", status=200):
    rows = review and review.rows
    context = {
        "viewer": me,
        "collaboration": collaboration_of(me),
        "form": form,
        "review": review if rows else None,
        "reading": reading,
        "error": error,
        "plan": plan_of(me, len(review.parties) if rows else None),
        "key": new_token(),
    }
    return render(request, "collaborations/guests.html", context, status=status)
