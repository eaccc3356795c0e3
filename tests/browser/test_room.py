"""What the beamer shows, chosen on the console: the wall, the posters one by one, and how to join."""

import pytest
from playwright.sync_api import expect

from tests.browser.the_house import go
from tests.browser.the_table import SOON, Wall, on, unfold

SMALL = """() => [...document.querySelectorAll("main *")]
    .filter((each) => !each.children.length && each.innerText?.trim() && each.getClientRects().length)
    .filter((each) => !each.closest(".visually-hidden") && parseFloat(getComputedStyle(each).fontSize) < 28)
    .map((each) => each.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def told(house):
    told = house.tell("rules")
    house.open()
    return told


@pytest.fixture
def console(told, guests):
    page = guests.come_in(told["facilitator"], width=1280, height=1000)
    go(page, "console")
    return page


@pytest.fixture
def wall(told, guests):
    return Wall(guests.come_in(told["beamer"], width=1920, height=1080))


def show(console, label):
    on(console, "room-beamer").get_by_role("button", name=label, exact=True).click()
    expect(on(console, "room-beamer").locator("[aria-pressed]")).to_contain_text(label)


def test_the_wall_and_then_the_posters_one_by_one(told, console, wall):
    unfold(on(console, "room-beamer"), "Op de beamer")
    show(console, "De wand")
    sheets = wall.page.locator("#room-wall .sheet")
    expect(sheets).to_have_count(5)
    wall.page.wait_for_timeout(SOON)
    sizes = sheets.evaluate_all("all => all.map(({ offsetWidth: w, offsetHeight: h }) => [w, h])")
    assert max(w for w, _h in sizes) - min(w for w, _h in sizes) <= 1
    assert max(h for _w, h in sizes) - min(h for _w, h in sizes) <= 1
    assert wall.page.locator("#room-wall h2").evaluate_all(
        "all => all.every(h => parseFloat(getComputedStyle(h).fontSize) >= 28)"
    )
    assert sheets.evaluate_all("all => all.every(each => each.scrollHeight <= each.clientHeight)")
    assert wall.page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    expect(wall.page.locator(".beamer > footer")).to_be_hidden()

    posters = on(console, "room-beamer").locator("ul.showings").nth(1).get_by_role("button")
    posters.first.click()
    seen = []
    for _poster in range(5):
        expect(wall.page.locator(".sheet")).to_have_count(1)
        wall.page.wait_for_timeout(SOON)
        seen.append(wall.page.locator("h1").inner_text())
        assert wall.page.evaluate(SMALL) == []
        if len(seen) < 5:
            on(console, "room-beamer").get_by_role("button", name="Volgende plaat").click()
            expect(wall.page.locator("h1")).not_to_have_text(seen[-1])
    assert len(set(seen)) == 5
    console.reload()
    wall.reload()
    expect(wall.page.locator("h1")).to_have_text(seen[-1])
    unfold(on(console, "room-beamer"), "Op de beamer")
    show(console, "Hoe je meedoet, met QR-code")
    expect(wall.page.locator("#room-join svg.qr")).to_be_visible()
    show(console, "Het gesprek zelf")
    expect(wall.page.locator("h1")).to_have_text("Vier spelregels")
