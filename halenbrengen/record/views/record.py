from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.files import ODT, taken_along
from halenbrengen.collaborations.queries import collaboration_of, own_party, parties_for, party_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.record import commands
from halenbrengen.record.forms import CorrectionForm, UntilForm
from halenbrengen.record.lives import lives_of
from halenbrengen.record.newcomer import newcomer_record
from halenbrengen.record.queries import correction_for, corrections_are_open, corrections_for, corrections_until
from halenbrengen.record.sections import record_for

READERS = ("facilitator", "scribe", "participant", "observer")
LEADERS = ("facilitator", "scribe")


@require_GET
@seated(*READERS)
def show_record(request, me):
    """The record: what the parties said and confirmed, with differences as visible as agreement."""
    record, collaboration = readable_record(me), collaboration_of(me)
    context = {
        "viewer": me,
        "record": record,
        "parties": parties_for(me),
        "until": corrections_until(collaboration),
        "corrects": me.may("correct_record", collaboration) and corrections_are_open(collaboration),
        "sets_until": me.may("set_corrections_until", collaboration),
        "own": [each for found in corrections_for(me).values() for each in found if me.belongs_to(each.party)],
    }
    return render(request, "record/record.html", context)


@require_GET
@seated("participant")
def show_own_lives(request, me):
    """Where every line of one's own poster went."""
    return _show_lives(request, me, own_party(me))


@require_GET
@seated(*READERS)
def show_lives(request, me, party):
    """Where every line of a poster on the wall went."""
    return _show_lives(request, me, party_for(me, party))


def _show_lives(request, me, party):
    context = {"viewer": me, "party": party, "own": me.belongs_to(party), "sides": lives_of(me, party)}
    return render(request, "record/lives.html", context)


@require_GET
@seated("participant")
def show_own_newcomer(request, me):
    """For who comes new to the table of one's own party: its part in a quarter of an hour."""
    return _show_newcomer(request, me, own_party(me))


@require_GET
@seated(*LEADERS)
def show_newcomer(request, me, party):
    """The same for any party, for who leads."""
    return _show_newcomer(request, me, party_for(me, party))


def _show_newcomer(request, me, party):
    context = {"viewer": me, "party": party, "record": readable_newcomer(me, party)}
    return render(request, "record/newcomer.html", context)


def readable_newcomer(viewer, party):
    """The page of a newcomer, or 404 for who may not read the record yet."""
    if not viewer.may("read_record", collaboration_of(viewer)):
        raise Http404
    return newcomer_record(viewer, party)


@require_GET
@seated(*READERS)
def download_odt(request, me):
    """The same record as a document to edit."""
    from halenbrengen.record.odt import odt_of  # its library is large, and a server starts without it

    return taken_along(odt_of(readable_record(me), language=me.language), "verslag.odt", ODT)


def readable_record(viewer):
    """The record, or 404 for who may not read it yet."""
    if not viewer.may("read_record", collaboration_of(viewer)):
        raise Http404
    return record_for(viewer)


@require_POST
@seated("participant")
def correct(request, me):
    form = filled_in(CorrectionForm(request.POST, readable_record(me).sections))
    commands.correct(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "record", go=True)


@require_POST
@seated("participant")
def withdraw_correction(request, me, pk):
    commands.withdraw_correction(correction_for(me, pk), by=me)
    return saved(request, "record", go=True)


@require_POST
@seated("facilitator")
def set_corrections_until(request, me):
    form = filled_in(UntilForm(request.POST))
    commands.set_corrections_until(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "record", go=True)
