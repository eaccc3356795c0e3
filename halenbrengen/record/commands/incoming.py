"""A file that comes in on the screen: looked at first, written only when its reader says so."""

from django.db import transaction
from django.utils import timezone

from halenbrengen.record.commands.whole import write_collaboration
from halenbrengen.record.completing import completed
from halenbrengen.record.models import IncomingFile
from halenbrengen.record.own.incoming import WAITS_AT_MOST, waiting_file
from halenbrengen.record.reading import read_file


def take_in(facilitator, raw):
    """Keep a sound file until its reader has looked at it; an earlier one goes. `Faults` when it is not sound."""
    read_file(raw)
    IncomingFile.objects.update_or_create(
        facilitator=facilitator, defaults={"content": raw, "taken_in_at": timezone.now()}
    )


@transaction.atomic
def write_waiting(facilitator):
    """Write down the file that waits, as a collaboration of this facilitator; None when none waits."""
    waiting = IncomingFile.objects.select_for_update().filter(pk=getattr(waiting_file(facilitator), "pk", None)).first()
    if waiting is None:
        return None
    collaboration = write_collaboration(completed(read_file(bytes(waiting.content))), facilitator=facilitator)
    waiting.delete()
    return collaboration


def leave_waiting(facilitator):
    """Forget the file that waits."""
    IncomingFile.objects.filter(facilitator=facilitator).delete()


def forget_old_files(now):
    """Forget what nobody came back for."""
    IncomingFile.objects.filter(taken_in_at__lte=now - WAITS_AT_MOST).delete()
