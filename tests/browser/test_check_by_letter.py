"""A check, from the facilitator's question to two taps on somebody's phone, by the letter on the page Post."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import SIDEWAYS, faults_on, unfold
from tests.browser.the_house import go


@pytest.fixture(scope="module")
def told(house):
    links = house.tell("follow_up")
    house.open()
    return links


def test_a_question_reaches_an_owner_who_answers_in_two_taps(told, guests):
    lead = guests.come_in(told["facilitator"])
    go(lead, "interests")
    ask = lead.locator("#interests-say-ask")
    ask.locator("summary").click()
    ask.get_by_role("checkbox").first.check()
    ask.get_by_label("De vraag zoals je haar stelt").fill("Geldt dit nog voor jullie?")
    ask.get_by_role("button").click()
    expect(lead.locator("#interests-register").get_by_text("Geldt dit nog voor jullie?", exact=True)).to_be_visible()

    go(lead, "letters")
    letter = lead.locator("textarea.letter").first.input_value()
    assert "gasten" not in letter
    phone = guests.page(guests.browser(width=390))
    phone.goto(re.search(r"http\S+/check/\S+", letter)[0])
    assert faults_on(phone) == []
    phone.set_viewport_size({"width": 320, "height": 700})
    assert not phone.evaluate(SIDEWAYS)

    phone.get_by_label("ja, dat geldt nog").check()
    phone.get_by_role("button", name="Geef dit antwoord").click()
    expect(phone.get_by_role("status")).to_contain_text("ja, dat geldt nog")
    assert faults_on(phone) == []
    go(lead, "interests")
    expect(lead.locator("#interests-register").get_by_text("bevestigd").first).to_be_visible()


def test_the_agenda_can_be_used_by_everybody(told, guests):
    lead = guests.come_in(told["facilitator"])
    go(lead, "gathering")
    unfold(lead)
    lead.get_by_label("Dag en tijd").fill("2028-03-01T13:00")
    lead.get_by_label(re.compile("We beginnen met het contract")).check()
    lead.get_by_role("button", name="Leg dit moment vast").click()
    expect(lead.locator("#gathering-agenda")).to_contain_text("1 maart 2028")
    lead.get_by_role("button", name=re.compile(r"^Besproken\s*: Het contract")).click()
    expect(lead.get_by_role("button", name=re.compile("^Toch nog niet"))).to_be_visible()
    assert faults_on(lead) == []
    for width in (1280, 390, 320):
        lead.set_viewport_size({"width": width, "height": 800})
        assert not lead.evaluate(SIDEWAYS)
