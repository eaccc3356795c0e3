"""From what was handed in to the wall: a look, one poster, all of them, one on paper; and walking along them."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import SIDEWAYS, faults_on, unfold
from tests.browser.the_house import go
from tests.browser.the_table import agree, on
from tests.posters import pictures


@pytest.fixture(scope="module")
def told(house):
    addresses = house.tell("preparation")
    house.open()
    return addresses


def upload(page, form, data, name="plaat.jpg", kind="image/jpeg"):
    form.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": data})
    form.locator("button").first.click()


def test_from_handed_in_to_the_wall(told, guests):
    leader = guests.come_in(told["facilitator"])
    first, second = (each["participants"][0]["url"] for each in told["parties"][:2])
    karin, other = guests.come_in(first, width=390, height=844), guests.come_in(second)
    go(karin, "homework")
    go(other, "homework")
    look(leader, karin, other)
    hang_one_and_then_all(leader, other)
    walk_along(other, leader)
    put_up_paper(leader, karin, guests)


def look(leader, karin, other):
    """The party sees on its open page who looked; another party sees nothing of it."""
    go(leader, "console")
    card = on(leader, "room-readiness").locator("li").first
    card.locator("summary").click()
    card.get_by_role("button", name="Ja, bekijk").click()
    expect(leader.get_by_text("ziet dat jij deze plaat nu bekijkt")).to_be_visible()
    assert faults_on(leader) == []
    expect(on(karin, "homework-looks")).to_contain_text("begeleider, op")
    expect(on(other, "homework-looks")).not_to_contain_text("begeleider")
    go(leader, "console")


def hang_one_and_then_all(leader, other):
    go(other, "wall")
    sheets = on(other, "wall-posters").locator(".sheet")
    hanging = on(leader, "room-hanging")
    expect(hanging).to_contain_text("Zolang zij niet hangen, leest niemand ze")
    hanging.locator("summary", has_text="Hang één plaat op").click()
    one = hanging.locator("details.ask").nth(1)
    one.locator("summary").click()
    one.get_by_role("button", name="Ja, hang haar op").click()
    expect(sheets).to_have_count(1)
    agree(hanging, "Hang de platen op", "Ja, hang ze op")
    expect(sheets).to_have_count(5)
    expect(hanging).to_be_hidden()


def walk_along(other, leader):
    other.set_viewport_size({"width": 1920, "height": 1080})
    large = other.locator(".sheet[data-own-large]")
    other.keyboard.press("ArrowRight")
    other.keyboard.press("Enter")
    name = large.get_by_role("heading", level=2).inner_text()
    other.keyboard.press("ArrowRight")
    expect(large.get_by_role("heading", level=2)).not_to_have_text(name)
    assert faults_on(other) == []
    large.get_by_role("button", name="Vorige").click()
    expect(large.get_by_role("heading", level=2)).to_have_text(name)
    other.keyboard.press("Escape")
    expect(large).to_have_count(0)
    assert faults_on(other) == []


def put_up_paper(leader, karin, guests):
    go(leader, "papers")
    paper = leader.locator("section.paper").first
    heard = len(guests.complaints)
    form = paper.locator("form").first
    upload(leader, form, b"x" * (15 * 1024 * 1024 + 1))
    expect(form.get_by_role("alert")).to_have_text(re.compile("groter dan 15 MB"))
    upload(leader, form, pictures.SVG, kind="application/pdf")
    expect(form.get_by_role("alert")).to_have_text(re.compile("geen foto die wij kunnen lezen"))
    assert faults_on(leader) == []
    upload(leader, form, pictures.SVG)
    expect(leader.get_by_role("alert")).to_contain_text("Dit bestand is geen foto")
    assert faults_on(leader) == []
    del guests.complaints[heard:]  # the browser itself says that the answer was 422
    upload(leader, leader.locator("form[enctype]"), pictures.from_a_phone())
    expect(leader).to_have_url(re.compile("/papers$"))
    paper.locator("summary", has_text="Typ over").click()
    line = paper.locator('form[action$="/lines"]').first
    line.get_by_label("De regel, zoals hij op het papier staat").fill("Een bankje in de zon")
    line.get_by_role("button").click()
    expect(paper.locator("summary", has_text="Een bankje in de zon")).to_be_visible()
    unfold(leader)
    assert faults_on(leader) == []
    leader.set_viewport_size({"width": 320, "height": 640})
    assert not leader.evaluate(SIDEWAYS)
    own = on(karin, "homework-paper")
    expect(own).to_contain_text("Een bankje in de zon")
    go(karin, "wall")
    sheet = on(karin, "wall-posters").locator(".sheet").first
    expect(sheet).to_contain_text("door de schrijver overgetypt van papier")
    photo = sheet.get_by_role("img")
    photo.scroll_into_view_if_needed()
    expect(photo).to_have_js_property("naturalWidth", 600)
    expect(photo).to_have_attribute("alt", re.compile("de getypte tekst staat ernaast"))
    assert faults_on(karin) == []
