"""The meeting as an appointment for a calendar (RFC 5545): when, where and what, and nobody's name or link."""

from datetime import UTC, timedelta

from icalendar import Calendar, Event

from halenbrengen.changes.models import SHARED, Change
from halenbrengen.turns.timeplan import plan_for

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
    event = Event()
    event.add("uid", f"{collaboration.public_id}@halenbrengen")
    event.add("sequence", sequence)
    event.add("dtstamp", changed_at.astimezone(UTC))
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + timedelta(seconds=plan_for(collaboration).total))
    event.add("summary", collaboration.title)
    if collaboration.location:
        event.add("location", collaboration.location)
    calendar = Calendar()
    calendar.add("prodid", "-//Halen & Brengen//NL")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical().decode()


def _revision(collaboration):
    """How often the meeting may have changed, and when it last did."""
    heard = Change.objects.heard_by(collaboration.pk, [SHARED])
    moves = [at for subject, at in heard.values_list("subject", "made_at") if subject.startswith(MOVES)]
    return len(moves), max(moves, default=collaboration.created_at)
