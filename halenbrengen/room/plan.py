"""The course of the meeting: planned minutes, used minutes, and the break in its place."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from django.utils.translation import gettext as _

from halenbrengen.method.agenda import AgendaLine, agenda
from halenbrengen.method.phases import Phase
from halenbrengen.turns import clock


@dataclass(frozen=True)
class Slot:
    """What stands within the round: one turn, or the break. `turn` is None as long as there is no order."""

    planned: AgendaLine
    turn: object = None
    started: bool = False
    now: int = 0

    @property
    def label(self):
        """The break by its name, a turn without a party by its number."""
        return _(self.planned.label) if self.planned.is_break else _("Beurt %(number)s") % {"number": self.planned.turn}

    @property
    def seconds(self):
        """What the turn used or will get; before the round begins what the plan says, as it is now."""
        if self.turn and self.turn.presented_at:
            return clock.used_of(self.turn)
        return clock.slot_of(self.turn) if self.turn and self.started else self.now


@dataclass(frozen=True)
class Line:
    """One step of the meeting; `seconds` as planned, `after` so many seconds, `starts_at` where there is a date.

    `now` is how long it will be after what was lost has been found.
    """

    label: str
    seconds: int
    after: int
    starts_at: datetime | None
    phase: Phase
    slots: list[Slot] = field(default_factory=list)
    now: int = 0

    @property
    def minutes(self):
        return self.seconds / 60

    @property
    def minutes_now(self):
        return self.now / 60

    @property
    def shorter(self):
        return self.now < self.seconds


def lines_of(collaboration, plan, table_round, now=None):
    """All steps in order; the turns and the break stand within the round. `now`: the plan as it has become."""
    started = collaboration.phase >= Phase.PRESENTATIONS
    lengths = [line.seconds for line in agenda(now or plan)]
    planned = list(zip(agenda(plan, collaboration.starts_at), lengths, strict=True))
    steps = groupby(planned, key=lambda each: _step_of(each[0]))
    return [_line(label, list(some), plan, table_round, started) for label, some in steps]


def ends_at(collaboration, plan):
    """When the meeting is over, where it has a date."""
    return collaboration.starts_at + timedelta(seconds=plan.total) if collaboration.starts_at else None


def _step_of(line):
    """What belongs to the round is one step of the meeting, whatever it is called."""
    return Phase.PRESENTATIONS.label if line.phase == Phase.PRESENTATIONS else line.label


def _line(label, some, plan, table_round, started):
    (first, now), is_round = some[0], some[0][0].phase == Phase.PRESENTATIONS
    slots = [Slot(each, _turn_at(each.turn, table_round), started, now) for each, now in some] if is_round else []
    seconds, now = (plan.round, plan.round) if is_round else (first.seconds, now)
    return Line(_(label), seconds, first.after, first.starts_at, first.phase, slots, now)


def _turn_at(number, table_round):
    return table_round.turns[number - 1] if number and number <= len(table_round.turns) else None
