"""The facilitator loads the example from the page."""

import pytest
from django.test import Client

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.models import Collaboration
from halenbrengen.collaborations.seats import COOKIE

pytestmark = pytest.mark.django_db


@pytest.fixture
def host():
    return commands.welcome_facilitator(name="Begeleider")


@pytest.fixture
def browser(host):
    client = Client(headers={"Sec-Fetch-Site": "same-origin"})
    client.cookies[COOKIE] = commands.let_in(commands.make_facilitator_link(host)).browser
    return client


def test_it_is_told_up_to_the_chosen_step_and_opens_in_the_facilitators_seat(browser, host):
    answer = browser.post("/collaborations/example", {"until": "combining"})
    told = host.collaborations.get()
    seat = told.seats.get(role="facilitator")
    assert (answer.status_code, answer["Location"]) == (303, f"/s/{seat.public_id}/")
    assert told.phase == "combining"
    assert browser.get(f"/s/{seat.public_id}/people").status_code == 200


@pytest.mark.parametrize("until", ["", "archived", "everything"])
def test_an_unknown_step_is_refused_and_leaves_nothing(browser, until):
    answer = browser.post("/collaborations/example", {"until": until})
    assert answer.status_code == 422
    assert Collaboration.objects.count() == 0


def test_the_page_offers_each_step_that_can_be_told(browser):
    page = browser.get("/collaborations").content.decode()
    offered = [part.split('"')[0] for part in page.split('<option value="')[1:]]
    assert offered == [
        "preparation",
        "opening",
        "rules",
        "presentations",
        "combining",
        "plenary",
        "contracting",
        "follow_up",
    ]


def test_only_a_facilitator_loads_it(client):
    answer = client.post("/collaborations/example", {"until": "follow_up"}, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 401
    assert Collaboration.objects.count() == 0
