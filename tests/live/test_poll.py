"""The way of asking for pages whose stream is held up by something in between."""

from halenbrengen.live.cursor import cursor_of, page_version
from halenbrengen.posters.commands import write_item
from tests.serving import ask


def poll(port, person, cookie, after):
    return ask(port, "GET", f"/s/{person.seat.public_id}/live/homework/poll?after={after}", Cookie=cookie)


def test_nothing_new_is_answered_without_content(table, port, cookie_of):
    person = table.person()
    status, headers, body = poll(port, person, cookie_of(person), cursor_of(person))
    assert (status, body) == (204, b"")
    assert headers["X-Page-Version"] == page_version()
    assert headers["X-Last-Event-ID"] == cursor_of(person)


def test_what_was_missed_comes_at_once_with_the_new_number(table, port, cookie_of):
    person, cookie = table.person(), cookie_of(table.person())
    old = cursor_of(person)
    write_item(table.poster(), side="get", text="Gemist\nregel twee", by=person)
    status, headers, body = poll(port, person, cookie, old)
    assert status == 200
    assert headers["X-Last-Event-ID"] == cursor_of(person) != old
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert b'<hx-partial hx-target="#homework-get" hx-swap="outerMorph">' in body
    assert b"Gemist" in body
    assert poll(port, person, cookie, headers["X-Last-Event-ID"])[0] == 204


def test_a_poll_leaves_nothing_behind(table, port, cookie_of, application):
    person = table.person()
    poll(port, person, cookie_of(person), "")
    assert application.hub.count == 0
