"""Seven parties invited by a real mail server, and one link that is opened on a second device."""

import re
import socket

import pytest
from aiosmtpd.controller import Controller
from playwright.sync_api import expect

from tests.browser.test_axe import SIDEWAYS, faults_on, unfold
from tests.browser.the_house import House, go
from tests.mails.post_office import PostOffice

PARTIES = ("De Singel", "Waardlanden", "De Sluis", "Havenkade", "Rivieroever", "De Werf", "Het Hof")
GUESTS = "\n".join(f"Gast {number}; {party}; ; gast{number}@host.example" for number, party in enumerate(PARTIES, 1))
SIZES = (1280, 390, 320)


@pytest.fixture
def office():
    taken = PostOffice()
    with socket.create_server(("127.0.0.1", 0)) as free:
        taken.port = free.getsockname()[1]
    controller = Controller(taken, hostname="127.0.0.1", port=taken.port)
    controller.start()
    yield taken
    controller.stop(no_assert=True)


@pytest.fixture
def leader(office, tmp_path, guests):
    """A new facilitator, at a host that sends mail, with seven parties and one guest without an address."""
    house = House(tmp_path)
    house.environment |= {
        "HALENBRENGEN_SMTP_HOST": "127.0.0.1",
        "HALENBRENGEN_SMTP_PORT": str(office.port),
        "HALENBRENGEN_SMTP_TLS": "none",
        "HALENBRENGEN_MAIL_FROM": "gesprek@host.example",
    }
    page = guests.page(guests.browser())
    guests.press_in(page, house.open())
    page.goto(f"{house.address}/collaborations/new")
    page.get_by_label("Hoe heet de samenwerking?").fill("Techniekhuis")
    page.get_by_label("Wie komen er?").fill(f"{GUESTS}\nZonder Adres; Het Hof")
    page.get_by_role("button", name="Ga verder").click()
    page.get_by_role("button", name="Zet klaar").click()
    page.get_by_role("link", name="Uitnodigingen", exact=True).click()
    yield page
    house.close()


def test_seven_parties_are_invited_and_a_second_device_is_told(leader, office, guests):
    leader.locator("#invite-note").fill("Er is koffie.")
    leader.get_by_role("button", name="Stuur iedereen een uitnodiging").click()
    expect(leader.get_by_text(re.compile(r"Uitnodiging:\s+verstuurd"))).to_have_count(7)
    expect(leader.get_by_text(re.compile("ligt klaar bij Post"))).to_have_count(1)
    letters = {mail["To"].addresses[0].addr_spec: mail.get_content() for mail in office.taken}
    assert len(letters) == len(office.taken) == 7
    assert all("Er is koffie." in text for text in letters.values())

    link = re.search(r"http\S+/in#\S+", letters["gast1@host.example"])[0]
    laptop = guests.come_in(link)
    expect(leader.locator(".invited", has_text="Gast 1").get_by_text("link geopend")).to_be_visible()

    phone = guests.come_in(link, width=390)
    told = "Je link is op nog een apparaat geopend"
    laptop.reload()
    laptop.get_by_text(told).click()
    assert faults_on(laptop) == []
    laptop.get_by_role("button", name="Meld alle andere apparaten af").click()
    expect(laptop.get_by_role("heading", name="Mijn apparaten")).to_be_visible()
    expect(laptop.get_by_text(told)).to_have_count(0)
    expect(phone.locator("[data-notice=gone]")).to_be_visible(timeout=15_000)
    expect(leader.get_by_text("heeft nu geen link die werkt; geef een nieuwe")).to_be_visible()

    guest = leader.locator(".invited", has_text="Gast 1")
    guest.get_by_text("Link en uitnodiging").click()
    guest.get_by_text("Nieuwe link (oude vervalt)").click()
    guest.get_by_role("button", name=re.compile("maak een nieuwe link")).click()
    expect(laptop.locator("[data-notice=gone]")).to_have_count(1)
    expect(leader.get_by_text("heeft nu geen link die werkt; geef een nieuwe")).to_have_count(0)
    mails = [mail for mail in office.taken if mail["Subject"] == "Je nieuwe link: Techniekhuis"]
    guests.come_in(re.search(r"http\S+/in#\S+", mails[0].get_content())[0], width=390)


def test_the_pages_around_invitations_can_be_used_by_everybody(leader, guests):
    leader.get_by_role("button", name="Stuur iedereen een uitnodiging").click()
    expect(leader.get_by_text(re.compile(r"Uitnodiging:\s+verstuurd"))).to_have_count(7)
    faults = []
    for where in ("invitations", "letters", "devices"):
        go(leader, where)
        unfold(leader)
        faults += faults_on(leader)
        for width in SIZES:
            leader.set_viewport_size({"width": width, "height": 800})
            if leader.evaluate(SIDEWAYS):
                faults.append(f"{where} scrolls sideways at {width} px")
    assert faults == []


def test_a_text_is_copied_by_a_button_and_without_script_by_hand(leader, guests):
    leader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go(leader, "letters")
    go(leader, "invitations")
    leader.locator(".invited", has_text="Zonder Adres").get_by_text("Link en uitnodiging").click()
    leader.get_by_role("button", name="Kopieer een tekst met link").last.click()
    leader.get_by_role("button", name="Kopieer de tekst").first.click()
    expect(leader.get_by_text("Gekopieerd.")).to_be_visible()
    copied = leader.evaluate("navigator.clipboard.readText()")
    assert copied == leader.locator("textarea.letter").input_value()
    assert "/in#" in copied and copied.startswith("Dag Zonder Adres,")
