"""Notes for one's own eyes: no part, no stream, nothing kept by a browser on its way."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, parties_for, party_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.turns import commands
from halenbrengen.turns.forms import NoteForm
from halenbrengen.turns.queries import note_of, notes_for

ALL_OF_IT = 0


@require_GET
@never_cache
@seated("participant", "observer")
def show_notes(request, me):
    """All that one wrote down, to read, print and take away."""
    notes = [note_of(me, about) for about in (None, *parties_for(me))]
    context = {"viewer": me, "collaboration": collaboration_of(me), "notes": notes, "any": notes_for(me).exists()}
    return render(request, "turns/notes.html", context)


@require_GET
@never_cache
@seated("participant", "observer")
def show_note(request, me, about):
    """One note, fetched by the browser of the person whose it is."""
    return render(request, "turns/_note.html", {"viewer": me, "note": note_of(me, _party(me, about))})


@require_POST
@never_cache
@seated("participant", "observer")
def write_note(request, me, about):
    form = filled_in(NoteForm(request.POST))
    commands.write_note(collaboration_of(me), about=_party(me, about), **form.cleaned_data, by=me)
    return saved(request, "notes")


@require_POST
@seated("participant", "observer")
def tear_up_notes(request, me):
    commands.tear_up_notes(collaboration_of(me), by=me)
    return saved(request, "notes", go=True)


def _party(me, about):
    return None if about == ALL_OF_IT else party_for(me, about)
