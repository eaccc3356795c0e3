"""A whole meeting with one laptop and a beamer: no party has a screen, and everything they say is put down."""

import pytest
from django.utils import timezone

from halenbrengen.changes.parts import render_part
from halenbrengen.collaborations.models import Seat
from halenbrengen.combined.models import Entry, Source
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.rules import RULES
from halenbrengen.plenary.models import Observation, Recognition
from halenbrengen.posters.models import Item
from halenbrengen.room.parts import SCREENS
from halenbrengen.turns.models import Question, Turn

FOUR = ("het gebouw", "mensen uit de buurt", "de avond", "machines")


class Laptop:
    """The one browser that is used, in the seat of who leads."""

    def __init__(self, table, client):
        self.table, self.client, self.seat = table, client, table.seat("facilitator")

    def press(self, where, **fields):
        """A form on the page, as it goes without script; whatever cannot be done fails here."""
        answer = self.client.post(f"/s/{self.seat.public_id}/{where}", fields)
        assert answer.status_code == 303, answer.content.decode()

    def move_on(self, phase):
        self.press("phase/next", to=phase)

    def person(self, number):
        return self.table.person(number).seat.pk

    def beamer(self):
        return "".join(render_part(name, self.table.viewer("beamer").group) for name in SCREENS["beamer"])


@pytest.fixture
def laptop(table, client_for):
    for number, text in enumerate(FOUR[:3]):
        table.item(number, text=text)
    table.hang_all()
    Seat.objects.filter(role="scribe").update(left_at=timezone.now())
    return Laptop(table, client_for(table.seat("facilitator")))


def hold_the_round(laptop, table):
    first, second, third = Turn.objects.of(table.collaboration)
    people = {table.parties[number].pk: laptop.person(number) for number in range(3)}
    for turn, asker in ((first, second), (second, first)):
        laptop.press(f"turns/{turn.pk}/start")
        laptop.press(f"turns/{turn.pk}/next", after="present")
        laptop.press(f"turns/{turn.pk}/questions/spoken", text="Wat is daar nodig?", person=people[asker.party_id])
        laptop.press(f"questions/{turn.questions.get().pk}/put")
        assert "Wat is daar nodig?" in laptop.beamer()
        laptop.press(f"turns/{turn.pk}/answers", side="give", text=FOUR[3], person=people[turn.party_id])
        laptop.press(f"turns/{turn.pk}/next", after="questions")
        laptop.press(f"turns/{turn.pk}/next", after="change")
    laptop.press(f"turns/{third.pk}/pass", reason="Zegt niets te vertellen")


def combine(laptop):
    for item in Item.objects.all():
        laptop.press(f"items/{item.pk}/entry")
    first, second, *rest = Entry.objects.all()
    laptop.press(f"entries/{first.pk}", text="Zoals zij het zeggen", party=first.lane_id)
    laptop.press(f"entries/{second.pk}/withdraw", party=second.lane_id)
    for entry in rest:
        laptop.press(f"entries/{entry.pk}/confirm", party=entry.lane_id)
    for party in laptop.table.parties:
        if not Entry.objects.filter(lane=party, withdrawn_at=None).exists():
            laptop.press(f"parties/{party.pk}/nothing-yet")


def hold_the_plenary(laptop, table):
    for kind in ObservationKind:
        laptop.press("plenary/questions", kind=kind)
    laptop.press(
        "observations", kind="agreement", text="De avond", person=laptop.person(0), names=[table.parties[1].pk]
    )
    seen = Observation.objects.get()
    laptop.press(f"observations/{seen.pk}/read-back")
    for party, word in ((table.parties[1], "yes"), (table.parties[2], "no")):
        laptop.press(f"observations/{seen.pk}/recognition", party=party.pk, recognised=word)
    laptop.press(f"parties/{table.parties[2].pk}/meaning-pass")


def contract(laptop, table):
    for number, party in enumerate(table.parties[:2]):
        where = f"contract/parties/{party.pk}"
        laptop.press(f"{where}/statement", interests=FOUR[number], view_on_interests="Dat begrijpen we")
        laptop.press(f"{where}/spoken", spoken_by=laptop.person(number))
        laptop.press(f"{where}/answer", answer="yes")
    laptop.press(f"contract/parties/{table.parties[2].pk}/pass")


def test_a_whole_meeting_without_a_phone(laptop, table):
    laptop.press("order/lot")
    laptop.move_on("opening")
    laptop.press("purpose")
    laptop.move_on("rules")
    for rule in RULES:
        laptop.press(f"rules/{rule.key}")
    laptop.move_on("presentations")
    hold_the_round(laptop, table)
    laptop.move_on("combining")
    combine(laptop)
    laptop.move_on("plenary")
    hold_the_plenary(laptop, table)
    laptop.move_on("contracting")
    contract(laptop, table)
    laptop.move_on("follow_up")

    by = "facilitator"
    recorded = {
        "questions": set(Question.objects.values_list("recorded_by", flat=True)),
        "answers": set(Item.objects.filter(is_answer=True).values_list("recorded_by", flat=True)),
        "passing": set(Turn.objects.exclude(passed_because="").values_list("pass_recorded_by", flat=True)),
        "entries": set(Source.objects.exclude(answered_at=None).values_list("recorded_by", flat=True)),
        "observations": set(Observation.objects.values_list("recorded_by", flat=True)),
        "recognition": set(Recognition.objects.values_list("recorded_by", flat=True)),
        "statements": set(Statement.objects.values_list("recorded_by", flat=True)),
        "word given": set(StatementAnswer.objects.values_list("recorded_by", flat=True)),
    }
    assert recorded == {name: {by} for name in recorded}
