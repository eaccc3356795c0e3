"""What the live pieces about checks and the next gathering show; `interests/parts.py` names them."""

from django.utils import timezone

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.interests.checks.own_words import OWN_WORDS
from halenbrengen.interests.checks.queries import open_check, owed_for, said_before_by, unasked_for
from halenbrengen.interests.checks.question import question_about
from halenbrengen.interests.gatherings.queries import agenda_for, meets_today, next_gathering
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.prompts import PROMPTS


def owed_context(viewer):
    """For who leads: what was not asked yet, and which owners still owe an answer."""
    collaboration = collaboration_of(viewer)
    if not (viewer.leads and viewer.may("record_for_party", collaboration)):
        return {"shown": False}
    if Phase(collaboration.phase) < Phase.CONTRACTING:
        return {"shown": False}
    unasked, owed = list(unasked_for(viewer)), owed_for(viewer)
    return {
        "shown": viewer.may("read_interests", collaboration) and collaboration.interests.exists(),
        "asks": viewer.may("ask_interest_check", collaboration),
        "unasked": unasked,
        "owed": owed,
        "states": list(OWN_WORDS.items()),
        "question": question_about(unasked),
        "today": timezone.localdate().isoformat(),
    }


def restating_for(viewer):
    """For a party, while a check is open: what it said so far of what it puts in, to put otherwise."""
    collaboration = collaboration_of(viewer)
    in_follow_up = collaboration.phase == Phase.FOLLOW_UP
    if not in_follow_up or not viewer.party_id or not viewer.may("answer_interest_check", collaboration):
        return {}
    check = open_check(viewer)
    if check is None:
        return {}
    fields = [
        {"name": field, "heading": PROMPTS[field].heading, "before": text}
        for field, text in said_before_by(viewer).items()
    ]
    return {"restating": check, "restates": fields}


def agenda_context(viewer):
    collaboration = collaboration_of(viewer)
    if Phase(collaboration.phase) < Phase.FOLLOW_UP:
        return {"reads": False}
    if viewer.role == Role.BEAMER and not meets_today(viewer):
        return {"reads": False}
    agenda = agenda_for(viewer)
    ticks = agenda.gathering is not None and viewer.may("deal_with_agenda", collaboration)
    return {"reads": True, "agenda": agenda, "ticks": ticks}


def choose_context(viewer):
    if not viewer.may("choose_gathering", collaboration_of(viewer)):
        return {"chooses": False}
    return {"chooses": True, "gathering": next_gathering(viewer)}
