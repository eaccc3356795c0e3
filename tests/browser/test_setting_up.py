"""From nothing to seven parties and nineteen people, as somebody would who never saw it; and on a narrow screen."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.the_house import go

SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
SEVEN = {
    "Vmbo-school De Singel": ("Karin Blokland", "Yusuf Arslan", "Mia de Wit"),
    "Gemeente Waardlanden": ("Sanne Kroon", "Ahmed Karimi", "Jan van Dijk"),
    "Bibliotheek De Sluis": ("Wouter Speelman", "Fadma Chakir", "Els Bos"),
    "Ondernemerskring Rivieren": ("Piet Mol", "An Vos", "Bo Visser"),
    "Mbo Rivieroever": ("Co Prins", "Do Smit", "Fe Jansen"),
    "Woningcorporatie Thuis": ("Gé Kok", "Ha Vink"),
    "Stichting Zorg Samen": ("Ida Bakker", "Jo Berg"),
}
PEOPLE = [(name, party) for party, names in SEVEN.items() for name in names]
LIST = "Naam\tOrganisatie\tE-mail\n" + "\n".join(
    f"{name}\t{party}\tp{number}@x.example" for number, (name, party) in enumerate(PEOPLE)
)


class Hands:
    """A person's hands: every field filled in and every button pressed counts as one act."""

    def __init__(self, page):
        self.page, self.acts, self.began = page, 0, time.monotonic()

    def fill(self, label, text):
        self.page.get_by_label(label).fill(text)
        self.acts += 1

    def press(self, role, name):
        self.page.get_by_role(role, name=name).first.click()
        self.acts += 1

    @property
    def seconds(self):
        return time.monotonic() - self.began


@pytest.fixture(scope="module")
def leader_link(house):
    return house.open()


def faults_of(page):
    """What axe finds with everything unfolded, and whether a narrow screen scrolls sideways."""
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    faults = []
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        faults += [f"{page.url} {width}: {fault['id']} {fault['nodes'][0]['html'][:150]}" for fault in found]
        faults += [f"{page.url} {width}: scrolls sideways"] * page.evaluate(SIDEWAYS)
    page.set_viewport_size({"width": 1280, "height": 800})
    return faults


def test_from_nothing_to_seven_parties_and_nineteen_people(leader_link, guests):
    page = guests.page(guests.browser())
    guests.press_in(page, leader_link)
    hands = Hands(page)
    hands.press("link", "Begin een samenwerking")
    hands.fill("Hoe heet de samenwerking?", "Techniekhuis Waardlanden")
    hands.fill("Wat is de aanleiding?", "Het pand aan de kade komt leeg.")
    hands.fill("Is er al een ruwe ambitie?", "Eén plek om techniek te leren.")
    hands.fill("Wanneer is het gesprek?", "2027-05-12T13:00")
    hands.fill("Hoeveel minuten zijn er?", "180")
    hands.fill("Waar?", "De Sluis")
    hands.fill("Wie komen er?", LIST)
    hands.press("button", "Ga verder")
    expect(page.get_by_role("heading", name="19 mensen begrepen, 7 partijen")).to_be_visible()
    expect(page.get_by_text("7 partijen, elk 13 minuten")).to_be_visible()
    expect(page.get_by_text("Van 13:00 tot 15:53.")).to_be_visible()
    hands.press("button", "Zet klaar")
    expect(page.get_by_role("heading", name="Mensen aan tafel")).to_be_visible()
    print(f"seven parties, nineteen people: {hands.acts} acts, {hands.seconds:.1f} seconds")
    assert hands.acts == 10 and hands.seconds < 60
    for party, names in SEVEN.items():
        sheet = page.locator("section.paper", has=page.get_by_role("heading", name=party, level=2))
        for name in names:
            expect(sheet).to_contain_text(name)
    assert faults_of(page) == []
    go(page, "people/list")
    assert faults_of(page) == []
    page.get_by_role("link", name="Mijn samenwerkingen").click()
    expect(page.get_by_text("Geef iedereen een persoonlijke link.")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_role("link", name="Begin hiermee een nieuwe").first.click()
    assert faults_of(page) == []


def test_what_was_typed_survives_a_reload_and_a_step_back_and_the_plan_follows(leader_link, house, guests):
    page = guests.page(guests.browser())
    guests.press_in(page, leader_link)
    page.get_by_role("link", name="Begin een samenwerking").click()
    page.get_by_label("Hoe heet de samenwerking?").fill("Techniekhuis")
    page.get_by_label("Wanneer is het gesprek?").fill("2027-05-12T13:00")
    page.get_by_label("Hoeveel minuten zijn er?").fill("180")
    page.get_by_label("Wie komen er?").fill(LIST)
    expect(page.get_by_text("7 partijen, elk 13 minuten")).to_be_visible()
    expect(page.get_by_text("Op dit apparaat bewaard")).to_be_visible()
    page.reload()
    require_typed(page)
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_role("heading", name="19 mensen begrepen, 7 partijen")).to_be_visible()
    page.get_by_label("Naam", exact=True).first.fill("Karin Blokland-Baas")
    page.goto(f"{house.address}/collaborations/new")
    require_typed(page)
    assert faults_of(page) == []
    page.get_by_role("button", name="Ga verder").click()
    page.get_by_role("button", name="Zet klaar").click()
    expect(page.get_by_role("heading", name="Mensen aan tafel")).to_be_visible()
    expect(page.locator("[data-taken]")).to_have_count(0)
    page.goto(f"{house.address}/collaborations/new")
    expect(page.get_by_label("Wie komen er?")).to_have_value("")
    expect(page.get_by_text("Hier staat wat je eerder typte")).to_be_hidden()


