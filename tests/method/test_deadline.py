"""Homework is due two working days before the meeting."""

from datetime import date

import pytest

from halenbrengen.method.deadline import homework_due


@pytest.mark.parametrize(
    ("meeting", "due"),
    [
        (date(2026, 11, 5), date(2026, 11, 3)),  # Thursday, Tuesday
        (date(2026, 11, 3), date(2026, 10, 30)),  # Tuesday, Friday
        (date(2026, 11, 2), date(2026, 10, 29)),  # Monday, Thursday
        (date(2026, 11, 8), date(2026, 11, 5)),  # Sunday, Thursday
    ],
)
def test_the_last_day_for_homework_is_two_working_days_before(meeting, due):
    assert homework_due(meeting) == due
