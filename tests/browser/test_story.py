"""A whole meeting in four browsers: who leads, the screen on the wall, and two people of two parties."""

import pytest
from playwright.sync_api import expect

from tests.browser.the_house import go
from tests.browser.the_table import SOON, Wall, agree, move_on, on, step_to, unfold, write_line

GUESTS = """\
Karin Blokland; Vmbo-school De Singel; teamleider; karin@singel.example
Ahmed Karimi; Gemeente Waardlanden; beleidsadviseur"""
SINGEL, GEMEENTE = "Vmbo-school De Singel", "Gemeente Waardlanden"
MACHINES, TEACHERS = "Machines van deze eeuw", "Vier docenten, <script>samen</script> “veertig” uur"
USE, BUILDING = "Een gebouw dat leeft", "Het casco voor een symbolische huur"
QUESTION = "Hoe oud zijn jullie machines nu?"
PARKED = "Dat lukt nooit voor de zomer."


@pytest.fixture
def table(house, guests):
    """Set up from the form; everybody comes in by the link that was made for them."""
    leader = guests.page(guests.browser())
    guests.press_in(leader, house.open())
    leader.get_by_role("link", name="Begin een samenwerking").click()
    leader.get_by_label("Hoe heet de samenwerking?").fill("Techniekhuis")
    leader.get_by_label("Wie komen er?").fill(GUESTS)
    leader.get_by_role("button", name="Ga verder").click()
    leader.get_by_role("button", name="Zet klaar").click()
    leader.get_by_role("link", name="Uitnodigingen", exact=True).click()
    leader.get_by_role("button", name="Maak een blad met QR-codes").click()
    cards = leader.locator(".link-cards > li")
    links = {card.locator("h2").inner_text(): card.locator(".address").inner_text() for card in cards.all()}
    return Table(leader, guests, links)


class Table:
    def __init__(self, leader, guests, links):
        self.leader = leader
        self.wall = Wall(guests.come_in(links["Beamer"], width=1600, height=900))
        self.people = {
            SINGEL: guests.come_in(links["Karin Blokland"]),
            GEMEENTE: guests.come_in(links["Ahmed Karimi"]),
        }
        self.karin, self.ahmed = self.people.values()
        go(leader, "console")


def test_the_whole_meeting(table):
    write_homework(table)
    hang(table)
    begin(table)
    hold_the_round(table)
    combine(table)
    look_together(table)
    contract(table)
    keep_in_view(table)


def write_homework(table):
    for page, get, give in ((table.karin, MACHINES, TEACHERS), (table.ahmed, USE, BUILDING)):
        write_line(page, "homework-get", get)
        write_line(page, "homework-give", give)
        step_to(page, "homework-state")
        agree(on(page, "homework-state"), "Lever de plaat in", "Ja, lever in")
        expect(on(page, "homework-state")).to_contain_text("Ingeleverd op")
    expect(on(table.leader, "room-readiness").get_by_text("ingeleverd")).to_have_count(2)
    table.wall.keep_from(MACHINES, "veertig", USE, BUILDING)
    assert MACHINES not in table.leader.content() + table.ahmed.content()


def hang(table):
    agree(on(table.leader, "room-hanging"), "Hang de platen op", "Ja, hang ze op")
    table.wall.shows("De platen hangen")
    table.wall.give(MACHINES, "veertig", USE, BUILDING)
    go(table.ahmed, "wall")
    expect(on(table.ahmed, "wall-posters")).to_contain_text(TEACHERS)
    for page in table.people.values():
        go(page, "table")


def begin(table):
    on(table.leader, "turn-order").get_by_role("button", name="Loot de volgorde").click()
    move_on(table.leader, "bedoeling")
    on(table.leader, "room-purpose").get_by_role("button", name="De bedoeling is gezegd").click()
    expect(on(table.leader, "room-purpose")).to_contain_text("De bedoeling is gezegd om")
    table.wall.shows("Waarvoor we hier zijn")
    move_on(table.leader, "spelregels")
    rules = on(table.leader, "room-rules")
    for left in (4, 3, 2, 1):
        expect(rules.get_by_role("button")).to_have_count(left)
        rules.get_by_role("button").first.click()
    expect(rules.get_by_text("uitgelegd", exact=True)).to_have_count(4)
    expect(table.wall.page.locator(".rules li")).to_have_count(4)
    move_on(table.leader, "posterronde")


