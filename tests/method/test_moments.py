import pytest

from halenbrengen.method.moments import MOMENTS_OF_PHASE, Moment, moments_of_turn, reminder_due
from halenbrengen.method.phases import Phase


@pytest.mark.parametrize(
    ("parties", "reminded"),
    [
        (2, [2]),
        (3, [3]),
        (4, [3, 4]),
        (5, [4, 5]),
        (6, [5, 6]),
        (7, [5, 7]),
        (8, [6, 8]),
        (9, [7, 9]),
        (10, [7, 10]),
        (11, [8, 11]),
        (12, [9, 12]),
    ],
)
def test_r9_listening_is_asked_for_before_the_last_third_and_before_the_last_party(parties, reminded):
    assert [turn for turn in range(1, parties + 1) if reminder_due(turn, parties)] == reminded


def test_the_reminder_comes_before_the_invitation_and_in_no_other_step():
    assert moments_of_turn("present", 5, 7) == (Moment.LISTENING_REMINDER, Moment.INVITE)
    assert moments_of_turn("present", 6, 7) == (Moment.INVITE,)
    assert moments_of_turn("questions", 7, 7) == (Moment.QUESTIONS,)
    assert moments_of_turn("change", 7, 7) == (Moment.CHANGE,)


def test_every_phase_knows_what_can_be_said():
    assert list(MOMENTS_OF_PHASE) == list(Phase)
