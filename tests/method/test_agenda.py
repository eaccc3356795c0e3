from datetime import UTC, datetime

import pytest

from halenbrengen.method.agenda import agenda
from halenbrengen.method.phases import Phase
from halenbrengen.method.timeplan import plan

ONE_O_CLOCK = datetime(2026, 2, 5, 13, 0, tzinfo=UTC)


def test_seven_parties_from_one_o_clock_are_done_at_six_minutes_to_four():
    parties = ["A", "B", "C", "D", "E", "F", "G"]
    lines = agenda(plan(7), ONE_O_CLOCK, parties)
    assert [(f"{line.starts_at:%H:%M:%S}", line.label, line.seconds, line.party) for line in lines] == [
        ("13:00:00", "Bedoeling", 300, None),
        ("13:05:00", "Spelregels", 300, None),
        ("13:10:00", "Posterronde", 780, "A"),
        ("13:23:00", "Posterronde", 780, "B"),
        ("13:36:00", "Posterronde", 780, "C"),
        ("13:49:00", "Posterronde", 780, "D"),
        ("14:02:00", "Pauze", 600, None),
        ("14:12:00", "Posterronde", 780, "E"),
        ("14:25:00", "Posterronde", 780, "F"),
        ("14:38:00", "Posterronde", 780, "G"),
        ("14:51:00", "Samenvatten", 1200, None),
        ("15:11:00", "Plenair", 1200, None),
        ("15:31:00", "Contracteren", 1050, None),
        ("15:48:30", "Afronden", 300, None),
    ]


def test_with_three_parties_the_break_comes_after_the_round():
    labels = [line.party or line.label for line in agenda(plan(3), ONE_O_CLOCK, ["A", "B", "C"])]
    assert labels[2:7] == ["A", "B", "C", "Pauze", "Samenvatten"]


@pytest.mark.parametrize("parties", range(13))
def test_the_agenda_lasts_as_long_as_the_plan_and_knows_its_phases(parties):
    lines = agenda(plan(parties), ONE_O_CLOCK, ["partij"] * parties)
    assert sum(line.seconds for line in lines) == plan(parties).total
    assert [line.phase for line in lines] == sorted(line.phase for line in lines)
    assert lines[0].phase is Phase.OPENING


def test_a_name_too_many_is_an_error():
    with pytest.raises(ValueError, match="3 parties planned, 4 named"):
        agenda(plan(3), ONE_O_CLOCK, ["A", "B", "C", "D"])
