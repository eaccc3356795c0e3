"""Every address, asked by everyone, in four phases: who may not, learns nothing, not even that there is something."""

import re
import subprocess

import pytest

from halenbrengen.method.phases import ORDER, Phase
from tests.doors.hidden import CANARIES, word
from tests.doors.listed import DOORS, door_of, is_page, routes, seat_routes
from tests.doors.visitors import NOWHERE, House

TELLING = (Phase.PREPARATION, Phase.CONTRACTING)  # the two with most to hide; the long form asks in all nine
PHASES = [pytest.param(each, marks=() if each in TELLING else pytest.mark.long) for each in ORDER]


@pytest.fixture(params=PHASES)
def house(request, table, client_for):
    return House(table, request.param, client_for)


@pytest.fixture
def quiet_house(table, client_for):
    return House(table, Phase.PREPARATION, client_for)


def test_every_address_answers_as_its_policy_says_and_keeps_every_secret(house):
    answers = {
        (visitor.name, method, route): visitor.ask(method, house.path(route, visitor))
        for route, _view in seat_routes()
        for visitor in house.visitors.values()
        for method in ("get", "post")
        if visitor.name in ("nobody", "owner") or (method == "get") == is_page(route)
    }
    assert wrong_answers(house, answers) == []
    if house.phase == Phase.FOLLOW_UP:  # where nothing waits for its moment
        assert closed_pages(house, answers) == []
    for visitor in house.visitors.values():
        read = [(key, body) for key, (_status, body) in answers.items() if key[0] == visitor.name]
        require_secrets(house, visitor, [*read, *house.heard(visitor)])


def wrong_answers(house, answers):
    """What was not answered as the policy of the view says. A 405 tells nothing: it is the same for everybody."""
    policies = {route: view.policy for route, view in seat_routes()}
    wrong = []
    for (name, method, route), (status, _body) in answers.items():
        role = house.visitors[name].role
        if (method == "get") != is_page(route):
            expected = {405}
        elif role == "nobody":
            expected = {401}
        elif role not in policies[route]:
            expected = {404}
        else:
            expected = {200, 302, 404} if method == "get" else {200, 303, 404, 422}
        if status not in expected:
            wrong.append((name, method, route, status))
    return wrong


def closed_pages(house, answers):
    """In the last phase nothing waits for its moment: each page opens for everybody whom its policy names."""
    return [
        (name, route)
        for (name, method, route), (status, _body) in answers.items()
        for view in [dict(seat_routes())[route]]
        if method == "get" and is_page(route) and "<slug" not in route and "<int" not in route and name != "stranger"
        if house.visitors[name].role in view.policy and status not in (200, 302)
    ]


def require_secrets(house, visitor, read):
    """`read`: every answer that this visitor can get, from pages, live parts and commands."""
    for canary in CANARIES.values():
        if house.phase in canary.phases:
            found = [where for where, body in read if canary.word.encode() in body]
            if visitor.name not in canary.readers:
                assert found == [], (visitor.name, canary.word)
            if visitor.name == canary.sure and house.phase in canary.sure_in:
                assert found, f"{visitor.name} cannot read {canary.word}: the test looks in the wrong places"


def test_the_list_of_doors_is_the_router():
    """A new address fails here until somebody says in `doors.txt` how it is asked, and who may."""
    assert {route: door_of(view) for route, view in routes()} == DOORS


def test_no_address_answers_to_another_method(quiet_house):
    """And the refusal is the same for who may come and who may not, there or not there."""
    owner, nobody = quiet_house.visitors["owner"], quiet_house.visitors["nobody"]
    for route, _view in routes():
        answers = {
            owner.ask(method, quiet_house.path(route, owner)) for method in ("put", "patch", "delete", "options")
        }
        answers.add(nobody.ask("put", quiet_house.path(route, nobody, NOWHERE)))
        assert answers == {(405, b"")}, route


def test_the_pages_of_a_host_are_the_hosts(quiet_house):
    wrong = []
    for route, view in routes():
        if view.policy == ("host",):
            for name in ("scribe", "owner", "other", "observer", "beamer", "nobody"):
                visitor = quiet_house.visitors[name]
                answers = {visitor.ask(method, quiet_house.path(route, visitor))[0] for method in ("get", "post")}
                if not answers <= {401, 405}:
                    wrong.append((name, route, answers))
    assert wrong == []


def test_a_seat_is_only_for_who_sits_in_it(quiet_house):
    """A seat that is somebody else's answers just as one that does not exist."""
    owner, other = quiet_house.visitors["owner"], quiet_house.visitors["other"]
    for route, _view in seat_routes():
        there = quiet_house.path(route, owner)
        method = "get" if is_page(route) else "post"
        found = other.ask(method, there)
        assert found == other.ask(method, there.replace(owner.seat, "a" * 12)), there
        assert found[0] == 401, there


def test_what_one_may_not_read_is_absent_byte_for_byte(house):
    compared = 0
    for route, view in seat_routes():
        if "<int:" not in route:
            continue
        for visitor in house.visitors.values():
            hidden = visitor.name not in readers_of(house, route)
            if visitor.role in view.policy and not hidden:
                continue
            method = "get" if is_page(route) else "post"
            there, nowhere = house.path(route, visitor), house.path(route, visitor, NOWHERE)
            status, body = visitor.ask(method, there)
            # a refused form names its own address, which the visitor typed
            assert (status, body.replace(there.encode(), nowhere.encode())) == visitor.ask(method, nowhere), (
                visitor.name,
                route,
            )
            assert status in ({401} if visitor.role == "nobody" else {404, 422}), (visitor.name, route)
            compared += 1
    assert compared > 50


def readers_of(house, route):
    """Whose business the thing is that an address names: a line, a question, a remark; the rest is of its own table."""
    noun = route.removeprefix("s/<public_id:seat>/").partition("/")[0]
    table = set(house.visitors) - {"stranger"}
    if route.endswith("/history") or noun in ("wordings", "acts"):
        return {"owner"}
    canary = {"items": "line", "photos": "photo", "questions": "question", "parked": "remark"}.get(noun)
    return CANARIES[canary].readers if canary and house.phase in CANARIES[canary].phases else table


def test_a_hidden_poster_is_on_nobodys_paper_but_its_own(table, client_for):
    house = House(table, Phase.PREPARATION, client_for)
    owner = house.visitors["owner"]
    _status, page = owner.ask("get", f"s/{owner.seat}/paper")
    sheets = sorted(set(re.findall(r'href="paper/([a-z0-9-]+)/A4"', page.decode())))
    mine = [
        sheet for sheet in sheets if word("line") in text_of(owner.ask("get", f"s/{owner.seat}/paper/{sheet}/A4")[1])
    ]
    assert len(mine) == 1
    for visitor in house.visitors.values():
        if visitor is not owner:
            status, body = visitor.ask("get", f"s/{visitor.seat}/paper/{mine[0]}/A4")
            absent = visitor.ask("get", f"s/{visitor.seat}/paper/poster-{NOWHERE}/A4")
            assert (status, body) == absent, visitor.name
            assert status == (401 if visitor.role == "nobody" else 404)


def text_of(pdf):
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
