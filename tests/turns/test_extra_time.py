"""Extra time: with a reason, for every party the same, seen by everyone (R8, R10)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.turns import clock, commands
from halenbrengen.turns.models import Extension, ExtraTime, Turn

NINE = datetime(2026, 2, 5, 9, 0, tzinfo=UTC)
REASON = "De tolk kwam later."


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def watch():
    with time_machine.travel(NINE, tick=False) as traveller:
        yield traveller


@pytest.fixture
def turns(table, by, watch):
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    return [Turn.objects.get(party=party) for party in table.parties]


@pytest.fixture
def extended(turns, by):
    """The second party speaks and got two minutes more; the first has spoken, the third has not."""
    commands.start_turn(turns[0], by=by)
    commands.end_turn(turns[0], by=by)
    commands.start_turn(turns[1], by=by)
    commands.extend(turns[1], seconds=120, reason=REASON, by=by)
    return Extension.objects.get()


def left(turn):
    turn.refresh_from_db()
    return clock.remaining(turn, datetime.now(UTC))


def test_r10_extra_time_makes_the_step_that_is_on_longer_and_is_logged(turns, by, extended):
    assert left(turns[1]) == 720
    assert Change.objects.get(verb="time_extended").audience == "shared"
    assert (extended.seconds, extended.reason, extended.during) == (120, REASON, turns[1].party)


def test_extra_time_while_the_clock_stands_still(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    watch.shift(timedelta(seconds=100))
    commands.pause(turns[0], by=by)
    commands.extend(turns[0], seconds=60, reason=REASON, by=by)
    assert left(turns[0]) == 560


def test_r8_the_slots_stay_equal_and_nobody_is_lengthened_silently(turns, by, extended):
    assert {clock.slot_of(turn) for turn in Turn.objects.all()} == {1140}
    assert list(ExtraTime.objects.values_list("turn", flat=True)) == [turns[1].pk]


def test_r8_a_party_that_still_comes_takes_the_same_in_its_own_turn(turns, by, extended, watch):
    commands.end_turn(turns[1], by=by)
    commands.start_turn(turns[2], by=by)
    commands.next_step(turns[2], by=by)
    for _time in range(2):
        commands.take_extra_time(turns[2], extended, by=by)
    assert left(turns[2]) == 480 + 120
    assert Change.objects.filter(verb="extra_time_taken").count() == 1


def test_r8_a_party_that_already_spoke_takes_it_as_extra_question_time(turns, by, extended, watch):
    commands.end_turn(turns[1], by=by)
    commands.take_extra_time(turns[0], extended, by=by)
    assert (left(turns[0]), turns[0].step, turns[0].takes_extra_time) == (120, "questions", True)
    watch.shift(timedelta(seconds=90))
    for _time in range(2):
        commands.next_step(turns[0], after="questions", by=by)
    turns[0].refresh_from_db()
    assert (turns[0].running, turns[0].over, turns[0].used_question_seconds) == (False, True, 90)
    assert ExtraTime.objects.get(turn=turns[0]).used_seconds == 90


def test_extra_question_time_can_be_undone_and_the_right_stays(turns, by, extended, watch):
    commands.end_turn(turns[1], by=by)
    commands.take_extra_time(turns[0], extended, by=by)
    watch.shift(timedelta(seconds=30))
    commands.previous_step(turns[0], after="questions", by=by)
    turns[0].refresh_from_db()
    assert (turns[0].running, turns[0].used_question_seconds) == (False, 0)
    assert not ExtraTime.objects.filter(turn=turns[0]).exists()


def test_extra_question_time_that_ended_goes_on_after_an_undo(turns, by, extended, watch):
    commands.end_turn(turns[1], by=by)
    commands.take_extra_time(turns[0], extended, by=by)
    watch.shift(timedelta(seconds=30))
    commands.next_step(turns[0], by=by)
    watch.shift(timedelta(seconds=10))
    commands.previous_step(turns[0], after="", by=by)
    assert (left(turns[0]), turns[0].takes_extra_time, turns[0].used_question_seconds) == (90, True, 0)


def test_extra_time_can_wait_for_no_other_turn(turns, by, extended):
    with pytest.raises(Refused, match="Nu is Gemeente Waardlanden aan de beurt"):
        commands.take_extra_time(turns[0], extended, by=by)
    with pytest.raises(Refused, match="in de eigen beurt"):
        commands.take_extra_time(turns[2], extended, by=by)


def test_changing_places_is_not_lengthened(turns, by):
    commands.start_turn(turns[0], by=by)
    for _step in range(2):
        commands.next_step(turns[0], by=by)
    with pytest.raises(Refused, match="tijdens het vertellen of de vragen"):
        commands.extend(turns[0], seconds=60, reason=REASON, by=by)


def test_two_facilitators_who_press_at_one_moment_extend_the_step_that_both_saw(turns, by):
    commands.start_turn(turns[0], by=by)
    commands.next_step(turns[0], after="present", by=by)
    commands.extend(turns[0], seconds=60, reason=REASON, after="present", by=by)
    assert not Extension.objects.exists()


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_gives_extra_time(table, turns, by, role):
    commands.start_turn(turns[0], by=by)
    with pytest.raises(Refused, match="Alleen de begeleider"):
        commands.extend(turns[0], seconds=60, reason=REASON, by=table.viewer(role))


def test_r10_everybody_reads_how_much_was_given_and_why(table, turns, extended):
    for viewer in (table.person(2), table.viewer("observer"), table.viewer("scribe")):
        told = render_part("turn-extra", viewer.group)
        assert "2:00 erbij voor elke partij" in told
        assert REASON in told
        assert "<form" not in told
    assert "2:00 erbij voor elke partij" in render_part("turn-extra", table.viewer("beamer").group)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"minutes": "2", "reason": ""}, "Schrijf in een paar woorden waarom."),
        ({"minutes": "0", "reason": "x"}, "Geef minstens één minuut."),
        ({"minutes": "16", "reason": "x"}, "Geef hoogstens 15 minuten tegelijk."),
        ({"minutes": "veel", "reason": "x"}, "Kies hoeveel minuten."),
        ({"minutes": "2", "reason": "x" * 4001}, "er passen er 4000"),
    ],
)
def test_r10_no_extra_time_without_a_reason_or_with_odd_minutes(table, turns, by, client_for, given, sentence):
    commands.start_turn(turns[0], by=by)
    seat = table.seat("facilitator")
    answer = client_for(seat).post(f"/s/{seat.public_id}/turns/{turns[0].pk}/extend", given)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Extension.objects.exists()


def test_why_the_clock_stood_still_is_kept_when_somebody_says_so(turns, by, watch):
    commands.start_turn(turns[0], by=by)
    commands.pause(turns[0], by=by)
    for _time in range(2):
        commands.explain_pause(turns[0], reason="Het geluid viel uit.", by=by)
    watch.shift(timedelta(seconds=200))
    commands.resume(turns[0], by=by)
    stood = turns[0].standstills.get()
    assert (stood.reason, (stood.ended_at - stood.began_at).seconds) == ("Het geluid viel uit.", 200)
    assert Change.objects.filter(verb="pause_explained").count() == 1
    with pytest.raises(Refused, match="De klok loopt weer"):
        commands.explain_pause(turns[0], reason="Te laat", by=by)


def test_a_step_that_is_undone_in_a_pause_leaves_no_open_standstill(turns, by):
    commands.start_turn(turns[0], by=by)
    commands.next_step(turns[0], by=by)
    commands.pause(turns[0], by=by)
    commands.previous_step(turns[0], by=by)
    assert not turns[0].standstills.filter(ended_at=None).exists()


def test_extra_time_that_nobody_used_can_be_withdrawn(turns, by, extended, watch):
    watch.shift(timedelta(seconds=30))
    commands.withdraw_extension(extended, by=by)
    assert left(turns[1]) == 570
    assert not Extension.objects.exists()
    assert Change.objects.get(verb="time_extension_withdrawn").audience == "shared"
    assert "Extra tijd" not in render_part("turn-extra", by.group)


def test_extra_time_that_is_running_stays(turns, by, extended, watch):
    watch.shift(timedelta(seconds=601))
    with pytest.raises(Refused):
        commands.withdraw_extension(extended, by=by)
    assert left(turns[1]) == 119


def test_extra_time_of_which_another_party_used_stays(turns, by, extended, watch):
    commands.end_turn(turns[1], by=by)
    commands.take_extra_time(turns[0], extended, by=by)
    with pytest.raises(Refused):
        commands.withdraw_extension(extended, by=by)
    assert "Trek deze extra tijd in" not in render_part("turn-extra", by.group)


@pytest.mark.parametrize("role", ["scribe", "observer"])
def test_only_who_runs_the_clock_withdraws_extra_time(turns, table, extended, role):
    with pytest.raises(Refused):
        commands.withdraw_extension(extended, by=table.viewer(role))
