"""An acknowledgement leaves only after what it tells is on disk: watched from outside, system call by system call."""

import re
import subprocess
import sys
import threading

import pytest

from tests.cli.conftest import PATIENCE
from tests.faults.oracle import found_at, require_nothing_lost
from tests.faults.writers import Person

WRITERS, LINES = 4, 10
CALLS = "fsync,fdatasync,read,recvfrom,recvmsg,write,writev,sendto,sendmsg"
REQUEST, SYNCED, ANSWER = re.compile(r"\"POST /s/\w+/items HTTP"), re.compile(r"\bf(data)?sync\("), "HTTP/1.1 200"
FAKED = """
import sys, config.sqlite
config.sqlite.version = lambda: (3, 40, 1)
from halenbrengen.cli import main
sys.exit(main())
"""


@pytest.fixture
def traced(host, tmp_path):
    """The system calls of the running server, from now until it is stopped: a function that gives the lines."""
    host.serve()
    file = tmp_path / "calls"
    words = ["strace", "-f", "-y", "-qq", "-s", "120", "-e", f"trace={CALLS}", "-o", str(file), "-p"]
    tracer = subprocess.Popen([*words, str(host.process.pid)], stderr=subprocess.DEVNULL)

    def calls():
        tracer.terminate()
        tracer.wait(PATIENCE)
        return file.read_text(errors="replace").splitlines()

    while not file.exists() or not file.stat().st_size:  # the server ticks by itself
        Person(host)
    yield calls
    tracer.kill()


def in_order(lines):
    """The calls where they count: an answer where it begins, a read or a sync where it has ended."""
    begun = {}
    for line in lines:
        thread, call = line.split(maxsplit=1)
        if call.endswith("<unfinished ...>"):
            begun[thread] = call.removesuffix("<unfinished ...>")
            if ANSWER in call:
                yield call
        elif call.startswith("<... "):
            whole = begun.pop(thread, "") + call
            if ANSWER not in whole:
                yield whole
        else:
            yield call


def test_there_is_a_sync_between_every_request_and_its_answer(host, traced):
    before, people = found_at(host), [Person(host, n // 2, n % 2) for n in range(WRITERS)]
    told = []

    def write(number, person):
        told.extend(person.write(f"regel {number}-{line}")[0] for line in range(LINES))

    threads = [threading.Thread(target=write, args=each) for each in enumerate(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == [200] * WRITERS * LINES
    unsynced = answered = 0
    asked_at = {}
    synced_at = -1
    for number, call in enumerate(in_order(traced())):
        socket = re.search(r"<(?:socket|TCP):\[[^\]]+\]>", call)
        if SYNCED.search(call) and "-wal>" in call:
            synced_at = number
        elif socket and REQUEST.search(call):
            asked_at[socket[0]] = number
        elif socket and ANSWER in call and socket[0] in asked_at:
            answered += 1
            unsynced += synced_at < asked_at.pop(socket[0])
    assert (answered, unsynced) == (WRITERS * LINES, 0)
    host.kill()
    require_nothing_lost(before, found_at(host), [f"regel {n}-{line}" for n in range(WRITERS) for line in range(LINES)])


def test_a_sqlite_that_can_lose_commits_never_gets_a_write_ahead_log(host):
    words = [sys.executable, "-c", FAKED, "serve", "--port", str(host.port)]
    host.process = subprocess.Popen(
        words, env=host.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    warning = host.process.stderr.readline()
    assert "SQLite 3.40.1 kan met WAL gegevens verliezen" in warning
    assert Person(host).write("toch bewaard")[0] == 200
    mode = "import sqlite3; print(sqlite3.connect('{}').execute('PRAGMA journal_mode').fetchone()[0])"
    asked = [sys.executable, "-c", mode.format(host.folder / "halenbrengen.sqlite3")]
    assert subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip() == "delete"
