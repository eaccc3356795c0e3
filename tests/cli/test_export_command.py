"""`halenbrengen export` and `halenbrengen import`: a whole collaboration to a file and back."""

import json

import pytest

COUNT = "from halenbrengen.collaborations.models import Collaboration as C; print(C.objects.count())"


def told(console, *words):
    answer = console.run("demo", *words)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_what_is_exported_can_be_imported_and_comes_out_the_same(console, tmp_path):
    made = told(console, "--until", "combining")
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    answer = console.run("export", made["collaboration"], first)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")
    answer = console.run("import", first)
    assert (answer.returncode, answer.stderr) == (0, "")
    again = json.loads(answer.stdout)
    assert list(again) == ["collaboration", "url", "facilitator", "beamer", "parties"]
    assert [party["name"] for party in again["parties"]] == [party["name"] for party in made["parties"]]
    assert again["facilitator"] != made["facilitator"]
    assert console.run("export", again["collaboration"], second).returncode == 0
    before, after = json.loads(first.read_text()), json.loads(second.read_text())
    assert before.pop("id") == made["collaboration"]
    assert after.pop("id") == again["collaboration"]
    assert after == before


def test_no_link_and_no_secret_stands_in_the_file(console, tmp_path):
    made = told(console, "--until", "rules")
    file = tmp_path / "whole.json"
    assert console.run("export", made["collaboration"], file).returncode == 0
    links = [made["facilitator"], made["beamer"]]
    links += [person["url"] for party in made["parties"] for person in party["participants"]]
    text = file.read_text()
    assert [link for link in links if link.partition("#")[2] in text] == []
    found = (
        "from halenbrengen.collaborations.models import Link; print(*Link.objects.values_list('token_hash', flat=True))"
    )
    assert [digest for digest in console.look(found).split() if digest in text] == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"{", "/: dit bestand is niet heel: het houdt op bij regel 1, teken 2."),
        (b"\xff", "/: dit bestand is geen tekst in UTF-8."),
        (b"[]", "/: hier horen velden tussen accolades te staan."),
        (b"{}", "/format: dit bestand heeft niet de vorm \u201chalen-brengen-scenario\u201d."),
        (
            b'{"format": "halen-brengen-scenario", "format_version": 3}',
            "/format_version: dit bestand komt van een nieuwere versie (3) van Halen & Brengen; "
            "hier zijn 1 en 2 bekend.",
        ),
    ],
)
def test_what_is_no_collaboration_is_told_in_one_line(used_console, tmp_path, content, line):
    file = tmp_path / "file.json"
    file.write_bytes(content)
    for command in ("import", "demo"):
        answer = used_console.run(command, file)
        assert (answer.returncode, answer.stdout, answer.stderr) == (2, "", f"halenbrengen: {line}\n")


def test_every_fault_has_a_line_of_its_own_and_nothing_is_made(console, tmp_path):
    made = told(console, "--until", "preparation")
    file = tmp_path / "file.json"
    console.run("export", made["collaboration"], file)
    content = json.loads(file.read_text())
    content["title"] = "x" * 251
    content["parties"][0]["people"][0]["id"] = content["parties"][1]["people"][0]["id"]
    content["parties"][1]["poster"]["gets"][0]["contributed_by"] = "nobody"
    content["colour"] = "blue"
    file.write_text(json.dumps(content))
    answer = console.run("import", file)
    assert (answer.returncode, answer.stdout) == (2, "")
    places = sorted(line.split(": ")[1] for line in answer.stderr.splitlines())
    assert {"/colour", "/title", "/parties/1/people/0/id", "/parties/1/poster/gets/0/contributed_by"} <= set(places)
    assert console.look(COUNT) == "1\n"


def test_a_file_that_cannot_be_opened_is_told_in_one_line(used_console, tmp_path):
    made = told(used_console, "--until", "preparation")
    nowhere = tmp_path / "nowhere" / "file.json"
    for words in (["import", nowhere], ["export", made["collaboration"], nowhere]):
        answer = used_console.run(*words)
        assert (answer.returncode, answer.stdout) == (2, "")
        assert answer.stderr == f"halenbrengen: {nowhere}: No such file or directory\n"


def test_a_collaboration_that_is_not_here_is_not_exported(used_console, tmp_path):
    answer = used_console.run("export", "nowhere", tmp_path / "file.json")
    assert (answer.returncode, answer.stderr) == (2, "halenbrengen: Er is hier geen samenwerking “nowhere”.\n")
    assert not (tmp_path / "file.json").exists()