def require_typed(page):
    expect(page.get_by_text("Hier staat wat je eerder typte")).to_be_visible()
    expect(page.get_by_label("Hoe heet de samenwerking?")).to_have_value("Techniekhuis")
    expect(page.get_by_label("Wanneer is het gesprek?")).to_have_value("2027-05-12T13:00")
    expect(page.get_by_label("Hoeveel minuten zijn er?")).to_have_value("180")
    expect(page.get_by_label("Wie komen er?")).to_have_value(LIST)
    expect(page.get_by_text("7 partijen, elk 13 minuten")).to_be_visible()


def test_a_file_that_is_too_large_is_said_before_it_is_sent_and_an_empty_start_is_one_press(leader_link, house, guests):
    page = guests.page(guests.browser())
    guests.press_in(page, leader_link)
    page.goto(f"{house.address}/collaborations/new")
    page.get_by_label("Hoe heet de samenwerking?").fill("Techniekhuis")
    large = {"name": "lijst.csv", "mimeType": "text/csv", "buffer": b"x" * (256 * 1024 + 1)}
    page.get_by_label("Of kies een bestand").set_input_files(large)
    expect(page.get_by_role("alert").filter(has_text="te groot voor een lijst")).to_be_visible()
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_label("Of kies een bestand")).to_be_focused()
    expect(page.get_by_label("Hoe heet de samenwerking?")).to_have_value("Techniekhuis")
    expect(page.get_by_text("Op dit apparaat bewaard")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="Gooi dat weg").click()
    expect(page.get_by_label("Hoe heet de samenwerking?")).to_have_value("")
    page.reload()
    expect(page.get_by_label("Hoe heet de samenwerking?")).to_have_value("")


def test_a_list_with_everything_wrong_is_put_right_by_keyboard_without_script(leader_link, house, guests, chromium):
    page = guests.page(guests.browser())
    guests.press_in(page, leader_link)
    context = chromium.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    guests.browsers.append(context)
    plain = context.new_page()
    plain.goto(f"{house.address}/collaborations/new")
    plain.get_by_label("Hoe heet de samenwerking?").fill("Zonder script")
    plain.get_by_label("Wie komen er?").fill("Beste Zoë,\nAn Bos; Gemeente Utrecht\nBo Vos; Gem. Utrecht; ; geen@adres")
    plain.get_by_role("button", name="Ga verder").press("Enter")
    plain.get_by_role("checkbox", name="Laat weg Beste Zoë").press("Space")
    plain.locator("[name=guest_email][aria-invalid]").fill("bo@x.example")
    plain.get_by_role("checkbox", name="“Gem. Utrecht” is dezelfde partij als “Gemeente Utrecht”").press("Space")
    plain.get_by_role("button", name="Zet klaar").press("Enter")
    expect(plain.locator("section.paper", has_text="Gemeente Utrecht").first).to_contain_text("Bo Vos")
    assert "Beste Zoë" not in plain.content()


def test_the_page_to_correct_a_list_has_no_fault_at_any_width(leader_link, house, guests):
    page = guests.page(guests.browser())
    guests.press_in(page, leader_link)
    page.goto(f"{house.address}/collaborations/new")
    page.get_by_label("Hoe heet de samenwerking?").fill("x" * 250)
    long = "x" * 120
    page.get_by_label("Wie komen er?").fill(
        f"{long}\nليلى; {long}\nAn; Gem. Utrecht; 👩🏽‍🦽\nBo; Gemeente Utrecht; ; geen@adres"
    )
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_role("heading", name="Hier ontbreekt nog iets")).to_be_visible()
    assert faults_of(page) == []
