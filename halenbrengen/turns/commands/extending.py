"""Extra time: never silently, always with a reason, and for every party the same (R8, R10)."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.turns import clock, steady
from halenbrengen.turns.commands.conditions import require_clock, require_nobody_else, require_running
from halenbrengen.turns.models import Turn


def extend(turn, *, seconds, reason, after=None, by):
    """Give the party whose turn it is more time; from then on every party has a right to the same.

    `after` is the step that the facilitator saw: when another one is on, nothing happens.
    """
    with changing(turn, by) as (turn, record):
        collaboration = turn.collaboration
        require_clock(collaboration, by)
        if after is not None and turn.step != after:
            return
        require_running(turn)
        _require_step_that_can_be_longer(turn)
        now = steady.now()
        extension = collaboration.extensions.create(during=turn.party, seconds=seconds, reason=reason, given_at=now)
        _take_in_own_turn(turn, extension, now)
        record("time_extended", turn, audience=SHARED, seconds=seconds)


def withdraw_extension(extension, *, by):
    """Take extra time back that nobody has used yet: the clock stands as if it had not been given."""
    with changing(extension, by) as (extension, record):
        require_clock(extension.collaboration, by)
        turn = Turn.objects.select_related("party__collaboration").filter(party=extension.during).first()
        unused = turn.running and clock.is_unused(extension, turn, steady.now())
        require(unused, _("Van deze extra tijd is al gebruikt; zij blijft voor elke partij."))
        clock.lengthen(turn, -extension.seconds)
        turn.save()
        record("time_extension_withdrawn", turn, audience=SHARED, seconds=extension.seconds)
        extension.delete()


def take_extra_time(turn, extension, *, by):
    """Let a party use the extra time that it has a right to: in its own turn, or afterwards for questions."""
    with changing(turn, by) as (turn, record):
        require_clock(turn.collaboration, by)
        if turn.extra_times.filter(extension=extension).exists():
            return
        now = steady.now()
        if turn.running:
            _require_step_that_can_be_longer(turn)
            _take_in_own_turn(turn, extension, now)
        else:
            own = _("%(party)s krijgt deze tijd in de eigen beurt.") % turn.naming
            require(turn.presented_at is not None, own)
            require_nobody_else(turn.collaboration)
            clock.begin_afterwards(turn, extension.seconds, now)
            turn.save()
            turn.extra_times.create(extension=extension, taken_at=now)
        record("extra_time_taken", turn, audience=SHARED, seconds=extension.seconds)


def _require_step_that_can_be_longer(turn):
    longer = turn.step in clock.EXTRA and not turn.takes_extra_time
    require(longer, _("Extra tijd geef je tijdens het vertellen of de vragen."))


def _take_in_own_turn(turn, extension, now):
    clock.lengthen(turn, extension.seconds)
    turn.save()
    turn.extra_times.create(extension=extension, step=turn.step, taken_at=now)
