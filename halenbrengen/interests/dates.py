"""When an interest is looked at again: six weeks after it was first confirmed, and then each quarter."""

from calendar import monthrange
from datetime import timedelta

FIRST_CHECK_AFTER = timedelta(weeks=6)
MONTHS_OF_A_QUARTER = 3


def next_check_on(asked_on, *, first):
    """The day of the next check, counted from the day of this one (`first`: there was none before it)."""
    return asked_on + FIRST_CHECK_AFTER if first else _a_quarter_after(asked_on)


def _a_quarter_after(day):
    """The same day three months on, or the last day of that month."""
    months = day.month - 1 + MONTHS_OF_A_QUARTER
    year, month = day.year + months // 12, months % 12 + 1
    return day.replace(year=year, month=month, day=min(day.day, monthrange(year, month)[1]))
