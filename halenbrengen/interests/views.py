from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import refused, saved
from halenbrengen.collaborations.queries import collaboration_of, own_party, parties_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.interests import commands
from halenbrengen.interests.forms import (
    CarryingForm,
    IngredientForm,
    InterestForm,
    NewInterestForm,
    OutcomeForm,
    VersionForm,
)
from halenbrengen.interests.queries import (
    check_for,
    ingredients_for,
    lines_to_choose_from,
    new_interest_for,
    quotable_for,
    version_for,
)


@require_GET
@seated("facilitator", "scribe", "participant", "observer")
def show_interests(request, me):
    """The interests to keep in view, what was new, and the versions of the ambition."""
    context = {"viewer": me, "collaboration": collaboration_of(me), "screen": "interests"}
    return render(request, "interests/interests.html", context)


@require_POST
@seated("facilitator", "participant")
def note_interest(request, me):
    form = InterestForm(request.POST, parties_for(me), lines_to_choose_from(me))
    if not form.is_valid():
        return refused(request, form)
    commands.note_interest(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("participant")
def report_new_interest(request, me):
    form = NewInterestForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.report_new_interest(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("facilitator")
def note_outcome_of_check(request, me, pk):
    return _note_outcome(request, me, check_for(me, pk))


@require_POST
@seated("facilitator")
def note_outcome_of_news(request, me, pk):
    return _note_outcome(request, me, new_interest_for(me, pk))


@require_POST
@seated("facilitator")
def note_outcome_of_version(request, me, pk):
    return _note_outcome(request, me, version_for(me, pk))


def _note_outcome(request, me, thing):
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.note_outcome(thing, **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("facilitator")
def mark_ingredient(request, me):
    form = IngredientForm(request.POST, [reference for reference, _party, _text in quotable_for(me)])
    if not form.is_valid():
        return refused(request, form)
    commands.mark_ingredient(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("facilitator")
def write_version(request, me):
    form = VersionForm(request.POST, ingredients_for(me))
    if not form.is_valid():
        return refused(request, form)
    commands.write_version(collaboration_of(me), **form.cleaned_data, written_on=timezone.localdate(), by=me)
    return saved(request, "interests")


@require_POST
@seated("participant")
def answer_ambition(request, me, pk):
    form = CarryingForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.answer_ambition(version_for(me, pk), party=own_party(me), **form.cleaned_data, by=me)
    return saved(request, "interests")
