"""The next step and the way back, each as one button that says what it does."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from halenbrengen.method.kinds import TurnStep
from halenbrengen.method.phases import Phase, next_phase, previous_phase
from halenbrengen.method.phrases import phrase

NEXT_IN_TURN = {
    TurnStep.PRESENT: phrase("Ga met de hele groep verder: vragen aan %(party)s"),
    TurnStep.QUESTIONS: phrase("Ga met de hele groep verder: wisselen na %(party)s"),
    TurnStep.CHANGE: phrase("Rond de beurt van %(party)s af"),
}
EXTRA_IS_OVER = phrase("Rond de extra vragen aan %(party)s af")


@dataclass(frozen=True)
class Act:
    """A button: what it says, what is asked once, and where it goes with which fields.

    `minutes` can be changed before the button is pressed. `instead` is the other thing that can be done at the same
    moment.
    """

    key: str
    label: str
    question: str
    action: str
    fields: dict[str, str] = field(default_factory=dict)
    to: Phase | None = None
    minutes: int = 0
    instead: "Act | None" = None


def next_act(collaboration, table_round, break_seconds=0):
    """What the facilitator can do next with the whole group; None after the last step.

    `break_seconds` is what the plan still has for the break.
    """
    phase = Phase(collaboration.phase)
    if phase == Phase.PRESENTATIONS:
        if table_round.current:
            return _next_in_turn(table_round.current)
        if table_round.in_break:
            return _end_break()
        if table_round.break_due:
            return _start_break(break_seconds)
        if table_round.next:
            return _start(table_round.next)
    after = next_phase(phase)
    return _to_phase(after) if after else None


def way_back(collaboration, table_round):
    """What undoes the last step; None at the very beginning."""
    phase = Phase(collaboration.phase)
    in_round = phase == Phase.PRESENTATIONS
    if in_round and table_round.break_was_last:
        return _undo_break(table_round)
    turn = (table_round.current or table_round.latest) if in_round else None
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


def _start_break(seconds):
    skip = Act(
        key="break-skip",
        label=_("Sla de pauze over"),
        question=_("Jullie gaan door zonder pauze. Je kunt het ongedaan maken."),
        action="break/skip",
    )
    minutes = round(seconds / 60)
    return Act(
        key="break",
        label=ngettext("Begin de pauze: %(minutes)s minuut", "Begin de pauze: %(minutes)s minuten", minutes)
        % {"minutes": minutes},
        question=_("Op alle schermen loopt de klok van de pauze."),
        action="break",
        minutes=max(minutes, 1),
        instead=skip,
    )


def _end_break():
    question = _("De klok van de pauze verdwijnt. Je kunt het ongedaan maken.")
    return Act(key="break-end", label=_("Beëindig de pauze"), question=question, action="break/end")


def _undo_break(table_round):
    return Act(
        key=f"back-break-{table_round.in_break}",
        label=_("Ongedaan maken"),
        question=_("De pauze gaat verder.") if table_round.pause.ended_at else _("De pauze is dan nog niet geweest."),
        action="break/previous",
        fields={"running": "yes" if table_round.in_break else "no"},
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
        label=_(EXTRA_IS_OVER if turn.takes_extra_time else NEXT_IN_TURN[TurnStep(turn.step)]) % turn.naming,
        question=_("Alle schermen gaan mee. Je kunt het ongedaan maken."),
        action=f"turns/{turn.pk}/next",
        fields={"after": turn.step},
    )


def _to_phase(phase):
    label = _("Ga met de hele groep verder: %(step)s") % {"step": _(phase.label).lower()}
    question = _("Alle schermen gaan mee. Je kunt het ongedaan maken.")
    if phase == Phase.ARCHIVED:
        label = _("Sluit dit gesprek af")
    if phase == Phase.FOLLOW_UP:
        label = _("Rond af en deel het verslag met iedereen")
        question = _("Het verslag gaat voor iedereen tegelijk open. Wie een e-mailadres heeft, krijgt bericht.")
    return Act(
        key=f"to-{phase}",
        label=label,
        question=question,
        action="phase/next",
        fields={"to": phase.value},
        to=phase,
    )
