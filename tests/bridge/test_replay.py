"""The whole way of one act, through a real server: sent twice it is done once."""

import threading
import uuid

import pytest

from config.asgi import Application
from halenbrengen.changes.models import Change
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.seats import COOKIE
from tests.serving import post, serving


@pytest.fixture
def send(transactional_db, table):
    """Send a line as a browser does, with a key."""
    person = table.person()
    cookie = f"{COOKIE}={commands.let_in(commands.make_link(person.seat, by=table.viewer('facilitator'))).browser}"
    with serving(Application()) as port:
        yield lambda text, key: post(
            port,
            f"/s/{person.seat.public_id}/items",
            {"side": "get", "text": text},
            Cookie=cookie,
            Idempotency_Key=key,
        )


def test_the_same_key_again_gives_the_first_outcome(send, table):
    key = str(uuid.uuid4())
    first, again = send("Een werkplaats", key), send("Een werkplaats", key)
    assert first[0] == again[0] == 200
    assert [item.text for item in table.poster().items.all()] == ["Een werkplaats"]


def test_the_same_key_with_other_content_is_refused(send, table):
    key = str(uuid.uuid4())
    send("Een werkplaats", key)
    status, answer = send("Iets anders", key)
    assert status == 422
    assert answer["message"]
    assert [item.text for item in table.poster().items.all()] == ["Een werkplaats"]


def test_thirty_two_at_once_each_sent_twice_are_each_done_once(send, table):
    answers = []
    keys = {str(uuid.uuid4()): f"Regel {number}" for number in range(32)}
    sending = [
        threading.Thread(target=lambda sent=sent: answers.append(send(sent[1], sent[0])[0]))
        for sent in [*keys.items(), *keys.items()]
    ]
    for each in sending:
        each.start()
    for each in sending:
        each.join()
    assert answers == [200] * 64
    assert sorted(item.text for item in table.poster().items.all()) == sorted(keys.values())
    numbers = Change.objects.filter(audience=table.parties[0].audience).order_by("number")
    assert [change.number for change in numbers] == list(range(1, len(numbers) + 1))
