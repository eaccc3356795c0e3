"""What happens by itself: found from what is on disk, and one trouble keeps nothing else waiting."""

import pytest

from halenbrengen.changes import duties
from halenbrengen.changes.duties import Duty, do_what_is_due
from halenbrengen.changes.working import Working


@pytest.fixture
def only(monkeypatch):
    """A host with just these duties."""
    return lambda *these: monkeypatch.setattr(duties, "DUTIES", list(these))


class Somewhere:
    def __init__(self, pk):
        self.pk = pk


def test_each_place_in_which_something_is_due_gets_its_turn(only):
    done = []
    only(Duty("look", lambda now: [Somewhere(1), Somewhere(2)], lambda place, now: done.append(place.pk)))
    do_what_is_due()
    assert done == [1, 2]


def test_trouble_in_one_place_keeps_no_other_waiting_and_tells_no_words(only, caplog):
    done = []

    def act(place, now):
        if place.pk == 1:
            raise ValueError("wat iemand schreef")
        done.append(place.pk)

    only(Duty("look", lambda now: [Somewhere(1), Somewhere(2)], act))
    do_what_is_due()
    assert done == [2]
    assert caplog.messages == ["Duty look of collaboration 1: ValueError"]


def test_the_thread_does_a_round_and_ends_when_told(only):
    rounds = []
    only(Duty("look", lambda now: rounds.append(now) or [], lambda place, now: None))
    worker = Working()
    worker.start()
    worker.stop()
    assert not worker.thread.is_alive()
    assert len(rounds) == 1
