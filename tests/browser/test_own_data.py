"""One's data are one's own: taken along, brought in after a look, read and erased, each by hand in a browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import faults_on, sideways, unfold
from tests.browser.the_house import go


@pytest.fixture(scope="module")
def told(house):
    return {**house.tell("follow_up"), "host": house.open()}


def sound(page):
    """No fault that axe finds, wide; no sideways scrolling, narrow."""
    unfold(page)
    assert faults_on(page) == []
    assert sideways(page) == []


def test_somebody_reads_what_is_kept_about_them_and_is_erased(told, guests):
    people = [person for party in told["parties"] for person in party["participants"]]
    page = guests.come_in(people[0]["url"])
    for where in ("record/lists", "mine"):
        go(page, where)
        sound(page)
    page.get_by_label("Ze blijven staan").check()
    page.get_by_role("button", name="Ja, wis mijn gegevens").click()
    page.wait_for_url("**/in")
    lead = guests.come_in(told["facilitator"])
    for where in ("people", "people/gone"):
        go(lead, where)
        expect(lead.locator("main")).not_to_contain_text(people[0]["name"])
        sound(lead)


def test_who_leads_takes_a_collaboration_along_brings_it_in_and_erases_the_copy(told, house, guests, tmp_path):
    page = guests.come_in(told["host"])
    page.goto(house.address + "/collaborations")
    page.get_by_role("link", name="Gegevens").first.click()
    sound(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Neem mee als bestand").click()
    file = tmp_path / "mee.json"
    download.value.save_as(file)
    page.goto(house.address + "/collaborations/import")
    sound(page)
    broken = tmp_path / "half.json"
    broken.write_text(file.read_text()[:5000])
    heard = len(guests.complaints)
    page.get_by_label("Bestand").set_input_files(broken)
    page.get_by_role("button", name="Laat zien").click()
    expect(page.get_by_role("alert")).to_contain_text("niet heel")
    del guests.complaints[heard:]  # the browser itself says that the answer was 422
    sound(page)
    page.get_by_label("Bestand").set_input_files(file)
    page.get_by_role("button", name="Laat zien").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat er in het bestand staat")
    sound(page)
    page.get_by_role("button", name="Maak deze samenwerking").click()
    expect(page.locator(".cards > li")).to_have_count(2)
    title = page.locator(".cards h2").first.inner_text()
    page.get_by_role("link", name="Gegevens").first.click()
    page.get_by_label("Typ de naam van de samenwerking over").fill("Iets anders")
    page.get_by_role("button", name="Wis alles").click()
    expect(page.get_by_text("precies over")).to_be_visible()
    del guests.complaints[heard:]
    page.get_by_label("Typ de naam van de samenwerking over").fill(title)
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator(".cards > li")).to_have_count(1)
