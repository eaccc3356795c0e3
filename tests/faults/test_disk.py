"""The disk is full, the database is held by somebody else, the folder is closed: no word that is not true."""

import os
import resource
import sqlite3
import subprocess
import threading
import time

import pytest

from tests.cli.conftest import COMMAND, PATIENCE
from tests.faults.oracle import found_at, require_nothing_lost
from tests.serving import ask

SENTENCE = "Dit kon nu niet worden opgeslagen. Verstuur het over enkele seconden opnieuw."
ANSWERED_SECONDS = 12
BACK_SECONDS = 10


@pytest.fixture
def full(host):
    """Let no file of the running server grow, as on a full disk, and let it again."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(filled):
        limit = (4096, usual[1]) if filled else usual
        resource.prlimit(host.process.pid, resource.RLIMIT_FSIZE, limit)

    return fill


def refuses(person, text):
    """It answers in time, in a sentence, that nothing was stored and when to ask again."""
    began = time.monotonic()
    status, headers, body = ask(
        person.host.port,
        "POST",
        f"{person.seat}items",
        {"side": "get", "text": text},
        Cookie=person.cookie,
        Idempotency_Key=text,
        X_Outbox="1",
    )
    assert (status, headers["Retry-After"]) == (503, "2")
    assert SENTENCE in body.decode()
    assert time.monotonic() - began < ANSWERED_SECONDS


def writes_again(person, text):
    """Without a restart, within seconds of the trouble's end."""
    until = time.monotonic() + BACK_SECONDS
    while (status := person.write(text)[0]) != 200:
        assert status == 503
        assert time.monotonic() < until
        time.sleep(0.1)


def test_a_full_disk_acknowledges_nothing_and_heals_by_itself(host, karin, full):
    before = found_at(host)
    assert karin.write("ervoor")[0] == 200
    full(True)
    for text in ("vol 1", "vol 2"):
        refuses(karin, text)
        assert karin.read()[0] == 200
    full(False)
    writes_again(karin, "vol 1")
    assert ask(host.port, "GET", "/healthz")[0] == 200
    host.kill()
    require_nothing_lost(before, found_at(host), ["ervoor", "vol 1"])


class Held:
    """The database as held by another process for a while."""

    def __init__(self, host):
        self.connection = sqlite3.connect(
            host.folder / "halenbrengen.sqlite3", isolation_level=None, check_same_thread=False
        )

    def __enter__(self):
        self.connection.execute("BEGIN IMMEDIATE")
        return self

    def __exit__(self, *error):
        self.connection.execute("ROLLBACK")
        self.connection.close()


def test_a_database_that_is_held_for_two_seconds_costs_two_seconds(host, karin):
    before = found_at(host)
    held = Held(host)
    held.__enter__()
    threading.Timer(2, held.__exit__).start()
    began = time.monotonic()
    assert karin.write("even wachten")[0] == 200
    assert time.monotonic() - began > 1.5
    host.kill()
    require_nothing_lost(before, found_at(host), ["even wachten"])


def held_for(seconds, host, person):
    before, until = found_at(host), time.monotonic() + seconds
    with Held(host):
        number = 0
        while time.monotonic() < until:
            refuses(person, f"dicht {number}")
            assert person.read()[0] == 200
            number += 1
    writes_again(person, "dicht 0")
    host.kill()
    require_nothing_lost(before, found_at(host), ["dicht 0"])


def test_a_database_that_is_held_for_long_says_so_and_reads_go_on(host, karin):
    held_for(10, host, karin)


@pytest.mark.long
def test_a_database_that_is_held_for_a_minute_says_so_and_reads_go_on(host, karin):
    held_for(60, host, karin)


def test_a_folder_that_cannot_be_written_in_is_told_at_the_start(host):
    host.folder.chmod(0o555)
    alone = ["setpriv", "--bounding-set=-dac_override"] if os.getuid() == 0 else []  # who is root may write anywhere
    try:
        words = [*alone, *COMMAND, "serve", "--port", str(host.port)]
        answer = subprocess.run(words, env=host.environment, capture_output=True, text=True, timeout=PATIENCE)
    finally:
        host.folder.chmod(0o755)
    assert answer.returncode == 1
    assert f"Gegevensmap {host.folder}: schrijven lukt niet" in answer.stderr
    assert "Traceback" not in answer.stderr
