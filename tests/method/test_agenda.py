from datetime import UTC, datetime

import pytest

from halenbrengen.method.agenda import agenda
from halenbrengen.method.timeplan import plan

ONE_O_CLOCK = datetime(2026, 2, 5, 13, 0, tzinfo=UTC)


def test_seven_parties_from_one_o_clock_are_done_at_six_minutes_to_four():
    lines = agenda(plan(7), ONE_O_CLOCK)
    assert [(f"{line.starts_at:%H:%M:%S}", line.label, line.seconds, line.turn) for line in lines] == [
        ("13:00:00", "Bedoeling", 300, None),
        ("13:05:00", "Spelregels", 300, None),
        ("13:10:00", "Posterronde", 780, 1),
        ("13:23:00", "Posterronde", 780, 2),
        ("13:36:00", "Posterronde", 780, 3),
        ("13:49:00", "Posterronde", 780, 4),
        ("14:02:00", "Pauze", 600, None),
        ("14:12:00", "Posterronde", 780, 5),
        ("14:25:00", "Posterronde", 780, 6),
        ("14:38:00", "Posterronde", 780, 7),
        ("14:51:00", "Samenvatten", 1200, None),
        ("15:11:00", "Plenair", 1200, None),
        ("15:31:00", "Contracteren", 1050, None),
        ("15:48:30", "Afronden", 300, None),
    ]


def test_without_a_day_the_clock_runs_from_the_beginning():
    lines = agenda(plan(7))
    assert {line.starts_at for line in lines} == {None}
    assert [line.after for line in lines[:4]] == [0, 300, 600, 1380]


def test_with_three_parties_the_break_comes_after_the_round():
    labels = [line.turn or line.label for line in agenda(plan(3), ONE_O_CLOCK)]
    assert labels[2:7] == [1, 2, 3, "Pauze", "Samenvatten"]


@pytest.mark.parametrize("parties", range(13))
def test_the_agenda_lasts_as_long_as_the_plan_and_knows_its_phases(parties):
    lines = agenda(plan(parties), ONE_O_CLOCK)
    assert sum(line.seconds for line in lines) == plan(parties).total
    assert [line.phase for line in lines] == sorted(line.phase for line in lines)
    assert [line.turn for line in lines if line.turn] == list(range(1, parties + 1))
    assert [line.is_break for line in lines].count(True) == 1


@pytest.mark.parametrize("parties", range(3, 13))
def test_the_break_stands_halfway_and_never_right_before_the_last_turn(parties):
    lines = agenda(plan(parties))
    place = next(index for index, line in enumerate(lines) if line.is_break)
    assert lines[place - 1].turn == plan(parties).break_after
    assert lines[place + 1].turn != parties
