"""The live pieces of the informal contract."""

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of, own_party
from halenbrengen.contracts.queries import (
    nobody_owes_an_answer,
    offered_to,
    own_people,
    own_statement,
    passed_already,
    spoken_for,
)
from halenbrengen.method.kinds import Answer, InterestLevel, Side
from halenbrengen.method.permissions import Role
from halenbrengen.method.statement import STATEMENT_FOOTER, STATEMENT_PARTS

QUESTIONS = {part.key: part.question for part in STATEMENT_PARTS}
HEADINGS = {part.key: part.heading for part in STATEMENT_PARTS}
SIDES = {Side.GET: "gets", Side.GIVE: "gives"}


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
        "lines": [(side, QUESTIONS[SIDES[side]], chosen) for side, chosen in lines.items()],
        "sides": Side,
        "levels": list(InterestLevel),
        "people": own_people(viewer),
        "answers": list(Answer),
        "questions": QUESTIONS,
        "shown": nobody_owes_an_answer(collaboration),
    }


def statements_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_statements", collaboration)
    return {
        "reads": reads,
        "rows": spoken_for(viewer) if reads else [],
        "headings": HEADINGS,
        "footer": STATEMENT_FOOTER,
        "all_answered": nobody_owes_an_answer(collaboration),
        "passes_for": viewer.role == Role.FACILITATOR and viewer.may("pass_statement", collaboration),
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
]
SCREENS = {"contract": ["contract-mine", "contract-statements"]}
