"""The clock of the party whose turn it is."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.method.kinds import TurnStep
from halenbrengen.method.phases import Phase
from halenbrengen.turns import clock
from halenbrengen.turns.models import Turn


def start_turn(turn, *, at=None, by):
    """Let the clock of one party begin (R15: the facilitator invites it). One turn at a time.

    `at` is the moment, where the turn is told afterwards.
    """
    with changing(turn, by) as (turn, record):
        _require_clock(turn, by)
        if turn.running:
            return
        require(not turn.over, _("%(party)s is al aan de beurt geweest.") % turn.naming)
        _require_no_other(turn)
        clock.begin(turn, TurnStep.PRESENT, at or timezone.now())
        turn.save()
        record("turn_started", turn, audience=SHARED)


def next_step(turn, *, after=None, at=None, by):
    """Go on: from presenting to questions, to changing places, and then the turn is over.

    `after` is the step that the facilitator saw: when it has ended already, nothing happens. `at` is the moment,
    where the turn is told afterwards.
    """
    with changing(turn, by) as (turn, record):
        _require_clock(turn, by)
        if after is not None and turn.step != after:
            return
        _require_running(turn)
        now, step = at or timezone.now(), clock.step_after(turn.step)
        clock.finish(turn, now)
        if step:
            clock.begin(turn, step, now)
        else:
            turn.presented_at = now
        turn.save()
        record("turn_went_on" if step else "turn_ended", turn, audience=SHARED, step=str(step or ""))


def end_turn(turn, *, by):
    """Close a whole turn, whatever step it is in."""
    with changing(turn, by) as (turn, record):
        _require_clock(turn, by)
        if turn.presented_at:
            return
        _require_running(turn)
        now = timezone.now()
        clock.finish(turn, now)
        turn.presented_at = now
        turn.save()
        record("turn_ended", turn, audience=SHARED, step="")


def previous_step(turn, *, after=None, by):
    """Undo the last step of a turn: the step before it goes on with the seconds that it had left.

    `after` is the step that the facilitator saw ("" for a turn that has ended): otherwise nothing happens.
    """
    with changing(turn, by) as (turn, record):
        _require_clock(turn, by)
        if after is not None and turn.step != after:
            return
        require(turn.running or turn.presented_at, _("De beurt van %(party)s is nog niet begonnen.") % turn.naming)
        _require_no_other(turn)
        _step_back(turn, timezone.now())
        turn.save()
        record("turn_went_back", turn, audience=SHARED, step=str(turn.step))


def pause(turn, *, by):
    """Stop the clock for something that is nobody's doing. It costs nobody time."""
    with changing(turn, by) as (turn, record):
        _require_clock(turn, by)
        _require_running(turn)
        if turn.started_at is None:
            return
        clock.pause(turn, timezone.now())
        turn.save()
        record("turn_paused", turn, audience=SHARED)


def resume(turn, *, by):
    """Let the clock run on after a pause."""
    with changing(turn, by) as (turn, record):
        _require_clock(turn, by)
        _require_running(turn)
        if turn.started_at:
            return
        clock.resume(turn, timezone.now())
        turn.save()
        record("turn_resumed", turn, audience=SHARED)


def stop_clock(collaboration, record):
    """The round is left while a clock runs: it stands still until the round goes on."""
    for turn in Turn.objects.of(collaboration).filter(started_at__isnull=False):
        clock.pause(turn, timezone.now())
        turn.save()
        record("turn_paused", turn, audience=SHARED)


def _require_clock(turn, by):
    require(by.may("run_clock", turn.collaboration), _("Alleen de begeleider bedient de klok."))
    require(turn.collaboration.phase == Phase.PRESENTATIONS, _("De klok loopt alleen in de posterronde."))


def _require_running(turn):
    require(turn.running, _("%(party)s is nu niet aan de beurt.") % turn.naming)


def _require_no_other(turn):
    other = Turn.objects.of(turn.collaboration).exclude(pk=turn.pk).exclude(step="").first()
    if other:
        raise Refused(_("Nu is %(party)s aan de beurt. Rond die beurt eerst af.") % other.naming)


def _step_back(turn, now):
    if turn.presented_at:
        turn.presented_at = None
        clock.reopen(turn, clock.last_step(turn), now)
    elif turn.step == TurnStep.PRESENT:
        clock.finish(turn, now)
        turn.used_present_seconds = 0
    else:
        clock.reopen(turn, clock.STEPS[clock.STEPS.index(turn.step) - 1], now)
