"""What an open page hears, and what it does not."""

import threading
import time

import pytest

from halenbrengen.changes import bell
from halenbrengen.changes.parts import all_screens
from halenbrengen.live import news as news_module
from halenbrengen.live.cursor import cursor_of
from halenbrengen.live.stream import may_open
from halenbrengen.method.permissions import Role
from halenbrengen.posters.commands import write_item
from tests.serving import Listener, ask


def write(table, text, party=0):
    return write_item(table.poster(party), side="get", text=text, by=table.person(party))


def address(viewer, screen, **asked):
    return f"/s/{viewer.seat.public_id}/live/{screen}?" + "&".join(f"{name}={value}" for name, value in asked.items())


def test_a_line_arrives_at_a_colleague(table, listen):
    colleague = table.person(0, 1)
    stream = listen(colleague, "homework", after=cursor_of(colleague))
    write(table, "Een werkplaats")
    event = stream.news()
    assert '<hx-partial hx-target="#homework-get" hx-swap="outerMorph">' in event["data"]
    assert "Een werkplaats" in event["data"]
    assert event["id"] == cursor_of(colleague)


def test_a_part_is_rendered_once_for_all_who_see_the_same(table, listen, monkeypatch):
    rendered = []
    render = news_module.render_part
    monkeypatch.setattr(news_module, "render_part", lambda *asked: rendered.append(asked) or render(*asked))
    people = [table.person(0, 0), table.person(0, 1), table.person(0, 0)]
    streams = [listen(person, "homework", after=cursor_of(person)) for person in people]
    write(table, "Een werkplaats")
    events = [stream.news() for stream in streams]
    assert events[0] == events[1] == events[2]
    assert len(rendered) == len(set(rendered))


def test_another_party_hears_nothing_at_all_of_a_hidden_poster(table, listen):
    write(table, "De eerste regel")
    other = table.person(1)
    stream = listen(other, "homework", after=cursor_of(other))
    stream.event()
    write(table, "Niet voor jullie")
    assert stream.silent_for(1)
    assert "party" in cursor_of(other)
    assert table.parties[0].audience not in cursor_of(other)


def test_a_page_that_is_up_to_date_gets_a_heartbeat_and_no_more(table, listen):
    write(table, "Al gezien")
    person = table.person()
    stream = listen(person, "homework", after=cursor_of(person))
    first = stream.event()
    assert (first["retry"], first["event"]) == ("500", "tik")
    assert stream.silent_for(1)


def test_a_page_that_lags_behind_gets_every_part_of_its_screen(table, listen):
    person = table.person()
    old = cursor_of(person)
    write(table, "Gemist")
    event = listen(person, "homework", after=old).news()
    assert [name for name in all_screens()["homework"] if f'hx-target="#{name}"' not in event["data"]] == []
    assert "Gemist" in event["data"]
    assert event["id"] == cursor_of(person)


@pytest.mark.parametrize("unreadable", ["", "shared=999999", "rommel", "%00%ff", "shared=1;drop"])
def test_whoever_does_not_know_how_far_it_came_gets_everything(table, listen, unreadable):
    write(table, "Staat er")
    assert "Staat er" in listen(table.person(), "homework", after=unreadable).news()["data"]


def test_the_last_number_heard_counts_before_the_one_in_the_address(table, listen):
    person = table.person()
    old = cursor_of(person)
    write(table, "Al gehoord")
    stream = listen(person, "homework", after=old, Last_Event_ID=cursor_of(person))
    stream.event()
    assert stream.silent_for(1)


def test_nothing_falls_between_the_page_and_its_stream(table, port, cookie_of):
    """While somebody writes, pages open at any moment; each ends with all that was written."""
    person, poster = table.person(), table.poster()
    cookie, heard = cookie_of(person), []

    def look(delay):
        time.sleep(delay)
        with Listener(port, address(person, "homework", after=cursor_of(person)), Cookie=cookie) as stream:
            event = stream.until("regel 19<")
            heard.append([number for number in range(20) if f"regel {number}<" in event["data"]])

    before = [threading.Thread(target=look, args=(delay / 40,)) for delay in range(10)]
    for thread in before:
        thread.start()
    for number in range(20):
        time.sleep(0.02)
        write_item(poster, side="get", text=f"regel {number}", by=person)
    for thread in before:
        thread.join()
    assert heard == [list(range(20))] * 10


