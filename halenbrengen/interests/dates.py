"""When an interest is looked at again: six weeks after it was put to its owners, and then each quarter."""

from calendar import monthrange
from datetime import datetime, time, timedelta

from django.utils import timezone

FIRST_CHECK_AFTER = timedelta(weeks=6)
MONTHS_OF_A_QUARTER = 3
ANSWERS_LAST = timedelta(weeks=3)
FURTHEST_CHECK = timedelta(days=3 * 366)


def next_check_on(asked_on, *, first):
    """The day of the next check, counted from the day of this one; six weeks on where that is the `first` after it."""
    return asked_on + FIRST_CHECK_AFTER if first else _a_quarter_after(asked_on)


def end_of(day):
    """The moment at which this day is over, where the collaboration is."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _a_quarter_after(day):
    """The same day three months on, or the last day of that month."""
    months = day.month - 1 + MONTHS_OF_A_QUARTER
    year, month = day.year + months // 12, months % 12 + 1
    return day.replace(year=year, month=month, day=min(day.day, monthrange(year, month)[1]))
