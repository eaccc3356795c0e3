"""Two colleagues on one poster, and one of them in a train without a network."""

import pytest
from playwright.sync_api import expect

from tests.browser.the_house import go
from tests.browser.the_table import on, write_line

HALF = "Zekerheid over het ge"
CARET = 9
CARDS = ["Eerste kaart uit de trein", "Tweede kaart uit de trein", "Derde kaart uit de trein"]
WHERE = "() => [document.activeElement.id, document.activeElement.selectionStart, document.activeElement.selectionEnd]"


@pytest.fixture(scope="module")
def told(house):
    addresses = house.tell("preparation")
    house.open()
    return addresses


@pytest.fixture
def colleagues(told, guests):
    pages = [guests.come_in(person["url"]) for person in told["parties"][3]["participants"]]
    for page in pages:
        go(page, "homework")
        expect(on(page, "homework-get")).to_be_visible()
    return pages


def new_line(page, side="get"):
    return on(page, f"homework-{side}-new")


def half_a_line(page):
    """Words in a field, with the caret in the middle of them."""
    new_line(page).press_sequentially(HALF)
    for _step in range(len(HALF) - CARET):
        page.keyboard.press("ArrowLeft")


def test_a_half_typed_text_stays_while_a_line_comes_in(colleagues):
    for writer, other in (colleagues, reversed(colleagues)):
        half_a_line(other)
        here = other.evaluate(WHERE)
        assert here == ["homework-get-new", CARET, CARET]
        text = f"Een regel van een collega, na {writer.url[-22:]}"
        write_line(writer, "homework-get", text)
        expect(on(other, "homework-get").locator(".lines")).to_contain_text(text)
        assert new_line(other).input_value() == HALF
        assert other.evaluate(WHERE) == here
        other.keyboard.type("hele ")
        assert new_line(other).input_value() == HALF[:CARET] + "hele " + HALF[CARET:]
        new_line(other).fill("")


def test_both_keep_what_they_are_typing_when_both_send(colleagues):
    one, two = colleagues
    half_a_line(one)
    two.bring_to_front()
    half_a_line(two)
    for page, text in ((one, "Uit het ene venster"), (two, "Uit het andere venster")):
        write_line(page, "homework-give", text)
    for page in colleagues:
        for text in ("Uit het ene venster", "Uit het andere venster"):
            expect(on(page, "homework-give").locator(".lines")).to_contain_text(text)
        assert new_line(page).input_value() == HALF


def test_cards_written_without_a_network_arrive_once_and_in_order(colleagues):
    away, home = colleagues
    before = lines_of(home)
    away.context.set_offline(True)
    for card in CARDS:
        new_line(away).fill(card)
        on(away, "homework-get").get_by_role("button", name="Zet erbij").click()
        expect(new_line(away)).to_have_value("")
    expect(away.locator("[data-saved]")).to_contain_text("Nog niet verstuurd: 3.")
    assert lines_of(home) == before
    away.context.set_offline(False)
    for page in colleagues:
        expect(on(page, "homework-get").locator(".lines > li > p")).to_have_text([*before, *CARDS], timeout=30_000)
    expect(away.locator("[data-saved]")).to_contain_text("Opgeslagen")
    home.reload()
    assert lines_of(home) == [*before, *CARDS]


def lines_of(page):
    return on(page, "homework-get").locator(".lines > li > p").all_inner_texts()
