"""The command layer on the second store, and the product on it."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.host import Host
from tests.serving import Listener, post

ROOT = Path(__file__).parents[2]
SUITE = ["changes", "mails", "posters", "collaborations", "turns", "postgres/two_writers.py"]
AT_LEAST = 100
PATIENCE = 1200


def test_the_command_layer_holds_on_postgresql(hasty_address, tmp_path):
    suite = [f"tests/{name}" for name in SUITE]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *suite],
        cwd=ROOT,
        env={**os.environ, "HALENBRENGEN_DATABASE_URL": hasty_address, "HALENBRENGEN_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert ran.returncode == 0, ran.stdout[-8000:] + ran.stderr[-2000:]
    assert not re.search(r"\d+ (skipped|xfailed|deselected)", ran.stdout), ran.stdout
    assert int(re.search(r"(\d+) passed", ran.stdout)[1]) > AT_LEAST


def test_a_server_on_postgresql_answers_and_is_heard(address, tmp_path):
    with Host(tmp_path, HALENBRENGEN_DATABASE_URL=address) as host:
        people = host.tell("preparation")["parties"][0]["participants"]
        host.serve()
        assert not list(tmp_path.glob("*.sqlite3*"))
        (mine, writer), (yours, reader) = (host.sign_in(person["url"]) for person in people[:2])
        with Listener(host.port, f"{yours}live/homework", Cookie=reader) as stream:
            stream.news()
            line = {"side": "get", "text": "Een lijn naar PostgreSQL"}
            status, answer = post(host.port, f"{mine}items", line, Cookie=writer, Idempotency_Key="one")
            assert status == 200, answer
            assert stream.until("Een lijn naar PostgreSQL")
