"""The course of the meeting beside the console: planned minutes, used minutes, and what lateness costs."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from halenbrengen.method.agenda import BREAK_LABEL, CLOSE_LABEL
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
class Line:
    """One step of the meeting; `seconds` as planned, `starts_at` where the meeting has a date."""

    label: str
    seconds: int
    starts_at: datetime | None
    phase: Phase | None = None
    turns: list = field(default_factory=list)

    @property
    def minutes(self):
        return self.seconds / 60


@dataclass(frozen=True)
class TurnLine:
    """One turn within the round: what it used, or what it will get."""

    turn: object

    @property
    def seconds(self):
        return clock.used_of(self.turn) if self.turn.presented_at else clock.slot_of(self.turn)


def lines_of(collaboration, plan, table_round):
    """All steps in order. The break stands after the round's own line, wherever in the round it falls."""
    lines, starts_at = [], collaboration.starts_at
    for label, seconds, phase in _steps(plan):
        turns = [TurnLine(turn) for turn in table_round.turns] if phase == Phase.PRESENTATIONS else []
        lines.append(Line(_(label), seconds, starts_at, phase, turns))
        starts_at = starts_at + timedelta(seconds=seconds) if starts_at else None
    return lines


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


def _steps(plan):
    return [
        (Phase.OPENING.label, plan.opening, Phase.OPENING),
        (Phase.RULES.label, plan.rules, Phase.RULES),
        (Phase.PRESENTATIONS.label, plan.round, Phase.PRESENTATIONS),
        (BREAK_LABEL, plan.break_, None),
        (Phase.COMBINING.label, plan.combining, Phase.COMBINING),
        (Phase.PLENARY.label, plan.plenary, Phase.PLENARY),
        (Phase.CONTRACTING.label, plan.contracting, Phase.CONTRACTING),
        (CLOSE_LABEL, plan.close, None),
    ]


def _still_to_come(plan, table_round, phase):
    if phase == Phase.COMBINING:
        return {"plenary"}
    before_break = len(table_round.ended) < plan.break_after
    return {"plenary", "combining"} | ({"break"} if before_break else set())


def _minutes(seconds):
    return (seconds + 30) // 60
