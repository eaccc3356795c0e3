"""The next step and the way back, each as one button that says what it does."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from halenbrengen.method.kinds import TurnStep
from halenbrengen.method.phases import Phase, next_phase, previous_phase
from halenbrengen.method.phrases import phrase

NEXT_IN_TURN = {
    TurnStep.PRESENT: phrase("Ga met de hele groep verder: vragen aan %(party)s"),
    TurnStep.QUESTIONS: phrase("Ga met de hele groep verder: wisselen na %(party)s"),
    TurnStep.CHANGE: phrase("Rond de beurt van %(party)s af"),
}


@dataclass(frozen=True)
class Act:
    """A button: what it says, what is asked once, and where it goes with which fields."""

    key: str
    label: str
    question: str
    action: str
    fields: dict[str, str] = field(default_factory=dict)
    to: Phase | None = None


def next_act(collaboration, table_round):
    """What the facilitator can do next with the whole group; None after the last step."""
    phase = Phase(collaboration.phase)
    if phase == Phase.PRESENTATIONS:
        if table_round.current:
            return _next_in_turn(table_round.current)
        if table_round.next:
            return _start(table_round.next)
    after = next_phase(phase)
    return _to_phase(after) if after else None


def way_back(collaboration, table_round):
    """What undoes the last step; None at the very beginning."""
    phase = Phase(collaboration.phase)
    turn = (table_round.current or table_round.latest) if phase == Phase.PRESENTATIONS else None
    if turn:
        return Act(
            key=f"back-{turn.pk}-{turn.step}",
            label=_("Ongedaan maken"),
            question=_("De beurt van %(party)s gaat één stap terug. De klok gaat verder waar zij stond.") % turn.naming,
            action=f"turns/{turn.pk}/previous",
            fields={"after": turn.step},
        )
    before = previous_phase(phase)
    if before is None:
        return None
    return Act(
        key=f"back-{phase}",
        label=_("Ongedaan maken"),
        question=_("Alle schermen gaan terug naar: %(step)s. Er gaat niets verloren.") % {"step": _(before.label)},
        action="phase/previous",
        fields={"to": before.value},
    )


def _start(turn):
    return Act(
        key=f"start-{turn.pk}",
        label=_("Geef %(party)s het woord en start de klok") % turn.naming,
        question=_("Op alle schermen komt de plaat van %(party)s, en de klok begint te lopen.") % turn.naming,
        action=f"turns/{turn.pk}/start",
    )


def _next_in_turn(turn):
    return Act(
        key=f"next-{turn.pk}-{turn.step}",
        label=_(NEXT_IN_TURN[TurnStep(turn.step)]) % turn.naming,
        question=_("Alle schermen gaan mee. Je kunt het ongedaan maken."),
        action=f"turns/{turn.pk}/next",
        fields={"after": turn.step},
    )


def _to_phase(phase):
    label = _("Ga met de hele groep verder: %(step)s") % {"step": _(phase.label).lower()}
    if phase == Phase.ARCHIVED:
        label = _("Sluit dit gesprek af")
    return Act(
        key=f"to-{phase}",
        label=label,
        question=_("Alle schermen gaan mee. Je kunt het ongedaan maken."),
        action="phase/next",
        fields={"to": phase.value},
        to=phase,
    )
