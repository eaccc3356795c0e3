"""The coach's word: for the asker alone, before the question is sent, and kept nowhere (R12, R13, R14)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.method.phases import Phase
from halenbrengen.turns import commands
from halenbrengen.turns.models import Question, Turn

SLOW, FAIR = "Waarom zijn jullie zo traag?", "Wat is er nodig om het sneller te laten gaan?"
HEARD = "Hier klinkt een oordeel in door"
OUTBOX = {"X-Outbox": "1"}


@pytest.fixture
def turn(table):
    """The first party presents."""
    by = table.viewer("facilitator")
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.get(party=table.parties[0])
    commands.start_turn(turn, by=by)
    return turn


@pytest.fixture
def asker(table):
    return table.person(1).seat


@pytest.fixture
def post(asker, client_for):
    client = client_for(asker)
    return lambda address, text, headers=None, **more: client.post(
        f"/s/{asker.public_id}/{address}", {"text": text, **more}, headers=headers or {}
    )


def test_r13_the_asker_is_told_why_with_an_example(post):
    answer = post("questions/advice", SLOW)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert "oordeel" in page or "verwijt" in page
    assert "“" in page and "Stuur zo" in page and "Pas aan" in page


@pytest.mark.parametrize("text", [FAIR, "Wat bedoelen jullie met 'te traag'?", "Waar staat MDO voor?", "", "  "])
def test_r14_open_and_clarifying_questions_get_no_word(post, text):
    answer = post("questions/advice", text)
    assert (answer.status_code, answer.content) == (204, b"")


def test_r12_praise_is_told_as_calmly_as_blame(post):
    told = [post("questions/advice", text).content.decode() for text in (SLOW, "Wat knap! Hoe begon het?")]
    assert all("Alleen jij ziet dit" in page for page in told)


def test_an_english_question_is_heard_in_english(post):
    assert "“" in post("questions/advice", "Why are you always so slow?").content.decode()
    assert post("questions/advice", "What would you need to do this?").status_code == 204


def test_without_script_the_advice_comes_before_the_question_is_sent(post, turn):
    page = post(f"turns/{turn.pk}/questions", SLOW)
    assert page.status_code == 200
    assert "no-store" in page.headers["Cache-Control"]
    assert SLOW in page.content.decode() and "Stuur zo" in page.content.decode()
    assert Question.objects.count() == 0


def test_r13_the_coach_never_blocks(post, turn):
    assert post(f"turns/{turn.pk}/questions", SLOW, as_is="1").status_code == 303
    assert post(f"turns/{turn.pk}/questions", SLOW, headers=OUTBOX).status_code == 200
    assert post(f"turns/{turn.pk}/questions", FAIR).status_code == 303
    assert list(Question.objects.values_list("text", flat=True)) == [SLOW, SLOW, FAIR]


def test_nothing_of_the_advice_is_kept(post, turn):
    before = Change.objects.count()
    post("questions/advice", SLOW)
    post(f"turns/{turn.pk}/questions", SLOW)
    assert Change.objects.count() == before
    post(f"turns/{turn.pk}/questions", SLOW, as_is="1")
    assert Question.objects.get().label == ""
    assert "judging" not in str(list(Change.objects.values()))


def test_r13_nobody_else_sees_any_difference(table, post, turn):
    """The facilitator's queue and everybody's parts are the same bytes but for the words, advised or not."""

    def seen(text, **more):
        post(f"turns/{turn.pk}/questions", text, **more)
        roles = [table.viewer(role) for role in ("facilitator", "scribe", "observer", "beamer")]
        groups = {me.group for me in [*roles, *(table.person(party) for party in range(3))]}
        pages = {group: render_part("questions-queue", group) for group in groups}
        question = Question.objects.get()
        told = {group: page.replace(text, "…").replace(str(question.pk), "…") for group, page in pages.items()}
        question.delete()
        return told

    assert seen(SLOW, as_is="1") == seen(FAIR)


@pytest.mark.parametrize("role", ["facilitator", "scribe"])
def test_who_puts_a_question_down_hears_the_coach_first_and_alone(table, turn, asker, client_for, role):
    seat = table.viewer(role).seat
    client, base = client_for(seat), f"/s/{seat.public_id}"
    assert "“" in client.post(f"{base}/questions/advice", {"text": SLOW}).content.decode()
    aloud = {"text": SLOW, "person": asker.pk}
    page = client.post(f"{base}/turns/{turn.pk}/questions/spoken", aloud).content.decode()
    assert f'value="{asker.pk}"' in page and "Stuur zo" in page and Question.objects.count() == 0
    assert "Nog even kijken" not in render_part("room-behalf", table.viewer(role).group)
    client.post(f"{base}/turns/{turn.pk}/questions/spoken", {**aloud, "as_is": "1"})
    assert (Question.objects.get().asked_by, Question.objects.get().recorded_by) == (asker, role)


@pytest.mark.parametrize("role", ["observer", "beamer"])
def test_only_who_can_ask_is_advised(table, client_for, role):
    seat = table.viewer(role).seat
    answer = client_for(seat).post(f"/s/{seat.public_id}/questions/advice", {"text": SLOW})
    nowhere = client_for(seat).post(f"/s/{seat.public_id}/nowhere", {"text": SLOW})
    assert (answer.status_code, answer.content) == (404, nowhere.content)
