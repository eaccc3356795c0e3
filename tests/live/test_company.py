"""Colleagues see who is there and who writes where; nobody else hears any of it, and nothing of it is kept."""

import pytest

from halenbrengen.changes.models import Change, Key
from halenbrengen.live import company
from halenbrengen.live.cursor import cursor_of
from tests.serving import ask

KARIN, YUSUF = "Karin Blokland", "Yusuf Arslan"


@pytest.fixture
def soon(monkeypatch):
    """Forget after a moment. Ask for it before the server."""
    monkeypatch.setattr(company, "STAYS_SECONDS", 0.3)
    monkeypatch.setattr(company, "WRITES_SECONDS", 0.3)


@pytest.fixture
def at_home(listen, cookie_of):
    """Open the homework of somebody, on which they can say that they write."""

    def open_page(viewer, cookie=None):
        cookie = cookie or cookie_of(viewer)
        stream = listen(viewer, "homework", cookie=cookie, after=cursor_of(viewer))
        stream.event()
        stream.cookie, stream.seat = cookie, viewer.seat.public_id
        return stream

    return open_page


def write_in(port, stream, place):
    return ask(port, "POST", f"/s/{stream.seat}/live/homework/here?at={place}", Cookie=stream.cookie)[0]


def test_colleagues_see_who_is_there_and_who_writes_where(table, at_home, port):
    karin = at_home(table.person(0, 0))
    yusuf = at_home(table.person(0, 1))
    assert karin.company() == yusuf.company() == {KARIN: "", YUSUF: ""}
    assert write_in(port, yusuf, "homework-get") == 204
    assert karin.company() == {KARIN: "", YUSUF: "homework-get"}
    write_in(port, yusuf, "")
    assert karin.company() == {KARIN: "", YUSUF: ""}


def test_it_ends_by_itself(soon, table, at_home, port):
    karin, yusuf = at_home(table.person(0, 0)), at_home(table.person(0, 1))
    karin.company()
    write_in(port, yusuf, "homework-give")
    assert [karin.company()[YUSUF] for _ in range(2)] == ["homework-give", ""]
    yusuf.connection.close()
    yusuf.response.close()
    assert karin.company() == {KARIN: ""}


def test_who_comes_back_at_once_was_never_away(table, at_home):
    karin, yusuf = at_home(table.person(0, 0)), at_home(table.person(0, 1))
    karin.company()
    yusuf.connection.close()
    yusuf.response.close()
    again = at_home(table.person(0, 1))
    assert again.company() == {KARIN: "", YUSUF: ""}
    assert karin.silent_for(0.5)


def test_one_who_is_alone_hears_nothing(table, at_home, port):
    karin = at_home(table.person(0, 0))
    write_in(port, karin, "homework-get")
    assert karin.silent_for(0.5)


def test_other_parties_and_who_leads_hear_nothing(table, at_home, listen, port, cookie_of):
    mine = [(person, cookie_of(person)) for person in (table.person(0, 0), table.person(0, 1))]
    theirs = {"homework": table.person(1, 0), "console": table.viewer("facilitator"), "wall": table.viewer("observer")}
    cookies = {screen: cookie_of(viewer) for screen, viewer in theirs.items()}
    others = [
        listen(viewer, screen, cookie=cookies[screen], after=cursor_of(viewer)) for screen, viewer in theirs.items()
    ]
    for stream in others:
        stream.event()
    karin, yusuf = (at_home(*somebody) for somebody in mine)
    karin.company()
    write_in(port, yusuf, "homework-get")
    karin.company()
    for stream in others:
        assert stream.silent_for(0.3)


def test_nothing_of_it_is_kept_or_numbered(table, at_home, port):
    karin, yusuf = at_home(table.person(0, 0)), at_home(table.person(0, 1))
    karin.company()
    before, cursor = Change.objects.count(), cursor_of(table.person(0, 0))
    write_in(port, yusuf, "homework-get")
    karin.company()
    assert (Change.objects.count(), Key.objects.count(), cursor_of(table.person(0, 0))) == (before, 0, cursor)


def test_a_place_that_is_not_on_the_page_is_not_passed_on(table, at_home, port):
    karin, yusuf = at_home(table.person(0, 0)), at_home(table.person(0, 1))
    karin.company()
    assert write_in(port, yusuf, "een%20scheldwoord") == 204
    assert karin.silent_for(0.3)


def test_only_who_sits_there_says_that_they_write(table, at_home, listen, port, cookie_of):
    karin = at_home(table.person(0, 0))
    at_home(table.person(0, 1))
    karin.company()
    other = table.person(1, 0)
    path = f"/s/{karin.seat}/live/homework/here?at=homework-get"
    assert ask(port, "POST", path, Cookie=cookie_of(other))[0] == 401
    assert ask(port, "POST", path, Cookie=karin.cookie, Origin="https://boos.example")[0] == 403
    assert ask(port, "GET", path, Cookie=karin.cookie)[0] == 405
    leader = table.viewer("facilitator")
    path = f"/s/{leader.seat.public_id}/live/homework/here?at=homework-get"
    assert ask(port, "POST", path, Cookie=cookie_of(leader))[0] == 404
    assert karin.silent_for(0.3)
