"""`halenbrengen work`: beside the web processes of a large host, or once."""

import signal

from tests.cli.conftest import PATIENCE


def test_once_does_what_is_due_and_ends(console):
    done = console.run("work", "--once")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_goes_on_until_told_to_stop(console):
    process = console.start("work")
    assert process.stdout.readline().startswith("Wat op zijn tijd moet gebeuren")
    process.send_signal(signal.SIGTERM)
    _out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")


def test_on_one_file_the_server_does_it_itself(serving, console):
    refused = console.run("work", "--once")
    assert refused.returncode == 1
    assert "draait al een server" in refused.stderr
