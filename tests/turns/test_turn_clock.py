"""The clock, at moments that the tests choose (R8, R10, R11)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.kinds import TurnStep
from halenbrengen.method.phases import Phase
from halenbrengen.turns import clock, commands
from halenbrengen.turns.models import Turn

NINE = datetime(2026, 2, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def turns(table, by):
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    return [Turn.objects.get(party=party) for party in table.parties]


@pytest.fixture
def watch():
    """Time that passes when the test says so."""
    with time_machine.travel(NINE, tick=False) as traveller:
        yield traveller


def fresh(turn):
    turn.refresh_from_db()
    return turn


def now():
    return datetime.now(UTC)


def test_a_turn_starts_with_all_its_seconds(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    turn = fresh(turns[0])
    assert (turn.step, clock.remaining(turn, now())) == (TurnStep.PRESENT, 600)
    assert clock.ends_at(turn) == NINE + timedelta(seconds=600)


def test_the_clock_needs_nothing_but_what_is_stored(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=200))
    assert clock.remaining(Turn.objects.get(pk=turns[0].pk), now()) == 400


def test_a_turn_goes_from_presenting_to_questions_to_changing_and_is_over(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    steps = []
    for _step in range(3):
        watch.shift(timedelta(seconds=30))
        commands.next_step(turns[0], by=by)
        steps.append(fresh(turns[0]).step)
    assert steps == [TurnStep.QUESTIONS, TurnStep.CHANGE, ""]
    assert turns[0].over
    assert [turns[0].used_present_seconds, turns[0].used_question_seconds, turns[0].used_change_seconds] == [30] * 3


def test_pressing_twice_ends_one_step(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    for _time in range(2):
        commands.next_step(turns[0], after=TurnStep.PRESENT, by=by)
    assert fresh(turns[0]).step == TurnStep.QUESTIONS
    assert Change.objects.filter(verb="turn_went_on").count() == 1


def test_starting_twice_starts_once(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=10))
    commands.start_turn(turns[0], by=by)
    assert clock.remaining(fresh(turns[0]), now()) == 590


def test_one_turn_at_a_time(turns, by):
    commands.start_turn(turns[0], by=by)
    with pytest.raises(Refused, match="Nu is Vmbo-school De Singel aan de beurt"):
        commands.start_turn(turns[1], by=by)


def test_who_has_spoken_does_not_start_again(turns, by):
    commands.start_turn(turns[0], by=by)
    commands.end_turn(turns[0], by=by)
    with pytest.raises(Refused, match="al aan de beurt geweest"):
        commands.start_turn(turns[0], by=by)


def test_a_pause_costs_nobody_time(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=100))
    commands.pause(turns[0], by=by)
    watch.shift(timedelta(seconds=777))
    assert clock.remaining(fresh(turns[0]), now()) == 500
    assert clock.ends_at(turns[0]) is None
    commands.resume(turns[0], by=by)
    watch.shift(timedelta(seconds=20))
    commands.next_step(turns[0], by=by)
    assert fresh(turns[0]).used_present_seconds == 120


def test_pausing_and_going_on_twice_changes_nothing(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    for act in (commands.pause, commands.pause, commands.resume, commands.resume):
        watch.shift(timedelta(seconds=10))
        act(turns[0], by=by)
    assert clock.remaining(fresh(turns[0]), now()) == 580
    assert Change.objects.filter(verb__in=["turn_paused", "turn_resumed"]).count() == 2


def test_a_step_that_ends_in_a_pause_used_what_ran(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=60))
    commands.pause(turns[0], by=by)
    watch.shift(timedelta(seconds=300))
    commands.next_step(turns[0], by=by)
    assert fresh(turns[0]).used_present_seconds == 60


def test_r11_five_minutes_over_by_the_first_leaves_the_others_unchanged(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=900))
    assert clock.remaining(fresh(turns[0]), now()) == -300
    commands.end_turn(turns[0], by=by)
    assert clock.used_of(fresh(turns[0])) == 900
    assert {clock.slot_of(fresh(turn)) for turn in turns} == {1140}


def test_going_back_gives_the_step_the_seconds_that_it_had_left(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=250))
    commands.next_step(turns[0], by=by)
    watch.shift(timedelta(seconds=40))
    commands.previous_step(turns[0], after=TurnStep.QUESTIONS, by=by)
    turn = fresh(turns[0])
    assert (turn.step, clock.remaining(turn, now()), clock.used_of(turn)) == (TurnStep.PRESENT, 350, 0)


def test_a_turn_that_was_over_goes_back_to_the_step_it_ended_in(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=600))
    commands.next_step(turns[0], by=by)
    watch.shift(timedelta(seconds=100))
    commands.end_turn(turns[0], by=by)
    commands.previous_step(turns[0], after="", by=by)
    turn = fresh(turns[0])
    assert (turn.step, clock.remaining(turn, now()), turn.over) == (TurnStep.QUESTIONS, 380, False)


def test_going_back_from_presenting_undoes_the_start(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=5))
    commands.previous_step(turns[0], by=by)
    turn = fresh(turns[0])
    assert (turn.running, turn.over, clock.used_of(turn)) == (False, False, 0)


def test_going_back_twice_from_the_same_step_goes_back_once(turns, by):
    commands.start_turn(turns[0], by=by)
    commands.next_step(turns[0], by=by)
    for _time in range(2):
        commands.previous_step(turns[0], after=TurnStep.QUESTIONS, by=by)
    assert fresh(turns[0]).step == TurnStep.PRESENT


def test_an_ended_turn_does_not_go_back_while_another_runs(turns, by):
    commands.start_turn(turns[0], by=by)
    commands.end_turn(turns[0], by=by)
    commands.start_turn(turns[1], by=by)
    with pytest.raises(Refused, match="Nu is Gemeente Waardlanden aan de beurt"):
        commands.previous_step(turns[0], by=by)


@pytest.mark.parametrize(
    "act", [commands.next_step, commands.end_turn, commands.pause, commands.resume, commands.previous_step]
)
def test_a_turn_that_has_not_begun_has_no_clock(turns, by, act):
    with pytest.raises(Refused):
        act(turns[0], by=by)


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_r15_only_the_facilitator_runs_the_clock(table, turns, role):
    with pytest.raises(Refused, match="Alleen de begeleider"):
        commands.start_turn(turns[0], by=table.viewer(role))


def test_the_party_itself_does_not_run_the_clock(table, turns):
    with pytest.raises(Refused, match="Alleen de begeleider"):
        commands.start_turn(turns[0], by=table.person(0))


@pytest.mark.parametrize("phase", [Phase.RULES, Phase.COMBINING])
def test_the_clock_runs_in_the_round_only(table, turns, by, phase):
    table.move_to(phase)
    with pytest.raises(Refused, match="alleen in de posterronde"):
        commands.start_turn(turns[0], by=by)
