"""An answer is given only when what it reports is on disk; one wait for the disk serves everyone who waits."""

import threading
import time
from contextlib import suppress

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.http import HttpResponse

from halenbrengen.collaborations.models import Facilitator
from tests.serving import ask


def note(request):
    """Write a row with the name in the address; the first word of the address tells how it goes."""
    how, _, name = request.path.strip("/").partition("/")
    Facilitator.objects.create(name=name)
    if how == "crash":
        raise ValueError(name)
    if how == "fail":
        return HttpResponse(status=500)
    if how == "swallow":
        with suppress(DatabaseError):
            Facilitator.objects.create(pk=Facilitator.objects.get(name=name).pk, name="twice")
    return HttpResponse(name, status=422 if how == "refuse" else 200)


def names():
    return sorted(Facilitator.objects.values_list("name", flat=True))


class Together:
    """Several posts that reach the writer while it waits, so that they are committed together."""

    def __init__(self, port, paths):
        self.port = port
        self.answers = {}
        self.threads = [threading.Thread(target=self._post, args=(path,)) for path in paths]

    def _post(self, path):
        self.answers[path] = ask(self.port, "POST", path)

    def start(self, bridge):
        """Send them, and wait until the server has accepted all of them."""
        accepted, accept = [], bridge.writers.accept
        bridge.writers.accept = lambda job: accepted.append(job) or accept(job)
        for thread in self.threads:
            thread.start()
        while len(accepted) < len(self.threads):
            time.sleep(0.01)

    def statuses(self):
        for thread in self.threads:
            thread.join()
        return {path: status for path, (status, _headers, _body) in self.answers.items()}


@pytest.fixture
def commits(monkeypatch):
    """Counts how often a transaction is committed."""
    counted, commit = [], BaseDatabaseWrapper._commit
    monkeypatch.setattr(BaseDatabaseWrapper, "_commit", lambda self: counted.append(1) or commit(self))
    return counted


def test_an_answer_means_that_it_is_on_disk_with_every_flush(serve):
    _, port = serve(lambda request: HttpResponse(str(_pragma("synchronous")) + str(_pragma("journal_mode"))))
    assert ask(port, "POST", "/")[2] == b"2wal"


def _pragma(name):
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


def test_many_who_wait_are_answered_after_one_commit(serve, commits):
    bridge, port = serve(note)
    together = Together(port, [f"/ok/{number}" for number in range(32)])
    with transaction.atomic():
        together.start(bridge)
        assert together.answers == {}
        commits.clear()
    assert set(together.statuses().values()) == {200}
    assert names() == sorted(str(number) for number in range(32))
    assert len(commits) <= 3  # ours, the first who waited for it, and everybody else


@pytest.mark.parametrize("how", ["crash", "fail"])
def test_a_request_that_fails_takes_back_its_own_and_nothing_else(serve, how):
    bridge, port = serve(note)
    paths = ["/ok/first", f"/{how}/broken", "/ok/second", "/refuse/said", "/ok/third"]
    together = Together(port, paths)
    with transaction.atomic():
        together.start(bridge)
    assert together.statuses() == dict(zip(paths, [200, 500, 200, 422, 200], strict=True))
    assert names() == ["first", "said", "second", "third"]


def test_what_the_database_refused_is_never_said_to_be_stored(serve):
    _, port = serve(note)
    assert ask(port, "POST", "/swallow/lost")[0] == 500
    assert ask(port, "POST", "/ok/kept")[0] == 200
    assert names() == ["kept"]


def test_when_the_commit_fails_nobody_hears_that_it_was_stored(serve, monkeypatch):
    bridge, port = serve(note)
    commit = BaseDatabaseWrapper._commit

    def fail_in_the_writer(self):
        if threading.current_thread() is not threading.main_thread():
            raise OperationalError("database or disk is full")
        return commit(self)

    paths = [f"/ok/{number}" for number in range(5)]
    together = Together(port, paths)
    with monkeypatch.context() as broken:
        broken.setattr(BaseDatabaseWrapper, "_commit", fail_in_the_writer)
        with transaction.atomic():
            together.start(bridge)
        assert set(together.statuses().values()) == {503}
    _, headers, body = together.answers[paths[0]]
    assert headers["Retry-After"] == "2"
    assert b"niet worden opgeslagen" in body
    assert names() == []
    assert ask(port, "POST", "/ok/again")[0] == 200
    assert names() == ["again"]


def test_a_full_disk_is_survived(serve):
    def view(request):
        with connection.cursor() as cursor:
            pages = cursor.execute("PRAGMA page_count").fetchone()[0]
            limit = {"/full": pages + 2, "/free": 1_000_000}.get(request.path)
            if limit:
                cursor.execute(f"PRAGMA max_page_count={limit}")
                return HttpResponse("ok")
        Facilitator.objects.create(name=request.path, email="x" * 100_000)
        return HttpResponse("ok")

    _, port = serve(view)
    assert ask(port, "POST", "/full")[0] == 200
    assert ask(port, "POST", "/lost")[0] >= 500
    assert ask(port, "GET", "/healthy")[0] == 200
    assert ask(port, "POST", "/free")[0] == 200
    assert ask(port, "POST", "/kept")[0] == 200
    assert "/lost" not in names()
    assert "/kept" in names()


def test_who_waits_for_a_lock_too_long_hears_so_together_and_soon(serve):
    bridge, port = serve(note)
    together = Together(port, [f"/ok/{number}" for number in range(4)])
    with transaction.atomic():
        began = time.monotonic()
        together.start(bridge)
        assert set(together.statuses().values()) == {503}
        assert time.monotonic() - began < 6.5
    assert ask(port, "POST", "/ok/after")[0] == 200
    assert names() == ["after"]


def test_what_is_to_be_done_after_the_commit_is_done_then_and_only_then(serve):
    rung = []

    def view(request):
        transaction.on_commit(lambda: rung.append((request.path, connection.in_atomic_block)))
        return HttpResponse(status=500 if request.path == "/undone" else 200)

    _, port = serve(view)
    assert [ask(port, "POST", path)[0] for path in ("/undone", "/done")] == [500, 200]
    assert rung == [("/done", False)]


def test_a_bell_that_cannot_ring_takes_back_no_answer(serve):
    def view(request):
        Facilitator.objects.create(name="stored")
        transaction.on_commit(lambda: 1 / 0)
        return HttpResponse("ok")

    _, port = serve(view)
    assert ask(port, "POST", "/")[0] == 200
    assert names() == ["stored"]


def test_a_form_with_a_file_holds_up_nobody_who_writes(serve):
    """Reading a photo takes a while; a line that is written meanwhile is answered meanwhile."""
    reading, written = threading.Event(), threading.Event()

    def view(request):
        if request.FILES:
            reading.set()
            return HttpResponse("file", status=200 if written.wait(5) else 504)
        written.set()
        return HttpResponse("line")

    _, port = serve(view)
    body = '--grens\r\nContent-Disposition: form-data; name="f"; filename="f.jpg"\r\n\r\nfoto\r\n--grens--\r\n'
    answers = []
    sending = threading.Thread(
        target=lambda: answers.append(ask(port, "POST", "/", body, Content_Type="multipart/form-data; boundary=grens"))
    )
    sending.start()
    assert reading.wait(5)
    assert ask(port, "POST", "/", {"tekst": "regel"})[0] == 200
    sending.join()
    assert answers[0][0] == 200
