"""Backup and restore on PostgreSQL: the same two commands, by way of its own programs."""

import json

from tests.cli.test_backup import LOG
from tests.host import Host


def test_what_was_backed_up_comes_back_as_it_was(address, tmp_path):
    host, file = Host(tmp_path / "data", HALENBRENGEN_DATABASE_URL=address), tmp_path / "backup"
    host.tell("preparation")
    before = json.loads(host.look(LOG))
    made = host.run("backup", file)
    assert made.returncode == 0, made.stderr
    host.tell("preparation")
    assert json.loads(host.look(LOG)) != before
    refused = host.run("restore", file)
    assert refused.returncode == 2
    assert "--replace" in refused.stderr
    put_back = host.run("restore", file, "--replace")
    assert put_back.returncode == 0, put_back.stderr
    assert json.loads(host.look(LOG)) == before
