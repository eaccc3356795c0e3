"""Until when homework can be handed in, so that the facilitator can prepare the room."""

from datetime import date, timedelta

WORKING_DAYS_BEFORE = 2
SATURDAY = 5


def homework_due(meeting: date) -> date:
    """The last day for homework: two working days before the meeting. Holidays are not known here."""
    day, left = meeting, WORKING_DAYS_BEFORE
    while left:
        day -= timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day
