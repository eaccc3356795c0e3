from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, parties_for, party_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.combined import commands
from halenbrengen.combined.forms import AnswerForm, EntryForm, PlaceForm, WordsForm
from halenbrengen.combined.queries import entries_for, entry_for, hung_item_for, hung_items


@require_GET
@seated()
def show_combined(request, me):
    """The poster of all parties together. It does not exist before the combining (R22)."""
    collaboration = collaboration_of(me)
    if not me.may("read_combined", collaboration):
        raise Http404
    return render(request, "combined/combined.html", {"viewer": me, "screen": "combined"})


@require_POST
@seated("facilitator", "scribe")
def write_entry(request, me):
    form = filled_in(EntryForm(request.POST, parties=parties_for(me), items=hung_items(me)))
    commands.write_entry(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "combined")


@require_POST
@seated("facilitator", "scribe")
def take_item(request, me, pk):
    commands.take_item(hung_item_for(me, pk), by=me)
    return saved(request, "combined")


@require_POST
@seated("facilitator", "scribe")
def undo_entry(request, me, pk):
    commands.undo_entry(entry_for(me, pk), by=me)
    return saved(request, "combined")


@require_POST
@seated("facilitator", "scribe")
def place_entry(request, me, pk):
    form = filled_in(PlaceForm(request.POST, entries=entries_for(me)))
    commands.place_entry(entry_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "combined")


@require_POST
@seated("facilitator", "scribe", "participant")
def confirm(request, me, pk):
    form = filled_in(AnswerForm(request.POST, parties=parties_for(me)))
    commands.confirm(entry_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "combined")


@require_POST
@seated("facilitator", "scribe", "participant")
def reword(request, me, pk):
    form = filled_in(WordsForm(request.POST, parties=parties_for(me)))
    commands.reword(entry_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "combined")


@require_POST
@seated("facilitator", "scribe", "participant")
def withdraw(request, me, pk):
    form = filled_in(AnswerForm(request.POST, parties=parties_for(me)))
    commands.withdraw(entry_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "combined")


@require_POST
@seated("facilitator", "scribe", "participant")
def say_nothing_yet(request, me, pk):
    commands.say_nothing_yet(party_for(me, pk), by=me)
    return saved(request, "combined")
