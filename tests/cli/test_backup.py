"""A backup is one moment of the log, whoever writes meanwhile; what is put back is that moment, and nothing else."""

import json
import threading

import pytest

from tests.faults.writers import writers_at
from tests.host import Host
from tests.serving import Listener

BACKUPS, MANY_BACKUPS = 3, 50

LOG = """
import json
from halenbrengen.changes.models import Change
from halenbrengen.posters.models import Item
rows = Change.objects.order_by("audience", "number").values_list("audience", "number", "subject")
print(json.dumps({"log": list(rows), "texts": sorted(Item.objects.values_list("text", flat=True))}))
"""


@pytest.fixture
def host(tmp_path):
    with Host(tmp_path / "data") as host:
        yield host


@pytest.fixture
def elsewhere(tmp_path):
    with Host(tmp_path / "elsewhere") as host:
        yield host


def backed_up(host, file):
    made = host.run("backup", file)
    assert (made.returncode, made.stdout.strip()) == (0, str(file)), made.stderr
    return file


def under_load(host, elsewhere, folder, times):
    over = threading.Event()
    host.links = host.tell("preparation")
    host.serve()
    writers = writers_at(host, over)
    for writer in writers:
        writer.start()
    try:
        files = [backed_up(host, folder / f"backup-{number}") for number in range(times)]
    finally:
        over.set()
        for writer in writers:
            writer.join()
    whole = json.loads(host.look(LOG))
    logs = []
    for file in files:
        put_back = elsewhere.run("restore", file, "--replace")
        assert put_back.returncode == 0, put_back.stderr
        logs.append(json.loads(elsewhere.look(LOG)))
    for found in logs:
        for audience in {row[0] for row in whole["log"]}:
            here = [row for row in found["log"] if row[0] == audience]
            assert here == [row for row in whole["log"] if row[0] == audience][: len(here)], "not a prefix of the log"
        assert set(found["texts"]) <= set(whole["texts"])
    lengths = [len(found["log"]) for found in logs]
    assert lengths == sorted(lengths)
    assert lengths[-1] > lengths[0], "nobody wrote meanwhile: the test looks at nothing"


def test_a_backup_made_while_people_write_is_an_exact_prefix_of_the_log(host, elsewhere, tmp_path):
    under_load(host, elsewhere, tmp_path, BACKUPS)


@pytest.mark.long
def test_fifty_backups_made_while_people_write_are_prefixes(host, elsewhere, tmp_path):
    under_load(host, elsewhere, tmp_path, MANY_BACKUPS)


def test_a_page_of_the_life_before_hears_everything_again(host, tmp_path):
    told = host.tell("preparation")
    host.serve()
    seat, cookie = host.sign_in(told["parties"][0]["participants"][0]["url"])
    with Listener(host.port, f"{seat}live/homework", Cookie=cookie) as stream:
        before = stream.news()["id"]
    host.kill()
    file = backed_up(host, tmp_path / "backup")
    assert host.run("restore", file, "--replace").returncode == 0
    host.serve()
    with Listener(host.port, f"{seat}live/homework", Cookie=cookie, Last_Event_ID=before) as stream:
        news = stream.news()
    assert news["id"] != before
    assert "homework-get" in news["data"]


def test_what_was_there_before_is_kept_aside(host, elsewhere, tmp_path):
    host.tell("preparation")
    file = backed_up(host, tmp_path / "backup")
    assert elsewhere.run("restore", file).returncode == 0
    refused = elsewhere.run("restore", file)
    assert refused.returncode == 2
    assert "--replace" in refused.stderr
    assert elsewhere.run("restore", file, "--replace").returncode == 0
    assert len(list(elsewhere.folder.glob("halenbrengen.sqlite3.before-*"))) == 1
    assert json.loads(elsewhere.look(LOG)) == json.loads(host.look(LOG))


def test_nothing_is_put_back_under_a_running_server(host, tmp_path):
    host.tell("preparation")
    file = backed_up(host, tmp_path / "backup")
    host.serve()
    refused = host.run("restore", file, "--replace")
    assert refused.returncode == 1
    assert "draait al een server" in refused.stderr


@pytest.mark.parametrize("content", [b"", b"dit is geen database", None])
def test_a_file_that_is_no_whole_backup_changes_nothing(host, tmp_path, content):
    host.tell("preparation")
    before = host.look(LOG)
    whole = backed_up(host, tmp_path / "backup").read_bytes()
    broken = tmp_path / "broken"
    broken.write_bytes(whole[: len(whole) // 2] if content is None else content)
    refused = host.run("restore", broken, "--replace")
    assert refused.returncode == 2
    assert "is geen heel reservebestand" in refused.stderr
    assert host.look(LOG) == before


def test_a_backup_that_cannot_be_written_says_why_and_leaves_nothing(host, tmp_path):
    host.tell("preparation")
    refused = host.run("backup", tmp_path / "nowhere" / "backup")
    assert refused.returncode == 2
    assert "No such file" in refused.stderr
    assert list(tmp_path.glob("**/*.part")) == []


def test_a_backup_is_for_its_owner_only(host, tmp_path):
    host.tell("preparation")
    assert backed_up(host, tmp_path / "backup").stat().st_mode & 0o077 == 0
