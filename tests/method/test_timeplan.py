from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halenbrengen.method.timeplan import (
    DOES_NOT_FIT,
    LEAST_BREAK,
    LEAST_COMBINING,
    LEAST_PLENARY,
    TOO_FEW_PARTIES,
    TOO_MANY_PARTIES,
    TOO_SHORT_TO_PRESENT,
    Repayment,
    break_after,
    plan,
    repay,
    scaled,
)

# Minutes: present, questions, change, round, combining, plenary, contract of each, total.
TABLE = {
    3: (10, 8, 1, 57, 20, 20, 3, 131),
    4: (10, 6, 1, 68, 20, 20, 3, 145),
    5: (9, 6, 1, 80, 20, 20, 3, 160),
    6: (8, 5, 1, 84, 20, 20, 2.5, 164),
    7: (7, 5, 1, 91, 20, 20, 2.5, 173.5),
    8: (6, 4, 1, 88, 20, 25, 2.5, 178),
    9: (5.5, 3.5, 0.5, 85.5, 20, 25, 2, 173.5),
    10: (5, 3, 0.5, 85, 20, 25, 2, 175),
    11: (4.5, 3, 0.5, 88, 20, 25, 2, 180),
    12: (4, 2.5, 0.5, 84, 20, 25, 2, 178),
}


def lengths(plan):
    """Present, questions, break, combining and plenary, in seconds."""
    return plan.present, plan.questions, plan.break_, plan.combining, plan.plenary


@pytest.mark.parametrize("parties", TABLE)
def test_r8_every_party_gets_the_same_minutes_and_the_meeting_ends_when_said(parties):
    made = plan(parties)
    seconds = (
        made.present,
        made.questions,
        made.change,
        made.round,
        made.combining,
        made.plenary,
        made.contract_each,
        made.total,
    )
    assert seconds == tuple(minutes * 60 for minutes in TABLE[parties])
    assert (made.opening, made.rules, made.break_, made.close) == (300, 300, 600, 300)
    assert all(isinstance(length, int) for length in seconds)
    assert 120 * 60 <= made.total <= 180 * 60
    assert made.advice == ()


def test_two_parties_have_the_minutes_of_three():
    assert lengths(plan(2)) == lengths(plan(3))
    assert plan(2).round == 2 * plan(3).slot


def test_below_three_parties_there_is_advice():
    assert plan(2).advice == plan(1).advice == (TOO_FEW_PARTIES,)
    assert plan(3).advice == ()


def test_above_twelve_parties_the_minutes_of_twelve_come_with_advice():
    assert lengths(plan(15)) == lengths(plan(12))
    assert plan(15).round == 15 * plan(12).slot
    assert plan(15).advice == (TOO_MANY_PARTIES,)


def test_a_plan_can_be_made_before_the_first_party_is_known():
    assert plan(0).round == 0
    with pytest.raises(ValueError, match="number of parties"):
        plan(-1)


def test_more_time_than_needed_changes_nothing():
    assert lengths(plan(5, 165)) == lengths(plan(5))
    assert plan(5, 165).shortfall == 0


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (160, (540, 360, 600, 1200, 1200)),
        (157, (540, 360, 600, 1200, 1020)),
        (155, (540, 360, 600, 1200, 900)),
        (152, (540, 360, 600, 1020, 900)),
        (150, (540, 360, 600, 900, 900)),
        (147, (540, 360, 420, 900, 900)),
        (145, (540, 360, 300, 900, 900)),
        (120, (360, 240, 300, 900, 900)),
    ],
)
def test_less_time_is_found_in_plenary_then_combining_then_break_and_only_then_in_the_turns(minutes, expected):
    made = plan(5, minutes)
    assert lengths(made) == expected
    assert made.total == minutes * 60


def test_what_is_shortened_is_shortened_by_one_factor_in_whole_seconds():
    made = plan(7, 120)
    assert lengths(made) == (227, 162, 300, 900, 900)
    assert made.total == 7193
    assert made.advice == (TOO_SHORT_TO_PRESENT,)


def test_a_plan_that_cannot_fit_says_so_and_keeps_a_minute_for_each():
    made = plan(12, 60)
    assert made.present == 60
    assert made.shortfall == made.total - 3600 > 0
    assert made.advice == (TOO_SHORT_TO_PRESENT, DOES_NOT_FIT)


