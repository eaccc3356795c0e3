"""Every page in every phase of the told example: no fault that axe finds, no complaint, no sideways scrolling."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from halenbrengen.method.phases import Phase
from tests.browser.a_big_table import table_of
from tests.browser.the_house import go

TOLD = [phase for phase in Phase if phase <= Phase.FOLLOW_UP]
WIDE = {"width": 1280, "height": 800}
NARROWER = (834, 390, 320)  # the last is also what 1280 becomes at 400 % zoom
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def told(house):
    """The addresses of the example in each phase, and of the host's facilitator."""
    addresses = {phase: house.tell(phase.value) for phase in TOLD}
    return {**addresses, "host": house.open()}


def faults_on(page):
    """What axe finds on a page as it is shown now, one line each."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{page.url}: {fault['id']}: {node['html'][:200]}" for fault in found for node in fault["nodes"]]


def unfold(page):
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


def offered(page):
    """The pages that the bar above every page offers to who is looking."""
    return page.locator("header.house nav a").evaluate_all("all => all.map(each => each.getAttribute('href'))")


def faults_of(page, *more):
    """The faults on each page that a seat is offered and on some more, with everything unfolded, wide and narrow."""
    faults = []
    for where in [*offered(page), *more]:
        answer = go(page, where)
        if answer.status != 200:
            faults.append(f"{page.url}: {answer.status}")
            continue
        unfold(page)
        faults += faults_on(page)
        faults += sideways(page)
    return faults


def sideways(page):
    """The widths at which a page that stands unfolded has to be scrolled sideways."""
    faults = []
    for width in NARROWER:
        page.set_viewport_size({"width": width, "height": 640})
        if page.evaluate(SIDEWAYS):
            faults.append(f"{page.url}: scrolls sideways at {width} px")
    page.set_viewport_size(WIDE)
    return faults


@pytest.mark.parametrize("phase", TOLD)
def test_the_pages_of_who_leads(phase, told, guests):
    page = guests.come_in(told[phase]["facilitator"])
    assert faults_of(page) == []


@pytest.mark.parametrize("phase", TOLD)
def test_the_pages_of_who_takes_part(phase, told, guests):
    page = guests.come_in(told[phase]["parties"][1]["participants"][0]["url"])
    assert faults_of(page, "questions") == []


@pytest.mark.parametrize("phase", TOLD)
def test_the_beamer(phase, told, guests):
    page = guests.come_in(told[phase]["beamer"], width=1920, height=1080)
    assert faults_on(page) == []
    assert not page.evaluate(SIDEWAYS)


@pytest.mark.parametrize("phase", ["combining", "plenary", "contracting"])
def test_the_screens_of_who_writes_and_of_who_only_watches(phase, told, guests, house, tmp_path):
    file = tmp_path / "table.json"
    table = table_of(3, phase)
    table["meeting"]["observers"] = [{"name": "Olga"}]
    file.write_text(json.dumps(table))
    others = {each["role"]: each["url"] for each in house.bring(file)["others"]}
    assert faults_of(guests.come_in(others["scribe"])) == []
    assert faults_of(guests.come_in(others["observer"])) == []


def test_the_pages_around_a_collaboration(told, guests, house):
    page = guests.page(guests.browser())
    faults = []
    for where in ("/", "/in"):
        page.goto(house.address + where)
        faults += faults_on(page)
    guests.press_in(page, told["host"])
    for where in ("/collaborations", "/collaborations/new"):
        assert page.goto(house.address + where).status == 200
        faults += faults_on(page)
        faults += sideways(page)
    assert faults == []


def test_a_form_that_comes_back(told, guests, house):
    page = guests.page(guests.browser())
    guests.press_in(page, told["host"])
    page.goto(house.address + "/collaborations/new")
    page.get_by_label("Wie komen er?").fill("Karin zonder organisatie")
    guests_heard = len(guests.complaints)
    page.get_by_label("Hoe heet de samenwerking?").fill("Techniekhuis")
    page.get_by_role("button", name="Ga verder").click()
    page.get_by_text("Hier ontbreekt een organisatie.").wait_for()
    assert faults_on(page) == []
    assert page.get_by_label("Naam", exact=True).first.input_value() == "Karin zonder organisatie"
    del guests.complaints[guests_heard:]  # the browser itself says that the answer was 422


def test_the_personal_links(told, guests):
    page = guests.come_in(told[Phase.PREPARATION]["facilitator"])
    go(page, "invitations")
    page.get_by_role("button", name="Maak een blad met QR-codes").click()
    page.get_by_role("heading", name="Persoonlijke links").wait_for()
    assert faults_on(page) == []
