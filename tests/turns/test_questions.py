import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.turns import commands
from halenbrengen.turns.models import Question, Turn
from halenbrengen.turns.queries import queue_for

SECRET = "Wat kost dat eigenlijk?"


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def turn(table, by):
    """The first party presents."""
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.get(party=table.parties[0])
    commands.start_turn(turn, by=by)
    return turn


def everyone(table):
    roles = [table.viewer(role) for role in ("facilitator", "scribe", "observer", "beamer")]
    return [*roles, *(table.person(party, person) for party in range(3) for person in range(2))]


def readers(table, question):
    return [me.seat.pk for me in everyone(table) if Question.objects.visible_to(me).filter(pk=question.pk).exists()]


def test_a_question_is_read_by_its_author_and_the_facilitator_until_it_is_put(table, turn, by):
    author = table.person(1)
    question = commands.ask_question(turn, text=SECRET, by=author)
    assert sorted(readers(table, question)) == sorted([by.seat.pk, author.seat.pk])
    commands.next_step(turn, by=by)
    commands.put_question(question, by=by)
    assert len(readers(table, question)) == len(everyone(table))


def test_nobody_but_the_facilitator_hears_that_a_question_waits(table, turn):
    commands.ask_question(turn, text=SECRET, by=table.person(1))
    assert set(Change.objects.filter(verb="question_asked").values_list("audience", flat=True)) == {"facilitator"}
    assert SECRET not in str(list(Change.objects.values_list("details", flat=True)))


def test_the_queue_is_rendered_for_the_facilitator_only(table, turn):
    commands.ask_question(turn, text=SECRET, by=table.person(1))
    shown = [me.role for me in everyone(table) if SECRET in render_part("questions-queue", me.group)]
    assert shown == ["facilitator"]


def test_a_waiting_question_is_on_no_part_but_the_queue(table, turn):
    commands.ask_question(turn, text=SECRET, by=table.person(1))
    for me in everyone(table):
        for name in ("questions-put", "questions-ask", "questions-answer", "turn-focus", "turn-clock", "turn-order"):
            assert SECRET not in render_part(name, me.group)


def test_a_question_that_is_put_stands_on_the_table_for_everyone(table, turn, by):
    question = commands.ask_question(turn, text=SECRET, by=table.person(1))
    commands.next_step(turn, by=by)
    commands.put_question(question, by=by)
    assert all(SECRET in render_part("questions-put", me.group) for me in everyone(table))


def test_who_asked_least_comes_first(table, turn, by):
    first = commands.ask_question(turn, text="Eerste van de gemeente", by=table.person(1))
    second = commands.ask_question(turn, text="Tweede van de gemeente", by=table.person(1, 1))
    third = commands.ask_question(turn, text="Eerste van de bibliotheek", by=table.person(2))
    assert queue_for(by, turn) == [first, second, third]
    commands.next_step(turn, by=by)
    commands.put_question(first, by=by)
    waiting = queue_for(by, turn)
    assert waiting == [third, second]
    assert [question.asked_before for question in waiting] == [0, 1]


def test_questions_asked_in_earlier_turns_count(table, turn, by):
    question = commands.ask_question(turn, text="Aan de school", by=table.person(1))
    commands.next_step(turn, by=by)
    commands.put_question(question, by=by)
    commands.end_turn(turn, by=by)
    later = Turn.objects.get(party=table.parties[2])
    commands.start_turn(later, by=by)
    mine = commands.ask_question(later, text="Weer de gemeente", by=table.person(1))
    other = commands.ask_question(later, text="Nu de school", by=table.person(0))
    assert queue_for(by, later) == [other, mine]


def test_nobody_questions_their_own_party(table, turn):
    with pytest.raises(Refused, match="jullie eigen beurt"):
        commands.ask_question(turn, text="Wat vinden wij?", by=table.person(0))


@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "beamer"])
def test_only_participants_ask(table, turn, role):
    with pytest.raises(Refused):
        commands.ask_question(turn, text="Mag ik ook?", by=table.viewer(role))


def test_while_places_are_changed_no_question_is_asked(table, turn, by):
    commands.next_step(turn, by=by)
    commands.next_step(turn, by=by)
    with pytest.raises(Refused, match="voorbij"):
        commands.ask_question(turn, text="Nog één", by=table.person(1))


def test_a_question_waits_until_the_party_has_presented(table, turn, by):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    with pytest.raises(Refused, match="na het vertellen"):
        commands.put_question(question, by=by)


