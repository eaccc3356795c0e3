"""The sheet itself: its size, one page, one surface for everybody (`R4`, `R40`)."""

import struct
from concurrent.futures import ThreadPoolExecutor

import pytest

from halenbrengen.printing.typeset import SIZES, pdf, png_preview
from tests.print.paper import SAMPLES, combined, item, pages, poster, poster_with, printed_text, squeezed, text_of

MILLIMETRES = {"A0": (1189, 841), "A1": (841, 594), "A3": (420, 297), "A4": (297, 210)}
POINTS_IN_MM = 72 / 25.4


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", SAMPLES)
def test_r40_every_sheet_is_one_landscape_page_of_its_true_size(kind, size):
    (page,) = pages(pdf(kind, SAMPLES[kind], size=size).pdf)
    assert page.width / POINTS_IN_MM == pytest.approx(MILLIMETRES[size][0], abs=0.1)
    assert page.height / POINTS_IN_MM == pytest.approx(MILLIMETRES[size][1], abs=0.1)


def test_a4_is_the_a0_seen_from_further_away():
    large, small = (pages(pdf("poster", poster_with(10), size=size).pdf)[0] for size in ("A0", "A4"))
    times = large.width / small.width
    assert [word.text for word in large.words] == [word.text for word in small.words]
    for far, near in zip(small.words, large.words, strict=True):
        assert far.left * times == pytest.approx(near.left, abs=12)
        assert far.top * times == pytest.approx(near.top, abs=12)


def test_r4_twelve_posters_are_twelve_pages_in_one_document_and_the_same_apart():
    twelve = [poster_with(8, name=f"Partij {number}", hue=number) for number in range(1, 13)]
    together = pages(pdf("posters", {**twelve[0], "title": "Alle platen", "posters": twelve}).pdf)
    assert len(together) == 12
    for number in (0, 6, 11):
        assert together[number].words == pages(pdf("poster", twelve[number]).pdf)[0].words


def surface(document):
    """What the words take of the page: left, top, right and bottom, in parts of it."""
    (page,) = pages(document)
    return (
        min(word.left for word in page.words) / page.width,
        min(word.top for word in page.words) / page.height,
        max(word.right for word in page.words) / page.width,
        max(word.bottom for word in page.words) / page.height,
    )


@pytest.mark.parametrize("count", [2, 4, 16, 30, 60])
def test_r4_few_items_and_many_fill_the_same_surface(count):
    left, top, right, bottom = surface(pdf("poster", poster_with(count)).pdf)
    assert left == pytest.approx(44 / 1189, abs=0.005)
    assert top == pytest.approx(0.095, abs=0.03)
    assert 0.85 < right < 1 - 43 / 1189
    assert bottom == pytest.approx(1 - 44 / 841, abs=0.01)


def letter_height(document, word):
    (page,) = pages(document)
    return next(found.bottom - found.top for found in page.words if found.text == word)


def test_few_items_are_set_in_larger_letters_than_many():
    heights = [letter_height(pdf("poster", poster_with(count)).pdf, "werken") for count in (4, 16, 30, 60)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > 1.5 * heights[2]


TIGHT = {
    "a text of 4,000 characters": poster_with(8, means=text_of(4000)),
    "every field of 4,000 characters": poster_with(4, motivation=text_of(4000), feasibility=text_of(4000)),
    "an item of 4,000 characters": poster([item(text_of(4000), text_of(4000))], [item("Kort")]),
    "a name of 250 characters": poster_with(8, name=text_of(250)),
    "a name of 250 letters without a space": poster_with(8, name="Samenwerking" * 20 + "samenwerkt"),
    "60 items": poster_with(60),
    "30 items on one side": poster([item(f"{number} {text_of(40)}") for number in range(30)]),
    "all at once": poster_with(30, length=200, name=text_of(250), motivation=text_of(4000)),
    "hardly anything": poster([item("Tijd")], **dict.fromkeys(("motivation", "means", "commitment"), "")),
}


@pytest.mark.parametrize("tight", TIGHT)
def test_nothing_runs_off_the_paper_or_over_something_else(tight):
    (page,) = pages(pdf("poster", TIGHT[tight]).pdf)
    margin = 43 / 1189 * page.width
    for word in page.words:
        assert margin < word.left < word.right < page.width - margin, word
        assert margin < word.top < word.bottom < page.height - margin, word
    assert not overlapping(page.words)


def overlapping(words):
    """Pairs of words of which one covers a good part of the other."""
    words = sorted(words, key=lambda word: word.top)
    return [
        (one.text, other.text)
        for index, one in enumerate(words)
        for other in words[index + 1 : index + 400]
        if 0.3 * min(one.bottom - one.top, other.bottom - other.top) < one.bottom - other.top
        and min(one.right, other.right) - max(one.left, other.left) > 0.3 * (one.bottom - one.top)
    ]


@pytest.mark.parametrize("tight", TIGHT)
def test_nothing_is_cut_however_much_there_is(tight):
    content = TIGHT[tight]
    found = printed_text(pdf("poster", content, size="A4").pdf)
    texts = [content["party"]["name"], content["motivation"], content["means"], content["feasibility"]]
    texts += [text for line in content["gets"] + content["gives"] for text in line.values()]
    assert [text for text in texts if squeezed(text) not in found] == []


@pytest.mark.parametrize("lanes", range(2, 13))
def test_r17_two_to_twelve_parties_have_lanes_of_the_same_width(lanes):
    (page,) = pages(pdf("combined", combined(lanes, shared=0)).pdf)
    starts = {round(word.left) for word in page.words if word.text == "haalt"}
    columns = lanes if lanes <= 6 else (lanes + 1) // 2
    assert len([word for word in page.words if word.text == "haalt"]) == lanes
    assert len(starts) == columns
    steps = [after - before for before, after in zip(sorted(starts), sorted(starts)[1:], strict=False)]
    assert max(steps) - min(steps) <= 1


@pytest.mark.parametrize("lanes", range(2, 13))
@pytest.mark.parametrize("kind", ["combined", "blank"])
def test_every_lane_of_the_combined_poster_stays_on_its_page(kind, lanes):
    content = combined(lanes, entries=3, shared=6)
    content["lanes"][0]["party"]["name"] = text_of(250)
    (page,) = pages(pdf(kind, content).pdf)
    assert max(word.right for word in page.words) < page.width * (1 - 43 / 1189)
    assert max(word.bottom for word in page.words) < page.height * (1 - 43 / 841)
    assert not overlapping(page.words)


def test_the_blank_poster_names_every_party_and_says_nothing_for_them():
    found = printed_text(pdf("blank", combined(7)).pdf)
    assert all(squeezed(f"Partij nummer {number}") in found for number in range(1, 8))
    assert "bevestigd" not in found
    assert "Haalt1" not in found


def test_a_preview_shows_the_same_sheet_in_pixels():
    picture = png_preview("poster", poster_with(6), size="A4", ppi=72)
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (842, 595)


def test_sheets_printed_at_the_same_moment_keep_their_own_texts():
    names = [f"Partij{number}" for number in range(1, 9)]
    with ThreadPoolExecutor(4) as several:
        printed = list(several.map(lambda name: pdf("poster", poster_with(4, name=name)).pdf, names))
    assert [name for name, document in zip(names, printed, strict=True) if name not in printed_text(document)] == []


def test_an_unknown_sheet_or_size_is_refused_with_a_clear_sentence():
    with pytest.raises(ValueError, match="no such sheet: 'banner'"):
        pdf("banner", poster_with(2))
    with pytest.raises(ValueError, match="no such size: 'A2'"):
        pdf("poster", poster_with(2), size="A2")
