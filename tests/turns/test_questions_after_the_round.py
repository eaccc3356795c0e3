"""In the plenary, at contracting and afterwards people still ask each other: the same queue, one question at a time."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.turns import commands
from halenbrengen.turns.models import Question, Turn
from halenbrengen.turns.queries import queue_for

ASKED = "Wat betekent dit voor jullie?"
LATER = (Phase.PLENARY, Phase.CONTRACTING, Phase.FOLLOW_UP)


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def turn(table, by):
    """The turn of the first party, with the conversation past the round."""
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PLENARY)
    return Turn.objects.get(party=table.parties[0])


def everyone(table):
    roles = [table.viewer(role) for role in ("facilitator", "scribe", "observer", "beamer")]
    return [*roles, *(table.person(party) for party in range(3))]


@pytest.mark.parametrize("phase", LATER)
def test_a_question_waits_unseen_and_is_put_on_every_screen(table, turn, by, phase):
    table.move_to(phase)
    question = commands.ask_question(turn, text=ASKED, by=table.person(1))
    assert [me.role for me in everyone(table) if ASKED in render_part("questions-queue", me.group)] == ["facilitator"]
    assert not any(ASKED in render_part("questions-put", me.group) for me in everyone(table))
    commands.put_question(question, by=by)
    assert all(ASKED in render_part("questions-put", me.group) for me in everyone(table))


def test_while_combining_nobody_asks(table, turn):
    table.move_to(Phase.COMBINING)
    with pytest.raises(Refused, match="kan nu niet"):
        commands.ask_question(turn, text=ASKED, by=table.person(1))
    assert "<form" not in render_part("questions-later", table.person(1).group)


def test_nobody_asks_their_own_party(table, turn):
    with pytest.raises(Refused, match="een andere partij"):
        commands.ask_question(turn, text=ASKED, by=table.person(0))


def test_one_chooses_among_the_other_parties_that_are_there(table, turn):
    shown = render_part("questions-later", table.person(1).group)
    assert table.parties[0].short_name in shown and table.parties[2].short_name in shown
    assert table.parties[1].short_name not in shown
    assert not any("<form" in render_part("questions-later", me.group) for me in everyone(table)[:4])


def test_questions_to_all_parties_stand_in_one_queue_and_who_asked_least_comes_first(table, turn, by):
    other = Turn.objects.get(party=table.parties[2])
    first = commands.ask_question(turn, text="Eerste", by=table.person(1))
    second = commands.ask_question(other, text="Tweede", by=table.person(1))
    third = commands.ask_question(other, text="Derde", by=table.person(0))
    assert queue_for(by) == [first, second, third]
    commands.put_question(first, by=by)
    assert queue_for(by) == [third, second]


def test_a_question_that_was_answered_leaves_the_screens(table, turn, by):
    question = commands.ask_question(turn, text=ASKED, by=table.person(1))
    with pytest.raises(Refused, match="nog niet gesteld"):
        commands.finish_question(question, by=by)
    commands.put_question(question, by=by)
    with pytest.raises(Refused):
        commands.finish_question(question, by=table.person(1))
    for _time in range(2):
        commands.finish_question(question, by=by)
    assert Change.objects.filter(verb="question_answered").count() == 1
    assert not any(ASKED in render_part("questions-put", me.group) for me in everyone(table))
    with pytest.raises(Refused, match="blijft staan"):
        commands.put_question_back(question, by=by)


def test_a_question_put_by_mistake_goes_back_in_the_queue(table, turn, by):
    question = commands.ask_question(turn, text=ASKED, by=table.person(1))
    commands.put_question(question, by=by)
    commands.put_question_back(question, by=by)
    assert queue_for(by) == [question]


def test_r13_the_coach_comes_first_and_the_asker_decides(table, turn, client_for):
    seat = table.person(1).seat
    client, told = client_for(seat), {"turn": turn.pk, "text": "Waarom zijn jullie zo traag?"}
    page = client.post(f"/s/{seat.public_id}/questions/ask", told).content.decode()
    assert "Stuur zo" in page and Question.objects.count() == 0
    client.post(f"/s/{seat.public_id}/questions/ask", {**told, "as_is": "1"})
    assert Question.objects.get().turn == turn


@pytest.mark.parametrize("phase", LATER)
def test_who_leads_puts_down_a_question_that_is_asked_aloud_later(table, turn, client_for, phase):
    table.move_to(phase)
    seat, asker = table.seat("scribe"), table.person(1).seat
    assert 'action="questions/spoken"' in render_part("room-behalf", table.viewer("scribe").group)
    told = {"turn": turn.pk, "text": "Waarom zijn jullie zo traag?", "person": asker.pk}
    client, address = client_for(seat), f"/s/{seat.public_id}/questions/spoken"
    assert "Stuur zo" in client.post(address, told).content.decode() and Question.objects.count() == 0
    client.post(address, {**told, "as_is": "1"})
    assert (Question.objects.get().asked_by, Question.objects.get().recorded_by) == (asker, "scribe")


@pytest.mark.parametrize("chosen", ["", "999999", "x"])
def test_without_a_party_nothing_is_sent_and_the_field_says_so(table, turn, client_for, chosen):
    seat = table.person(1).seat
    answer = client_for(seat).post(
        f"/s/{seat.public_id}/questions/ask", {"turn": chosen, "text": ASKED}, headers={"X-Outbox": "1"}
    )
    assert (answer.status_code, answer.json()["errors"]) == (422, {"turn": ["Kies aan wie je het vraagt."]})
