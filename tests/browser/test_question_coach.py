"""The coach in the browser: a private word, two buttons, and the question goes on its way (R13)."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import SIDEWAYS, faults_on
from tests.browser.the_house import go
from tests.browser.the_table import move_on, on

SLOW, FAIR = "Waarom zijn jullie zo traag?", "Wat is er voor jullie nodig om op tijd te beginnen?"


@pytest.fixture(scope="module")
def told(house):
    addresses = house.tell("rules")
    house.open()
    return addresses


@pytest.fixture
def table(told, guests):
    """Who leads, and somebody of three parties; one party has the word."""
    leader = guests.come_in(told["facilitator"])
    go(leader, "console")
    if "posterronde" in on(leader, "room-next").inner_text():
        move_on(leader, "posterronde")
        move_on(leader, "het woord en start de klok")
    people = [guests.come_in(party["participants"][0]["url"]) for party in told["parties"][:3]]
    for page in people:
        go(page, "table")
    asking = [page for page in people if on(page, "questions-ask").is_visible()]
    return leader, asking


def write(page, text):
    on(page, "questions-ask").get_by_label("Wat wil je weten?").fill(text)
    on(page, "questions-ask").get_by_role("button", name="Zet je vraag in de rij").click()


def test_r13_the_asker_looks_once_more_and_decides(table):
    leader, (asker, other, *_rest) = table
    write(asker, SLOW)
    advice = on(asker, "questions-ask").get_by_role("group", name="Nog even kijken")
    expect(advice).to_contain_text("“")
    expect(advice.get_by_role("heading")).to_be_focused()
    for width in (320, 390, 1280):
        asker.set_viewport_size({"width": width, "height": 900})
        assert faults_on(asker) == [] and not asker.evaluate(SIDEWAYS)
    assert SLOW not in leader.content() and "Nog even kijken" not in leader.content() + other.content()
    advice.get_by_role("button", name="Pas aan").click()
    expect(advice).to_have_count(0)
    expect(on(asker, "questions-ask").get_by_label("Wat wil je weten?")).to_be_focused()
    write(asker, SLOW)
    advice.get_by_role("button", name="Stuur zo").click()
    expect(on(leader, "questions-queue")).to_contain_text(SLOW)
    expect(advice).to_have_count(0)
    assert not re.search("oordeel|verwijt", on(leader, "questions-queue").inner_text())


def test_r14_an_open_question_goes_without_a_word_and_any_question_when_the_coach_is_late(table):
    leader, (asker, *_rest) = table
    write(asker, FAIR)
    expect(on(leader, "questions-queue")).to_contain_text(FAIR)
    expect(on(asker, "questions-ask").get_by_role("group")).to_have_count(0)
    asker.route("**/questions/advice", lambda route: None)
    write(asker, "Komen jullie donderdag?")
    expect(on(leader, "questions-queue")).to_contain_text("Komen jullie donderdag?")


def test_who_puts_a_question_down_looks_once_more_on_their_own_screen_alone(table):
    leader, (asker, *_rest) = table
    behalf = on(leader, "room-behalf")
    leader.evaluate("document.querySelectorAll('#room-behalf details').forEach((fold) => (fold.open = true))")
    form = behalf.locator("form[action$='questions/spoken']").first
    form.locator("textarea").fill(SLOW)
    form.get_by_role("button", name="Zet deze vraag in de rij").click()
    advice = behalf.get_by_role("group", name="Nog even kijken")
    expect(advice.get_by_role("heading")).to_be_focused()
    for width in (320, 390, 1280):
        leader.set_viewport_size({"width": width, "height": 900})
        assert faults_on(leader) == [] and not leader.evaluate(SIDEWAYS)
    assert "Nog even kijken" not in asker.content()
    advice.get_by_role("button", name="Stuur zo").click()
    expect(advice).to_have_count(0)
    expect(on(leader, "questions-queue")).to_contain_text("vastgelegd door de begeleider")
