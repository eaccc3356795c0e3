"""What the facilitator can say at this moment, and what to watch for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from halenbrengen.collaborations.aloud import voice_of
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.contracts.queries import statements_open
from halenbrengen.interests.models import Interest
from halenbrengen.method.kinds import ObservationKind, TurnStep
from halenbrengen.method.moments import MOMENTS_OF_PHASE, Moment, moments_of_turn
from halenbrengen.method.phases import Phase
from halenbrengen.method.script import SCRIPT
from halenbrengen.plenary.queries import questions_shown
from halenbrengen.posters.queries import wall_for
from halenbrengen.turns.queries import round_for
from halenbrengen.turns.timeplan import standing_of

KINDS = list(ObservationKind)


@dataclass(frozen=True)
class Script:
    """Sentences to say, and points to watch, in the language of the facilitator.

    `reminder` asks the table to listen to the last parties as to the first; empty where it is not its moment (R9).
    """

    reminder: str
    say: list[str]
    watch: list[str]


def script_for(viewer):
    """The lines for this moment. A line that needs a name or a date which is not known is left out."""
    collaboration = collaboration_of(viewer)
    moments, values = _moments(viewer, collaboration)
    say = voice_of(viewer)
    lines = [(moment, _said(moment, values, say)) for moment in moments]
    lines = [(moment, sentence) for moment, sentence in lines if sentence]
    return Script(
        reminder=next((sentence for moment, sentence in lines if moment == Moment.LISTENING_REMINDER), ""),
        say=[sentence for moment, sentence in lines if moment != Moment.LISTENING_REMINDER],
        watch=[_(point) for moment, _sentence in lines for point in SCRIPT[moment].watch],
    )


def _moments(viewer, collaboration):
    phase = Phase(collaboration.phase)
    if phase == Phase.PREPARATION:
        return [Moment.HANGING if wall_for(viewer).exists() else Moment.HOMEWORK], {}
    if phase == Phase.PRESENTATIONS:
        return _in_round(viewer, collaboration)
    if phase == Phase.PLENARY:
        return [_question_shown(collaboration)], {}
    if phase == Phase.CONTRACTING and statements_open(collaboration):
        return [Moment.CONTRACT], {}
    return MOMENTS_OF_PHASE[phase], _interests(viewer)


def _in_round(viewer, collaboration):
    table_round = round_for(viewer)
    turn = table_round.current or table_round.next
    if table_round.in_break:
        return [Moment.BREAK], {"minutes": table_round.pause.seconds // 60}
    if table_round.break_due:
        return [Moment.BREAK], {"minutes": round(standing_of(collaboration, table_round).plan.break_ / 60)}
    if turn is None:
        return [], {}
    step = turn.step or TurnStep.PRESENT
    moments = moments_of_turn(step, table_round.place_of(turn), len(table_round.turns))
    if turn.running:  # who listens was asked for it before the clock began
        moments = [moment for moment in moments if moment != Moment.LISTENING_REMINDER]
    return moments, turn.naming


def _question_shown(collaboration):
    """The plenary question that was put last; the first while none was."""
    shown = questions_shown(collaboration)
    return Moment([KINDS[0], *(kind for kind in KINDS if kind in shown)][-1])


def _interests(viewer):
    """The first two interests in the register, to ask about aloud."""
    texts = [f"“{text}”" for text in Interest.objects.visible_to(viewer).values_list("text", flat=True)[:2]]
    return {"interests": _(" en ").join(texts)} if texts else {}


def _said(moment, values, say):
    """The line of this moment; None where something is not known."""
    try:
        return say(moment, **values)
    except KeyError:
        return None
