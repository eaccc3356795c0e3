"""Personal links: a button signs in, looking does not, and only hashes are kept."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.models import Link, SignIn
from halenbrengen.collaborations.seats import COOKIE

FROM_HERE = {"Sec-Fetch-Site": "same-origin"}


def link_for(table, viewer):
    return commands.make_link(viewer.seat, by=table.viewer("facilitator"))


def test_looking_at_the_page_signs_nobody_in(table, client):
    link_for(table, table.person())
    for ask in (client.get, client.head):
        answer = ask("/in")
        assert answer.status_code == 200 and COOKIE not in answer.cookies
    assert SignIn.objects.count() == 0


def test_the_button_signs_in_and_goes_to_the_seat(table, client):
    person = table.person()
    answer = client.post("/in", {"token": link_for(table, person)}, headers=FROM_HERE)
    assert (answer.status_code, answer["Location"]) == (303, f"/s/{person.seat.public_id}/")
    cookie = answer.cookies[COOKIE]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert client.get(f"/s/{person.seat.public_id}/homework").status_code == 200


def test_only_hashes_are_kept(table, client):
    token = link_for(table, table.person())
    answer = client.post("/in", {"token": token}, headers=FROM_HERE)
    kept = f"{list(Link.objects.values())} {list(SignIn.objects.values())}"
    assert token not in kept and answer.cookies[COOKIE].value not in kept


def test_a_link_works_again_on_another_device_and_ends_when_its_owner_leaves(table):
    person = table.person()
    token = link_for(table, person)
    phone, laptop = Client(headers=FROM_HERE), Client(headers=FROM_HERE)
    for device in (phone, laptop):
        assert device.post("/in", {"token": token}).status_code == 303
    commands.remove_person(person.seat, by=table.viewer("facilitator"))
    page = f"/s/{person.seat.public_id}/homework"
    assert [device.get(page).status_code for device in (phone, laptop)] == [401, 401]
    assert Client(headers=FROM_HERE).post("/in", {"token": token}).status_code == 422


@pytest.mark.parametrize("change", [{"revoked_at": timezone.now()}, {"ends_at": timezone.now() - timedelta(days=1)}])
def test_a_link_that_ended_lets_nobody_in(table, change):
    token = link_for(table, table.person())
    Link.objects.update(**change)
    with pytest.raises(Refused):
        commands.let_in(token)


def test_the_secret_of_a_browser_changes_with_every_sign_in_and_keeps_its_other_seats(table):
    first, second = table.person(0), table.person(1)
    planted = commands.let_in(link_for(table, first)).browser
    fresh = commands.let_in(link_for(table, second), planted).browser
    client = Client(headers=FROM_HERE)
    client.cookies[COOKIE] = planted
    assert client.get(f"/s/{first.seat.public_id}/homework").status_code == 401
    client.cookies[COOKIE] = fresh
    pages = [client.get(f"/s/{viewer.seat.public_id}/homework").status_code for viewer in (first, second)]
    assert pages == [200, 200]


def test_a_browser_sits_in_no_seat_but_its_own(table, client_for):
    client = client_for(table.person().seat)
    for other in (table.person(0, 1), table.person(1), table.viewer("facilitator")):
        assert client.get(f"/s/{other.seat.public_id}/wall").status_code == 401


def test_another_site_cannot_make_a_browser_act(table, client_for):
    seat = table.person().seat
    client = client_for(seat)
    address, line = f"/s/{seat.public_id}/items", {"side": "get", "text": "Van elders"}
    del client.defaults["HTTP_SEC_FETCH_SITE"]
    refused = [
        client.post(address, line, headers=headers).status_code
        for headers in (
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Origin": "https://elders.example"},
            {"Origin": "null"},
            {},
        )
    ]
    assert refused == [403] * 5
    assert client.post(address, line, headers={"Origin": "http://testserver"}).status_code == 303


def test_the_bare_address_leads_back_to_ones_own_seat(table, client, client_for):
    seat = table.person().seat
    browser = client_for(seat)
    assert browser.get("/").url == f"/s/{seat.public_id}/"
    assert client.get("/").url == "/in"
    commands.remove_person(seat, by=table.viewer("facilitator"))
    assert browser.get("/").url == "/in"
