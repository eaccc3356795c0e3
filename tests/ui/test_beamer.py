import pytest

from tests.ui import trial_pages

LINES = [
    "Een plek voor avondonderwijs op tien minuten fietsen",
    "Deelnemers die hun opleiding afmaken",
    "Praktijkopdrachten van echte bedrijven",
    "Samen met de school examens kunnen afnemen",
]
FIELD = "<div class='field'><h3>Wat ons drijft</h3><p>{}</p></div>"
SENTENCE = "Ze leren sneller als er iemand naast hen staat die het vak niet uit een boek heeft."


def beamer(lines):
    interest = "<small>omdat: Minder uitval onderweg</small>"
    written = "".join(
        f"<li><p>{LINES[number % 4]}</p>{interest if number % 3 == 1 else ''}</li>" for number in range(lines // 2)
    )
    side = f"<section class='side'><h3>Wij komen halen</h3><ul>{written}</ul></section>"
    return f"""
<main class="beamer">
  <header><div><p class="eyebrow">Beurt 3 van 5</p><h1>Mbo Rivieroever vertelt</h1></div>
    <count-down ends-at="" remaining="402" total="540"><p class="clock"></p></count-down>
  </header>
  <article class="sheet"><div class="fields">{FIELD.format(SENTENCE) * 2}</div><div class="sides">{side * 2}</div>
    <div class="fields three">{FIELD.format("College van bestuur akkoord voor twee jaar.") * 3}</div></article>
  <footer><span>Nieuwsgierig luisteren</span><span>Ieder dezelfde minuten</span></footer>
</main>"""


@pytest.fixture
def shown(open_page, does):
    def show(lines, **size):
        does.pages["beamer"] = trial_pages.page(beamer(lines), scripts=("count-down", "fit"))
        page = open_page("/s/aaa/beamer")
        page.set_viewport_size(size)
        page.wait_for_timeout(300)
        return page

    return show


@pytest.mark.parametrize("lines", [4, 10, 16])
def test_from_afar_every_word_is_at_least_28_pixels_and_none_is_cut(shown, lines):
    page = shown(lines, width=1920, height=1080)
    sizes = page.locator("main *").evaluate_all(
        "all => all.filter(one => one.innerText?.trim()).map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 28
    sheet = page.locator(".sheet")
    assert sheet.evaluate("sheet => sheet.scrollHeight <= sheet.clientHeight")
    assert sheet.evaluate("sheet => sheet.lastElementChild.getBoundingClientRect().bottom") <= 1080


@pytest.mark.parametrize("lines", [4, 10, 16])
def test_few_lines_and_many_fill_the_same_sheet(shown, lines):
    page = shown(lines, width=1920, height=1080)
    words, paper = page.locator(".sheet").evaluate(
        "sheet => [[...sheet.children].reduce((sum, part) => sum + part.offsetHeight, 0), sheet.clientHeight]"
    )
    assert words > 0.75 * paper


def test_a_small_beamer_shows_the_same_smaller(shown):
    page = shown(10, width=1280, height=720)
    assert page.locator(".sheet").evaluate("sheet => sheet.scrollHeight <= sheet.clientHeight")
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
