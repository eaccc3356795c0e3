from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, own_party, parties_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.interests import commands
from halenbrengen.interests.ambition.forms import CarryingForm, IngredientForm, SharpeningAnswerForm, VersionForm
from halenbrengen.interests.ambition.queries import (
    ingredient_for,
    ingredients_for,
    quotable_for,
    sharpening_for,
    version_for,
)
from halenbrengen.interests.forms import OutcomeForm

SPEAKERS = ("facilitator", "scribe", "participant")


@require_GET
@seated(*SPEAKERS, "observer")
def show_ambition(request, me):
    """The versions of the ambition beside each other, who carries them, and the words they came from."""
    return render(request, "interests/ambition.html", {"viewer": me, "screen": "ambition"})


@require_POST
@seated("facilitator", "scribe")
def mark_ingredient(request, me):
    form = filled_in(IngredientForm(request.POST, [each.reference for each in quotable_for(me)]))
    commands.mark_ingredient(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "ambition")


@require_POST
@seated("facilitator", "scribe")
def drop_ingredient(request, me, pk):
    commands.drop_ingredient(ingredient_for(me, pk), by=me)
    return saved(request, "ambition")


@require_POST
@seated("facilitator")
def ask_to_sharpen(request, me):
    commands.ask_to_sharpen(collaboration_of(me), by=me)
    return saved(request, "ambition")


@require_POST
@seated(*SPEAKERS)
def answer_sharpening(request, me, pk):
    form = filled_in(SharpeningAnswerForm(request.POST, **_speaking(me)))
    commands.answer_sharpening(sharpening_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "ambition")


@require_POST
@seated("facilitator")
def write_version(request, me):
    form = filled_in(VersionForm(request.POST, ingredients_for(me)))
    commands.write_version(collaboration_of(me), **form.cleaned_data, written_on=timezone.localdate(), by=me)
    return saved(request, "ambition")


@require_POST
@seated(*SPEAKERS)
def answer_ambition(request, me, pk):
    form = filled_in(CarryingForm(request.POST, **_speaking(me)))
    commands.answer_ambition(version_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "ambition")


@require_POST
@seated("facilitator")
def note_outcome_of_version(request, me, pk):
    form = filled_in(OutcomeForm(request.POST))
    commands.note_outcome(version_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "ambition")


def _speaking(viewer):
    """For whom this person can answer: their own party, or for who leads any party, chosen in the form."""
    return {"parties": parties_for(viewer), "own": own_party(viewer) if viewer.party_id else None}
