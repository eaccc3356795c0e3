"""The whole meeting of the example, sixty times as fast: thirteen browsers, a lost network and a killed server.

Everybody sits in a browser of their own and uses what stands on the screen. The steps around the round take as long
as people need to press; the turns have their planned minutes as seconds.
"""

import json
import re
import sqlite3
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from halenbrengen.demo import telling
from tests.browser.the_house import House, go
from tests.browser.the_table import Wall, agree, move_on, on, unfold

FASTER = 60
SCENARIO = json.loads(Path(telling.__file__).with_name("scenario.json").read_text())
NAMES = {party["id"]: party["short_name"] for party in SCENARIO["parties"]}
FULL = {party["id"]: party["name"] for party in SCENARIO["parties"]}
IN_TRAIN = "Wie heeft de sleutel als de school dicht is?"
NOBODY_ANSWERS = re.compile(r"net::ERR_|htmx")
# Everything that a page says; not what moves by itself, nor what is for this person alone.
SAYS = """() => {
  const main = document.querySelector("main").cloneNode(true);
  const aside = "count-down, own-part, own-piece, .saved, [data-answer], #present, #room-time";
  for (const each of main.querySelectorAll(aside)) each.remove();
  return main.textContent.replace(/\\s+/g, " ").trim();
}"""


