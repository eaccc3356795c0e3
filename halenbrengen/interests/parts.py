"""The live pieces of the register of interests; those of what happened and of the ambition join them."""

from django.utils import timezone

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.interests.ambition import parts as ambition
from halenbrengen.interests.checks.own_words import OWN_WORDS
from halenbrengen.interests.checks.parts import agenda_context, choose_context, owed_context, restating_for
from halenbrengen.interests.checks.question import question_about
from halenbrengen.interests.gatherings.queries import meets_today
from halenbrengen.interests.happenings import parts as happenings
from halenbrengen.interests.queries import asked_of, checks_for, interests_for, lines_to_choose_from
from halenbrengen.method.kinds import InterestLevel, InterestState
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase


def register_context(viewer):
    collaboration = collaboration_of(viewer)
    if not viewer.may("read_interests", collaboration):
        return {"reads": False}
    if viewer.role == Role.BEAMER and collaboration.phase == Phase.FOLLOW_UP and meets_today(viewer):
        return {"reads": False}  # the agenda stands there now
    return {
        "reads": True,
        "interests": interests_for(viewer),
        "checks": checks_for(viewer),
        "day_of_today": timezone.localdate(),
        "sets_day": viewer.may("ask_interest_check", collaboration),
        "notes_outcome": viewer.role == Role.FACILITATOR and viewer.may("ask_interest_check", collaboration),
    }


def say_context(viewer):
    collaboration = collaboration_of(viewer)
    interests = list(interests_for(viewer)) if viewer.may("ask_interest_check", collaboration) else []
    notes = viewer.may("change_interests", collaboration)
    return {
        "notes": notes,
        "asks": bool(interests),
        "answers": asked_of(viewer) if viewer.may("answer_interest_check", collaboration) else [],
        "states": list(OWN_WORDS.items()),
        "interests": [each for each in interests if each.state != InterestState.NO_LONGER],
        "question": question_about(interests),
        "today": timezone.localdate().isoformat(),
        "parties": parties_for(viewer),
        "lines": lines_to_choose_from(viewer) if notes else [],
        "levels": list(InterestLevel),
        **restating_for(viewer),
    }


PARTS = [
    part(
        "interests-register",
        "interests/_register.html",
        follows="interest check gathering party collaboration",
        context=register_context,
    ),
    part(
        "interests-say",
        "interests/_say.html",
        follows="interest check item poster party collaboration",
        context=say_context,
    ),
    part(
        "interests-owed",
        "interests/_owed.html",
        follows="interest check party collaboration",
        context=owed_context,
    ),
    part(
        "gathering-agenda",
        "interests/_agenda.html",
        follows="gathering interest check newinterest linechange openpoint entry ambitionversion party collaboration",
        context=agenda_context,
    ),
    part(
        "gathering-choose",
        "interests/_choose_gathering.html",
        follows="gathering collaboration",
        context=choose_context,
    ),
    *happenings.PARTS,
    *ambition.PARTS,
]
SCREENS = {
    "gathering": ["gathering-agenda", "contract-statements", "gathering-choose"],
    "interests": ["interests-happenings", "interests-say", "interests-owed", "interests-register"],
    **ambition.SCREENS,
}
