"""Notes for one's own eyes: they stand in no log, so that nobody hears that somebody wrote."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.permissions import Role
from halenbrengen.turns.models import Note


def write_note(collaboration, *, about=None, text, base="", by):
    """Write one's own note about a party, or with `about` None about all of it; an empty text takes it away.

    `base` is what the writer started from. What was written on another device meanwhile stays above it.
    """
    with changing(collaboration, by) as (collaboration, _record):
        _require_listener(by)
        require(about is None or about.collaboration_id == collaboration.pk, _("Deze partij zit niet aan deze tafel."))
        note = Note.objects.filter(seat=by.seat, about=about).first() or Note(seat=by.seat, about=about)
        if note.text not in (base, "") and text and note.text not in text:
            text = f"{note.text}\n\n{text}"
            require(len(text) <= TEXT_LIMIT, _("Samen met wat je op een ander apparaat schreef, is dit te lang."))
        if text and text != note.text:
            note.text, note.written_at = text, timezone.now()
            note.save()
        elif not text and note.text == base:
            Note.objects.filter(seat=by.seat, about=about).delete()


def tear_up_notes(collaboration, *, by):
    """Take all of one's own notes away, for good."""
    with changing(collaboration, by):
        _require_listener(by)
        Note.objects.filter(seat=by.seat).delete()


def _require_listener(by):
    listens = by.seat is not None and by.role in (Role.PARTICIPANT, Role.OBSERVER)
    require(listens, _("Aantekeningen zijn voor wie aan tafel meeluistert."))
