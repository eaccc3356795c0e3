"""The clock of a turn: arithmetic on facts, so that a restart of the server changes nothing (R10).

Nothing here stores; commands.py does. Moments are in UTC, lengths in seconds.
"""

from datetime import timedelta

from halenbrengen.method.kinds import TurnStep

STEPS = tuple(TurnStep)
SLOT = {
    TurnStep.PRESENT: "present_seconds",
    TurnStep.QUESTIONS: "question_seconds",
    TurnStep.CHANGE: "change_seconds",
}
USED = {
    TurnStep.PRESENT: "used_present_seconds",
    TurnStep.QUESTIONS: "used_question_seconds",
    TurnStep.CHANGE: "used_change_seconds",
}


EXTRA = {
    TurnStep.PRESENT: "extra_present_seconds",
    TurnStep.QUESTIONS: "extra_question_seconds",
}


def remaining(turn, now):
    """Seconds left of the step that is on, below zero when it runs over; None when no step is on."""
    if not turn.step:
        return None
    if turn.paused_remaining is not None:
        return turn.paused_remaining
    return (ends_at(turn) - now).total_seconds()


def ends_at(turn):
    """The moment at which the time of the running step is up; None while the clock stands still."""
    return turn.started_at + timedelta(seconds=turn.step_seconds) if turn.started_at else None


def slot_of(turn):
    """The whole turn, in seconds: the same for every party (R8)."""
    return sum(getattr(turn, name) for name in SLOT.values())


def length_of(turn, step):
    """The seconds of one step: those of the slot, and what was given on top while it ran."""
    step = TurnStep(step)
    return getattr(turn, SLOT[step]) + (getattr(turn, EXTRA[step]) if step in EXTRA else 0)


def used_of(turn):
    """Seconds used in the steps that have ended."""
    return sum(getattr(turn, name) for name in USED.values())


def step_after(step):
    """What follows a step; None after the last."""
    place = STEPS.index(TurnStep(step)) + 1
    return STEPS[place] if place < len(STEPS) else None


def begin(turn, step, now, left=None):
    """Let the clock of a step run, with all its seconds or with those that were left of them."""
    turn.step = TurnStep(step)
    turn.step_seconds = length_of(turn, step)
    turn.paused_remaining = turn.step_seconds if left is None else left
    resume(turn, now)


def begin_afterwards(turn, seconds, now, left=None):
    """Let a turn that is over run once more, for this many seconds of extra question time."""
    turn.step, turn.step_seconds = TurnStep.QUESTIONS, seconds
    turn.paused_remaining = seconds if left is None else left
    resume(turn, now)


def lengthen(turn, seconds):
    """Give the step that is on more time, whether its clock runs or stands still."""
    name = EXTRA[TurnStep(turn.step)]
    setattr(turn, name, getattr(turn, name) + seconds)
    turn.step_seconds += seconds
    if turn.paused_remaining is not None:
        turn.paused_remaining += seconds


def is_unused(extension, turn, now):
    """Whether nobody has come to this extra time yet, not the party that got it either."""
    taken = list(extension.taken.all())
    own = len(taken) == 1 and turn is not None and (taken[0].turn_id, taken[0].step) == (turn.pk, turn.step)
    return own and remaining(turn, now) >= extension.seconds


def pause(turn, now):
    """Stop the clock; the pause costs nobody time."""
    turn.paused_remaining = remaining(turn, now)
    turn.started_at = None


def resume(turn, now):
    """Let the clock run on: the step ends as much later as it stood still."""
    turn.started_at = now - timedelta(seconds=turn.step_seconds - turn.paused_remaining)
    turn.paused_remaining = None


def finish(turn, now):
    """End the step that is on and keep what it used, over time included; the seconds of this time are handed out."""
    name, used = USED[TurnStep(turn.step)], turn.step_seconds - remaining(turn, now)
    setattr(turn, name, getattr(turn, name) + used)
    turn.step, turn.started_at, turn.paused_remaining = "", None, None
    return used


def reopen(turn, step, now):
    """Go back to a step as it stood when it ended; what was used after it does not count."""
    used = getattr(turn, USED[step])
    for later in STEPS[STEPS.index(step) :]:
        setattr(turn, USED[later], 0)
    begin(turn, step, now, left=length_of(turn, step) - used)


def last_step(turn):
    """The step in which a turn ended, to go back to."""
    return next((step for step in reversed(STEPS) if getattr(turn, USED[step])), TurnStep.PRESENT)
