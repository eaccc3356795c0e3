import re

import pytest
from playwright.sync_api import expect

from tests.ui import trial_pages
from tests.ui.unruly_server import partial, wait_until

SHEET = """
<article class="sheet p{number}" id="sheet-{number}" tabindex="0" aria-label="{name}">
  <header><div class="band"></div><h2>{name}</h2></header>
  <div class="fields"><div class="field"><h3>Drijfveer</h3><p>Omdat het kan.</p></div></div>
  <div class="sides">
    <section class="side"><h3>Halen</h3><ul>{lines}</ul></section>
    <section class="side"><h3>Brengen</h3><ul>{lines}</ul></section>
  </div>
  <div class="steps">
    <button type="button" class="enlarge" data-enlarge>Groot</button>
    <button type="button" data-step="-1">Vorige</button>
    <button type="button" data-step="1">Volgende</button>
    <button type="button" data-shrink>Terug</button>
  </div>
</article>"""


def wall(*names, lines=2):
    written = "<li><p>Een regel die er staat</p></li>" * lines
    sheets = [SHEET.format(number=number, name=name, lines=written) for number, name in enumerate(names, start=1)]
    return f'<wall-keys id="part" class="wall">{"".join(sheets)}</wall-keys>'


@pytest.fixture
def page(open_page, does):
    does.pages["wall"] = trial_pages.page(wall("Een", "Twee", "Drie"), scripts=("page", "wall-keys", "fit"), live=True)
    tab = open_page("/s/aaa/wall")
    wait_until(lambda: does.listeners)
    return tab


def large(page):
    return page.locator("[data-own-large]")


def test_arrows_step_through_the_sheets_and_around(page):
    for expected in ("Een", "Twee", "Drie", "Een"):
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("article", name=expected)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("article", name="Drie")).to_be_focused()


