"""The break in the round, and what the group chooses when time runs short."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.turns import steady
from halenbrengen.turns.commands.conditions import require_clock, require_nobody_else, require_nobody_speaks
from halenbrengen.turns.models import Break


def start_break(collaboration, *, seconds, by):
    """Let the break begin, for as long as the plan still has for it."""
    with changing(collaboration, by) as (collaboration, record):
        require_clock(collaboration, by)
        pause = _break_of(collaboration)
        if pause.started_at:
            return
        require_nobody_else(collaboration)
        pause.started_at, pause.seconds, pause.skipped_at = steady.now(), seconds, None
        pause.save()
        record("break_started", collaboration, audience=SHARED, seconds=seconds)


def end_break(collaboration, *, by):
    """The break is over; nobody waits for the clock."""
    with changing(collaboration, by) as (collaboration, record):
        require_clock(collaboration, by)
        pause = _break_of(collaboration)
        if pause.over:
            return
        require(pause.started_at is not None, _("De pauze is nog niet begonnen."))
        _end(pause)
        record("break_ended", collaboration, audience=SHARED)


def skip_break(collaboration, *, by):
    """Go on without a break."""
    with changing(collaboration, by) as (collaboration, record):
        require_clock(collaboration, by)
        pause = _break_of(collaboration)
        if pause.skipped_at:
            return
        require(pause.started_at is None, _("De pauze is al begonnen."))
        pause.skipped_at = steady.now()
        pause.save()
        record("break_skipped", collaboration, audience=SHARED)


def undo_break(collaboration, *, running=None, by):
    """Undo the last thing that was done with the break: it goes on, or it still has to come.

    `running` is what the facilitator saw: when the break is no longer so, nothing happens.
    """
    with changing(collaboration, by) as (collaboration, record):
        require_clock(collaboration, by)
        pause = _break_of(collaboration)
        if not pause.pk or (running is not None and running != pause.running):
            return
        require_nobody_speaks(collaboration)
        if pause.ended_at:
            pause.ended_at = None
            pause.save()
        else:
            pause.delete()
        record("break_undone", collaboration, audience=SHARED)


def leave_break(collaboration, record):
    """The round is left during the break: then the break is over."""
    pause = _break_of(collaboration)
    if pause.running:
        _end(pause)
        record("break_ended", collaboration, audience=SHARED)


def choose_time(collaboration, *, kind, seconds, by):
    """Write down what the group chose when time runs short (R11); `seconds` is the whole of it, earlier choices in.

    Nothing is chosen here or by who writes it down.
    """
    with changing(collaboration, by) as (collaboration, record):
        may = by.may("choose_time", collaboration)
        require(may, _("Wat de groep over de tijd kiest, schrijf je op tijdens het gesprek."))
        choices = collaboration.time_choices
        if choices.filter(kind=kind, seconds=seconds).exists():
            return
        choices.update_or_create(kind=kind, defaults={"seconds": seconds, "chosen_at": steady.now()})
        record("time_chosen", collaboration, audience=SHARED, kind=str(kind), seconds=seconds)


def take_back_time(collaboration, *, kind, by):
    """The group comes back on what it chose about time: the plan counts without it again."""
    with changing(collaboration, by) as (collaboration, record):
        may = by.may("choose_time", collaboration)
        require(may, _("Wat de groep over de tijd kiest, schrijf je op tijdens het gesprek."))
        taken_back, _kinds = collaboration.time_choices.filter(kind=kind).delete()
        if not taken_back:
            return
        record("time_choice_taken_back", collaboration, audience=SHARED, kind=str(kind))


def _end(pause):
    pause.ended_at = steady.now()
    pause.save()


def _break_of(collaboration):
    return Break.objects.filter(collaboration=collaboration).first() or Break(collaboration=collaboration)