def hold_the_round(table):
    heading = on(table.leader, "room-now")
    for _turn in table.people:
        expect(heading).to_contain_text("Zo meteen")
        party = SINGEL if "Singel" in heading.inner_text() else GEMEENTE
        move_on(table.leader, "het woord en start de klok")
        present(table, party)
        move_on(table.leader, "vragen aan")
        ask(table, next(page for other, page in table.people.items() if other != party))
        move_on(table.leader, "wisselen na")
        expect(heading).to_contain_text("We wisselen")
        move_on(table.leader, "Rond de beurt van")
    expect(heading).to_contain_text("Alle partijen zijn aan de beurt geweest")
    agree(on(table.leader, "room-next"), "Sla de pauze over", "Ja, ga verder")
    park(table)


def present(table, party):
    """The wall shows the poster and the clock, and still does after the beamer was switched off and on."""
    line = MACHINES if party == SINGEL else BUILDING
    for _look in range(2):
        table.wall.shows(line)
        expect(table.wall.page.locator("h1")).to_have_text(party)
        before = table.wall.seconds_left
        table.wall.page.wait_for_timeout(1200)
        assert 0 < before - table.wall.seconds_left <= 4
        table.wall.reload()
    assert table.wall.seconds_left <= before
    expect(on(table.karin, "turn-focus")).to_contain_text(line)


def ask(table, page):
    """A question waits, seen by who asked it and who leads, until it is put."""
    on(page, "questions-ask").get_by_label("Wat wil je weten?").fill(QUESTION)
    page.get_by_role("button", name="Zet je vraag in de rij").click()
    expect(on(table.leader, "questions-queue")).to_contain_text(QUESTION)
    table.wall.keep_from(QUESTION)
    for other in table.people.values():
        assert QUESTION not in other.inner_text("main")
    table.wall.give(QUESTION)
    on(table.leader, "questions-queue").get_by_role("button", name="Geef deze vraag de beurt").click()
    table.wall.shows(QUESTION)
    for other in table.people.values():
        expect(on(other, "questions-put")).to_contain_text(QUESTION)


def park(table):
    """One tap keeps who said it; the words come after; only who leads sees them."""
    parking = on(table.leader, "plenary-park")
    parking.get_by_role("button", name="Gemeente").click()
    unfold(parking, "Schrijf de woorden erbij")
    parking.get_by_label("Wat er gezegd werd").fill(PARKED)
    parking.get_by_role("button", name="Bewaar").click()
    expect(parking.locator(".rij > li > p")).to_have_text(PARKED)
    table.wall.keep_from(PARKED)


def combine(table):
    move_on(table.leader, "samenvatten")
    for party, line in (("De Singel", MACHINES), ("Gemeente", BUILDING)):
        taking = on(table.leader, "combined-write")
        unfold(taking, party)
        taking.get_by_role("button", name="Neem over").filter(has_text=line).click()
        table.wall.shows(line)
    table.karin.get_by_role("button", name="Ja, dit bedoelden we").click()
    expect(on(table.ahmed, "combined-lanes")).to_contain_text("bevestigd")
    unfold(on(table.ahmed, "combined-lanes"), "Zeg het anders of neem terug")
    table.ahmed.get_by_label("In jullie eigen woorden").fill("Het casco, met een sleutel voor iedereen")
    table.ahmed.get_by_role("button", name="Zo zeggen wij het").click()
    table.wall.shows("Het casco, met een sleutel voor iedereen")
    expect(on(table.karin, "combined-lanes")).to_contain_text("anders gezegd")