class Meeting:
    """A house with the example up to the homework, and everybody who comes to the table."""

    def __init__(self, folder, guests):
        self.house, self.guests = House(folder), guests
        links = self.house.links(self.house.tell("preparation")["collaboration"])
        with sqlite3.connect(folder / "halenbrengen.sqlite3") as store:
            meeting = SCENARIO["meeting"]
            times = [meeting[f"{each}_seconds_per_party"] // FASTER for each in ("present", "question")]
            store.execute("UPDATE collaborations_collaboration SET present_seconds = ?, question_seconds = ?", times)
        self.house.open()
        scribe = next(each["url"] for each in links["others"] if each["role"] == "scribe")
        self.leader = guests.come_in(links["facilitator"])
        self.scribe = guests.come_in(scribe, width=834, height=1112)
        self.wall = Wall(guests.come_in(links["beamer"], width=1920, height=1080))
        self.people = {}
        for told, party in zip(SCENARIO["parties"], links["parties"], strict=True):
            for person, link in zip(told["people"], party["participants"], strict=True):
                self.people[person["id"]] = guests.come_in(link["url"], width=390, height=844)
        for page in (self.leader, self.scribe):
            go(page, "console")
        for page in self.people.values():
            go(page, "table")

    @property
    def screens(self):
        return [self.leader, self.scribe, self.wall.page, *self.people.values()]

    def of(self, party):
        """The screen of the first person of a party."""
        return self.people[f"{party}-person-1"]


@pytest.fixture
def meeting(tmp_path, guests):
    sitting = Meeting(tmp_path, guests)
    yield sitting
    guests.leave()
    guests.browsers.clear()
    sitting.house.close()
    # What browsers say while nobody answers is no fault of a page; anything else is.
    guests.complaints[:] = [said for said in guests.complaints if not NOBODY_ANSWERS.search(said)]


@pytest.mark.long
def test_the_meeting_of_the_example_with_everybody_in_a_browser(meeting):
    began = time.monotonic()
    assert len(meeting.screens) == 13
    open_the_meeting(meeting)
    hold_the_round(meeting)
    screens_agree(meeting)
    combine(meeting)
    look_together(meeting)
    contract(meeting)
    move_on(meeting.leader, "Rond af")
    for page in meeting.people.values():
        expect(on(page, "room-now")).to_contain_text("Vervolg")
    screens_agree(meeting)
    assert time.monotonic() - began < SCENARIO["meeting"]["minutes_available"] * 60 / FASTER * 2


def open_the_meeting(meeting):
    leader = meeting.leader
    agree(on(leader, "room-hanging"), "Hang de platen op", "Ja, hang ze op")
    on(leader, "turn-order").get_by_role("button", name="Loot de volgorde").click()
    move_on(leader, "bedoeling")
    on(leader, "room-purpose").get_by_role("button", name="De bedoeling is gezegd").click()
    move_on(leader, "spelregels")
    rules = on(leader, "room-rules")
    for left in (4, 3, 2, 1):
        expect(rules.get_by_role("button")).to_have_count(left)
        rules.get_by_role("button").first.click()
    move_on(leader, "posterronde")


def hold_the_round(meeting):
    for place in range(1, len(NAMES) + 1):
        step = on(meeting.leader, "room-next")
        expect(step).to_contain_text("het woord en start de klok")
        party = next(key for key, name in NAMES.items() if name in step.inner_text())
        move_on(meeting.leader, "het woord en start de klok")
        for page in (meeting.wall.page, *meeting.people.values()):
            expect(on(page, "turn-clock").locator(".clock")).to_be_visible()
        present(meeting, party, place)
        move_on(meeting.leader, "vragen aan")
        ask(meeting, party, place)
        move_on(meeting.leader, "wisselen na")
        move_on(meeting.leader, "Rond de beurt van")
        if place == -(-len(NAMES) // 2):
            agree(on(meeting.leader, "room-next"), "Begin de pauze", "Ja, ga verder")
            expect(on(meeting.wall.page, "room-now")).to_contain_text("Pauze")
            agree(on(meeting.leader, "room-next"), "Beëindig de pauze", "Ja, ga verder")
    expect(on(meeting.leader, "room-now")).to_contain_text("Alle partijen zijn aan de beurt geweest")


def present(meeting, party, place):
    """In the second turn the server dies; in the fourth somebody says too early that all are alike."""
    if place == 2:
        kill_in_the_turn(meeting)
    if place == 4:
        early = SCENARIO["parked_observations"][0]
        parking = on(meeting.scribe, "plenary-park")
        parking.get_by_role("button", name=NAMES[early["said_by_party"]]).first.click()
        unfold(parking, "Schrijf de woorden erbij")
        parking.get_by_label("Wat er gezegd werd").fill(early["text"])
        parking.get_by_role("button", name="Bewaar").click()
        meeting.wall.keep_from(early["text"])
    expect(on(meeting.wall.page, "turn-focus")).to_contain_text(FULL[party])


def kill_in_the_turn(meeting):
    """No last word; the clock goes on from what is stored, and every screen finds its way back."""
    ends = on(meeting.leader, "turn-clock").locator("count-down").get_attribute("ends-at")
    meeting.house.kill()
    meeting.house.open()
    meeting.leader.reload()
    assert on(meeting.leader, "turn-clock").locator("count-down").get_attribute("ends-at") == ends


def ask(meeting, party, place):
    """Everybody of the next party asks; in the third turn one of them sits in a tunnel meanwhile."""
    asking = next(other for other in NAMES if other != party)
    page = meeting.of(asking)
    text = f"Wat betekent dit voor {NAMES[party]}?" if place != 3 else IN_TRAIN
    expect(on(page, "questions-ask")).to_contain_text(NAMES[party])
    if place == 3:
        page.context.set_offline(True)
    on(page, "questions-ask").get_by_label("Wat wil je weten?").fill(text)
    page.get_by_role("button", name="Zet je vraag in de rij").click()
    if place == 3:
        expect(on(meeting.leader, "questions-queue")).not_to_contain_text(text)
        page.context.set_offline(False)
    queue = on(meeting.leader, "questions-queue")
    expect(queue.get_by_text(text, exact=True)).to_have_count(1, timeout=20_000)
    queue.get_by_role("button", name="Geef deze vraag de beurt").click()
    for screen in (meeting.wall.page, *meeting.people.values()):
        expect(on(screen, "questions-put").get_by_text(text, exact=True)).to_have_count(1)


def combine(meeting):
    move_on(meeting.leader, "samenvatten")
    for party, name in NAMES.items():
        taking = on(meeting.scribe, "combined-write")
        unfold(taking, name)
        for _side in range(2):
            taken = taking.get_by_role("button", name="Neem over").and_(meeting.scribe.locator(":visible")).first
            text = taken.inner_text().removeprefix("Neem over").strip(" :\n")
            taken.click()
            expect(on(meeting.of(party), "combined-lanes")).to_contain_text(text)
        unfold(taking, name)
        on(meeting.of(party), "combined-lanes").get_by_role("button", name="Ja, dit bedoelden we").first.click()
    expect(on(meeting.leader, "combined-lanes").get_by_text("bevestigd")).to_have_count(len(NAMES))


def look_together(meeting):
    move_on(meeting.leader, "plenair")
    for question in ("Wat valt op?", "Waar lopen jullie gelijk op?", "Waar lopen jullie niet gelijk op?", "En wat wil"):
        on(meeting.leader, "plenary-questions").get_by_role("button", name=f"Stel nu: {question}").click()
        meeting.wall.shows(question)
    on(meeting.leader, "plenary-parked").get_by_role("button", name="Geef terug").click()
    kinds = {"agreement": "overeenkomst", "difference": "verschil", "meaning": "betekenis"}
    for told in SCENARIO["observations"][:3]:
        saying = on(meeting.people[told["said_by_person"]], "plenary-say")
        saying.get_by_label(kinds[told["kind"]]).check()
        saying.get_by_label("In je eigen woorden").fill(told["text"])
        for party in told["names_parties"]:
            saying.get_by_label(NAMES[party]).check()
        saying.get_by_role("button", name="Zet erbij").click()
        meeting.wall.shows(told["text"])
        for party in NAMES.keys() - {told["said_by_party"]}:
            mine = on(meeting.of(party), "plenary-observations").locator(".observation", has_text=told["text"])
            known = "Dat herkennen wij" + (" niet" if party in told["not_recognised_by"] else "")
            mine.get_by_role("button", name=known, exact=True).click()
    expect(on(meeting.leader, "plenary-observations").locator(".observation")).to_have_count(3)


def contract(meeting):
    move_on(meeting.leader, "contracteren")
    *speaking, silent = SCENARIO["parties"]
    for told in speaking:
        page, words = meeting.of(told["id"]), told["contract"]
        mine = on(page, "contract-mine")
        mine.get_by_label("Waar gaat het jullie om?").fill(words["text"])
        mine.get_by_role("button", name="Bewaar wat we zeggen").click()
        mine.get_by_role("button", name="We hebben dit hardop gezegd").click()
        meeting.wall.shows(words["text"])
        mine.get_by_label("ja", exact=True).check()
        mine.get_by_role("button", name="Geef dit antwoord").click()
    agree(on(meeting.of(silent["id"]), "contract-mine"), "We passen", "Ja, we passen")
    for page in meeting.people.values():
        answers = on(page, "contract-statements").locator("dd.ours")
        expect(answers).to_have_text(["ja"] * len(speaking))


def screens_agree(meeting):
    """What stands on each open page is what the same person reads on a fresh one."""
    for page in meeting.screens:
        fresh = page.context.new_page()
        fresh.goto(page.url)
        expected = fresh.evaluate(SAYS)
        fresh.close()
        for _look in range(20):
            if page.evaluate(SAYS) == expected:
                break
            page.wait_for_timeout(250)
        assert page.evaluate(SAYS) == expected
