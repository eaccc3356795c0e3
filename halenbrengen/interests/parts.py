"""The live pieces of the register of interests and of the ambition."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of, parties_for
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
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role
from halenbrengen.method.phrases import phrase
from halenbrengen.method.script import SCRIPT
from halenbrengen.method.statement import SHARPENING_PARTS

# How an owner says it, in the order in which it is asked.
OWN_WORDS = {
    InterestState.CONFIRMED: phrase("ja, dat geldt nog"),
    InterestState.REWORDED: phrase("ja, maar wij zeggen het anders"),
    InterestState.NO_LONGER: phrase("nee, dit speelt niet meer"),
}
SHARPENING = {part.key: part for part in SHARPENING_PARTS}


def register_context(viewer):
    collaboration = collaboration_of(viewer)
    if not viewer.may("read_interests", collaboration):
        return {"reads": False}
    return {
        "reads": True,
        "interests": interests_for(viewer),
        "checks": checks_for(viewer),
        "news": news_for(viewer),
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
        "question": _question(interests),
        "today": timezone.localdate().isoformat(),
        "parties": parties_for(viewer),
        "lines": lines_to_choose_from(viewer) if notes else [],
        "levels": list(InterestLevel),
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


def _question(interests):
    """The facilitator's question as the script has it, with the first two interests filled in."""
    texts = [f"“{each.text}”" for each in interests if each.state != InterestState.NO_LONGER][:2]
    return _(SCRIPT[Moment.CHECK_INTERESTS].say) % {"interests": _(" en ").join(texts)} if texts else ""


PARTS = [
    part(
        "interests-register",
        "interests/_register.html",
        follows="interest check newinterest party collaboration",
        context=register_context,
    ),
    part(
        "interests-say",
        "interests/_say.html",
        follows="interest check item poster party collaboration",
        context=say_context,
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
SCREENS = {"interests": ["interests-say", "interests-register", "ambition-ingredients", "ambition-versions"]}
