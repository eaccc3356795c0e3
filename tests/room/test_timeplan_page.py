"""The time plan that everybody may see: when what begins, who speaks when, and where the break is."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from halenbrengen.changes.parts import render_part
from halenbrengen.collaborations.commands import add_party
from halenbrengen.method.phases import Phase
from halenbrengen.method.timeplan import DEFAULTS, TOO_FEW_PARTIES, TOO_SHORT_TO_PRESENT, plan
from halenbrengen.turns.commands import fix_order

GUIDE = Path(__file__).parents[2] / "docs" / "begeleiden.md"


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def dated(table):
    """Four parties from nine o'clock in February, in Amsterdam."""
    collaboration = table.collaboration
    collaboration.starts_at = datetime(2026, 2, 5, 8, 0, tzinfo=UTC)
    collaboration.save()
    add_party(collaboration, name="Mbo Rivieroever", by=table.viewer("facilitator"))
    return collaboration


def read(viewer, part="room-timeplan"):
    """The words of a part, with one space between them."""
    return " ".join(re.sub(r"<[^>]+>", " ", render_part(part, viewer.group)).split())


def test_everybody_reads_the_same_steps_with_the_break_halfway_and_the_end(table, dated):
    for viewer in (table.viewer("facilitator"), table.person(), table.viewer("observer"), table.viewer("scribe")):
        told = read(viewer)
        assert "Donderdag 5 februari 2026, 09:00–11:25" in told
        assert "Samen 145 minuten." in told
        assert "Elke partij heeft 17 minuten: vertellen 10, vragen 6, wisselen 1." in told
        assert "09:10 Posterronde 68 min 09:10 Beurt 1 17 min 09:27 Beurt 2 17 min 09:44 Pauze 10 min" in told
        assert "09:54 Beurt 3 17 min 10:11 Beurt 4 17 min 10:28 Samenvatten 20 min" in told
        assert told.split("11:25 Einde")[0].endswith("11:20 Afronden 5 min ")


def test_once_the_order_is_fixed_the_turns_are_told_by_party(table, dated, by):
    parties = [*dated.parties.all()][::-1]
    fix_order(dated, order=[party.pk for party in parties], by=by)
    told = read(table.person())
    places = [told.index(party.short_name) for party in parties]
    assert places == sorted(places)
    assert places[1] < told.index("Pauze") < places[2]


def test_without_a_day_the_minutes_are_counted_from_the_beginning(table):
    told = read(table.person())
    assert "10 Posterronde 57 min 10 Beurt 1 19 min" in told
    assert "131 Einde" in told


def test_beside_the_console_the_break_stands_at_its_place_too(table, dated, by):
    fix_order(dated, by=by)
    told = read(by, "room-agenda")
    assert [part.count("17:00") for part in told.split("Pauze 10:00")] == [2, 2]


def test_advice_and_times_are_for_the_facilitator_alone(table, dated):
    dated.minutes_available = 60
    dated.save()
    told = read(table.viewer("facilitator"))
    assert TOO_SHORT_TO_PRESENT in told
    assert "Er zijn 60 minuten; dit plan duurt" in told
    assert "Reken met deze tijden" in told
    assert "Reken met deze tijden" not in read(table.viewer("scribe"))
    for viewer in (table.person(), table.viewer("observer")):
        assert TOO_SHORT_TO_PRESENT not in read(viewer)
        assert "Er zijn 60 minuten" not in read(viewer)


def test_a_table_of_two_gets_advice(table, by):
    table.parties[2].delete()
    assert TOO_FEW_PARTIES in read(by)


def test_once_the_round_began_nobody_changes_the_times(table, by):
    fix_order(table.collaboration, by=by)
    table.move_to(Phase.PRESENTATIONS)
    assert "Reken met deze tijden" not in read(by)


def test_the_beamer_has_no_such_page(table, client_for):
    seat = table.seat("beamer")
    assert client_for(seat).get(f"/s/{seat.public_id}/timeplan").status_code == 404
    mine = table.person().seat
    assert client_for(mine).get(f"/s/{mine.public_id}/timeplan").status_code == 200


@pytest.mark.parametrize("parties", DEFAULTS)
def test_the_guide_tells_the_minutes_that_the_plan_gives(parties):
    made = plan(parties)
    seconds = (made.present, made.questions, made.change, made.round, made.combining, made.plenary, made.contract_each)
    cells = [f"{length / 60:g}".replace(".", ",") for length in (*seconds, made.total)]
    row = f"| {parties} | {' | '.join(cells)} | na partij {made.break_after} |"
    assert row in GUIDE.read_text(), row
