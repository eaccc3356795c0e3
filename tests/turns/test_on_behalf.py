"""R7: one poster in focus, only its own party adds to it, and only while it is asked. And a round without phones."""

import pytest

from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import write_item
from halenbrengen.posters.models import Item
from halenbrengen.turns import commands
from halenbrengen.turns.models import Question, Turn

BOTH = pytest.mark.parametrize("role", ["facilitator", "scribe"])
WORDS = {"facilitator": "vastgelegd door de begeleider", "scribe": "vastgelegd door de schrijver"}
ANSWER = {"side": "give", "text": "Ook op zaterdag"}


@pytest.fixture
def turn(table):
    table.hang_all()
    by = table.viewer("facilitator")
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.get(party=table.parties[0])
    commands.start_turn(turn, by=by)
    return turn


@pytest.fixture
def asked(turn, table):
    commands.next_step(turn, by=table.viewer("facilitator"))
    return turn


def lines(table):
    return [(item.text, item.is_answer, item.recorded_by) for item in Item.objects.all()]


def test_a_party_adds_to_its_own_poster_while_it_is_asked_r7(asked, table):
    item = commands.answer_on_poster(asked, **ANSWER, by=table.person(0))
    assert item.contributed_by == table.person(0).seat
    assert lines(table) == [("Ook op zaterdag", True, "")]


def test_at_no_other_moment_of_the_round_r7(turn, table):
    by, own = table.viewer("facilitator"), table.person(0)

    def refused():
        with pytest.raises(Refused):
            commands.answer_on_poster(turn, **ANSWER, by=own)
        with pytest.raises(Refused):
            write_item(table.poster(), **ANSWER, by=own)

    refused()
    commands.next_step(turn, by=by)
    with pytest.raises(Refused):
        write_item(table.poster(), **ANSWER, by=own)
    commands.next_step(turn, by=by)
    refused()
    commands.next_step(turn, by=by)
    refused()
    assert lines(table) == []


def test_never_to_another_partys_poster_r7(asked, table, client_for):
    for viewer in (table.person(1), table.viewer("observer"), table.viewer("beamer")):
        with pytest.raises(Refused):
            commands.answer_on_poster(asked, **ANSWER, by=viewer)
    with pytest.raises(Refused):
        commands.answer_on_poster(Turn.objects.get(party=table.parties[1]), **ANSWER, by=table.person(1))
    seat = table.person(1).seat
    answer = client_for(seat).post(f"/s/{seat.public_id}/turns/{asked.pk}/answers", ANSWER)
    assert answer.status_code == 422
    assert lines(table) == []


@BOTH
def test_who_leads_puts_down_an_answer_that_is_said_aloud(asked, table, role):
    person = table.person(0, 1).seat
    item = commands.answer_on_poster(asked, **ANSWER, person=person, by=table.viewer(role))
    assert (item.contributed_by, item.recorded_by) == (person, role)
    assert WORDS[role] in render_part("turn-focus", table.person(2).group)


def test_an_answer_is_put_down_only_for_a_person_of_that_party(asked, table):
    for person in (None, table.person(1).seat):
        with pytest.raises(Refused):
            commands.answer_on_poster(asked, **ANSWER, person=person, by=table.viewer("scribe"))
    assert lines(table) == []


@BOTH
def test_a_question_asked_aloud_is_its_askers_with_who_put_it_down(asked, table, role):
    person = table.person(1).seat
    question = commands.ask_question(asked, text="Wie opent de deur?", person=person, by=table.viewer(role))
    assert (question.asked_by, question.party, question.recorded_by) == (person, table.parties[1], role)
    assert WORDS[role] in render_part("questions-queue", table.viewer("facilitator").group)
    commands.put_question(question, by=table.viewer("facilitator"))
    assert WORDS[role] in render_part("questions-put", table.viewer("beamer").group)


def test_no_question_is_put_down_without_a_person_or_for_the_own_turn(asked, table):
    for person in (None, table.person(0).seat, table.viewer("observer").seat):
        with pytest.raises(Refused):
            commands.ask_question(asked, text="Waarom?", person=person, by=table.viewer("facilitator"))
    assert not Question.objects.exists()


def test_naming_another_does_not_make_it_theirs(asked, table):
    question = commands.ask_question(asked, text="Hoe?", person=table.person(2).seat, by=table.person(1))
    assert (question.asked_by, question.recorded_by) == (table.person(1).seat, "")


@BOTH
def test_passing_is_put_down_and_told(turn, table, role):
    other = Turn.objects.get(party=table.parties[1])
    commands.pass_turn(other, reason="Geen woordvoerder", by=table.viewer(role))
    assert WORDS[role] in render_part("turn-order", table.person(2).group)
    commands.move_to_end(other, by=table.viewer("facilitator"))
    assert WORDS[role] not in render_part("turn-order", table.person(2).group)


@BOTH
def test_one_place_on_the_console_holds_it_all_by_party(asked, table, client_for, role):
    html = render_part("room-behalf", table.viewer(role).group)
    assert [party.short_name for party in table.parties if f"room-behalf-{party.pk}-acts" not in html] == []
    assert html.count(f'action="turns/{asked.pk}/answers"') == 1
    assert html.count(f'action="turns/{asked.pk}/questions/spoken"') == 2
    seat = table.seat(role)
    client, base = client_for(seat), f"/s/{seat.public_id}/turns/{asked.pk}"
    client.post(f"{base}/answers", {**ANSWER, "person": table.person(0).seat.pk})
    client.post(f"{base}/questions/spoken", {"text": "Hoe oud?", "person": table.person(2).seat.pk})
    assert lines(table) == [("Ook op zaterdag", True, role)]
    assert Question.objects.get().asked_by == table.person(2).seat


def test_it_is_for_who_leads_alone(asked, table):
    for viewer in (table.person(0), table.viewer("observer"), table.viewer("beamer")):
        assert "<form" not in render_part("room-behalf", viewer.group)
