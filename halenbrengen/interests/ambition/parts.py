"""The live pieces of the ambition: the words that may feed it, the three questions, and the versions."""

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.interests.ambition.queries import (
    ingredients_for,
    open_sharpening,
    quotable_for,
    quotes_for,
    versions_for,
)
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role
from halenbrengen.method.script import SCRIPT
from halenbrengen.method.statement import SHARPENING_PARTS

SHARPENING = {part.key: part for part in SHARPENING_PARTS}


def ingredients_context(viewer):
    marks = viewer.may("mark_ingredient", collaboration_of(viewer))
    quotes = quotes_for(viewer)
    quotable = quotable_for(viewer) if marks else []
    by_party = [(party, [each for each in quotable if each.party.pk == party.pk]) for party in parties_for(viewer)]
    return {
        "shown": marks or bool(quotes),
        "marks": marks,
        "quotes": quotes,
        "quotable": [(party, some) for party, some in by_party if some],
    }


def sharpening_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_interests", collaboration)
    open_now = open_sharpening(viewer) if reads else None
    asks = viewer.may("write_ambition", collaboration) and not open_now
    answers = list(open_now.answers.all()) if open_now else []
    return {
        "shown": bool(open_now or asks),
        "open_now": open_now,
        "asks": asks,
        "questions": SHARPENING_PARTS,
        "script": SCRIPT[Moment.SHARPENING],
        "answers": [(each, _said(each)) for each in answers],
        "own": next((each for each in answers if each.party_id == viewer.party_id), None),
        "quotes": quotes_for(viewer) if open_now else [],
        **_speaking(viewer, collaboration),
    }


def versions_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_interests", collaboration)
    writes = viewer.may("write_ambition", collaboration)
    return {
        "reads": reads,
        "collaboration": collaboration,
        "versions": [(told, _led_to(told)) for told in versions_for(viewer)] if reads else [],
        "writes": writes,
        "notes_outcome": writes and viewer.role == Role.FACILITATOR,
        "ingredients": ingredients_for(viewer) if writes else [],
        "sharpening": SHARPENING,
        **_speaking(viewer, collaboration),
    }


def _speaking(viewer, collaboration):
    """Whether a party answers here for itself, or who leads can put an answer down for one."""
    records = viewer.leads and any(
        viewer.may_for(party, "answer_ambition", collaboration) for party in collaboration.parties.all()
    )
    return {
        "speaks": viewer.may("answer_ambition", collaboration),
        "records": records,
        "parties": parties_for(viewer) if records else [],
    }


def _said(answer):
    """What a party said, by the heading of each question that it answered."""
    return [(each.heading, getattr(answer, each.key)) for each in SHARPENING_PARTS if getattr(answer, each.key)]


def _led_to(told):
    """What the parties answered to the three questions before this version was written."""
    return [(each, _said(each)) for each in told.sharpening.answers.all()] if told.sharpening else []


PARTS = [
    part(
        "ambition-ingredients",
        "interests/_ingredients.html",
        follows="ingredient observation item poster statement party collaboration",
        context=ingredients_context,
    ),
    part(
        "ambition-sharpening",
        "interests/_sharpening.html",
        follows="sharpening ambitionversion ingredient party collaboration",
        context=sharpening_context,
    ),
    part(
        "ambition-versions",
        "interests/_versions.html",
        follows="ambitionversion ingredient party collaboration",
        context=versions_context,
    ),
]
SCREENS = {"ambition": ["ambition-sharpening", "ambition-versions", "ambition-ingredients"]}
