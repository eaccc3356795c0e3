"""Whoever's link is opened in one more browser hears it, and can end it."""

import pytest
from django.test import Client

from halenbrengen.changes.models import Change
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.devices.naming import device_of
from halenbrengen.collaborations.models import Seat, SignIn
from halenbrengen.collaborations.seats import COOKIE
from halenbrengen.mails.models import Letter

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1"
TOLD = "Je link is op nog een apparaat geopend"


@pytest.fixture
def owner(table):
    return table.person().seat


@pytest.fixture
def token(table, owner):
    return commands.make_link(owner, by=table.viewer("facilitator"))


def come_in(token, agent=FIREFOX):
    client = Client(headers={"Sec-Fetch-Site": "same-origin", "User-Agent": agent})
    assert client.post("/in", {"token": token}).status_code == 303
    return client


def ask(client, seat, page="homework"):
    return client.get(f"/s/{seat.public_id}/{page}")


def test_the_first_device_is_told_nothing(owner, token):
    laptop = come_in(token)
    assert TOLD not in ask(laptop, owner).text
    assert ask(laptop, owner, "devices/notice").text.strip() == ""


def test_a_second_device_is_told_to_the_first(owner, token):
    laptop = come_in(token)
    come_in(token, IPHONE)
    page = ask(laptop, owner).text
    assert TOLD in page and "(Safari, iPhone)" in page
    assert TOLD in ask(laptop, owner, "devices/notice").text


def test_opening_the_link_again_in_the_same_browser_is_no_news(owner, token):
    laptop = come_in(token)
    made = Change.objects.count()
    assert laptop.post("/in", {"token": token}).status_code == 303
    assert (Change.objects.count(), TOLD in ask(laptop, owner).text) == (made, False)


def test_that_was_me_ends_the_notice_in_this_browser_only(owner, token):
    laptop, phone = come_in(token), come_in(token, IPHONE)
    assert laptop.post(f"/s/{owner.public_id}/devices/known").status_code == 303
    assert TOLD not in ask(laptop, owner).text
    assert TOLD in ask(phone, owner).text
    come_in(token)
    assert TOLD in ask(laptop, owner).text


def test_ending_the_others_leaves_this_browser_and_ends_the_link(owner, token):
    laptop, phone = come_in(token), come_in(token, IPHONE)
    assert laptop.post(f"/s/{owner.public_id}/devices/others/end").status_code == 303
    assert [ask(each, owner).status_code for each in (laptop, phone)] == [200, 401]
    again = Client(headers={"Sec-Fetch-Site": "same-origin"})
    assert again.post("/in", {"token": token}).status_code == 422
    assert TOLD not in ask(laptop, owner).text


def test_the_facilitator_sees_that_somebody_needs_a_new_link(table, client_for, owner, token):
    laptop = come_in(token)
    come_in(token)
    laptop.post(f"/s/{owner.public_id}/devices/others/end")
    seat = table.seat("facilitator")
    assert "heeft nu geen link die werkt; geef een nieuwe" in ask(client_for(seat), seat, "invitations").text


def test_nobody_hears_of_devices_but_their_owner(table, client_for, owner, token):
    come_in(token)
    come_in(token, IPHONE)
    colleague, facilitator = table.person(0, 1).seat, table.seat("facilitator")
    for seat, pages in ((colleague, ["homework"]), (facilitator, ["people", "invitations", "letters"])):
        client = client_for(seat)
        for page in pages:
            text = ask(client, seat, page).text
            assert TOLD not in text and "iPhone" not in text
    assert {change.audience for change in Change.objects.filter(verb="device_added")} == {"facilitator"}


def test_the_owner_is_told_by_mail_once_an_hour(owner, token, settings):
    settings.SMTP_HOST = "mail.host.example"
    Seat.objects.filter(pk=owner.pk).update(email="karin@singel.example")
    for _time in range(4):
        come_in(token, IPHONE)
    (letter,) = Letter.objects.all()
    assert (letter.kind, letter.link, letter.by_hand) == ("new_device", "", False)
    assert "op nog een apparaat geopend (Safari, iPhone)" in letter.text


def test_without_mail_no_letter_is_made(owner, token):
    Seat.objects.filter(pk=owner.pk).update(email="karin@singel.example")
    come_in(token)
    come_in(token)
    assert Letter.objects.count() == 0


def test_a_facilitator_ends_the_address_of_the_host_as_well(table):
    printed = commands.make_facilitator_link(table.host)
    laptop, thief = come_in(printed), come_in(printed)
    for each in (laptop, thief):
        assert each.post(f"/collaborations/{table.collaboration.public_id}/open").status_code == 303
    seat = table.seat("facilitator")
    assert laptop.post(f"/s/{seat.public_id}/devices/others/end").status_code == 303
    assert [ask(each, seat, "people").status_code for each in (laptop, thief)] == [200, 401]
    assert [each.get("/collaborations").status_code for each in (laptop, thief)] == [200, 401]
    assert Client(headers={"Sec-Fetch-Site": "same-origin"}).post("/in", {"token": printed}).status_code == 422
    answer = laptop.post(f"/s/{seat.public_id}/devices/link")
    fresh = answer.text.partition("/in#")[2].split("<")[0].strip()
    assert ask(come_in(fresh), seat, "people").status_code == 200


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_scanner_that_follows_the_link_leaves_nothing(token, method):
    client = Client()
    assert getattr(client, method)(f"/in#{token}").status_code == 200
    assert (SignIn.objects.count(), COOKIE in client.cookies) == (0, False)


@pytest.mark.parametrize(("agent", "device"), [(FIREFOX, "Firefox, Windows"), (IPHONE, "Safari, iPhone"), ("curl", "")])
def test_a_device_is_named_by_what_its_owner_calls_it(agent, device):
    assert device_of(agent) == device
