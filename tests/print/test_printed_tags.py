"""A sheet that is read aloud: headings, lists, language, and the two standards."""

import re
from collections import Counter

import pikepdf
import pytest

from halenbrengen.printing.typeset import pdf
from tests.print.paper import SAMPLES, combined, poster_with


@pytest.fixture(params=SAMPLES)
def document(request):
    with pikepdf.open(_bytes(pdf(request.param, SAMPLES[request.param], language="nl").pdf)) as opened:
        yield opened


def _bytes(content):
    from io import BytesIO

    return BytesIO(content)


def tags(document):
    """Every tag of the structure, in reading order, with what it is called."""
    found = []

    def walk(element):
        if isinstance(element, pikepdf.Array):
            for inner in element:
                walk(inner)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                found.append((str(element.S)[1:], str(element.get("/T", ""))))
            if "/K" in element:
                walk(element.K)

    walk(document.Root.StructTreeRoot)
    return found


def test_a_sheet_says_that_it_keeps_both_standards(document):
    about = str(document.open_metadata())
    assert re.search(r'pdfuaid:part(>|=")1', about)
    assert re.search(r'pdfaid:part(>|=")2', about)
    assert re.search(r'pdfaid:conformance(>|=")A', about)
    assert len(document.Root.OutputIntents) == 1


def test_a_sheet_has_a_title_a_language_and_tags(document):
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert str(document.Root.Lang) == "nl"
    assert document.pages[0].Tabs == "/S"
    with document.open_metadata() as about:
        assert about["dc:title"] in {sample["title"] for sample in SAMPLES.values()}


def test_every_font_travels_with_the_sheet(document):
    for font in document.pages[0].Resources.Font.values():
        described = font.get("/DescendantFonts", [font])[0].FontDescriptor
        assert "/FontFile2" in described or "/FontFile3" in described
        assert "/ToUnicode" in font


def test_decoration_is_not_read_aloud(document):
    assert not {"Figure", "Table", "Formula"} & {tag for tag, _ in tags(document)}


def test_the_languages_are_told():
    for language in ("nl", "en"):
        with pikepdf.open(_bytes(pdf("poster", poster_with(4), language=language).pdf)) as opened:
            assert str(opened.Root.Lang) == language


def test_a_poster_is_one_title_seven_headings_and_two_lists():
    with pikepdf.open(_bytes(pdf("poster", poster_with(7)).pdf)) as opened:
        found = tags(opened)
    counted = Counter(tag for tag, _ in found)
    assert (counted["H1"], counted["H2"], counted["L"], counted["LI"]) == (1, 7, 2, 7)
    assert [title for tag, title in found if tag in ("H1", "H2")] == [
        "Vmbo-school De Singel",
        "Wat ons drijft",
        "Hoe wij de ambitie lezen",
        "Wij komen halen",
        "Wij komen brengen",
        "Hoe zeker wij meedoen",
        "Wat we ervoor hebben",
        "Wat haalbaar is",
    ]


def test_the_combined_poster_is_read_lane_by_lane_and_then_what_is_shared():
    with pikepdf.open(_bytes(pdf("combined", combined(3, entries=2, shared=4)).pdf)) as opened:
        found = tags(opened)
    lanes = [heading for number in (1, 2, 3) for heading in (f"Partij nummer {number}", "haalt", "brengt")]
    headings = ["Wat wij samen komen halen en brengen", *lanes, "Wij komen halen", "Wij komen brengen"]
    assert [title for tag, title in found if tag in ("H1", "H2", "H3")] == headings
    assert Counter(tag for tag, _ in found)["LI"] == 3 * 4 + 2 * 4
