"""The live pieces of the informal contract."""

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of, own_party, parties_for
from halenbrengen.contracts.queries import (
    nobody_owes_an_answer,
    offered_to,
    own_statement,
    passed_already,
    people_of,
    points_for,
    put_down_for,
    spoken_for,
    spoken_last,
)
from halenbrengen.method.kinds import Answer, InterestLevel, Side
from halenbrengen.method.permissions import Role, is_open
from halenbrengen.method.statement import STATEMENT_FOOTER, STATEMENT_PARTS

QUESTIONS = {part.key: part.question for part in STATEMENT_PARTS}
HEADINGS = {part.key: part.heading for part in STATEMENT_PARTS}


def mine_context(viewer):
    collaboration = collaboration_of(viewer)
    if viewer.role != Role.PARTICIPANT or not viewer.may("give_statement", collaboration):
        return {"open": False}
    statement, answer = own_statement(viewer)
    interests, lines = offered_to(viewer)
    return {
        "open": True,
        "party": own_party(viewer),
        "statement": statement,
        "answer": answer,
        "passed": passed_already(viewer),
        "interests": interests,
        "lines": list(lines.items()),
        "sides": Side,
        "levels": list(InterestLevel),
        "people": people_of(viewer, viewer.party_id),
        "answers": list(Answer),
        "questions": QUESTIONS,
        "shown": nobody_owes_an_answer(collaboration),
    }


def statements_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_statements", collaboration)
    rows = spoken_for(viewer) if reads else []
    # While the parties speak everybody listens to one of them; when all have answered they stand in one list, all
    # answers in sight, and after the meeting all are read, equally large.
    one_by_one = is_open("give_statement", collaboration.phase, Role.PARTICIPANT)
    all_answered = nobody_owes_an_answer(collaboration)
    latest = spoken_last(rows) if one_by_one and (viewer.leads or not all_answered) else None
    listed = not (one_by_one and viewer.leads)  # who leads has the list to put down what each of them says
    return {
        "reads": reads,
        "one_by_one": one_by_one,
        "latest": latest,
        "rows": [row for row in rows if row is not latest and (listed or not row.party.present)],
        "headings": HEADINGS,
        "footer": STATEMENT_FOOTER,
        "all_answered": all_answered,
    }


def record_context(viewer):
    """What who leads can put down for a party that says its statement aloud and has no screen of its own."""
    collaboration = collaboration_of(viewer)
    party_gives = is_open("give_statement", collaboration.phase, Role.PARTICIPANT)
    open_now = party_gives and viewer.leads and viewer.may("record_for_party", collaboration)
    spoken = {row.party.pk: row for row in spoken_for(viewer)} if open_now else {}
    latest = spoken_last(list(spoken.values()))
    rows = put_down_for(viewer) if open_now else []
    return {
        "rows": [(row, spoken[row.party.pk], latest and latest.party == row.party) for row in rows],
        "headings": HEADINGS,
        "all_answered": nobody_owes_an_answer(collaboration),
        "questions": QUESTIONS,
        "answers": list(Answer),
    }


def points_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_statements", collaboration)
    return {
        "points": points_for(viewer) if reads else [],
        "notes": viewer.may("note_open_point", collaboration),
        "parties": parties_for(viewer),
    }


PARTS = [
    part(
        "contract-mine",
        "contracts/_mine.html",
        follows="statement item poster seat party collaboration",
        context=mine_context,
    ),
    part(
        "contract-statements",
        "contracts/_statements.html",
        follows="statement item seat party turn collaboration",
        context=statements_context,
    ),
    part(
        "contract-record",
        "contracts/_record.html",
        follows="statement item poster seat party turn collaboration",
        context=record_context,
    ),
    part("contract-points", "contracts/_points.html", follows="openpoint party collaboration", context=points_context),
]
SCREENS = {"contract": ["contract-mine", "contract-record", "contract-statements", "contract-points"]}
