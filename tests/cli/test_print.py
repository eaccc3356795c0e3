"""`halenbrengen print`: every sheet as PDF in a folder, with everything that people wrote."""

import re
import subprocess
import zipfile
from types import SimpleNamespace

import pytest

from halenbrengen.cli import printing
from halenbrengen.cli.stopping import Stop
from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.demo.telling import example, tell
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import take_back
from halenbrengen.posters.models import Poster

pytestmark = pytest.mark.django_db(transaction=True)
A0 = (3370.39, 2383.94)


@pytest.fixture
def collaboration():
    return tell(example(), facilitator=welcome_facilitator(name="Begeleider"))


def printed(collaboration, what, folder, size="A0"):
    """The files that were made: their names with their texts, without spaces and line ends."""
    asked = SimpleNamespace(collaboration=collaboration.public_id, what=what, size=size, out=str(folder))
    printing.run(asked)
    return {path.name: squeezed(read("pdftotext", path, "-")) for path in sorted(folder.iterdir())}


def read(program, *words):
    return subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=True).stdout


def squeezed(text):
    return re.sub(r"[\s\u00ad-]+", "", text)


def test_a_sheet_for_every_party_with_every_text(collaboration, tmp_path):
    found = printed(collaboration, "posters", tmp_path)
    assert list(found) == [
        "plaat-01-de-singel-A0.pdf",
        "plaat-02-ondernemerskring-A0.pdf",
        "plaat-03-gemeente-A0.pdf",
        "plaat-04-bibliotheek-A0.pdf",
        "plaat-05-mbo-rivieroever-A0.pdf",
    ]
    for party, text in zip(example()["parties"], found.values(), strict=True):
        sheet = party["poster"]
        lines = [*sheet["gets"], *sheet["gives"]]
        texts = [party["name"], *(line["text"] for line in lines)]
        texts += [line["interest"]["text"] for line in lines if line["interest"]]
        texts += [sheet[name] for name in ("motivation", "ambition_reading", "commitment", "means", "feasibility")]
        assert [one for one in texts if squeezed(one) not in text] == []


def test_the_combined_poster_holds_every_line(collaboration, tmp_path):
    (text,) = printed(collaboration, "combined", tmp_path).values()
    lines = [line["text"] for line in example()["combined_poster"]["items"]]
    assert [line for line in lines if squeezed(line) not in text] == []


def test_the_blank_one_names_the_parties_and_nothing_else_of_them(collaboration, tmp_path):
    (text,) = printed(collaboration, "blank", tmp_path).values()
    assert all(squeezed(party["short_name"]) in text for party in example()["parties"])
    assert not any(squeezed(line["text"]) in text for line in example()["combined_poster"]["items"])


def test_the_posters_to_fill_in_by_hand_are_one_for_each_party_and_one_without_a_name(collaboration, tmp_path):
    found = printed(collaboration, "homework", tmp_path, "A4")
    names = list(found)
    assert (len(names), names[0], names[-1]) == (
        6,
        "lege-plaat-01-de-singel-A4.pdf",
        "lege-plaat-06-zonder-naam-A4.pdf",
    )
    assert all(squeezed("Wat komen jullie halen?") in text for text in found.values())


def test_the_time_plan_names_every_party(collaboration, tmp_path):
    (text,) = printed(collaboration, "timeplan", tmp_path, "A3").values()
    assert all(squeezed(party["short_name"]) in text for party in example()["parties"])


def test_a_zip_holds_every_kind_of_sheet(collaboration, tmp_path):
    asked = SimpleNamespace(collaboration=collaboration.public_id, what="zip", size="A4", out=str(tmp_path))
    printing.run(asked)
    (path,) = tmp_path.iterdir()
    assert path.name.startswith("halen-en-brengen-techniekhuis") and path.name.endswith("-A4.zip")
    names = zipfile.ZipFile(path).namelist()
    kinds = (
        "plaat-0",
        "lege-plaat-",
        "gezamenlijke-plaat",
        "lege-gezamenlijke-plaat",
        "spelregels",
        "tijdplan",
        "verslag",
    )
    assert [kind for kind in kinds if not any(name.startswith(kind) for name in names)] == []
    assert len(names) == 5 + 6 + 4 + 1


@pytest.mark.parametrize(("size", "share"), [("A0", 1), ("A1", 0.5**0.5), ("A3", 0.5**1.5), ("A4", 0.25)])
def test_the_paper_has_its_true_size(collaboration, tmp_path, size, share):
    printed(collaboration, "rules", tmp_path, size)
    told = read("pdfinfo", tmp_path / f"spelregels-{size}.pdf")
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", told).groups())
    assert (width, height) == pytest.approx([side * share for side in A0], abs=3)


def test_before_they_hang_only_what_was_handed_in_is_printed(tmp_path):
    collaboration = tell(example(), facilitator=welcome_facilitator(name="B"), until=Phase.PREPARATION)
    from halenbrengen.collaborations.seats import viewer_of

    poster = Poster.objects.get(party__short_name="Gemeente")
    take_back(poster, by=viewer_of(poster.party.seats.first()))
    assert len(printed(collaboration, "posters", tmp_path)) == 4
    Poster.objects.update(handed_in_at=None)
    with pytest.raises(Stop) as stop:
        printed(collaboration, "posters", tmp_path)
    assert (stop.value.status, stop.value.lines) == (2, ("Er is nog geen plaat ingeleverd of opgehangen.",))


@pytest.mark.parametrize("parties", [2, 13])
def test_any_number_of_parties_fits_on_sheets(table, tmp_path, parties):
    from halenbrengen.collaborations.commands import add_party
    from halenbrengen.collaborations.models import Party

    Party.objects.filter(pk=table.parties[2].pk).delete()
    for number in range(parties - 2):
        add_party(table.collaboration, name=f"Partij {number}", by=table.viewer("facilitator"))
    found = printed(table.collaboration, "blank", tmp_path)
    assert list(found) == (
        ["lege-gezamenlijke-plaat-A0.pdf"]
        if parties == 2
        else ["lege-gezamenlijke-plaat-1-A0.pdf", "lege-gezamenlijke-plaat-2-A0.pdf"]
    )
    assert sum(text.count("haalt") for text in found.values()) == parties


def test_an_unknown_sheet_and_size_are_each_told(console):
    answer = console.run("print", "abc", "--what", "flyers", "--size", "A5", "--out", "x")
    assert answer.returncode == 2
    assert answer.stderr.splitlines() == [
        "halenbrengen: “flyers” bestaat niet; kies uit posters, homework, combined, blank, rules, timeplan, zip.",
        "halenbrengen: “A5” bestaat niet; kies uit A0, A1, A3, A4.",
    ]


def test_a_folder_that_cannot_be_made_is_told(collaboration):
    asked = SimpleNamespace(collaboration=collaboration.public_id, what="rules", size="A4", out="/proc/nowhere")
    with pytest.raises(Stop) as stop:
        printing.run(asked)
    assert stop.value.lines == ("/proc/nowhere: No such file or directory",)
