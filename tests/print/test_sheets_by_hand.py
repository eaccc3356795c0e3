"""The sheets beside the posters: to fill in by hand, the time plan, the cards, and what a box stands for."""

import pytest

from halenbrengen.collaborations.models import Seat
from halenbrengen.printing.cards import cards as cards_of
from halenbrengen.printing.typeset import once, pdf
from tests.print.paper import (
    AWKWARD,
    FIELDS,
    LABELS,
    QUESTIONS,
    cards,
    homework,
    item,
    pages,
    poster,
    printed_text,
    squeezed,
    text_of,
    timeplan,
)
from tests.print.test_sheets import overlapping


def stays_on_its_page(document):
    """Whether every word of every page stands within the margins, and none over another."""
    return all(
        43 / 1189 * page.width < word.left
        and word.right < page.width * (1 - 43 / 1189)
        and word.bottom < page.height * (1 - 43 / 841)
        for page in pages(document)
        for word in page.words
    ) and not any(overlapping(page.words) for page in pages(document))


def test_the_sheet_to_fill_in_asks_every_question_and_answers_none():
    found = printed_text(pdf("homework", homework()).pdf)
    wanted = ["Vmbo-school De Singel", *(LABELS[name] for name in ("get", "give", *FIELDS)), *QUESTIONS.values()]
    assert [text for text in wanted if squeezed(text) not in found] == []


def test_without_a_name_there_is_a_line_to_write_it_on():
    document = pdf("homework", homework(name="", hue=0)).pdf
    assert "Naamvandepartij" in printed_text(document)
    assert stays_on_its_page(document)


@pytest.mark.parametrize("name", [text_of(250), *AWKWARD.values()])
def test_every_name_fits_on_the_sheet_to_fill_in(name):
    document = pdf("homework", homework(name=name.replace("\n", " ")), size="A4").pdf
    assert squeezed(name) in printed_text(document)
    assert stays_on_its_page(document)


@pytest.mark.parametrize("parties", range(3, 13))
def test_the_time_plan_names_every_step_and_every_party_in_order(parties):
    content = timeplan(parties)
    document = pdf("timeplan", content).pdf
    read = printed_text(document, as_written=True)
    told = [slot["party"]["name"] or slot["label"] for slot in content["steps"][2]["slots"]]
    told = ["Bedoeling", "Spelregels", "Posterronde", *told, "Samenvatten", "Plenair", "Contracteren", "Afronden"]
    places = [read.index(squeezed(text) + ("13min" if "nummer" in text else "")) for text in told]
    assert places == sorted(places)
    assert squeezed(content["lead"]) in read
    assert stays_on_its_page(document)


def test_twelve_names_of_250_characters_fit_in_the_time_plan():
    document = pdf("timeplan", timeplan(12, name=text_of(245))).pdf
    assert squeezed(text_of(245)) in printed_text(document, as_written=True)
    assert stays_on_its_page(document)


def test_eight_cards_stand_on_a_page_each_with_its_name_and_its_address_in_words():
    content = cards(9)
    document = once("cards", content, size="A4").pdf
    assert len(pages(document)) == 2
    read = printed_text(document, as_written=True)
    assert [card for card in content["cards"] if squeezed(card["address"]) not in read] == []
    assert [card for card in content["cards"] if squeezed(card["name"]) not in read] == []


@pytest.mark.parametrize("name", [text_of(240), "مرحبا", "👩🏽‍🦽 Zoë"])
def test_every_name_fits_on_its_card(name):
    document = once("cards", cards(8, name=name, whose=text_of(250))).pdf
    assert squeezed(name) in printed_text(document, as_written=True)
    assert stays_on_its_page(document)


@pytest.mark.parametrize("length", [30, 1900, 4000])
def test_the_rough_ambition_stands_whole_on_the_poster_to_fill_in_with_whose_draft_it_is(length):
    told = {"ambition": text_of(length), "ambition_by": "De ruwe ambitie. Concept, door Zoë"}
    document = pdf("homework", {**homework(), **told}).pdf
    read = printed_text(document, as_written=True)
    assert all(squeezed(text) in read for text in told.values())
    assert stays_on_its_page(document)


def test_a_card_with_a_box_says_so_too(table):
    made = [(table.person().seat, "https://example.org/in#x")]
    content = cards_of(table.collaboration, [(Seat(name="汉字", role="observer"), made[0][1])])
    assert squeezed("□ staat voor een teken") in printed_text(once("cards", content).pdf)
    assert "□" not in printed_text(once("cards", cards_of(table.collaboration, made)).pdf)


def test_a_sheet_with_a_box_says_at_its_foot_what_the_box_stands_for():
    boxes = "□ staat voor een teken dat hier niet gedrukt kan worden."
    strange = pdf("poster", {**poster([item("汉字 en een zin")]), "boxes": boxes})
    plain = pdf("poster", {**poster([item("Een zin")]), "boxes": boxes})
    assert strange.replaced == ["汉", "字"]
    assert squeezed(boxes) in printed_text(strange.pdf)
    assert squeezed(boxes) not in printed_text(plain.pdf)
