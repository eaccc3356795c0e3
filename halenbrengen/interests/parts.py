"""The live pieces of the register of interests and of the ambition."""

from django.utils import timezone

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.interests.checks.own_words import OWN_WORDS
from halenbrengen.interests.checks.parts import agenda_context, choose_context, owed_context, restating_for
from halenbrengen.interests.checks.question import question_about
from halenbrengen.interests.gatherings.queries import meets_today
from halenbrengen.interests.queries import (
    asked_of,
    checks_for,
    ingredients_for,
    interests_for,
    lines_to_choose_from,
    news_for,
    quotable_for,
    quotes_for,
    versions_for,
)
from halenbrengen.method.kinds import InterestLevel, InterestState
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.statement import SHARPENING_PARTS

SHARPENING = {part.key: part for part in SHARPENING_PARTS}


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
        "news": news_for(viewer),
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
        "reports": viewer.may("report_new_interest", collaboration),
        "interests": [each for each in interests if each.state != InterestState.NO_LONGER],
        "question": question_about(interests),
        "today": timezone.localdate().isoformat(),
        "parties": parties_for(viewer),
        "lines": lines_to_choose_from(viewer) if notes else [],
        "levels": list(InterestLevel),
        **restating_for(viewer),
    }


def ingredients_context(viewer):
    marks = viewer.may("mark_ingredient", collaboration_of(viewer))
    quotes = quotes_for(viewer)
    return {"shown": marks or bool(quotes), "quotes": quotes, "quotable": quotable_for(viewer) if marks else []}


def versions_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_interests", collaboration)
    writes = viewer.may("write_ambition", collaboration)
    return {
        "reads": reads,
        "collaboration": collaboration,
        "versions": versions_for(viewer) if reads else [],
        "writes": writes,
        "ingredients": ingredients_for(viewer) if writes else [],
        "answers": viewer.may("answer_ambition", collaboration),
        "sharpening": SHARPENING,
    }


PARTS = [
    part(
        "interests-register",
        "interests/_register.html",
        follows="interest check newinterest gathering party collaboration",
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
        follows="gathering interest check newinterest openpoint entry ambitionversion party collaboration",
        context=agenda_context,
    ),
    part(
        "gathering-choose",
        "interests/_choose_gathering.html",
        follows="gathering collaboration",
        context=choose_context,
    ),
    part(
        "ambition-ingredients",
        "interests/_ingredients.html",
        follows="ingredient observation item poster collaboration",
        context=ingredients_context,
    ),
    part(
        "ambition-versions",
        "interests/_versions.html",
        follows="ambitionversion ingredient party collaboration",
        context=versions_context,
    ),
]
SCREENS = {
    "gathering": ["gathering-agenda", "contract-statements", "gathering-choose"],
    "interests": ["interests-say", "interests-owed", "interests-register", "ambition-ingredients", "ambition-versions"],
}
