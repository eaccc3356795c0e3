"""What a viewer may know of the statements, and what is still open."""

from dataclasses import dataclass

from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import parties_for, people_for
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.method.kinds import Answer, Side
from halenbrengen.posters.queries import lines_of, own_poster_with_lines
from halenbrengen.turns.queries import turns_for


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
    statements = Statement.objects.visible_to(viewer).select_related("spoken_by").prefetch_related("items")
    by_party = {statement.party_id: statement for statement in statements}
    answers = {each.statement_id: each for each in StatementAnswer.objects.visible_to(viewer)}
    passed = _passed(viewer.collaboration_id)
    return [
        Spoken(party, statement, answers.get(statement.pk) if statement else None, party.pk in passed)
        for party in in_speaking_order(viewer)
        for statement in [by_party.get(party.pk)]
    ]


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
    poster = own_poster_with_lines(viewer)
    written = statement is not None and statement.written_at is not None
    chosen = set(statement.items.values_list("pk", flat=True)) if written else {line.pk for line in poster.lines}
    lines = {side: [(line, line.pk in chosen) for line in lines_of(poster, side)] for side in Side}
    behind = dict.fromkeys(line.interest for line in poster.lines if line.interest)
    return statement.interests if written else "\n".join(behind), lines


def own_lines(viewer):
    """The lines that a party may put in its statement: those of its own poster."""
    return own_poster_with_lines(viewer).lines if viewer.party_id else []


def own_people(viewer):
    """The people of the viewer's own party, its spokesperson first."""
    return (
        list(people_for(viewer).filter(party=viewer.party_id).order_by("-spokesperson", "pk"))
        if viewer.party_id
        else []
    )


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
    answered = set(
        StatementAnswer.objects.filter(statement__party__collaboration=collaboration).values_list(
            "statement__party_id", flat=True
        )
    )
    done = answered | _passed(collaboration.pk)
    return all(party.pk in done for party in _at_the_table(collaboration))


def _passed(collaboration_id):
    passed = Statement.objects.filter(party__collaboration=collaboration_id, passed_at__isnull=False)
    return set(passed.values_list("party_id", flat=True))


def _at_the_table(collaboration):
    return [party for party in collaboration.parties.all() if party.present]
