"""The clock of the party whose turn it is."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.method.kinds import TurnStep
from halenbrengen.turns import clock, steady
from halenbrengen.turns.commands.conditions import require_clock, require_nobody_else, require_running
from halenbrengen.turns.models import Standstill, Turn


def start_turn(turn, *, at=None, by):
    """Let the clock of one party begin (R15: the facilitator invites it). One turn at a time.

    `at` is the moment, where the turn is told afterwards.
    """
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        if turn.running:
            return
        require(not turn.over, _("%(party)s is al aan de beurt geweest.") % turn.naming)
        require_nobody_else(turn.collaboration, turn)
        clock.begin(turn, TurnStep.PRESENT, at or steady.now())
        turn.save()
        record("turn_started", turn, audience=SHARED)


def next_step(turn, *, after=None, at=None, by):
    """Go on: from presenting to questions, to changing places, and then the turn is over.

    `after` is the step that the facilitator saw: when it has ended already, nothing happens. `at` is the moment,
    where the turn is told afterwards.
    """
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        if after is not None and turn.step != after:
            return
        require_running(turn)
        now = at or steady.now()
        step = None if turn.takes_extra_time else clock.step_after(turn.step)
        _end_step(turn, now)
        if step:
            clock.begin(turn, step, now)
        else:
            turn.presented_at = now
        turn.save()
        record("turn_went_on" if step else "turn_ended", turn, audience=SHARED, step=str(step or ""))


def end_turn(turn, *, by):
    """Close a whole turn, whatever step it is in."""
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        if turn.presented_at and not turn.running:
            return
        require_running(turn)
        now = steady.now()
        _end_step(turn, now)
        turn.presented_at = now
        turn.save()
        record("turn_ended", turn, audience=SHARED, step="")


def previous_step(turn, *, after=None, by):
    """Undo the last step of a turn: the step before it goes on with the seconds that it had left.

    `after` is the step that the facilitator saw ("" for a turn that has ended): otherwise nothing happens.
    """
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        if after is not None and turn.step != after:
            return
        require(turn.running or turn.presented_at, _("De beurt van %(party)s is nog niet begonnen.") % turn.naming)
        require_nobody_else(turn.collaboration, turn)
        _step_back(turn, steady.now())
        turn.save()
        record("turn_went_back", turn, audience=SHARED, step=str(turn.step))


def pause(turn, *, by):
    """Stop the clock for something that is nobody's doing. It costs nobody time (R10)."""
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        require_running(turn)
        if turn.started_at is None:
            return
        _stand_still(turn, steady.now())
        record("turn_paused", turn, audience=SHARED)


def explain_pause(turn, *, reason, by):
    """Write down, for afterwards, why the clock stands still; nobody has to."""
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        standstill = turn.standstills.filter(ended_at=None).first()
        require(standstill is not None, _("De klok loopt weer."))
        if standstill.reason == reason:
            return
        standstill.reason = reason
        standstill.save()
        record("pause_explained", turn, audience=SHARED)


def resume(turn, *, by):
    """Let the clock run on after a pause."""
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        require_running(turn)
        if turn.started_at:
            return
        now = steady.now()
        clock.resume(turn, now)
        turn.standstills.filter(ended_at=None).update(ended_at=now)
        turn.save()
        record("turn_resumed", turn, audience=SHARED)


def stop_clock(collaboration, record):
    """The round is left while a clock runs: it stands still until the round goes on."""
    for turn in Turn.objects.of(collaboration).filter(started_at__isnull=False):
        _stand_still(turn, steady.now())
        record("turn_paused", turn, audience=SHARED)


def _stand_still(turn, now):
    clock.pause(turn, now)
    turn.save()
    Standstill.objects.create(turn=turn, began_at=now)


def _end_step(turn, now):
    """End the step that is on, with what stood still in it, and the extra time where it was that."""
    used = clock.finish(turn, now)
    turn.standstills.filter(ended_at=None).update(ended_at=now)
    if turn.presented_at:
        turn.extra_times.filter(step="", ended_at=None).update(ended_at=now, used_seconds=used)


def _step_back(turn, now):
    if turn.takes_extra_time:
        _undo_extra_time(turn, now)
    elif turn.presented_at and (extra := turn.extra_times.filter(step="", ended_at=turn.presented_at).first()):
        turn.used_question_seconds -= extra.used_seconds
        clock.begin_afterwards(turn, extra.extension.seconds, now, left=extra.extension.seconds - extra.used_seconds)
        extra.used_seconds, extra.ended_at = 0, None
        extra.save()
    elif turn.presented_at:
        turn.presented_at = None
        clock.reopen(turn, clock.last_step(turn), now)
    elif turn.step == TurnStep.PRESENT:
        _end_step(turn, now)
        turn.used_present_seconds = 0
    else:
        turn.standstills.filter(ended_at=None).update(ended_at=now)
        clock.reopen(turn, clock.STEPS[clock.STEPS.index(turn.step) - 1], now)


def _undo_extra_time(turn, now):
    """The party keeps its right to this time: it was not taken."""
    used = turn.used_question_seconds
    _end_step(turn, now)
    turn.used_question_seconds = used
    turn.extra_times.filter(step="", ended_at=now).delete()
