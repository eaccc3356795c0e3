"""The one path on which anything changes: lock, check, write, record, and ring after the commit."""

from contextlib import contextmanager
from functools import partial

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes import bell
from halenbrengen.changes.models import Change, Key
from halenbrengen.changes.refusals import AlreadyDone, Refused

# one statement where the ORM needs two or three: every command asks for it
NEXT_NUMBER = """
    INSERT INTO changes_series (collaboration_id, audience, "last") VALUES (%s, %s, 1)
    ON CONFLICT (collaboration_id, audience) DO UPDATE SET "last" = changes_series."last" + 1
    RETURNING "last"
"""


@contextmanager
def changing(thing, by):
    """Lock the collaboration of `thing`, read `thing` afresh and hand out `record` for one command.

    `by` is the viewer who acts. When they sent an idempotency key that was used before, `AlreadyDone` is raised
    with the first outcome; the same key with other content is `Refused`. Change, log and key are one transaction.
    """
    with transaction.atomic():
        collaboration = _locked(thing.collaboration)
        _stop_if_used(by)
        writing = Writing(collaboration, by)
        yield _read_afresh(thing, collaboration), writing.record
        writing.keep_key()


class Writing:
    """What one command has recorded so far."""

    def __init__(self, collaboration, by):
        self.collaboration = collaboration
        self.by = by
        self.at = timezone.now()
        self.numbers = []

    def record(self, verb, subject, *, audience, **details):
        """Append one row to the log of `audience`: `shared`, `facilitator` or `party:<id>`."""
        number = _next_number(self.collaboration, audience)
        Change.objects.create(
            collaboration=self.collaboration,
            audience=audience,
            number=number,
            verb=verb,
            subject=f"{subject._meta.model_name}:{subject.pk}",
            actor=self.by.seat,
            details=details,
            made_at=self.at,
        )
        if not self.numbers:
            transaction.on_commit(partial(bell.ring, self.collaboration.pk))
        self.numbers.append([audience, number])

    def keep_key(self):
        key = self.by.key
        if key:
            Key.objects.create(
                collaboration=self.collaboration,
                seat=self.by.seat,
                key=key.value,
                digest=key.digest,
                outcome={"saved_at": self.at.isoformat(), "numbers": self.numbers},
                used_at=self.at,
            )


def _locked(collaboration):
    return type(collaboration).objects.select_for_update().get(pk=collaboration.pk)


def _read_afresh(thing, collaboration):
    """The thing with all that it belongs to, which its questions ask for, in one query."""
    if isinstance(thing, type(collaboration)):
        return collaboration
    return thing._meta.model._base_manager.select_related().get(pk=thing.pk)


def _stop_if_used(by):
    if not by.key:
        return
    used = Key.objects.filter(seat=by.seat, key=by.key.value).first()
    if used is None:
        return
    if used.digest != by.key.digest:
        raise Refused(_("Deze verzending is al eens gebruikt voor iets anders. Verstuur je tekst opnieuw."))
    raise AlreadyDone(used.outcome)


def _next_number(collaboration, audience):
    with connection.cursor() as cursor:
        cursor.execute(NEXT_NUMBER, [collaboration.pk, audience])
        return cursor.fetchone()[0]
