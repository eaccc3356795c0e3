"""Table, beamer and console in one round: own notes, one laptop for who has no phone, and what the beamer shows."""

import pytest
from playwright.sync_api import expect

from tests.browser.the_house import go
from tests.browser.the_table import SOON, Wall, move_on, on, unfold

NOTE = "Vragen wie de sleutel heeft 🔑"
QUESTION = "Wie opent de deur op zaterdag?"
ANSWER = "Op zaterdag doet Wouter open"
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


def at_table(told, guests, short_name, number=0):
    party = next(party for party in told["parties"] if short_name in party["name"])
    page = guests.come_in(party["participants"][number]["url"], width=390, height=844)
    go(page, "table")
    return page


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


def test_a_note_is_ones_own_and_who_has_no_phone_is_heard(told, guests, console, wall):
    move_on(console, "posterronde")
    move_on(console, "het woord en start de klok")
    heading = on(console, "room-now").locator("h1")
    expect(heading).to_contain_text(" vertelt")
    speaks = heading.inner_text().removesuffix(" vertelt")
    writer, silent = [name for name in ("De Singel", "Gemeente", "Bibliotheek") if name != speaks][:2]
    me, colleague = (at_table(told, guests, writer, number) for number in (0, 1))
    wall.keep_from(NOTE)

    unfold(on(me, "turn-note"), "Je eigen aantekeningen")
    field = me.get_by_label(f"Bij {speaks}")
    field.fill(NOTE)
    field.blur()
    expect(me.locator(".saved")).to_contain_text("Opgeslagen")
    me.reload()
    unfold(on(me, "turn-note"), "Je eigen aantekeningen")
    expect(me.get_by_label(f"Bij {speaks}")).to_have_value(NOTE)
    unfold(on(colleague, "turn-note"), "Je eigen aantekeningen")
    expect(colleague.get_by_label(f"Bij {speaks}")).to_have_value("")

    move_on(console, "vragen aan")
    behalf = on(console, "room-behalf")
    unfold(behalf, "Namens een partij")
    unfold(behalf, silent)
    behalf.get_by_label(f"De vraag aan {speaks}").locator("visible=true").fill(QUESTION)
    behalf.get_by_role("button", name="Zet deze vraag in de rij").locator("visible=true").click()
    on(console, "questions-queue").get_by_role("button", name="Geef deze vraag de beurt").click()
    wall.shows(QUESTION)
    wall.shows("vastgelegd door de begeleider")
    unfold(behalf, speaks)
    behalf.get_by_label("Brengen").locator("visible=true").check()
    behalf.get_by_label("Het antwoord, in de eigen woorden").fill(ANSWER)
    behalf.get_by_role("button", name="Zet dit antwoord erbij").click()
    wall.shows(ANSWER)
    expect(on(me, "turn-focus")).to_contain_text(ANSWER)

    unfold(on(console, "room-beamer"), "Op de beamer")
    expect(on(console, "room-beamer").get_by_role("button", name="De wand", exact=True)).to_have_count(0)
    show(console, "Rustig beeld")
    expect(wall.page.locator(".sheet")).to_have_count(0)
    assert wall.seconds_left > 0
    wall.look()
