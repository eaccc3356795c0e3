"""Writing one's own poster: on a phone from link to handing in, together on one line, and with nothing ever lost."""

import re
import subprocess
import sys
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.the_house import CHROMIUM, SWITCHES, go
from tests.browser.the_table import on, step_to

PHONE = {"width": 390, "height": 844}
SIZES = [(1280, 800), (390, 844), (320, 640)]
STEPS = ["get", "give", "motivation", "ambition_reading", "commitment", "means", "feasibility", "state"]
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TEXTS = ["motivation", "ambition_reading", "commitment", "means", "feasibility"]


@pytest.fixture(scope="module")
def told(house):
    addresses = house.tell("preparation")
    addresses["host"] = house.open()
    return addresses


@pytest.fixture
def two(told, guests):
    """Two colleagues on their own poster."""
    pages = [guests.come_in(person["url"]) for person in told["parties"][2]["participants"]]
    for page in pages:
        go(page, "homework")
        expect(on(page, "homework-get")).to_be_visible()
    return pages


def first_line(page):
    return on(page, "homework-get").locator(".lines > li").first


def reword(page, text):
    line = first_line(page)
    details = line.locator("details").first
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    line.get_by_label("De regel zelf").fill(text)


def test_two_people_on_the_same_line_keep_both_texts(two):
    sanne, ahmed = two
    reword(ahmed, "De tekst van Ahmed")
    reword(sanne, "De tekst van Sanne")
    for page in (sanne, ahmed):
        first_line(page).get_by_role("button", name="Bewaar deze regel").click()
        expect(page.locator("[data-saved]")).to_contain_text("Opgeslagen")
    for page in two:
        beside = first_line(page).locator(".beside")
        expect(beside.locator(".both .people")).to_have_text(["De tekst van Sanne", "De tekst van Ahmed"])
    beside = first_line(ahmed).locator(".beside")
    beside.get_by_text("Voeg samen").click()
    beside.get_by_label("De tekst die er komt te staan").fill("De tekst van allebei")
    beside.get_by_role("button", name="Bewaar deze tekst").click()
    for page in two:
        expect(first_line(page).locator("> p")).to_have_text("De tekst van allebei")
        expect(first_line(page).locator(".beside")).to_have_count(0)
    first_line(sanne).locator("summary").first.click()
    first_line(sanne).get_by_role("link", name="Wie schreef wat").click()
    for text in ("De tekst van allebei", "De tekst van Sanne", "De tekst van Ahmed"):
        expect(sanne.locator("ol .people", has_text=text).first).to_be_visible()


def test_colleagues_see_each_other_write_and_what_ends_disappears(two):
    sanne, ahmed = two
    expect(sanne.locator("[data-company]")).to_have_text("Ahmed Karimi is hier ook")
    on(ahmed, "homework-get-new").press_sequentially("Een half")
    expect(on(sanne, "homework-get").locator("[data-typing]")).to_have_text("Ahmed Karimi schrijft…")
    step_to(sanne, "homework-give")
    expect(sanne.locator("[data-company]")).to_have_text("Ahmed Karimi schrijft bij “Halen”")
    on(ahmed, "homework-get-new").fill("")
    expect(sanne.locator("[data-company]")).to_have_text("Ahmed Karimi is hier ook", timeout=10_000)


def test_a_line_is_dragged_and_moved_by_buttons_and_undone(two):
    sanne, ahmed = two
    lines = on(sanne, "homework-get").locator(".lines > li > p")
    before = lines.all_inner_texts()
    handle = first_line(sanne).locator(".handle").bounding_box()
    target = on(sanne, "homework-get").locator(".lines > li").nth(2).bounding_box()
    sanne.mouse.move(handle["x"] + 20, handle["y"] + 20)
    sanne.mouse.down()
    sanne.mouse.move(handle["x"] + 20, target["y"] + target["height"] - 4, steps=4)
    sanne.mouse.up()
    moved = [*before[1:3], before[0], *before[3:]]
    for page in two:
        expect(on(page, "homework-get").locator(".lines > li > p")).to_have_text(moved)
    sanne.get_by_role("button", name="Ongedaan maken").click()
    for page in two:
        expect(on(page, "homework-get").locator(".lines > li > p")).to_have_text(before)
    first_line(ahmed).locator("summary").first.click()
    first_line(ahmed).get_by_role("button", name="Omlaag").click()
    expect(lines).to_have_text([before[1], before[0], *before[2:]])


