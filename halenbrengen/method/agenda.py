"""The course of a meeting with the clock beside it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase
from halenbrengen.method.timeplan import TimePlan

BREAK_LABEL = phrase("Pauze")
CLOSE_LABEL = phrase("Afronden")


@dataclass(frozen=True)
class AgendaLine:
    """One step on the timeline: it begins `after` so many seconds and takes `seconds`.

    `turn` is the place in the order of the party whose turn it is, counted from 1; on the break and on every other
    step it is None. `starts_at` is None where the day of the meeting is not known yet.
    """

    label: str
    after: int
    seconds: int
    phase: Phase
    turn: int | None = None
    starts_at: datetime | None = None

    @property
    def is_break(self) -> bool:
        return self.label == BREAK_LABEL


def agenda(plan: TimePlan, starts_at: datetime | None = None) -> list[AgendaLine]:
    """Every step of the meeting in order, each turn apart, the break in its real place within the round.

    Give `starts_at` in UTC.
    """
    lines: list[AgendaLine] = []
    after = 0
    for label, seconds, phase, turn in _steps(plan):
        clock = starts_at + timedelta(seconds=after) if starts_at else None
        lines.append(AgendaLine(label, after, seconds, phase, turn, clock))
        after += seconds
    return lines


def _steps(plan: TimePlan) -> list[tuple[str, int, Phase, int | None]]:
    turns: list[tuple[str, int, Phase, int | None]] = [
        (Phase.PRESENTATIONS.label, plan.slot, Phase.PRESENTATIONS, number) for number in range(1, plan.parties + 1)
    ]
    turns.insert(plan.break_after, (BREAK_LABEL, plan.break_, Phase.PRESENTATIONS, None))
    return [
        (Phase.OPENING.label, plan.opening, Phase.OPENING, None),
        (Phase.RULES.label, plan.rules, Phase.RULES, None),
        *turns,
        (Phase.COMBINING.label, plan.combining, Phase.COMBINING, None),
        (Phase.PLENARY.label, plan.plenary, Phase.PLENARY, None),
        (Phase.CONTRACTING.label, plan.contracting, Phase.CONTRACTING, None),
        (CLOSE_LABEL, plan.close, Phase.CONTRACTING, None),
    ]
