"""Giving the record to everybody at one moment, and putting right what stands in it."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.record.letters import tell_of_record
from halenbrengen.record.models import Correction, Release
from halenbrengen.record.queries import corrections_are_open

CORRECTIONS_LAST = timedelta(days=14)
CORRECTIONS_LAST_AT_MOST = timedelta(days=365)


def release(collaboration, record):
    """The follow-up begins: from this moment on everybody reads the record, and can put it right for two weeks."""
    now = timezone.now()
    until = timezone.localdate(now) + CORRECTIONS_LAST
    _given, first = Release.objects.get_or_create(
        collaboration=collaboration, defaults={"released_at": now, "corrections_until": until}
    )
    if first:
        record("record_released", collaboration, audience=SHARED)
        tell_of_record(collaboration, record)


def correct(collaboration, *, chapter, text, by):
    """Put something right in a chapter of the record, as a party. What stood there stays; this comes beside it."""
    with changing(collaboration, by) as (collaboration, record):
        may = by.may("correct_record", collaboration) and corrections_are_open(collaboration)
        require(may, _("Het verslag rechtzetten kan nu niet (meer)."))
        written = Correction.objects.filter(party=by.party_id, chapter=chapter, text=text, withdrawn_at=None)
        if written.exists():
            return
        correction = collaboration.corrections.create(
            party_id=by.party_id, written_by=by.seat, chapter=chapter, text=text, written_at=timezone.now()
        )
        record("record_corrected", correction, audience=SHARED)


def withdraw_correction(correction, *, by):
    """Take back what one's own party put right."""
    with changing(correction, by) as (correction, record):
        require(by.belongs_to(correction.party), _("Alleen %(party)s neemt dit terug.") % _naming(correction))
        open_now = by.may("correct_record", correction.collaboration) and corrections_are_open(correction.collaboration)
        require(open_now, _("Het verslag rechtzetten kan nu niet (meer)."))
        if correction.withdrawn_at:
            return
        correction.withdrawn_at = timezone.now()
        correction.save(update_fields=["withdrawn_at"])
        record("correction_withdrawn", correction, audience=SHARED)


def set_corrections_until(collaboration, *, day, by):
    """Give the parties until another day to put the record right: from today on, within a year."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("set_corrections_until", collaboration), _("Alleen de begeleider kiest deze dag."))
        today = timezone.localdate()
        sentence = _("Kies een dag vanaf vandaag, binnen een jaar.")
        require(today <= day <= today + CORRECTIONS_LAST_AT_MOST, sentence, field="day")
        given = Release.objects.filter(collaboration=collaboration).first()
        require(given is not None, _("Het verslag is nog niet gedeeld."))
        if given.corrections_until == day:
            return
        before, given.corrections_until = given.corrections_until, day
        given.save(update_fields=["corrections_until"])
        record("corrections_until_set", collaboration, audience=SHARED, before=before.isoformat())


def _naming(correction):
    return {"party": correction.party.short_name}
