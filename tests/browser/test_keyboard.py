"""The whole meeting by keyboard alone, for who leads and for somebody of each party: this file never clicks."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.a_big_table import table_of
from tests.browser.the_house import go
from tests.browser.the_table import on

FARTHEST = 150  # presses of Tab
IS_IT = "(each) => each === document.activeElement"
RING = """(each) => {
  const shown = (one) => { const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none"; };
  return shown(each) || (each.parentElement && shown(each.parentElement));
}"""


class Hands:
    """Somebody at a keyboard; where they are must always be seen."""

    def __init__(self, page):
        self.page = page

    def reach(self, thing):
        """Tab, and back where that is nearer to hand, until this has the focus; its ring is there."""
        expect(thing).to_be_visible()
        for key in ("Tab", "Shift+Tab"):
            for _press in range(FARTHEST):
                if thing.evaluate(IS_IT):
                    assert thing.evaluate(RING), f"no focus to be seen on {thing}"
                    return
                self.page.keyboard.press(key)
        raise AssertionError(f"the keyboard does not reach {thing}")

    def press(self, thing, key="Enter"):
        self.reach(thing)
        self.page.keyboard.press(key)

    def write(self, field, text):
        self.reach(field)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def agree(self, place, label, yes):
        """A button that asks once."""
        asking = place.locator("details.ask").filter(has=self.page.locator("summary", has_text=label))
        self.press(asking.locator("summary"))
        self.press(asking.get_by_role("button", name=yes))

    def go_on(self, label):
        self.agree(on(self.page, "room-next"), label, "Ja, ga verder")


@pytest.fixture
def seated(house, guests, tmp_path):
    file = tmp_path / "table.json"
    file.write_text(json.dumps(untouched()))
    links = house.bring(file)
    house.open()
    leader = guests.come_in(links["facilitator"])
    people = [guests.come_in(party["participants"][0]["url"]) for party in links["parties"]]
    go(leader, "console")
    for page in people:
        go(page, "table")
    return [Hands(page) for page in (leader, *people)]


def untouched():
    """A table of two whose posters hang, at the opening of its meeting."""
    table = table_of(2, "opening")
    for name in ("observations", "bridges", "open_points", "parked_observations", "plenary_questions_shown"):
        table[name] = []
    table |= {"combined_poster": {"items": []}, "bridges_opened_at": None}
    for party in table["parties"]:
        party |= {"contract": None, "time": {}}
    return table


def test_the_meeting_by_keyboard_alone(seated):
    leader, first, second = seated
    begin(leader)
    hold_the_round(leader, first, second)
    combine(leader, first, second)
    look_together(leader, first, second)
    contract(leader, first, second)


def begin(leader):
    page = leader.page
    leader.press(on(page, "room-purpose").get_by_role("button", name="De bedoeling is gezegd"))
    leader.go_on("spelregels")
    rules = on(page, "room-rules").get_by_role("button")
    for left in (4, 3, 2, 1):
        expect(rules).to_have_count(left)
        leader.press(rules.first)
    leader.go_on("posterronde")


def hold_the_round(leader, *people):
    queue = on(leader.page, "questions-queue")
    for turn, asker in enumerate(reversed(people)):
        leader.go_on("het woord en start de klok")
        clock = on(leader.page, "turn-clock")
        leader.press(clock.get_by_role("button", name="Zet de klok stil"))
        leader.press(clock.get_by_role("button", name="Laat de klok verder lopen"))
        leader.go_on("vragen aan")
        asking = on(asker.page, "questions-ask")
        asker.write(asking.get_by_label("Wat wil je weten?"), f"Wat betekent jullie tweede regel, vraag {turn}?")
        asker.press(asking.get_by_role("button", name="Zet je vraag in de rij"))
        leader.press(queue.get_by_role("button", name="Geef deze vraag de beurt"))
        expect(on(asker.page, "questions-put")).to_contain_text(f"vraag {turn}")
        leader.go_on("wisselen na")
        leader.go_on("Rond de beurt van")
    leader.go_on("Sla de pauze over")
    leader.press(on(leader.page, "plenary-park").get_by_role("button", name="Bibliotheek").first)
    leader.go_on("samenvatten")


def combine(leader, *people):
    writing = on(leader.page, "combined-write")
    for number, person in enumerate(people):
        lines = writing.locator(".by-party > li").nth(number)
        leader.press(lines.locator("summary").first)
        leader.press(lines.get_by_role("button", name="Neem over").first)
        mine = on(person.page, "combined-lanes").get_by_role("button", name="Ja, dit bedoelden we").first
        person.press(mine)
        expect(on(leader.page, "combined-lanes").get_by_text("bevestigd")).to_have_count(number + 1)
    leader.go_on("plenair")


def look_together(leader, first, second):
    asking = on(leader.page, "plenary-questions").get_by_role("button", name="Stel nu")
    for question in ("Wat valt op?", "Waar lopen jullie gelijk op?", "Waar lopen jullie niet gelijk op?", "En wat wil"):
        expect(asking).to_contain_text(question)
        leader.press(asking)
    leader.press(on(leader.page, "plenary-parked").get_by_role("button", name="Geef terug aan"))
    saying = on(first.page, "plenary-say")
    first.press(saying.get_by_role("radio").first, "Space")
    first.write(saying.get_by_label("In je eigen woorden"), "De avond telt voor ons.")
    first.press(saying.get_by_role("checkbox").first, "Space")
    first.press(saying.get_by_role("button", name="Zet erbij"))
    heard = on(second.page, "plenary-observations")
    second.press(heard.get_by_role("button", name="Dat herkennen wij niet"))
    expect(on(leader.page, "plenary-observations").locator(".weighed > div").nth(1)).to_contain_text("Stichting")
    leader.go_on("contracteren")


def contract(leader, first, second):
    mine = on(first.page, "contract-mine")
    first.write(mine.get_by_label("Waar gaat het jullie om?"), "Dat de avond van iedereen is")
    first.press(mine.get_by_role("button", name="Bewaar wat we zeggen"))
    first.press(mine.get_by_role("button", name="We hebben dit hardop gezegd"))
    first.press(mine.get_by_role("radio").first, "Space")
    for _answer in range(2):
        first.page.keyboard.press("ArrowDown")
    expect(mine.get_by_label("nog niet", exact=True)).to_be_checked()
    first.press(mine.get_by_role("button", name="Geef dit antwoord"))
    second.agree(on(second.page, "contract-mine"), "We passen", "Ja, we passen")
    expect(on(second.page, "contract-statements").locator("dd.ours")).to_have_text(["nog niet"])
    leader.go_on("Rond af")
    expect(on(second.page, "room-now")).to_contain_text("Vervolg")
