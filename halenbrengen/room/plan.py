"""The course of the meeting: planned minutes, used minutes, the break in its place, and what lateness costs."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from django.utils.translation import gettext as _

from halenbrengen.method.agenda import AgendaLine, agenda
from halenbrengen.method.moments import Moment
from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase
from halenbrengen.method.script import SCRIPT
from halenbrengen.method.timeplan import repay
from halenbrengen.turns import clock

WORTH_SAYING = 60  # seconds
SOURCES = {
    "break_": phrase("Dat komt uit de pauze."),
    "plenary": phrase("Dat komt uit het plenaire deel."),
    "combining": phrase("Dat komt uit het samenvatten."),
}


@dataclass(frozen=True)
class Slot:
    """What stands within the round: one turn, or the break. `turn` is None as long as there is no order."""

    planned: AgendaLine
    turn: object = None
    started: bool = False

    @property
    def label(self):
        """The break by its name, a turn without a party by its number."""
        return _(self.planned.label) if self.planned.is_break else _("Beurt %(number)s") % {"number": self.planned.turn}

    @property
    def seconds(self):
        """What the turn used or will get; before the round begins what the plan says, as it is now."""
        if self.turn and self.turn.presented_at:
            return clock.used_of(self.turn)
        return clock.slot_of(self.turn) if self.turn and self.started else self.planned.seconds


@dataclass(frozen=True)
class Line:
    """One step of the meeting; `seconds` as planned, `after` so many seconds, `starts_at` where there is a date."""

    label: str
    seconds: int
    after: int
    starts_at: datetime | None
    phase: Phase
    slots: list[Slot] = field(default_factory=list)

    @property
    def minutes(self):
        return self.seconds / 60


def lines_of(collaboration, plan, table_round):
    """All steps in order; the turns and the break stand within the round."""
    started = collaboration.phase >= Phase.PRESENTATIONS
    planned = agenda(plan, collaboration.starts_at)
    return [_line(label, list(some), plan, table_round, started) for label, some in groupby(planned, key=_step_of)]


def ends_at(collaboration, plan):
    """When the meeting is over, where it has a date."""
    return collaboration.starts_at + timedelta(seconds=plan.total) if collaboration.starts_at else None


def _step_of(line):
    """What belongs to the round is one step of the meeting, whatever it is called."""
    return Phase.PRESENTATIONS.label if line.phase == Phase.PRESENTATIONS else line.label


def _line(label, some, plan, table_round, started):
    first, is_round = some[0], some[0].phase == Phase.PRESENTATIONS
    slots = [Slot(each, _turn_at(each.turn, table_round), started) for each in some] if is_round else []
    seconds = plan.round if is_round else first.seconds
    return Line(_(label), seconds, first.after, first.starts_at, first.phase, slots)


def _turn_at(number, table_round):
    return table_round.turns[number - 1] if number and number <= len(table_round.turns) else None


def lateness(plan, table_round, phase):
    """Sentences on how late it is and where the minutes come from; never from who still has to speak (R11)."""
    lost = round(sum(clock.used_of(turn) - clock.slot_of(turn) for turn in table_round.ended))
    if phase not in (Phase.PRESENTATIONS, Phase.COMBINING) or lost < WORTH_SAYING:
        return []
    repaid = repay(lost, plan, _still_to_come(plan, table_round, phase))
    said = [_("%(minutes)s minuten later dan gepland.") % {"minutes": _minutes(lost)}]
    said += [_(sentence) for source, sentence in SOURCES.items() if getattr(repaid, source)]
    if repaid.shortfall >= WORTH_SAYING:
        said.append(_(SCRIPT[Moment.SHORTFALL].say) % {"minutes": _minutes(repaid.shortfall)})
    if table_round.next:
        said.append(_("De partijen die nog komen, houden hun volle tijd."))
    return said


def _still_to_come(plan, table_round, phase):
    if phase == Phase.COMBINING:
        return {"plenary"}
    before_break = len(table_round.ended) < plan.break_after
    return {"plenary", "combining"} | ({"break"} if before_break else set())


def _minutes(seconds):
    return (seconds + 30) // 60