def test_a_missed_bell_costs_seconds_and_no_news(often, table, listen, monkeypatch):
    monkeypatch.setattr(bell, "ring", lambda collaboration_id: None)
    person = table.person()
    stream = listen(person, "homework", after=cursor_of(person))
    write(table, "Zonder bel")
    assert "Zonder bel" in stream.news()["data"]


def test_a_part_that_cannot_be_made_does_not_silence_the_others(table, listen, monkeypatch):
    render = news_module.render_part

    def fail_for_one(name, viewer):
        if name == "homework-state":
            raise ValueError(name)
        return render(name, viewer)

    monkeypatch.setattr(news_module, "render_part", fail_for_one)
    write(table, "Toch te zien")
    assert "Toch te zien" in listen(table.person(), "homework").news()["data"]


def test_heartbeats_tell_the_time_of_the_server(often, table, listen):
    person = table.person()
    stream = listen(person, "homework", after=cursor_of(person))
    beats = [stream.event() for _ in range(3)]
    assert {beat["event"] for beat in beats} == {"tik"}
    assert all(abs(int(beat["data"]) / 1000 - time.time()) < 5 for beat in beats)
    assert int(beats[0]["data"]) < int(beats[1]["data"]) < int(beats[2]["data"])


def test_a_page_of_an_older_version_is_asked_to_reload_and_goes_on(table, port, cookie_of):
    person = table.person()
    where = address(person, "homework", after=cursor_of(person), version="0.0.1-old")
    with Listener(port, where, Cookie=cookie_of(person)) as stream:
        assert stream.news()["event"] == "reload"
        write(table, "Nog steeds")
        assert "Nog steeds" in stream.news()["data"]


def test_the_stream_carries_the_policy_of_the_house(table, listen):
    headers = listen(table.person(), "homework").response.headers
    assert headers["Content-Type"] == "text/event-stream"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in headers["Cache-Control"] and "no-transform" in headers["Cache-Control"]
    assert headers["X-Accel-Buffering"] == "no"


@pytest.mark.parametrize(
    "said", [{"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}, {"Origin": "http://elders.example"}]
)
@pytest.mark.parametrize("poll", ["", "/poll"])
def test_another_site_cannot_listen(table, port, cookie_of, said, poll):
    person = table.person()
    status, _, body = ask(port, "GET", address(person, f"homework{poll}"), Cookie=cookie_of(person), **said)
    assert (status, body) == (403, b"")


def test_a_seat_of_somebody_else_is_silent_in_the_same_way_as_none(table, port, cookie_of):
    cookie = cookie_of(table.person())
    theirs = ask(port, "GET", address(table.person(1), "homework"), Cookie=cookie)
    nobody = ask(port, "GET", "/s/aaaaaaaaaaaa/live/homework", Cookie=cookie)
    without = ask(port, "GET", address(table.person(), "homework"))
    assert theirs[0] == nobody[0] == without[0] == 401
    assert theirs[2] == nobody[2] == without[2] == b""
    assert [*theirs[1]] == [*nobody[1]] == [*without[1]]


def test_a_screen_is_heard_only_by_those_who_may_open_its_page(table, port, cookie_of):
    facilitator = table.viewer("facilitator")
    cookie = cookie_of(facilitator)
    assert ask(port, "GET", address(facilitator, "homework"), Cookie=cookie)[0] == 404
    assert ask(port, "GET", address(facilitator, "no-such-screen"), Cookie=cookie)[0] == 404


def test_every_screen_is_a_page_that_somebody_may_open():
    closed = [screen for screen in all_screens() if not any(may_open(screen, "aaaaaaaaaaaa", role) for role in Role)]
    assert closed == [], "a screen is named after the address of its page, or nobody can hear it"


def test_only_asking_is_answered(table, port, cookie_of):
    person = table.person()
    assert ask(port, "POST", address(person, "homework"), Cookie=cookie_of(person))[0] == 405
