"""The time plan of one collaboration: from how many parties there are and how many minutes, and how it stands now."""

from dataclasses import replace
from datetime import timedelta

from halenbrengen.method import timeplan
from halenbrengen.method.kinds import TimeChoice
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.method.standing import LENGTH, Agreed, Progress, standing
from halenbrengen.turns import clock, steady

SAME_MEETING = timedelta(hours=3)
LAST_STEP = "close"


def plan_for(collaboration):
    """The lengths of all steps, in seconds, with the facilitator's own seconds to present and to ask where given."""
    return timeplan.own_plan(
        collaboration.parties.count(),
        collaboration.minutes_available,
        collaboration.present_seconds,
        collaboration.question_seconds,
    )


def slot_for(collaboration):
    """The seconds of one turn, the same for every party (R8), as a turn keeps them."""
    plan = plan_for(collaboration)
    return {
        "present_seconds": plan.present,
        "question_seconds": plan.questions,
        "change_seconds": plan.change,
    }


def standing_of(collaboration, table_round):
    """How the meeting stands against its plan now, late starts and everything in between included (R11)."""
    plan, now = plan_for(collaboration), steady.now()
    agreed = agreed_in(collaboration)
    progress = Progress(
        elapsed=0,
        left=_left_of_step(collaboration, table_round, plan, now),
        turns_to_come=_turns_to_come(collaboration, table_round),
        steps_to_come=_steps_to_come(collaboration, table_round),
    )
    began = _should_have_begun(collaboration, table_round)
    if began is None:
        elapsed = _planned_until_now(plan, progress, agreed) + _run_over(table_round)
    else:
        elapsed = round((now - began).total_seconds())
    return standing(plan, replace(progress, elapsed=elapsed), agreed)


def agreed_in(collaboration):
    """What the group chose about time."""
    chosen = {each.kind: each.seconds for each in collaboration.time_choices.all()}
    return Agreed(
        later=chosen.get(TimeChoice.END_LATER, 0),
        off_plenary=chosen.get(TimeChoice.SHORTER_PLENARY, 0),
        no_break=TimeChoice.NO_BREAK in chosen,
    )


def _should_have_begun(collaboration, table_round):
    """The moment to count from: as planned, where the meeting began around it; None where it cannot be known.

    A meeting that is told afterwards has turns from before it was opened.
    """
    entry = collaboration.phase_entries.filter(phase=Phase.OPENING).first()
    if entry is None or any(turn.presented_at < entry.entered_at for turn in table_round.ended):
        return None
    planned = collaboration.starts_at
    return planned if planned and abs(entry.entered_at - planned) <= SAME_MEETING else entry.entered_at


def _planned_until_now(plan, progress, agreed):
    """Where the plan would be when as much is left of it as there is."""
    now = agreed.applied_to(plan)
    to_come = sum(getattr(now, LENGTH[step]) for step in progress.steps_to_come)
    return now.total - to_come - progress.turns_to_come * now.slot - progress.left


def _run_over(table_round):
    return round(sum(clock.used_of(turn) - clock.slot_of(turn) for turn in table_round.ended))


def _left_of_step(collaboration, table_round, plan, now):
    phase = Phase(collaboration.phase)
    if phase != Phase.PRESENTATIONS:
        length = getattr(plan, LENGTH.get(phase.value, ""), 0)
        return max(0, round(length - (now - collaboration.phase_entered_at).total_seconds()))
    if table_round.in_break:
        ends_at = table_round.pause.started_at + timedelta(seconds=table_round.pause.seconds)
        return max(0, round((ends_at - now).total_seconds()))
    turn = table_round.current
    if turn is None:
        return 0
    after = () if turn.takes_extra_time else clock.STEPS[clock.STEPS.index(turn.step) + 1 :]
    return round(max(0, clock.remaining(turn, now)) + sum(clock.length_of(turn, step) for step in after))


def _turns_to_come(collaboration, table_round):
    if Phase(collaboration.phase) > Phase.PRESENTATIONS:
        return 0
    return len(table_round.to_come) if table_round.turns else collaboration.parties.count()


def _steps_to_come(collaboration, table_round):
    phase = Phase(collaboration.phase)
    steps = {step for step in LENGTH if step in ORDER and phase < step}
    if phase < Phase.FOLLOW_UP:
        steps.add(LAST_STEP)
    if phase <= Phase.PRESENTATIONS and table_round.break_to_come:
        steps.add("break")
    return frozenset(steps)
