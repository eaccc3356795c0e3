"""What a viewer may know of the statements, and what is still open."""

from dataclasses import dataclass

from halenbrengen.collaborations.models import Party, Seat
from halenbrengen.collaborations.queries import parties_for, people_for
from halenbrengen.contracts.models import OpenPoint, Statement, StatementAnswer
from halenbrengen.method.kinds import Answer, Side
from halenbrengen.method.permissions import Role
from halenbrengen.posters.queries import lines_of, own_poster_with_lines, posters_for, wall_for
from halenbrengen.turns.queries import turns_for


@dataclass(frozen=True)
class Put:
    """A party at the contract for who leads: what can be put down on its behalf, and what was.

    `answered`: with an answer that may be read here. `by_itself`: it writes its own statement, of which nothing is
    read until it was said aloud.
    """

    party: Party
    statement: Statement | None
    answer: StatementAnswer | None
    passed: bool
    answered: bool
    by_itself: bool
    interests: str
    lines: list
    people: list[Seat]


@dataclass(frozen=True)
class Spoken:
    """One party at the contract, as a viewer may see it: its words, its answer, or that it has neither yet.

    `statement` is None until it was spoken aloud (one's own party sees it from its first word on).
    """

    party: Party
    statement: Statement | None
    answer: StatementAnswer | None
    passed: bool

    @property
    def gets(self):
        return self._lines(Side.GET)

    @property
    def gives(self):
        return self._lines(Side.GIVE)

    @property
    def answer_label(self):
        """How the party answered, as a phrase to translate."""
        return Answer(self.answer.answer).label if self.answer else ""

    def _lines(self, side):
        lines = self.statement.items.all() if self.statement else []
        return [item for item in lines if item.side == side and item.struck_at is None]


def spoken_for(viewer):
    """Every party in the order of speaking, with what this viewer may see of its statement."""
    statements = Statement.objects.visible_to(viewer).select_related("spoken_by").prefetch_related("items__changes")
    by_party = {statement.party_id: statement for statement in statements}
    answers = {each.statement_id: each for each in StatementAnswer.objects.visible_to(viewer)}
    passed = _passed(viewer.collaboration_id)
    return [
        Spoken(party, statement, answers.get(statement.pk) if statement else None, party.pk in passed)
        for party in in_speaking_order(viewer)
        for statement in [by_party.get(party.pk)]
    ]


def spoken_last(rows):
    """Of what `spoken_for` gives the statement that the table heard last; None while nobody spoke."""
    spoken = [row for row in rows if row.statement and row.statement.spoken_at]
    return max(spoken, key=lambda row: row.statement.spoken_at, default=None)


def own_statement(viewer):
    """What the viewer's own party wrote for the contract, and what it answered; None and None before that."""
    statement = Statement.objects.visible_to(viewer).filter(party=viewer.party_id).first()
    answer = StatementAnswer.objects.visible_to(viewer).filter(statement=statement).first() if statement else None
    return statement, answer


def offered_to(viewer):
    """What the statement starts from, for a party that wrote none yet: the lines of its own poster, and why.

    Returns the text for its interests, and its lines per side with whether they stand in the statement.
    """
    statement, _answer = own_statement(viewer)
    return _offered(statement, own_poster_with_lines(viewer))


def put_down_for(viewer):
    """Every party at the table in the order of speaking, for who leads to put down what it says aloud."""
    statements = {each.party_id: each for each in Statement.objects.visible_to(viewer).prefetch_related("items")}
    answers = {each.statement_id: each for each in StatementAnswer.objects.visible_to(viewer)}
    kept = Statement.objects.filter(party__collaboration=viewer.collaboration_id, written_at__isnull=False)
    written = set(kept.values_list("party_id", flat=True))
    posters = {poster.party_id: poster for poster in wall_for(viewer)}
    people, passed = list(_people_of_parties(viewer)), _passed(viewer.collaboration_id)
    rows = []
    for party in in_speaking_order(viewer):
        if not party.present:
            continue
        statement, poster = statements.get(party.pk), posters.get(party.pk)
        interests, lines = _offered(statement, poster) if poster else ("", {side: [] for side in Side})
        rows.append(
            Put(
                party=party,
                statement=statement,
                answer=answers.get(statement.pk) if statement else None,
                passed=party.pk in passed,
                answered=statement is not None and statement.pk in answers,
                by_itself=party.pk in written and not (statement and statement.recorded_by),
                interests=interests,
                lines=list(lines.items()),
                people=[seat for seat in people if seat.party_id == party.pk],
            )
        )
    return rows


def lines_for_statement(viewer, party):
    """The lines that may stand in the statement of a party: those of its own poster, and no other's."""
    posters = wall_for(viewer) if viewer.leads else posters_for(viewer)
    return [line for poster in posters.filter(party=party) for line in poster.lines]


def people_of(viewer, party):
    """The people of one party, its spokesperson first."""
    return list(_people_of_parties(viewer).filter(party=party))


def points_for(viewer):
    """What was kept for the follow-up, with the parties it comes from."""
    return OpenPoint.objects.visible_to(viewer).prefetch_related("parties")


def passed_already(viewer):
    """Whether the viewer's own party has passed."""
    return viewer.party_id in _passed(viewer.collaboration_id)


def in_speaking_order(viewer):
    """All parties, in the order in which they spoke; as they were added where no order was fixed."""
    places = {turn.party_id: turn.position for turn in turns_for(viewer)}
    return sorted(parties_for(viewer), key=lambda party: (places.get(party.pk, len(places) + 1), party.pk))


def statements_open(collaboration):
    """The names of the parties at the table that have neither spoken their statement nor passed."""
    done = {
        statement.party_id
        for statement in Statement.objects.filter(party__collaboration=collaboration)
        if statement.spoken_at or statement.passed_at
    }
    return tuple(party.short_name for party in _at_the_table(collaboration) if party.pk not in done)


def nobody_owes_an_answer(collaboration):
    """Whether every party at the table has answered or passed: from then on all answers are everyone's."""
    done = _answered(collaboration.pk) | _passed(collaboration.pk)
    return all(party.pk in done for party in _at_the_table(collaboration))


def _offered(statement, poster):
    """The words and lines that a statement begins with: its own, or before the first word those of the poster."""
    written = statement is not None and statement.written_at is not None
    chosen = {item.pk for item in (statement.items.all() if written else poster.lines)}
    lines = {side: [(line, line.pk in chosen) for line in lines_of(poster, side)] for side in Side}
    behind = dict.fromkeys(line.interest for line in poster.lines if line.interest)
    return statement.interests if written else "\n".join(behind), lines


def _people_of_parties(viewer):
    return people_for(viewer).filter(role=Role.PARTICIPANT, left_at=None).order_by("-spokesperson", "pk")


def _answered(collaboration_id):
    answers = StatementAnswer.objects.filter(statement__party__collaboration=collaboration_id)
    return set(answers.values_list("statement__party_id", flat=True))


def _passed(collaboration_id):
    passed = Statement.objects.filter(party__collaboration=collaboration_id, passed_at__isnull=False)
    return set(passed.values_list("party_id", flat=True))


def _at_the_table(collaboration):
    return [party for party in collaboration.parties.all() if party.present]
