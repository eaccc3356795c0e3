"""The moments at which a facilitator has something to say, and when each of them comes (`R9`)."""

from enum import StrEnum

from halenbrengen.method.kinds import TurnStep
from halenbrengen.method.phases import Phase


class Moment(StrEnum):
    """A moment at which the facilitator has something to say."""

    HOMEWORK = "homework"
    HANGING = "hanging"
    PURPOSE = "purpose"
    RULES = "rules"
    INVITE = "invite"
    LISTENING_REMINDER = "listening_reminder"
    ONE_MINUTE = "one_minute"
    TIME_IS_UP = "time_is_up"
    QUESTIONS = "questions"
    CHANGE = "change"
    PARKING = "parking"
    BREAK = "break"
    SHORTFALL = "shortfall"
    COMBINING = "combining"
    CHECK_ENTRY = "check_entry"
    HAND_BACK = "hand_back"
    STANDS_OUT = "stands_out"
    AGREEMENT = "agreement"
    DIFFERENCE = "difference"
    MEANING = "meaning"
    RECOGNITION = "recognition"
    CONTRACT = "contract"
    CHECK_INTERESTS = "check_interests"
    CLOSE = "close"
    NEW_INTEREST = "new_interest"
    SHARPENING = "sharpening"


MOMENTS_OF_PHASE: dict[Phase, tuple[Moment, ...]] = {
    Phase.PREPARATION: (Moment.HOMEWORK, Moment.HANGING),
    Phase.OPENING: (Moment.PURPOSE,),
    Phase.RULES: (Moment.RULES,),
    Phase.PRESENTATIONS: (Moment.INVITE, Moment.QUESTIONS, Moment.CHANGE),
    Phase.COMBINING: (Moment.COMBINING, Moment.CHECK_ENTRY),
    Phase.PLENARY: (Moment.STANDS_OUT, Moment.AGREEMENT, Moment.DIFFERENCE, Moment.MEANING),
    Phase.CONTRACTING: (Moment.CONTRACT, Moment.CHECK_INTERESTS, Moment.CLOSE),
    Phase.FOLLOW_UP: (Moment.CHECK_INTERESTS, Moment.NEW_INTEREST, Moment.SHARPENING),
    Phase.ARCHIVED: (),
}

MOMENTS_OF_STEP: dict[TurnStep, tuple[Moment, ...]] = {
    TurnStep.PRESENT: (Moment.INVITE,),
    TurnStep.QUESTIONS: (Moment.QUESTIONS,),
    TurnStep.CHANGE: (Moment.CHANGE,),
}


def reminder_due(position: int, parties: int) -> bool:
    """Whether the listening reminder comes before this turn (`R9`).

    `position` counts from 1 in the order of speaking. It comes before the last third of the
    parties begins (rounded up) and once more before the very last.
    """
    last_third = (parties + 2) // 3
    return position in (parties - last_third + 1, parties)


def moments_of_turn(step: TurnStep | str, position: int, parties: int) -> tuple[Moment, ...]:
    """What to say at this step of the turn that is `position`-th of `parties`, in order."""
    moments = MOMENTS_OF_STEP[TurnStep(step)]
    if TurnStep(step) is TurnStep.PRESENT and reminder_due(position, parties):
        return (Moment.LISTENING_REMINDER, *moments)
    return moments