TABLE = """
from config import asgi
from halenbrengen.collaborations import commands, models, seats

host = commands.welcome_facilitator(name="Zoë Çelik-Baas")
table = commands.set_up(host, title="Techniekhuis")
by = seats.viewer_of(models.Seat.objects.get(collaboration=table, role="facilitator"))
party = commands.add_party(table, name="De Singel", by=by)
print(commands.make_link(commands.invite(table, name="Karin Blokland", party=party, by=by), by=by))
"""


@pytest.fixture
def karin(told, guests, house):
    """Somebody at a table that was just set, on a phone, with her link."""
    how = {"env": house.environment, "capture_output": True, "text": True, "check": True}
    secret = subprocess.run([sys.executable, "-c", TABLE], **how).stdout.split()[-1]
    return guests.page(phone(guests)), f"{house.address}/in#{secret}"


def phone(guests):
    context = guests.chromium.new_context(viewport=PHONE, locale="nl-NL", has_touch=True, is_mobile=True)
    context.set_default_timeout(10_000)
    guests.browsers.append(context)
    return context


class Hand:
    """Counts what a person does: every press and every text typed."""

    def __init__(self, page):
        self.page, self.acts = page, 0

    def press(self, what):
        self.acts += 1
        what.tap()

    def type(self, field, text):
        self.acts += 1
        field.fill(text)


def test_from_link_to_handed_in_on_a_phone(karin, capsys):
    page, link = karin
    hand, began = Hand(page), time.monotonic()
    page.goto(link)
    hand.press(page.get_by_role("button", name="Ga verder"))
    page.wait_for_load_state()
    if not page.url.endswith("/homework"):
        hand.press(page.get_by_role("link", name="Jullie plaat").first)
    for side, lines in (("get", ["Machines van deze eeuw", "Stageplekken"]), ("give", ["Vier docenten"])):
        here = on(page, f"homework-{side}")
        for line in lines:
            hand.type(here.locator(f"#homework-{side}-new"), line)
            hand.press(here.get_by_role("button", name="Zet erbij"))
            expect(here.locator(".lines")).to_contain_text(line)
        hand.press(here.get_by_role("link", name="Verder"))
    for field in TEXTS:
        here = on(page, f"homework-{field}")
        hand.type(here.get_by_role("textbox"), f"Onze woorden bij {field}")
        hand.press(here.get_by_role("link", name="Verder"))
    overview = on(page, "homework-state")
    expect(overview.locator(".overview li span")).to_have_text(["2 regels", "1 regel", *["ingevuld"] * 5])
    hand.press(overview.locator("summary", has_text="Lever de plaat in"))
    hand.press(overview.get_by_role("button", name="Ja, lever in"))
    expect(overview).to_contain_text("Ingeleverd op")
    with capsys.disabled():
        print(
            f"\nfrom link to handed in: {hand.acts} acts, {time.monotonic() - began:.1f} seconds of waiting and typing"
        )
    assert hand.acts <= 30


def test_the_field_that_is_typed_in_is_never_covered(told, guests):
    page = guests.page(phone(guests))
    guests.press_in(page, told["parties"][4]["participants"][0]["url"])
    for height in (844, 400):  # with and without a keyboard on the screen
        page.set_viewport_size({"width": 390, "height": height})
        for step in ("get", "means"):
            go(page, f"homework#homework-{step}")
            page.reload()
            field = on(page, f"homework-{step}").get_by_role("textbox").last
            field.focus()
            box = field.bounding_box()
            covered = page.evaluate(
                "([x, y]) => document.elementFromPoint(x, y)?.closest('footer') !== null",
                [box["x"] + 10, min(box["y"] + box["height"], height) - 4],
            )
            assert not covered, (step, height)


def test_half_typed_text_survives_a_closed_browser_and_says_so(told, guests, tmp_path, chromium):
    link = told["parties"][0]["participants"][0]["url"]
    how = {"executable_path": CHROMIUM, "args": SWITCHES, "locale": "nl-NL"}
    for again in (False, True):
        context = chromium.browser_type.launch_persistent_context(tmp_path, **how)
        page = context.new_page()
        if not again:
            guests.press_in(page, link)
            go(page, "homework")
            seat = page.url
            on(page, "homework-get-new").press_sequentially("Half getypt")
            expect(page.locator("[data-saved]")).to_have_text("Op dit apparaat bewaard, nog niet verstuurd.")
        else:
            page.goto(seat)
            expect(on(page, "homework-get-new")).to_have_value("Half getypt")
            expect(page.locator("[data-saved]")).to_have_text("Op dit apparaat bewaard, nog niet verstuurd.")
        context.close()


