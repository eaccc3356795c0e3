"""How a stream ends: somebody leaves, reads too slowly, has too many open, or the server stops."""

import socket
import time

import pytest

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.models import Seat
from halenbrengen.live import streams as streams_module
from halenbrengen.live.cursor import cursor_of
from halenbrengen.posters.commands import write_item
from tests.serving import Listener, ask, serving


def write(table, text):
    return write_item(table.poster(), side="get", text=text, by=table.person())


def until(true, seconds=5):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come so far"
        time.sleep(0.02)


def test_who_is_removed_hears_that_and_nothing_after_it(table, listen):
    leaver, stayer = table.person(0, 1), table.person(0, 0)
    gone, on = listen(leaver, "homework", after=cursor_of(leaver)), listen(stayer, "homework", after=cursor_of(stayer))
    gone.event()
    commands.remove_person(leaver.seat, by=table.viewer("facilitator"))
    write(table, "Na het vertrek")
    assert gone.news()["event"] == "gone"
    assert gone.event() is None
    on.until("Na het vertrek")


def test_a_removed_person_cannot_listen_again(table, port, cookie_of):
    leaver = table.person(0, 1)
    cookie = cookie_of(leaver)
    commands.remove_person(leaver.seat, by=table.viewer("facilitator"))
    for poll in ("", "/poll"):
        assert ask(port, "GET", f"/s/{leaver.seat.public_id}/live/homework{poll}", Cookie=cookie)[0] == 401


def test_a_link_that_ends_without_a_word_ends_the_stream_within_seconds(often, table, listen):
    person = table.person()
    stream = listen(person, "homework", after=cursor_of(person))
    stream.event()
    person.seat.links.update(revoked_at=person.seat.collaboration.created_at)
    assert stream.news()["event"] == "gone"
    assert stream.event() is None


def test_a_withdrawn_link_ends_the_stream_at_once(table, listen):
    person, colleague = table.person(0, 0), table.person(0, 1)
    gone, on = (listen(each, "homework", after=cursor_of(each)) for each in (person, colleague))
    gone.event()
    commands.withdraw_links(person.seat, by=table.viewer("facilitator"))
    assert gone.news()["event"] == "gone"
    assert gone.event() is None
    write(table, "Voor wie blijft")
    on.until("Voor wie blijft")


def test_who_signs_the_others_out_goes_on_listening(table, listen, cookie_of):
    person = table.person()
    laptop, phone = cookie_of(person), cookie_of(person)
    here, there = (listen(person, "homework", cookie=each, after=cursor_of(person)) for each in (laptop, phone))
    there.event()
    commands.end_other_devices(person.seat, laptop.partition("=")[2], by=person)
    assert there.news()["event"] == "gone"
    assert there.event() is None
    write(table, "Nog steeds hier")
    here.until("Nog steeds hier")


def test_who_now_looks_in_another_way_loads_the_page_again(often, table, listen):
    person = table.person()
    stream = listen(person, "homework", after=cursor_of(person))
    Seat.objects.filter(pk=person.seat.pk).update(language="en")
    assert stream.news()["event"] == "reload"
    assert stream.event() is None


@pytest.mark.parametrize("protocol", ["ours", "plain"])
def test_a_reader_that_does_not_read_is_dropped_and_catches_up(table, cookie_of, application, monkeypatch, protocol):
    monkeypatch.setattr(streams_module, "UNREAD_LIMIT", 64 * 1024)
    slow, quick = table.person(0, 1), table.person(0, 0)
    how = {} if protocol == "ours" else {"http_protocol": "httptools"}
    with serving(application, **how) as port:
        where = f"/s/{slow.seat.public_id}/live/homework"
        stuck = socket.socket()
        stuck.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        stuck.connect(("127.0.0.1", port))
        stuck.sendall(f"GET {where} HTTP/1.1\r\nHost: x\r\nCookie: {cookie_of(slow)}\r\n\r\n".encode())
        path = f"/s/{quick.seat.public_id}/live/homework?after={cursor_of(quick)}"
        with Listener(port, path, Cookie=cookie_of(quick)) as reader:
            until(lambda: application.hub.count == 2)
            written = 0
            while application.hub.count == 2:
                assert written < 400, "the stuck reader is still there"
                write(table, f"Regel {written} " + "x" * 150)
                reader.until(f"Regel {written} ")
                written += 1
            assert application.hub.count == 1
            write(table, "Voor wie leest")
            reader.until("Voor wie leest")
        with Listener(port, where, Cookie=cookie_of(slow)) as again:
            assert "Voor wie leest" in again.news()["data"]
        stuck.close()


def test_the_oldest_of_too_many_streams_in_one_seat_makes_room(table, listen, application, cookie_of, settings):
    settings.STREAMS_PER_SEAT = 2
    person = table.person()
    cookie, after = cookie_of(person), cursor_of(person)
    first, second, third = (listen(person, "homework", cookie=cookie, after=after) for _ in range(3))
    assert first.event()["event"] == first.event()["event"] == "tik"
    assert first.event() is None
    until(lambda: application.hub.count == 2)
    write(table, "Voor de anderen")
    assert "Voor de anderen" in second.news()["data"]
    assert "Voor de anderen" in third.news()["data"]


def test_a_full_server_says_so(table, port, listen, cookie_of, settings):
    person = table.person()
    listen(person, "homework").news()
    settings.STREAMS_MAX = 1
    where = f"/s/{person.seat.public_id}/live/homework"
    status, headers, body = ask(port, "GET", where, Cookie=cookie_of(person))
    assert (status, headers["Retry-After"]) == (503, "2")
    assert b"Probeer het over enkele seconden opnieuw" in body


def test_a_browser_that_leaves_is_forgotten(table, listen, application):
    listen(table.person(), "homework").news()
    assert application.hub.count == 1
    stream = listen(table.person(0, 1), "homework")
    stream.news()
    stream.connection.close()
    stream.response.close()
    until(lambda: application.hub.count == 1)
    assert sum(len(slot) for slot in application.hub.slots) == 1
    assert len(application.hub.by_listener) == 1


@pytest.mark.parametrize("protocol", ["ours", "plain"])
def test_a_server_that_stops_tells_when_to_come_back(table, cookie_of, application, protocol):
    person = table.person()
    how = {} if protocol == "ours" else {"http_protocol": "h11"}
    cookie, streams = cookie_of(person), []
    with serving(application, **how) as port:
        for _ in range(5):
            where = f"/s/{person.seat.public_id}/live/homework?after={cursor_of(person)}"
            streams.append(Listener(port, where, Cookie=cookie))
            streams[-1].event()
        began = time.monotonic()
    assert time.monotonic() - began < 10
    if protocol == "ours":
        waits = [int(stream.event()["retry"]) for stream in streams]
        assert all(1000 <= wait <= 5000 for wait in waits)
        assert len(set(waits)) > 1
        assert [stream.event() for stream in streams] == [None] * 5
    for stream in streams:
        stream.connection.close()
