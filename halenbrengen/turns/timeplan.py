"""The time plan of one collaboration: from how many parties there are and how many minutes."""

from halenbrengen.method import timeplan


def plan_for(collaboration):
    """The lengths of all steps, in seconds, with the facilitator's own seconds to present and to ask where given."""
    plan = timeplan.plan(collaboration.parties.count(), collaboration.minutes_available)
    present, questions = collaboration.present_seconds, collaboration.question_seconds
    if present is None and questions is None:
        return plan
    return timeplan.scaled(
        plan,
        present=plan.present if present is None else present,
        questions=plan.questions if questions is None else questions,
    )


def slot_for(collaboration):
    """The seconds of one turn, the same for every party (R8), as a turn keeps them."""
    plan = plan_for(collaboration)
    return {
        "present_seconds": plan.present,
        "question_seconds": plan.questions,
        "change_seconds": plan.change,
    }
