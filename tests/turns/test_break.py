"""The break at its place, and what the group chooses when time runs short (R11)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.commands import add_party
from halenbrengen.method.kinds import TimeChoice
from halenbrengen.method.phases import Phase
from halenbrengen.room.commands import move_on
from halenbrengen.turns import commands
from halenbrengen.turns.forms import BreakForm
from halenbrengen.turns.models import Break, Turn
from halenbrengen.turns.queries import round_for
from halenbrengen.turns.timeplan import standing_of

NINE = datetime(2026, 2, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def watch():
    with time_machine.travel(NINE, tick=False) as traveller:
        yield traveller


@pytest.fixture
def turns(table, by, watch):
    """Four parties, so that the break comes after the second."""
    add_party(table.collaboration, name="Ondernemerskring", by=by)
    parties = table.collaboration.parties.all()
    commands.fix_order(table.collaboration, order=[party.pk for party in parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    return [Turn.objects.get(party=party) for party in parties]


def hold(turns, by):
    for turn in turns:
        commands.start_turn(turn, by=by)
        commands.end_turn(turn, by=by)


def act(by):
    return render_part("room-next", by.group)


def test_the_break_is_offered_after_half_of_the_parties(turns, by):
    hold(turns[:1], by)
    assert "pauze" not in act(by)
    hold(turns[1:2], by)
    assert "Begin de pauze: 10 minuten" in act(by)
    assert "Sla de pauze over" in act(by)


def test_the_break_runs_on_every_screen_and_ends_by_hand(table, turns, by, watch):
    hold(turns[:2], by)
    for _time in range(2):
        commands.start_break(table.collaboration, seconds=480, by=by)
    watch.shift(timedelta(seconds=60))
    for viewer in (by, table.viewer("scribe"), table.person(0), table.viewer("observer"), table.viewer("beamer")):
        assert ">7:00<" in render_part("turn-clock", viewer.group)
        assert "Pauze. Daarna vertelt Bibliotheek De Sluis" in render_part("room-now", viewer.group)
    for _time in range(2):
        commands.end_break(table.collaboration, by=by)
    assert "Geef Bibliotheek De Sluis het woord" in act(by)
    assert [Change.objects.filter(verb=verb).count() for verb in ("break_started", "break_ended")] == [1, 1]


def test_nobody_speaks_during_the_break(table, turns, by):
    hold(turns[:2], by)
    commands.start_break(table.collaboration, seconds=480, by=by)
    with pytest.raises(Refused, match="Het is pauze"):
        commands.start_turn(turns[2], by=by)


def test_the_break_waits_for_who_speaks(table, turns, by):
    commands.start_turn(turns[0], by=by)
    with pytest.raises(Refused, match="aan de beurt"):
        commands.start_break(table.collaboration, seconds=480, by=by)


def test_a_break_that_is_skipped_does_not_come_back(table, turns, by):
    hold(turns[:2], by)
    for _time in range(2):
        commands.skip_break(table.collaboration, by=by)
    assert "Begin de pauze" not in act(by)
    assert Change.objects.filter(verb="break_skipped").count() == 1


def test_every_step_of_the_break_can_be_undone_once(table, turns, by):
    hold(turns[:2], by)
    commands.start_break(table.collaboration, seconds=480, by=by)
    commands.end_break(table.collaboration, by=by)
    assert "break/previous" in act(by)
    for _time in range(2):
        commands.undo_break(table.collaboration, running=False, by=by)
    assert round_for(by).in_break
    commands.undo_break(table.collaboration, running=True, by=by)
    assert not Break.objects.exists()
    assert "Begin de pauze" in act(by)


def test_leaving_the_round_ends_the_break(table, turns, by):
    hold(turns, by)
    commands.start_break(table.collaboration, seconds=480, by=by)
    move_on(table.collaboration, to=Phase.COMBINING, by=by)
    assert Break.objects.get().over


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_touches_the_break(table, turns, role):
    with pytest.raises(Refused, match="Alleen de begeleider"):
        commands.start_break(table.collaboration, seconds=480, by=table.viewer(role))


def lose(turns, seconds):
    """These parties used their whole slot, and the first so many seconds more."""
    for turn in turns:
        Turn.objects.filter(pk=turn.pk).update(used_present_seconds=1020 + (seconds if turn is turns[0] else 0))


def test_r11_what_was_lost_makes_the_break_shorter_and_no_turn(table, turns, by):
    hold(turns[:2], by)
    lose(turns[:2], 120)
    assert standing_of(table.collaboration, round_for(by)).behind == 120
    assert "Begin de pauze: 8 minuten" in act(by)
    assert set(Turn.objects.values_list("present_seconds", "question_seconds", "change_seconds")) == {(600, 360, 60)}


def test_r11_a_shortfall_is_shown_and_what_the_group_chooses_is_written_down(table, turns, by):
    hold(turns[:2], by)
    lose(turns[:2], 1200)
    told = render_part("room-time", by.group)
    assert "We komen 5 minuten tekort." in told
    assert [f'value="{kind}"' in told for kind in TimeChoice] == [True] * 3
    for _time in range(2):
        commands.choose_time(table.collaboration, kind=TimeChoice.END_LATER, seconds=300, by=by)
    told = render_part("room-time", by.group)
    assert "De groep koos: 5 minuten later eindigen." in told
    assert "tekort" not in told
    assert Change.objects.filter(verb="time_chosen").count() == 1


def test_a_group_that_wants_no_break_gets_none(table, turns, by):
    hold(turns[:2], by)
    commands.choose_time(table.collaboration, kind=TimeChoice.NO_BREAK, seconds=0, by=by)
    assert "Begin de pauze" not in act(by)


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_writes_the_choice_down(table, turns, role):
    with pytest.raises(Refused, match="Wat de groep over de tijd kiest"):
        commands.choose_time(table.collaboration, kind=TimeChoice.END_LATER, seconds=60, by=table.viewer(role))


def test_participants_hear_nothing_of_lateness(table, turns, by):
    hold(turns[:2], by)
    lose(turns[:2], 1200)
    for viewer in (table.person(0), table.viewer("observer"), table.viewer("beamer")):
        assert "later dan gepland" not in render_part("room-time", viewer.group)


def test_a_late_start_is_counted_from_the_planned_hour(table, by, watch):
    table.collaboration.starts_at = NINE - timedelta(minutes=4)
    table.collaboration.save()
    move_on(table.collaboration, to=Phase.OPENING, by=by)
    assert "4 minuten later dan gepland." in render_part("room-time", by.group)
    watch.shift(timedelta(minutes=7))
    assert "6 minuten later dan gepland." in render_part("room-time", by.group)


def test_a_rehearsal_on_another_day_is_counted_from_its_own_start(table, by, watch):
    table.collaboration.starts_at = NINE + timedelta(days=30)
    table.collaboration.save()
    move_on(table.collaboration, to=Phase.OPENING, by=by)
    assert "plan." not in render_part("room-time", by.group)


def test_the_group_comes_back_on_what_it_chose(table, by):
    table.move_to(Phase.PRESENTATIONS)
    commands.choose_time(table.collaboration, kind=TimeChoice.END_LATER, seconds=300, by=by)
    for _time in range(2):
        commands.take_back_time(table.collaboration, kind=TimeChoice.END_LATER, by=by)
    assert not table.collaboration.time_choices.exists()
    assert Change.objects.filter(verb="time_choice_taken_back").count() == 1


def test_the_length_of_the_break_is_a_number_of_minutes_up_to_an_hour():
    assert BreakForm({"minutes": "12"}).is_valid()
    assert BreakForm({"minutes": "61"}).errors["minutes"] == ["Een pauze duurt hoogstens 60 minuten."]
    assert not BreakForm({"minutes": "0"}).is_valid()
