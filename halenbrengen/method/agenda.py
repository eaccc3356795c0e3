"""The course of a meeting with the clock beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase
from halenbrengen.method.timeplan import TimePlan

BREAK_LABEL = phrase("Pauze")
CLOSE_LABEL = phrase("Afronden")


@dataclass(frozen=True)
class AgendaLine:
    """One step on the timeline; `party` is set on a turn, `seconds` is its planned length."""

    starts_at: datetime
    label: str
    seconds: int
    phase: Phase
    party: str | None = None


def agenda(plan: TimePlan, starts_at: datetime, party_names: Sequence[str]) -> list[AgendaLine]:
    """Every step of the meeting with its planned start, the turns in the order of `party_names`.

    Give `starts_at` in UTC. As many names as the plan has parties, otherwise ValueError.
    """
    if len(party_names) != plan.parties:
        raise ValueError(f"{plan.parties} parties planned, {len(party_names)} named")
    lines: list[AgendaLine] = []
    for label, seconds, phase, party in _steps(plan, party_names):
        lines.append(AgendaLine(starts_at, label, seconds, phase, party))
        starts_at += timedelta(seconds=seconds)
    return lines


def _steps(plan: TimePlan, party_names: Sequence[str]) -> list[tuple[str, int, Phase, str | None]]:
    turns: list[tuple[str, int, Phase, str | None]] = [
        (Phase.PRESENTATIONS.label, plan.slot, Phase.PRESENTATIONS, name) for name in party_names
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
