"""What is kept about oneself: to read, to take along, to put right and to have erased."""

import json

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.files import JSON, taken_along
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.record import commands
from halenbrengen.record.forms import EraseForm, MineForm
from halenbrengen.record.own.keeping import kept_until
from halenbrengen.record.own.mine import as_file, kept_of
from halenbrengen.record.own.traces import former
from halenbrengen.record.queries import erasable_for
from halenbrengen.record.views.record import READERS


@require_GET
@seated(*READERS)
def show_mine(request, me):
    """Everything that is kept about the one who asks, and until when."""
    kept = kept_of(me)
    form = MineForm(initial={name: getattr(me.seat, name) for name in MineForm.base_fields})
    context = {"viewer": me, "form": form, "until": kept_until(collaboration_of(me)), **kept}
    return render(request, "record/mine.html", context)


@require_GET
@seated(*READERS)
def download_mine(request, me):
    told = json.dumps(as_file(kept_of(me)), ensure_ascii=False, indent=1)
    return taken_along(told.encode(), "mijn-gegevens.json", JSON)


@require_POST
@seated(*READERS)
def correct_mine(request, me):
    form = filled_in(MineForm(request.POST))
    commands.correct_particulars(me.seat, **form.cleaned_data, by=me)
    return saved(request, "mine", go=True)


@require_POST
@seated("scribe", "participant", "observer")
def erase_mine(request, me):
    """Be erased. The seat is gone after it, so the browser is sent to the front door."""
    form = filled_in(EraseForm(request.POST))
    commands.erase_person(me.seat, **form.cleaned_data, by=me)
    return HttpResponseRedirect("/", status=303)


@require_GET
@seated("facilitator")
def show_person(request, me, pk):
    """One person at the table, to erase."""
    return render(request, "record/person.html", {"viewer": me, "person": _erasable(me, pk)})


@require_GET
@seated("facilitator")
def show_gone(request, me):
    """Who was at the table and is not any more, to erase as well."""
    gone = [person for person in erasable_for(me).filter(left_at__isnull=False) if person.name != former()]
    return render(request, "record/gone.html", {"viewer": me, "gone": gone})


@require_POST
@seated("facilitator")
def erase_person(request, me, pk):
    person, form = _erasable(me, pk), filled_in(EraseForm(request.POST))
    commands.erase_person(person, **form.cleaned_data, by=me)
    return saved(request, "people", go=True)


def _erasable(me, pk):
    """Somebody who is or was at the table, but for who leads and the screen; or 404."""
    person = erasable_for(me).filter(pk=pk).first()
    if person is None:
        raise Http404
    return person
