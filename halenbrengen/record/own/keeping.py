"""How long a collaboration is kept, and when its facilitator hears that the end comes near.

Nothing is erased because a clock was wrong once. The second warning comes at the earliest 46 days after the first, and
erasing at the earliest 14 days after the second, on the second of two days on which it was seen to be due.
"""

from datetime import timedelta

from django.utils import timezone

from halenbrengen.collaborations.models import Collaboration
from halenbrengen.record.models import Keeping

KEPT = timedelta(days=365)
KEPT_AT_MOST = timedelta(days=10 * 365)
FIRST, LAST = timedelta(days=60), timedelta(days=14)


def kept_until(collaboration):
    """The last day on which the collaboration is kept: chosen, or twelve months after somebody last did something."""
    chosen = keeping_of(collaboration).until
    return chosen or timezone.localdate(_last_act(collaboration)) + KEPT


def keeping_of(collaboration):
    """What is known of its end; an unsaved one when nothing is."""
    found = Keeping.objects.filter(collaboration=collaboration).first()
    return found or Keeping(collaboration=collaboration)


def in_sight(collaboration, today=None):
    """The day after which it is erased, when that is so near that it must be told; else None."""
    until = kept_until(collaboration)
    return until if until - FIRST <= (today or timezone.localdate()) else None


def step_due(collaboration, now):
    """What has to happen now: `first` or `last` warning, `seen` due, `erase`, or None."""
    today, until, keeping = timezone.localdate(now), kept_until(collaboration), keeping_of(collaboration)
    if today < until - FIRST:
        return None
    if keeping.told_of != until or keeping.first_told_on is None:
        return "first"
    if keeping.last_told_on is None:
        late_enough = today >= max(until - LAST, keeping.first_told_on + FIRST - LAST)
        return "last" if late_enough else None
    if today <= max(until, keeping.last_told_on + LAST):
        return None
    if keeping.seen_due_on is None:
        return "seen"
    return "erase" if today > keeping.seen_due_on else None


def due_now(now):
    """The collaborations in which something of this has to happen."""
    return [each for each in Collaboration.objects.order_by("pk") if step_due(each, now)]


def _last_act(collaboration):
    """When a person last did something; what the software does by itself has no actor, and keeps nothing alive."""
    last = collaboration.changes.filter(actor__isnull=False).order_by("-made_at").first()
    return last.made_at if last else collaboration.created_at
