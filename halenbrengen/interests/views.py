from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.interests import commands
from halenbrengen.interests.forms import InterestForm, OutcomeForm
from halenbrengen.interests.queries import check_for, lines_to_choose_from


@require_GET
@seated("facilitator", "scribe", "participant", "observer")
def show_interests(request, me):
    """The interests to keep in view, what happened since, and what one can say."""
    context = {"viewer": me, "collaboration": collaboration_of(me), "screen": "interests"}
    return render(request, "interests/interests.html", context)


@require_POST
@seated("facilitator", "participant")
def note_interest(request, me):
    form = filled_in(InterestForm(request.POST, parties_for(me), lines_to_choose_from(me)))
    commands.note_interest(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("facilitator")
def note_outcome_of_check(request, me, pk):
    form = filled_in(OutcomeForm(request.POST))
    commands.note_outcome(check_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "interests")
