"""`halenbrengen demo`: the example told on a fresh host, with an address for everybody."""

import json
from urllib.parse import urlsplit

import pytest

COUNT = "from halenbrengen.collaborations.models import Collaboration as C; print(C.objects.count())"


def test_it_prints_where_everybody_can_come_in(console):
    answer = console.run("demo", "--until", "combining", PORT="8765")
    assert (answer.returncode, answer.stderr) == (0, "")
    made = json.loads(answer.stdout)
    assert list(made) == ["collaboration", "url", "facilitator", "beamer", "parties"]
    assert [(party["name"], len(party["participants"])) for party in made["parties"]] == [
        ("Vmbo-school De Singel", 2),
        ("Ondernemerskring Havenkade e.o. ‘d'Oude Werf’", 2),
        ("Gemeente Waardlanden", 2),
        ("Bibliotheek De Sluis", 2),
        ("Mbo-college Rivieroever, afdeling volwassenenonderwijs", 2),
    ]
    links = [made["facilitator"], made["beamer"]]
    links += [person["url"] for party in made["parties"] for person in party["participants"]]
    assert {(urlsplit(link).netloc, urlsplit(link).path) for link in links} == {("127.0.0.1:8765", "/in")}
    assert len(set(links)) == 12
    found = "from halenbrengen.collaborations.models import Collaboration as C; print(C.objects.get().%s)"
    assert console.look(found % "phase") == "combining\n"
    assert console.look(found % "public_id") == f"{made['collaboration']}\n"


def test_without_more_words_it_is_told_to_the_end_under_the_public_address(console):
    answer = console.run("demo", HALENBRENGEN_PUBLIC_URL="https://gesprek.example.org/")
    made = json.loads(answer.stdout)
    assert made["facilitator"].startswith("https://gesprek.example.org/in#")
    found = "from halenbrengen.collaborations.models import Collaboration as C; print(C.objects.get().phase)"
    assert console.look(found) == "follow_up\n"


@pytest.mark.parametrize("phase", ["archived", "combing", ""])
def test_an_unknown_phase_is_told_in_one_line(used_console, phase):
    answer = used_console.run("demo", "--until", phase)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == (
        f"halenbrengen: De stap “{phase}” bestaat niet; kies uit preparation, opening, rules, presentations, "
        "combining, plenary, contracting, follow_up.\n"
    )


def test_links_can_be_made_anew_for_everybody(console):
    made = json.loads(console.run("demo", "--until", "preparation").stdout)
    fresh = json.loads(console.run("links", made["collaboration"]).stdout)
    assert [(each["name"], each["role"]) for each in fresh["others"]] == [("Stefan Mulder", "scribe")]
    assert fresh["facilitator"] != made["facilitator"]
    assert [party["name"] for party in fresh["parties"]] == [party["name"] for party in made["parties"]]


@pytest.mark.parametrize("words", [["links", "nowhere"], ["print", "nowhere", "--what=rules", "--size=A4", "--out=x"]])
def test_an_unknown_collaboration_is_told_in_one_line(used_console, words):
    answer = used_console.run(*words)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == "halenbrengen: Er is hier geen samenwerking “nowhere”.\n"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["dance"],
        ["demo", "a", "b"],
        ["demo", "--unti", "rules"],
        ["serve", "--port", "x"],
        ["serve", "--port", "65536"],
        ["export", "x"],
        ["import"],
        ["print", "x"],
        ["doctor", "--fast"],
    ],
)
def test_what_is_not_understood_is_told_in_one_line(used_console, words):
    answer = used_console.run(*words)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert len(answer.stderr.splitlines()) == 1


def test_the_version_is_told(used_console):
    assert used_console.run("--version").stdout == "0.1.0\n"


def test_a_port_that_is_no_number_is_told_in_one_line(console):
    answer = console.run("doctor", PORT="abc")
    assert (answer.returncode, answer.stderr) == (
        2,
        'halenbrengen: Environment variable "PORT" invalid: Not a valid integer.\n',
    )