@given(parties=st.integers(1, 30), minutes=st.integers(1, 400))
def test_a_shortened_plan_never_passes_the_time_there_is_without_saying_so(parties, minutes):
    made = plan(parties, minutes)
    usual = plan(parties)
    assert made.total <= minutes * 60 or made.shortfall == made.total - minutes * 60
    assert 60 <= made.present <= usual.present
    assert 0 < made.questions <= usual.questions
    if (made.present, made.questions) != (usual.present, usual.questions):
        assert (made.break_, made.combining, made.plenary) == (300, 900, 900)
        assert made.shortfall == 0 or made.present == 60
        assert abs(made.present * usual.questions - made.questions * usual.present) <= max(
            usual.present, usual.questions
        )


@given(parties=st.integers(3, 12), minutes=st.integers(1, 400))
def test_what_gives_way_later_is_whole_until_what_gives_way_first_is_at_its_least(parties, minutes):
    made, usual = plan(parties, minutes), plan(parties)
    shrinks = (("plenary", LEAST_PLENARY), ("combining", LEAST_COMBINING), ("break_", LEAST_BREAK), ("present", 60))
    for (first, least), (later, _least) in pairwise(shrinks):
        if getattr(made, later) < getattr(usual, later):
            assert getattr(made, first) == least


@given(parties=st.integers(3, 12), minutes=st.integers(1, 400))
def test_what_was_found_is_no_more_than_what_was_missing(parties, minutes):
    made, usual = plan(parties, minutes), plan(parties)
    if made.total < minutes * 60:
        assert made == replace(usual, available=minutes * 60) or minutes * 60 - made.total < 2 * parties


@given(parties=st.integers(1, 12), minutes=st.integers(1, 400))
def test_the_parts_make_the_whole(parties, minutes):
    made = plan(parties, minutes)
    around = made.opening + made.rules + made.break_ + made.combining + made.plenary + made.close
    assert made.total == around + parties * (made.present + made.questions + made.change + made.contract_each)


def test_the_facilitators_own_minutes_are_kept_for_every_party():
    own = scaled(plan(5, 165), present=540, questions=360)
    assert lengths(own) == (540, 360, 600, 1200, 1200)
    assert own.total == 160 * 60


def test_own_minutes_that_are_too_long_shorten_the_rest_and_then_show_the_shortfall():
    own = scaled(plan(5, 145), present=600, questions=360)
    assert lengths(own) == (600, 360, 300, 900, 900)
    assert own.shortfall == 5 * 60
    assert own.advice == (DOES_NOT_FIT,)


def test_own_minutes_that_are_shorter_give_back_what_was_shortened_before():
    own = scaled(plan(5, 145), present=360, questions=360)
    assert lengths(own) == (360, 360, 600, 1200, 1200)


@pytest.mark.parametrize(
    ("parties", "turns"),
    [(2, 2), (3, 3), (4, 2), (5, 3), (6, 3), (7, 4), (8, 4), (9, 5), (10, 5), (11, 6), (12, 6)],
)
def test_the_break_comes_halfway_and_never_right_before_the_last_party(parties, turns):
    assert break_after(parties) == plan(parties).break_after == turns
    assert turns != parties - 1


ALL_TO_COME = {"break", "plenary", "combining"}


@pytest.mark.parametrize(
    ("lost", "to_come", "expected"),
    [
        (0, ALL_TO_COME, Repayment()),
        (-90, ALL_TO_COME, Repayment()),
        (130, ALL_TO_COME, Repayment(break_=130)),
        (400, ALL_TO_COME, Repayment(break_=300, plenary=100)),
        (700, ALL_TO_COME, Repayment(break_=300, plenary=300, combining=100)),
        (1000, ALL_TO_COME, Repayment(break_=300, plenary=300, combining=300, shortfall=100)),
        (400, {"plenary", "combining"}, Repayment(plenary=300, combining=100)),
        (400, {"plenary"}, Repayment(plenary=300, shortfall=100)),
        (400, set(), Repayment(shortfall=400)),
    ],
)
def test_lost_time_comes_from_break_plenary_combining_and_then_from_a_choice(lost, to_come, expected):
    assert repay(lost, plan(7), to_come) == expected


def test_an_overrun_of_the_first_party_leaves_the_last_party_its_full_time():
    made = plan(7)
    repaid = repay(300, made, ALL_TO_COME).taken_from(made)
    assert repaid == replace(made, break_=300)
    assert repaid.slot == made.slot
    assert repaid.total == made.total - 300


def test_a_plan_that_was_already_shortened_has_nothing_left_to_repay_from():
    assert repay(60, plan(5, 145), ALL_TO_COME) == Repayment(shortfall=60)
