"""What the facilitator can say at this moment, and what to watch for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.interests.models import Interest
from halenbrengen.method.kinds import ObservationKind, TurnStep
from halenbrengen.method.moments import MOMENTS_OF_PHASE, Moment, moments_of_turn
from halenbrengen.method.phases import Phase
from halenbrengen.method.script import SCRIPT
from halenbrengen.plenary.queries import questions_shown
from halenbrengen.posters.queries import wall_for
from halenbrengen.turns.queries import round_for
from halenbrengen.turns.timeplan import plan_for

KINDS = list(ObservationKind)


@dataclass(frozen=True)
class Script:
    """Sentences to say, and points to watch, in the language of the facilitator."""

    say: list[str]
    watch: list[str]


def script_for(viewer):
    """The lines for this moment. A line that needs a name or a date which is not known is left out."""
    collaboration = collaboration_of(viewer)
    moments, values = _moments(viewer, collaboration)
    lines = [SCRIPT[moment] for moment in moments]
    sayable = [line for line in lines if _can_be_filled(line.say, values)]
    return Script(
        say=[_(line.say) % values for line in sayable],
        watch=[_(point) for line in sayable for point in line.watch],
    )


def _moments(viewer, collaboration):
    phase = Phase(collaboration.phase)
    if phase == Phase.PREPARATION:
        return [Moment.HANGING if wall_for(viewer).exists() else Moment.HOMEWORK], {}
    if phase == Phase.PRESENTATIONS:
        return _in_round(viewer, collaboration)
    if phase == Phase.PLENARY:
        return [_question_shown(collaboration)], {}
    return MOMENTS_OF_PHASE[phase], _interests(viewer)


def _in_round(viewer, collaboration):
    table_round, plan = round_for(viewer), plan_for(collaboration)
    turn = table_round.current or table_round.next
    pause = [Moment.BREAK] if not table_round.current and len(table_round.ended) == plan.break_after else []
    values = {"minutes": plan.break_ // 60}
    if turn is None:
        return pause, values
    step = turn.step or TurnStep.PRESENT
    moments = moments_of_turn(step, table_round.place_of(turn), len(table_round.turns))
    return [*pause, *moments], {**values, **turn.naming}


def _question_shown(collaboration):
    """The plenary question that was put last; the first while none was."""
    shown = questions_shown(collaboration)
    return Moment([KINDS[0], *(kind for kind in KINDS if kind in shown)][-1])


def _interests(viewer):
    """The first two interests in the register, to ask about aloud."""
    texts = [f"“{text}”" for text in Interest.objects.visible_to(viewer).values_list("text", flat=True)[:2]]
    return {"interests": _(" en ").join(texts)} if texts else {}


def _can_be_filled(sentence, values):
    try:
        return bool(sentence % values)
    except KeyError:
        return False
