"""From the combined poster to the contract: two phones, a scribe and who leads; and whether all are equally large."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.a_big_table import table_of
from tests.browser.test_axe import faults_on, unfold
from tests.browser.test_room import SMALL
from tests.browser.the_house import go
from tests.browser.the_table import SOON, agree, move_on, on
from tests.browser.the_table import unfold as open_fold

PAGES = {"combining": ("combined",), "plenary": ("plenary",), "contracting": ("combined", "contract")}
WIDTHS = (1280, 834, 390, 320)
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
MEASURE = """all => all.map(each => {
  const box = each.getBoundingClientRect(), style = getComputedStyle(each);
  return [Math.round(box.width), style.fontSize, style.fontWeight, style.color].join(" ");
})"""


@pytest.fixture(scope="module")
def tables(house, tmp_path_factory):
    """Tables of three, seven and twelve in the middle of their talk, and one of three that has yet to talk."""
    folder = tmp_path_factory.mktemp("tables")
    told = {(number, phase): table_of(number, phase) for number in (3, 12) for phase in PAGES}
    told |= {(7, phase): table_of(7, phase) for phase in PAGES}
    told["untold"] = untold()
    made = {}
    for name, table in told.items():
        file = folder / f"{len(made)}.json"
        file.write_text(json.dumps(table))
        made[name] = house.bring(file)
    house.open()
    return made


def untold():
    table = table_of(3, "combining")
    table |= {"observations": [], "bridges": [], "bridges_opened_at": None, "open_points": []}
    table |= {"parked_observations": [], "plenary_questions_shown": []}
    for party in table["parties"]:
        party["contract"] = None
    return table


def test_from_the_combined_poster_to_the_contract(tables, guests):
    links = tables["untold"]
    leader = guests.come_in(links["facilitator"])
    scribe = guests.come_in(next(each["url"] for each in links["others"] if each["name"] == "Stefan"))
    first, third = (guests.come_in(links["parties"][at]["participants"][0]["url"]) for at in (0, 2))
    combine(leader, scribe, first, third)
    go(leader, "console")
    move_on(leader, "plenair")
    expect(on(leader, "room-now")).to_contain_text("Plenair")
    look_together(leader, scribe, first, third)
    go(leader, "console")
    move_on(leader, "contracteren")
    expect(on(leader, "room-now")).to_contain_text("Contracteren")
    contract(scribe, first, third)


def combine(leader, scribe, first, third):
    for page in (leader, scribe, first, third):
        go(page, "combined")
    lanes = on(leader, "combined-lanes")
    lanes.get_by_role("button", name="Bibliotheek zegt: ja").first.click()
    expect(on(first, "combined-lanes")).to_contain_text("vastgelegd door de begeleider")
    on(third, "combined-lanes").get_by_role("button", name="Ja, dit bedoelden we").first.click()
    expect(on(leader, "combined-lanes").get_by_text("bevestigd")).to_have_count(4)
    shared = on(scribe, "combined-shared").locator(".side").last
    second = shared.locator("li").last
    expect(second).to_contain_text("Samen 3")
    open_fold(second, "Anders, terug of verplaatsen")
    second.get_by_role("button", name="Omhoog").click()
    expect(on(first, "combined-shared").locator(".side").last.locator("li").first).to_contain_text("Samen 3")


def look_together(leader, scribe, first, third):
    for page in (leader, scribe, first, third):
        go(page, "plenary")
    asking = on(leader, "plenary-questions")
    for kind in ("stands_out", "agreement", "difference", "meaning"):
        asking.locator(f"form:has(input[value={kind}])").get_by_role("button").click()
    expect(on(leader, "plenary-say").get_by_role("textbox")).to_have_count(0)  # the scribe holds the pen
    saying = on(scribe, "plenary-say")
    saying.get_by_label("Wie zegt dit?").select_option(label="Iemand p1-a van Bibliotheek")
    saying.get_by_label("betekenis").check()
    saying.get_by_label("In de woorden van wie het zegt").fill("Voor ons telt de avond.")
    saying.get_by_label("مركز الحي").check()
    saying.get_by_role("button", name="Zet erbij").click()
    expect(on(third, "plenary-observations")).to_contain_text("nog terug te lezen")
    on(first, "plenary-observations").get_by_role("button", name="Ja, zo klopt het").click()
    on(third, "plenary-observations").get_by_role("button", name="Dat herkennen wij niet").click()
    said = on(leader, "plenary-observations")
    expect(said.locator(".weighed > div").nth(1)).to_contain_text("مركز الحي")
    open_fold(said, "Schrijf op wat een partij antwoordt")
    said.get_by_role("button", name=re.compile("Herkent dit ?: Stichting")).click()
    expect(on(first, "plenary-observations").locator(".weighed > div").first).to_contain_text("begeleider")
    on(third, "plenary-round").get_by_role("button", name="Wij passen").click()
    expect(on(first, "plenary-round")).to_contain_text("past")
    lay_side_by_side(leader, first, third)


def lay_side_by_side(leader, first, third):
    assert "komt halen" not in first.inner_text("main")
    agree(on(leader, "plenary-bridges"), "Leg deze vraag op tafel", "Ja, leg haar op tafel")
    laying = on(first, "plenary-bridges")
    open_fold(laying, "Leg twee regels naast elkaar")
    laying.locator("input[name=get]").first.check()
    laying.locator("input[name=give]").nth(2).check()
    laying.get_by_role("button", name="Vraag of dit bij elkaar kan passen").click()
    on(third, "plenary-bridges").get_by_role("button", name="zo niet").click()
    on(first, "plenary-bridges").get_by_role("button", name="dat kan").click()
    answers = on(leader, "plenary-bridges").locator(".weighed > div")
    expect(answers.nth(0)).to_contain_text("Bibliotheek")
    expect(answers.nth(1)).to_contain_text("مركز الحي")


def contract(scribe, first, third):
    for page in (scribe, first, third):
        go(page, "contract")
    mine = on(first, "contract-mine")
    mine.get_by_label("Waar gaat het jullie om?").fill("Dat de avond van iedereen is")
    mine.get_by_role("button", name="Bewaar wat we zeggen").click()
    mine.get_by_role("button", name="We hebben dit hardop gezegd").click()
    mine.get_by_label("ja", exact=True).check()
    mine.get_by_role("button", name="Geef dit antwoord").click()
    putting = on(scribe, "contract-record")
    second = putting.locator(".by-party > li").nth(1)
    open_fold(second, "Stichting")
    second.get_by_role("button", name="Bewaar wat Stichting").click()
    second.get_by_role("button", name="heeft dit hardop gezegd").click()
    second.get_by_label("nog niet", exact=True).check()
    second.get_by_role("button", name="Leg dit antwoord vast").click()
    agree(on(third, "contract-mine"), "We passen", "Ja, we passen")
    for page in (first, third):
        statements = on(page, "contract-statements")
        for word in ("ja", "nog niet"):
            expect(statements.locator("dd.ours").get_by_text(word, exact=True)).to_have_count(1)
        expect(statements).to_contain_text("vastgelegd door de schrijver")


@pytest.mark.parametrize("number", [3, 7, 12])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_party_and_every_answer_is_as_large(tables, guests, number, width):
    """R17, R23, R26: as wide, in the same type; what is not recognised no smaller than what is."""
    page = guests.come_in(tables[number, "plenary"]["parties"][0]["participants"][1]["url"], width=width)
    go(page, "combined")
    assert page.locator(".lane").count() == number
    for things in (".lane", ".lane > h2", ".lane > .band", ".sides > .side"):
        assert len(set(page.locator(things).evaluate_all(MEASURE))) == 1, things
    go(page, "plenary")
    for things in ("#plenary-means .lane", "#plenary-observations .weighed h3"):
        assert len(set(page.locator(things).evaluate_all(MEASURE))) == 1, things
    assert page.locator(".equal").count() > 0
    unfold(page)
    for answers in page.locator(".weighed, .equal").all():
        assert len(set(answers.locator("> *").evaluate_all(MEASURE))) == 1
    page = guests.come_in(tables[number, "contracting"]["parties"][0]["participants"][1]["url"], width=width)
    go(page, "contract")
    assert len(set(page.locator(".contract summary").evaluate_all(MEASURE))) == 1
    unfold(page)
    assert page.locator(".contract article").count() == number
    for things in (".contract article", ".contract article > .band", ".contract article > h3"):
        assert len(set(page.locator(things).evaluate_all(MEASURE))) == 1, things


@pytest.mark.parametrize("phase", PAGES)
@pytest.mark.parametrize("who", ["facilitator", "participant"])
def test_every_page_of_the_talk_at_every_width(tables, guests, phase, who):
    links = tables[7, phase]
    page = guests.come_in(
        links["facilitator"] if who == "facilitator" else links["parties"][1]["participants"][1]["url"]
    )
    faults = []
    for where in PAGES[phase]:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            go(page, where)
            unfold(page)
            faults += faults_on(page)
            if page.evaluate(SIDEWAYS):
                faults.append(f"{where} scrolls sideways at {width}")
    assert faults == []


@pytest.mark.parametrize("phase", ["combining", "plenary", "contracting"])
def test_every_leaf_on_the_beamer_reads_from_the_back_row(tables, guests, phase):
    """At 1920 nothing is under 28 px and nothing is cut, for twelve parties with long names and long texts."""
    links = tables[12, phase]
    console = guests.come_in(links["facilitator"])
    go(console, "console")
    wall = guests.come_in(links["beamer"], width=1920, height=1080)
    go(wall, "beamer")
    back = on(console, "room-leaves").get_by_role("button", name="Vorige")
    total = int(on(wall, "room-leaves").inner_text().split()[-1])
    assert total > 1
    for number in range(total, 0, -1):
        expect(on(wall, "room-leaves")).to_have_text(f"{number} van {total}")
        wall.wait_for_timeout(SOON)
        assert wall.evaluate(SMALL) == []
        assert wall.locator(".middle").evaluate("each => !each.style.zoom && each.scrollHeight <= each.clientHeight")
        assert len(set(wall.locator(".lane").evaluate_all(MEASURE))) < 2
        if number > 1:
            expect(back).to_be_enabled()
            console.keyboard.press("ArrowLeft")
