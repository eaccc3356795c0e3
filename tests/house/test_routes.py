"""Routes are denied unless they say who may come."""

from halenbrengen.method.permissions import Role
from tests.doors.listed import routes


def test_every_route_has_a_policy():
    without = [route for route, view in routes() if not getattr(view, "policy", None)]
    assert without == [], "mark the view with @seated(...), @facilitating or @for_everyone"


def test_what_is_open_to_everyone_is_a_short_list():
    open_routes = sorted(route for route, view in routes() if view.policy == ("everyone",))
    assert open_routes == ["", "check/<slug:token>", "healthz", "in"]


def test_a_policy_names_roles_that_exist():
    known = {*Role, "everyone", "host"}
    odd = [(route, view.policy) for route, view in routes() if not set(view.policy) <= known]
    assert odd == []


def test_nobody_without_a_seat_learns_whether_it_exists(client, table):
    seat = table.person().seat.public_id
    for route, _view in routes():
        if route.startswith("s/"):
            there, nowhere = (route.replace("<public_id:seat>", each) for each in (seat, "aaaaaaaaaaaa"))
            answers = [ask(client, address) for address in (there, nowhere)]
            assert answers[0] == answers[1], route
            assert answers[0][0] in (401, 405), (route, answers[0][0])


def ask(client, address):
    import re

    path = "/" + re.sub(r"<int:\w+>", "1", re.sub(r"<(?!int)[^>]+>", "x", address))
    answers = [client.get(path), client.post(path, headers={"Sec-Fetch-Site": "same-origin"})]
    found = [answer for answer in answers if answer.status_code != 405]
    return (found[0].status_code, found[0].content) if found else (405, b"")
