"""A broken scenario file: 2, one clear line for each fault, and nothing half made."""

import json
from copy import deepcopy
from types import SimpleNamespace

import pytest
from django.apps import apps

from halenbrengen.cli import telling
from halenbrengen.cli.stopping import Stop
from halenbrengen.demo import telling as demo

pytestmark = pytest.mark.django_db(transaction=True)
EXAMPLE = json.loads((demo.Path(demo.__file__).with_name("scenario.json")).read_text())


@pytest.fixture
def scenario():
    return deepcopy(EXAMPLE)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "scenario.json"


def stopped_by(file, content, until="follow_up"):
    """The lines that the command stops with; the rows in the database are as many as before."""
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    before = rows()
    with pytest.raises(Stop) as stop:
        telling.run(SimpleNamespace(file=str(file), until=until))
    assert stop.value.status == 2
    assert rows() == before
    assert all(line.isprintable() for line in stop.value.lines)
    return [line.removeprefix(f"{file}: ") for line in stop.value.lines]


def rows():
    return {model.__name__: model._base_manager.count() for model in apps.get_models()}


def test_every_fault_has_a_line_with_its_place(file, scenario):
    del scenario["title"]
    scenario["language"] = "de"
    scenario["meeting"]["minutes_available"] = "165"
    scenario["parties"][0]["poster"]["gets"][0]["text"] = "x" * 4001
    scenario["parties"][0]["poster"]["gets"][1]["interest"] = {"text": "\u0007", "level": "galaxy"}
    scenario["parties"][1]["people"][0]["id"] = "p1-person-1"
    scenario["observations"][0]["said_by_party"] = "p9"
    scenario["observations"][1]["said_by_person"] = "p2-person-1"
    scenario["follow_up"][1]["what_happened"] = None
    places = [line.partition(": ")[0] for line in stopped_by(file, scenario)]
    assert {
        "/",
        "/language",
        "/meeting/minutes_available",
        "/parties/0/poster/gets/0/text",
        "/parties/0/poster/gets/1/interest/text",
        "/parties/0/poster/gets/1/interest/level",
        "/parties/1/people/0/id",
        "/observations/0/said_by_party",
        "/observations/1/said_by_person",
        "/follow_up/1/what_happened",
    } <= set(places)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe\x00", b"[" * 100_000, b'{"format": "other", "format_version": 1}', b"null", b"NaN"],
    ids=["empty", "half", "list", "not UTF-8", "deep", "another format", "null", "no number"],
)
def test_what_is_no_scenario_at_all_is_told_in_one_line(file, content):
    assert len(stopped_by(file, content)) == 1


def test_a_fault_far_on_stops_the_telling_of_an_early_step(file, scenario):
    scenario["follow_up"][0]["date"] = "yesterday"
    (line,) = stopped_by(file, scenario, until="preparation")
    assert line.startswith("/follow_up/0/date: ")


def test_what_a_command_refuses_late_undoes_everything_before(file, scenario):
    scenario["parties"][4]["people"] = []
    scenario["parties"][4]["poster"] = {}
    lines = stopped_by(file, scenario)
    assert lines
    one_party = {name: EXAMPLE[name] for name in ("format", "format_version", "title")}
    one_party["parties"] = [{"id": "a", "name": "Alleen", "people": [{"id": "b", "name": "Bo"}]}]
    (line,) = stopped_by(file, one_party)
    assert "twee partijen" in line


def test_a_file_that_is_not_there_is_told(console, tmp_path):
    answer = console.run("demo", tmp_path / "none.json")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == f"halenbrengen: {tmp_path}/none.json: No such file or directory\n"


def test_a_sound_file_is_told(console, file, scenario):
    scenario["title"] = "Een ander gesprek"
    file.write_text(json.dumps(scenario))
    answer = console.run("demo", file, "--until", "opening")
    assert (answer.returncode, answer.stderr) == (0, "")
    found = "from halenbrengen.collaborations.models import Collaboration as C; c = C.objects.get(); "
    assert console.look(found + "print(c.title, c.phase)") == "Een ander gesprek opening\n"
