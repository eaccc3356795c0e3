"""A round on two consoles and the wall: a standstill, extra time and the break; and a turn by keyboard alone."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.the_house import go
from tests.browser.the_table import agree, move_on, on

REASON = "De tolk kwam later."
TABLETS = (834, 1112), (1112, 834)


@pytest.fixture(scope="module")
def told(house):
    told = house.tell("rules")
    house.open()
    return told


@pytest.fixture
def look(request):
    """Keeps a picture of a page where HALENBRENGEN_PICTURES names a folder."""
    folder = os.environ.get("HALENBRENGEN_PICTURES")
    return lambda page, name: folder and page.screenshot(path=f"{folder}/{name}.png")


def faultless(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(fault["id"], [node["html"][:200] for node in fault["nodes"]]) for fault in found] == []


def next_label(console):
    return on(console, "room-next").locator("summary").first


def hold_turn(console):
    for step in ("het woord en start de klok", "vragen aan", "wisselen na", "Rond de beurt van"):
        move_on(console, step)


def test_a_round_on_two_consoles_and_the_wall(told, guests, look):
    one, other = (guests.come_in(told["facilitator"], width=each[0], height=each[1]) for each in TABLETS)
    wall = guests.come_in(told["beamer"], width=1920, height=1080)
    person = guests.come_in(told["parties"][3]["participants"][0]["url"])
    for page, where in ((one, "console"), (other, "console"), (person, "table")):
        go(page, where)
    move_on(one, "posterronde")
    expect(next_label(other)).to_contain_text("het woord en start de klok")

    move_on(one, "het woord en start de klok")
    clock = on(other, "turn-clock")
    clock.get_by_role("button", name="Zet de klok stil").click()
    expect(on(one, "turn-clock")).to_contain_text("De klok staat stil")
    clock.locator("summary", has_text="Schrijf op waarom").click()
    clock.get_by_label("Waarom staat de klok stil?").fill("Het geluid viel uit.")
    clock.get_by_role("button", name="Bewaar").click()
    expect(on(one, "turn-clock")).to_contain_text("Het geluid viel uit.")
    look(one, "stil-834")
    faultless(one)
    clock.get_by_role("button", name="Laat de klok verder lopen").click()

    extra = on(one, "turn-clock").locator("details", has=one.locator("summary", has_text="Extra tijd"))
    extra.locator("summary").click()
    extra.get_by_label("Hoeveel minuten?").fill("2")
    extra.get_by_label("Wat is de reden?").fill(REASON)
    look(one, "extra-834")
    faultless(one)
    extra.get_by_role("button", name="Geef elke partij deze tijd").click()
    for page in (other, person):
        expect(on(page, "turn-extra")).to_contain_text(REASON)
    expect(on(wall, "turn-extra")).to_contain_text("2:00 erbij voor elke partij")
    look(one, "ronde-834")
    look(other, "ronde-1112")
    look(wall, "ronde-1920")
    other.reload()
    expect(on(other, "turn-extra")).to_contain_text(REASON)
    for step in ("vragen aan", "wisselen na", "Rond de beurt van"):
        move_on(other, step)
    for _turn in range(2):
        hold_turn(one)

    expect(next_label(one)).to_contain_text("Begin de pauze")
    look(one, "voor-de-pauze-834")
    agree(on(one, "room-next"), "Begin de pauze", "Ja, ga verder")
    for page in (other, person, wall):
        expect(on(page, "room-now")).to_contain_text("Pauze. Daarna vertelt")
        expect(on(page, "turn-clock").locator(".clock")).to_be_visible()
    look(wall, "pauze-1920")
    look(one, "pauze-834")
    faultless(one)
    agree(on(other, "room-next"), "Beëindig de pauze", "Ja, ga verder")
    expect(next_label(one)).to_contain_text("het woord en start de klok")
    look(one, "luisteren-834")
    assert "Zet de klok stil" not in person.content() + wall.content()
    assert "later dan gepland" not in person.content() + wall.content()


def test_a_turn_by_keyboard_alone(house, told, guests):
    page = guests.come_in(house.tell("rules")["facilitator"])
    go(page, "console")
    for label in ("posterronde", "het woord en start de klok", "vragen aan", "wisselen na", "Rond de beurt van"):
        press(page, next_label(page), label)


def press(page, button, label):
    """Tab to the one big button, open it, and say yes; nothing but keys."""
    expect(button).to_contain_text(label)
    for _step in range(80):
        if button.evaluate("each => each === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