def test_what_is_written_after_the_sign_in_ended_is_sent_after_coming_in_again(told, guests):
    link = told["parties"][0]["participants"][1]["url"]
    page = guests.come_in(link)
    go(page, "homework")
    page.context.clear_cookies()
    heard = len(guests.complaints)
    on(page, "homework-get-new").fill("Geschreven zonder aanmelding")
    on(page, "homework-get").get_by_role("button", name="Zet erbij").click()
    expect(page.locator("[data-saved]")).to_contain_text("Open opnieuw je persoonlijke link")
    del guests.complaints[heard:]  # the browser itself says that the answer was 401
    guests.press_in(page, link)
    go(page, "homework")
    expect(on(page, "homework-get").locator(".lines")).to_contain_text("Geschreven zonder aanmelding")


def test_leaving_a_text_saves_it_and_a_line_says_when_it_is_long(two):
    sanne, ahmed = two
    for page in two:
        step_to(page, "homework-motivation")
    on(sanne, "homework-motivation-text").fill("Zomaar een drijfveer")
    sanne.keyboard.press("Tab")
    expect(sanne.locator("[data-saved]")).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d"))
    expect(on(ahmed, "homework-motivation-text")).to_have_value("Zomaar een drijfveer")
    step_to(sanne, "homework-get")
    hint = on(sanne, "homework-get").locator("form[action=items] length-hint")
    for text, words in (("x" * 201, "Dit is een lange regel."), ("y" * 3900, "Er passen nog 100 tekens."), ("", "")):
        on(sanne, "homework-get-new").fill(text)
        expect(hint).to_have_text(re.compile(rf"^{re.escape(words)}.*"))


@pytest.mark.parametrize("shape", ["one", "whole"])
def test_every_step_in_both_shapes_is_without_a_fault(told, guests, shape):
    page = guests.come_in(told["parties"][1]["participants"][0]["url"])
    go(page, "homework")
    if shape == "whole":
        page.get_by_role("button", name="Laat de hele plaat zien").click()
        page.get_by_role("button", name="Laat één vraag tegelijk zien").wait_for()
    faults = []
    for step in STEPS if shape == "one" else STEPS[:1]:
        if shape == "one":
            page.evaluate(f"location.hash = 'homework-{step}'")
            expect(page.locator("main > .step:visible")).to_have_count(1)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            if page.evaluate(SIDEWAYS):
                faults.append(f"{step} scrolls sideways at {width}")
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        faults += [f"{step}: {fault['id']}: {node['html'][:200]}" for fault in found for node in fault["nodes"]]
        small = page.locator("main :is(button, a.button, summary):visible").evaluate_all(
            "all => all.filter(each => each.getBoundingClientRect().height < 43.9).map(each => each.outerHTML)"
        )
        faults += [f"{step}: lower than 44 px: {each[:120]}" for each in small]
    assert faults == []
    if shape == "whole":
        page.reload()
        expect(page.locator("main > .step:visible")).to_have_count(len(STEPS))


def test_without_script_everything_can_be_done(told, guests):
    context = guests.chromium.new_context(java_script_enabled=False, viewport=PHONE, locale="nl-NL")
    guests.browsers.append(context)
    page = context.new_page()
    # without script the token of a link is typed in
    link = told["parties"][3]["participants"][1]["url"]
    page.goto(link.partition("#")[0])
    page.get_by_role("textbox").fill(link.partition("#")[2])
    page.get_by_role("button", name="Ga verder").click()
    go(page, "homework")
    expect(page.locator("main > .step:visible")).to_have_count(1)
    on(page, "homework-get").get_by_role("link", name="Verder").click()
    expect(on(page, "homework-give")).to_be_visible()
    on(page, "homework-give-new").fill("Zonder script")
    on(page, "homework-give").get_by_role("button", name="Zet erbij").click()
    expect(on(page, "homework-give").locator(".lines")).to_contain_text("Zonder script")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(on(page, "homework-give").locator(".lines")).not_to_contain_text("Zonder script")
