"""Several processes on one PostgreSQL tell each other that there is news, and nothing of what it is."""

import contextlib
import queue
import threading

import psycopg
import pytest

from halenbrengen.changes import bell
from halenbrengen.live import notify


class Notice:
    def __init__(self, payload):
        self.payload = payload


class Store:
    """A PostgreSQL of which only LISTEN and NOTIFY exist; what arrives is put in by the test."""

    vendor = "postgresql"

    def __init__(self):
        self.told = []
        self.arriving = queue.Queue()
        self.connected = 0

    def get_connection_params(self):
        return {"dbname": "store", "pool": {"min_size": 1}, "cursor_factory": object}

    @contextlib.contextmanager
    def cursor(self):
        yield self

    def execute(self, statement, values=()):
        if values:
            self.told.append(values)

    @contextlib.contextmanager
    def connect(self, **parameters):
        assert parameters == {"dbname": "store", "autocommit": True}
        self.connected += 1
        yield self

    def notifies(self, timeout):
        with contextlib.suppress(queue.Empty):
            arrived = self.arriving.get(timeout=0.05)
            if isinstance(arrived, Exception):
                raise arrived
            yield Notice(arrived)


@pytest.fixture
def store(monkeypatch):
    store = Store()
    monkeypatch.setattr(notify, "connection", store)
    monkeypatch.setattr(notify, "RETRY_SECONDS", 0.05)
    monkeypatch.setattr(psycopg, "connect", store.connect)
    return store


class Heard:
    """What the hub of this process was told."""

    def __init__(self):
        self.woken = queue.Queue()
        self.gaps = queue.Queue()

    def process(self):
        return notify.between_processes(self.woken.put, lambda: self.gaps.put("all"))


def test_a_ring_here_is_told_there_by_number_only(store):
    with Heard().process():
        bell.ring(7)
    [[channel, message]] = store.told
    sender, _, collaboration = message.partition(" ")
    assert (channel, collaboration) == (notify.CHANNEL, "7")
    assert len(sender) == 8


def test_a_ring_there_wakes_here_and_our_own_does_not_come_back(store):
    heard = Heard()
    with heard.process():
        bell.ring(7)
        store.arriving.put(store.told[0][1])
        store.arriving.put("another1 8")
        assert heard.woken.get(timeout=5) == 8
    assert heard.woken.empty()


def test_a_lost_connection_is_made_again_and_everyone_looks_what_was_missed(store):
    heard = Heard()
    with heard.process():
        heard.gaps.get(timeout=5)
        store.arriving.put(psycopg.OperationalError("server closed the connection"))
        heard.gaps.get(timeout=5)
        store.arriving.put("another1 9")
        assert heard.woken.get(timeout=5) == 9
    assert store.connected == 2


def test_a_store_that_cannot_tell_takes_back_no_change(store, monkeypatch):
    def broken(statement, values=()):
        if values:
            raise psycopg.OperationalError

    monkeypatch.setattr(store, "execute", broken)
    with Heard().process():
        bell.ring(7)
    assert store.told == []


def test_sqlite_has_one_process_and_no_listener():
    before = threading.active_count()
    with notify.between_processes(print, print):
        assert threading.active_count() == before
