"""Where lost minutes come from: never from a party that still has to speak (R8, R11)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halenbrengen.method.standing import LENGTH, Agreed, Progress, standing
from halenbrengen.method.timeplan import break_is_due, plan

AROUND = frozenset({"break", "combining", "plenary", "contracting", "close"})
PARTIES = st.integers(3, 12)


def after_first(made, overrun):
    """The first party has spoken, this many seconds over; everything else still has to come."""
    elapsed = made.opening + made.rules + made.slot + overrun
    return Progress(elapsed=elapsed, left=0, turns_to_come=made.parties - 1, steps_to_come=AROUND)


@given(PARTIES, st.integers(0, 3600))
def test_r11_an_overrun_by_the_first_leaves_the_last_unchanged(parties, overrun):
    made = plan(parties)
    stands = standing(made, after_first(made, overrun))
    assert (stands.plan.present, stands.plan.questions, stands.plan.change) == (
        made.present,
        made.questions,
        made.change,
    )
    assert stands.behind == overrun


@given(PARTIES, st.integers(0, 3600))
def test_r11_what_is_repaid_and_what_is_short_add_up_to_what_is_lost(parties, overrun):
    made = plan(parties)
    stands = standing(made, after_first(made, overrun))
    assert made.total - stands.plan.total + stands.shortfall == overrun


@given(PARTIES, st.integers(0, 3600), st.integers(0, 3600), st.integers(0, 1200))
def test_r8_whatever_the_group_chooses_every_turn_stays_as_long(parties, overrun, later, off_plenary):
    made = plan(parties)
    agreed = Agreed(later=later, off_plenary=off_plenary, no_break=True)
    assert standing(made, after_first(made, overrun), agreed).plan.slot == made.slot


@given(PARTIES, st.integers(0, 3600))
def test_what_the_group_chooses_takes_the_shortfall_away(parties, overrun):
    made = plan(parties)
    short = standing(made, after_first(made, overrun)).shortfall
    assert standing(made, after_first(made, overrun), Agreed(later=short)).shortfall == 0


def test_time_off_the_plenary_counts_beyond_its_usual_least():
    made = plan(7)
    lost = after_first(made, 20 * 60)
    short = standing(made, lost).shortfall
    assert short == 5 * 60
    stands = standing(made, lost, Agreed(off_plenary=short))
    assert (stands.shortfall, stands.plan.plenary) == (0, 10 * 60)


def test_without_the_break_its_minutes_are_won():
    made = plan(7)
    lost = after_first(made, 20 * 60)
    assert standing(made, lost, Agreed(no_break=True)).shortfall == 0
    assert standing(made, lost, Agreed(no_break=True)).plan.break_ == 0


def test_a_late_start_counts_like_any_other_lost_minute():
    made = plan(5)
    opening = Progress(elapsed=240, left=made.opening, turns_to_come=5, steps_to_come=AROUND | {"rules"})
    stands = standing(made, opening)
    assert (stands.behind, stands.repaid.break_) == (240, 240)


def test_being_ahead_takes_nothing_from_anything():
    made = plan(5)
    stands = standing(made, replace(after_first(made, 0), elapsed=made.opening + made.rules + made.slot - 200))
    assert (stands.behind, stands.plan) == (-200, made)


def test_a_party_that_does_not_speak_leaves_time_to_spare():
    made = plan(5)
    assert standing(made, replace(after_first(made, 0), turns_to_come=3)).behind == -made.slot


def test_every_step_around_the_round_has_a_length():
    assert sum(getattr(plan(7), name) for name in LENGTH.values()) + plan(7).round == plan(7).total


@pytest.mark.parametrize(("parties", "after"), [(2, 2), (3, 3), (4, 2), (5, 3), (6, 3), (7, 4), (12, 6)])
def test_the_break_comes_halfway_and_never_right_before_the_last(parties, after):
    due = [spoken for spoken in range(parties + 1) if break_is_due(spoken, parties - spoken)]
    assert due[0] == after
    assert parties - 1 not in due