def test_enter_opens_a_sheet_over_the_screen_and_escape_goes_back(page):
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(large(page)).to_have_attribute("aria-label", "Een")
    expect(large(page).get_by_text("Omdat het kan.")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(large(page)).to_have_attribute("aria-label", "Twee")
    page.keyboard.press("Escape")
    expect(large(page)).to_have_count(0)
    expect(page.get_by_role("article", name="Twee")).to_be_focused()


def test_the_buttons_do_the_same(page):
    page.get_by_role("article", name="Drie").get_by_role("button", name="Groot").click()
    expect(large(page)).to_have_attribute("aria-label", "Drie")
    page.get_by_role("button", name="Volgende").click()
    expect(large(page)).to_have_attribute("aria-label", "Een")
    page.get_by_role("button", name="Vorige").click()
    expect(large(page)).to_have_attribute("aria-label", "Drie")
    page.get_by_role("button", name="Terug").click()
    expect(large(page)).to_have_count(0)


def test_an_open_sheet_stays_open_while_others_write(page, does):
    page.get_by_role("article", name="Twee").click()
    does.publish(partial("part", wall("Een", "Twee, veranderd", "Drie")))
    expect(large(page)).to_have_attribute("aria-label", "Twee, veranderd")
    assert large(page).bounding_box()["width"] == page.viewport_size["width"]


@pytest.mark.parametrize("count", [2, 3, 4, 5, 7, 12])
def test_every_sheet_is_as_large_as_the_next(open_page, does, count):
    names = [f"Partij {number} met een naam" * (1 + number % 3) for number in range(count)]
    does.pages["wall"] = trial_pages.page(wall(*names), scripts=())
    page = open_page("/s/aaa/wall")
    for width in (390, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        boxes = page.locator(".sheet").evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
        assert len({round(box["width"]) for box in boxes}) == 1
        if width > 640:
            assert len({round(box["height"]) for box in boxes}) == 1


@pytest.mark.parametrize("lines", [2, 4, 8])
def test_few_lines_and_many_fill_the_screen_and_none_is_cut(open_page, does, lines):
    does.pages["wall"] = trial_pages.page(wall("Een", "Twee", lines=lines), scripts=("wall-keys", "fit"))
    page = open_page("/s/aaa/wall")
    page.set_viewport_size({"width": 1600, "height": 900})
    page.get_by_role("article", name="Een").click()
    page.wait_for_timeout(300)
    sheet = large(page)
    assert sheet.evaluate("sheet => sheet.scrollHeight <= sheet.clientHeight")
    last = sheet.locator("li").last.bounding_box()
    assert last["y"] + last["height"] <= 900


SIZES = """sheets => sheets.map(sheet => [
  Math.round(sheet.getBoundingClientRect().width), Math.round(sheet.getBoundingClientRect().height),
  ...["h2", ".side h3", "li"].map(part => getComputedStyle(sheet.querySelector(part)).fontSize),
  ...["h2", ".side h3", "li"].map(part => getComputedStyle(sheet.querySelector(part)).fontWeight),
  getComputedStyle(sheet.querySelector("li")).color,
])"""
CUT = """sheets => sheets.filter(sheet =>
  sheet.scrollHeight > sheet.clientHeight || sheet.scrollWidth > sheet.clientWidth).length"""
LAST = "sheets => Math.max(...sheets.map(sheet => sheet.getBoundingClientRect().bottom))"
# How large the lines are at 1920 x 1080, with sixteen of them on the fullest sheet; with more sheets the page scrolls.
AT_LEAST = {3: 17, 5: 14, 6: 14, 7: 14, 12: 14}


@pytest.mark.parametrize("count", AT_LEAST)
def test_sixteen_lines_and_four_have_the_same_surface_and_the_same_type(open_page, does, count):
    names = [f"Partij {number} met een naam" * (1 + number % 3) for number in range(count)]
    sheets = [wall(name, lines=8 if place == 1 else 2) for place, name in enumerate(names)]
    inside = "".join(sheet.partition(">")[2].rpartition("<")[0] for sheet in sheets)
    does.pages["wall"] = trial_pages.page(
        f'<wall-keys id="part" class="wall">{inside}</wall-keys>', scripts=("wall-keys", "fit", "fit-wall")
    )
    page = open_page("/s/aaa/wall")
    for width, height in ((1920, 1080), (1280, 800), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        found = page.locator(".sheet").evaluate_all(SIZES)
        if width > 640:
            assert len({tuple(one) for one in found}) == 1, found
        assert len({tuple(one[2:]) for one in found}) == 1
        assert page.locator(".sheet").evaluate_all(CUT) == 0
        if width == 1920:
            assert float(found[0][4][:-2]) >= AT_LEAST[count]
            assert float(found[0][2][:-2]) >= 28  # the names, from the back row
            if page.locator("[data-own-fitted]").count():
                assert page.locator(".sheet").evaluate_all(LAST) <= 1080


def test_a_sheet_over_the_whole_screen_can_be_read_from_the_back_row(open_page, does):
    does.pages["wall"] = trial_pages.page(wall("Een", "Twee", lines=6), scripts=("wall-keys", "fit", "fit-wall"))
    page = open_page("/s/aaa/wall")
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.get_by_role("article", name="Een").click()
    expect(large(page)).to_have_attribute("style", re.compile("--u"))
    sizes = (
        large(page)
        .locator("li, .field > *, h2, h3")
        .evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
    )
    assert min(sizes) >= 28


def test_on_a_phone_an_open_sheet_is_as_long_as_its_words_and_keeps_their_size(open_page, does):
    does.pages["wall"] = trial_pages.page(wall("Een", "Twee", lines=12), scripts=("wall-keys", "fit", "fit-wall"))
    page = open_page("/s/aaa/wall")
    page.set_viewport_size({"width": 320, "height": 640})
    page.get_by_role("article", name="Een").get_by_role("button", name="Groot").click()
    assert float(large(page).locator("li").first.evaluate("one => getComputedStyle(one).fontSize")[:-2]) >= 16
    page.get_by_role("button", name="Terug").click()
    expect(large(page)).to_have_count(0)