def look_together(table):
    move_on(table.leader, "plenair")
    assert PARKED not in table.ahmed.content() + table.karin.content()
    asking = on(table.leader, "plenary-questions")
    for kind in ("stands_out", "agreement", "difference", "meaning"):
        asking.locator(f"form:has(input[value={kind}])").get_by_role("button").click()
    expect(asking.get_by_role("button")).to_have_count(0)
    saying = on(table.karin, "plenary-say")
    saying.get_by_label("wat opvalt").check()
    saying.get_by_label("In je eigen woorden").fill("Wij willen allebei dat het pand leeft.")
    saying.get_by_role("button", name="Zet erbij").click()
    table.wall.shows("Wij willen allebei dat het pand leeft.")
    table.wall.shows("Karin Blokland")
    on(table.leader, "plenary-parked").get_by_role("button", name="Geef terug aan Gemeente").click()
    kept = on(table.ahmed, "plenary-parked")
    expect(kept).to_contain_text(PARKED)
    table.wall.look()
    assert PARKED not in table.karin.content()
    unfold(kept, "Zeg het nu")
    kept.get_by_label("verschil").check()
    kept.get_by_label("In je eigen woorden").fill("De zomer is voor ons vroeg.")
    kept.get_by_role("button", name="Zet erbij").click()
    table.wall.shows("De zomer is voor ons vroeg.")
    expect(on(table.karin, "plenary-observations")).to_contain_text("De zomer is voor ons vroeg.")


def contract(table):
    move_on(table.leader, "contracteren")
    for page, matter in ((table.karin, "Trotse leerlingen"), (table.ahmed, "Een levend gebouw")):
        mine = on(page, "contract-mine")
        mine.locator("textarea[name=interests]").fill(matter)
        mine.locator("textarea[name=view_on_interests]").fill("Ik hoorde wat de ander beweegt")
        mine.get_by_role("button", name="Bewaar wat we zeggen").click()
        expect(mine.get_by_role("button", name="We hebben dit hardop gezegd")).to_be_visible()
        table.wall.keep_from(matter)
        table.wall.give(matter)
        mine.get_by_role("button", name="We hebben dit hardop gezegd").click()
        table.wall.shows(matter)
    answer(table.karin, "ja")
    expect(on(table.karin, "contract-mine").get_by_role("button", name="Verander ons antwoord")).to_be_visible()
    table.ahmed.wait_for_timeout(SOON)
    expect(on(table.ahmed, "contract-statements").get_by_text("ja", exact=True)).to_have_count(0)
    answer(table.ahmed, "onder voorbehoud", "De raad beslist in mei")
    for page in table.people.values():
        expect(on(page, "contract-statements").locator("summary", has_text="ja")).to_be_visible()
        expect(on(page, "contract-statements").locator("li > p", has_text="De raad beslist in mei")).to_be_visible()


def answer(page, word, reserve=""):
    mine = on(page, "contract-mine")
    mine.get_by_label(word, exact=True).check()
    mine.get_by_label("Waar gaat het voorbehoud over?").fill(reserve)
    mine.get_by_role("button", name="Geef dit antwoord").click()


def keep_in_view(table):
    move_on(table.leader, "Rond af")
    saying = on(table.karin, "interests-say")
    unfold(saying, "Noteer een belang")
    saying.get_by_label("Welk belang?").fill("Leerlingen zijn er geen gast")
    saying.get_by_role("button", name="Noteer dit belang").click()
    table.wall.shows("Leerlingen zijn er geen gast")
    check_interest(table)
    report_news(table)
    table.wall.look()


def check_interest(table):
    asking = on(table.leader, "interests-say")
    unfold(asking, "Vraag of belangen nog gelden")
    asking.get_by_label("Leerlingen zijn er geen gast").check()
    asking.get_by_role("button", name="Vraag het de partijen van wie ze zijn").click()
    answering = on(table.karin, "interests-say")
    answering.get_by_label("ja, dat geldt nog", exact=True).check()
    answering.get_by_role("button", name="Geef dit antwoord").click()
    state = on(table.ahmed, "interests-register").locator(".lines > li .quiet").first
    expect(state).to_have_text("bevestigd")


def report_news(table):
    telling = on(table.ahmed, "interests-happenings")
    unfold(telling, "Er is iets nieuws voor ons")
    telling.get_by_label("Wat is er voorgevallen?").fill("De raad hield een amendement aan.")
    telling.locator("input[name=happened_on]").fill("2026-05-21")
    telling.get_by_label("Wat staat er nu voor jullie op het spel").fill("Dat het pand niet verkocht wordt.")
    telling.get_by_label("Wie of wat raakt het?").fill("Het gebouw")
    telling.get_by_role("button", name="Meld dit aan iedereen").click()
    for page in (table.karin, table.leader):
        expect(on(page, "interests-happenings")).to_contain_text("Dat het pand niet verkocht wordt.")
        expect(on(page, "interests-happenings")).to_contain_text("De raad hield een amendement aan.")
