"""The meeting, the next gathering and the checks for a calendar (RFC 5545): nobody's name, link or words."""

from datetime import UTC, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED, Change, Series
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.interests.gatherings.queries import next_gathering
from halenbrengen.interests.queries import interests_for
from halenbrengen.turns.timeplan import plan_for

GATHERING_LASTS = timedelta(hours=2)  # nobody said how long; two hours stand in a calendar until somebody does
# What can move the meeting or change how long it takes.
MOVES = ("collaboration:", "party:")


def calendar_of(collaboration):
    """The text of an `.ics` file, or nothing where the meeting has no date.

    It lasts as long as the time plan says. The same meeting keeps its UID; SEQUENCE grows with whatever may have
    changed it, so that a calendar takes the latest.
    """
    if not collaboration.starts_at:
        return ""
    starts_at = collaboration.starts_at.astimezone(UTC)
    sequence, changed_at = _revision(collaboration)
    event = _new_event()
    event.add("uid", f"{collaboration.public_id}@halenbrengen")
    event.add("sequence", sequence)
    event.add("dtstamp", changed_at.astimezone(UTC))
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + timedelta(seconds=plan_for(collaboration).total))
    event.add("summary", collaboration.title)
    if collaboration.location:
        event.add("location", collaboration.location)
    return _calendar([event])


def calendar_of_follow_up(viewer):
    """What comes after the meeting, or nothing: the next gathering, and the days on which interests are checked.

    It tells days and the name of the collaboration, and not what any interest is about.
    """
    collaboration, gathering = collaboration_of(viewer), next_gathering(viewer)
    days = [each.next_check_on for each in interests_for(viewer) if each.next_check_on]
    events = [_gathering(collaboration, gathering)] if gathering else []
    events += [_check(collaboration, day) for day in sorted(set(days))]
    return _calendar(events) if events else ""


def _gathering(collaboration, gathering):
    event = _event(collaboration, f"gathering-{gathering.pk}-{collaboration.public_id}")
    starts_at = gathering.starts_at.astimezone(UTC)
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + GATHERING_LASTS)
    event.add("summary", collaboration.title)
    if gathering.location:
        event.add("location", gathering.location)
    return event


def _check(collaboration, day):
    event = _event(collaboration, f"check-{day.isoformat()}-{collaboration.public_id}")
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", _("Gelden de belangen nog? %(title)s") % {"title": collaboration.title})
    event.add("transp", "TRANSPARENT")
    return event


def _event(collaboration, name):
    """An event with a lasting name; each later file outdoes an earlier one."""
    event = _new_event()
    event.add("uid", f"{name}@halenbrengen")
    event.add("sequence", Series.objects.filter(collaboration=collaboration, audience=SHARED).values_list("last")[0][0])
    event.add("dtstamp", timezone.now())
    return event


def _new_event():
    from icalendar import Event  # a server starts without it; only who asks for a calendar waits

    return Event()


def _calendar(events):
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Halen & Brengen//NL")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    return calendar.to_ical().decode()


def _revision(collaboration):
    """How often the meeting may have changed, and when it last did."""
    heard = Change.objects.heard_by(collaboration.pk, [SHARED])
    moves = [at for subject, at in heard.values_list("subject", "made_at") if subject.startswith(MOVES)]
    return len(moves), max(moves, default=collaboration.created_at)