def test_only_the_facilitator_gives_a_question_its_turn(table, turn, by):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    commands.next_step(turn, by=by)
    for other in (table.viewer("scribe"), table.person(1)):
        with pytest.raises(Refused):
            commands.put_question(question, by=other)


def test_putting_twice_is_recorded_once(table, turn, by):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    commands.next_step(turn, by=by)
    for _time in range(2):
        commands.put_question(question, by=by)
    assert Change.objects.filter(verb="question_put").count() == 1


def test_a_question_is_taken_back_by_its_author_only(table, turn, by):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    with pytest.raises(Refused, match="Alleen wie de vraag stelde"):
        commands.withdraw_question(question, by=table.person(1, 1))
    for _time in range(2):
        commands.withdraw_question(question, by=table.person(1))
    assert queue_for(by, turn) == []
    assert Change.objects.filter(verb="question_withdrawn").count() == 1


def test_a_question_that_was_put_is_not_taken_back(table, turn, by):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    commands.next_step(turn, by=by)
    commands.put_question(question, by=by)
    with pytest.raises(Refused, match="al gesteld"):
        commands.withdraw_question(question, by=table.person(1))


def test_another_persons_question_does_not_exist(table, turn, client_for):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    seat = table.person(2).seat
    client = client_for(seat)
    there = client.post(f"/s/{seat.public_id}/questions/{question.pk}/withdraw")
    nowhere = client.post(f"/s/{seat.public_id}/questions/999999/withdraw")
    assert (there.status_code, there.content) == (404, nowhere.content)


def test_ones_own_questions_stand_on_a_page_of_ones_own(table, turn, client_for):
    commands.ask_question(turn, text=SECRET, by=table.person(1))
    for person, sees in ((table.person(1), True), (table.person(1, 1), False), (table.person(2), False)):
        page = client_for(person.seat).get(f"/s/{person.seat.public_id}/questions")
        assert (SECRET in page.content.decode()) is sees


def test_an_empty_question_is_refused_beside_its_field(table, turn, client_for):
    seat = table.person(1).seat
    answer = client_for(seat).post(
        f"/s/{seat.public_id}/turns/{turn.pk}/questions", {"text": "  "}, headers={"X-Outbox": "1"}
    )
    assert answer.status_code == 422
    assert answer.json()["errors"] == {"text": ["Schrijf eerst je vraag."]}


def test_what_is_set_aside_waits_until_the_others_have_been(table, turn, by):
    first = commands.ask_question(turn, text="Eerste van de gemeente", by=table.person(1))
    second = commands.ask_question(turn, text="Tweede van de gemeente", by=table.person(1, 1))
    third = commands.ask_question(turn, text="Eerste van de bibliotheek", by=table.person(2))
    for _time in range(2):
        commands.set_question_aside(first, by=by)
    assert queue_for(by, turn) == [second, third, first]
    assert Change.objects.filter(verb="question_set_aside").values_list("audience", flat=True).get() == "facilitator"


def test_a_question_that_waited_gets_its_moment_after_all(table, turn, by):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    commands.set_question_aside(question, by=by)
    commands.next_step(turn, by=by)
    commands.put_question(question, by=by)
    question.refresh_from_db()
    assert question.put_at and question.set_aside_at is None
    with pytest.raises(Refused, match="al gesteld"):
        commands.set_question_aside(question, by=by)


def test_what_is_put_back_is_again_its_authors_and_the_facilitators(table, turn, by):
    author = table.person(1)
    question = commands.ask_question(turn, text=SECRET, by=author)
    commands.next_step(turn, by=by)
    commands.put_question(question, by=by)
    for _time in range(2):
        commands.put_question_back(question, by=by)
    assert sorted(readers(table, question)) == sorted([by.seat.pk, author.seat.pk])
    assert [waiting.asked_before for waiting in queue_for(by, turn)] == [0]
    assert Change.objects.filter(verb="question_put_back").count() == 1
    assert not any(SECRET in render_part("questions-put", me.group) for me in everyone(table))


def test_only_the_facilitator_sets_aside_and_puts_back(table, turn, by):
    question = commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    for other in (table.viewer("scribe"), table.person(1)):
        with pytest.raises(Refused):
            commands.set_question_aside(question, by=other)
        with pytest.raises(Refused):
            commands.put_question_back(question, by=other)


def test_how_often_a_party_asked_is_told_to_the_facilitator_only(table, turn, by):
    commands.ask_question(turn, text="Wanneer?", by=table.person(1))
    shown = [me.role for me in everyone(table) if "stelde nog geen vraag" in render_part("questions-queue", me.group)]
    assert shown == ["facilitator"]
