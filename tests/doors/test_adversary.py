"""Somebody who wants to know what is not theirs, or to say it in another's name, and knows every address."""

import re
from contextlib import suppress

import pytest
from django.apps import apps
from django.core import serializers
from django.http import Http404

from config.asgi import Application
from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import all_screens, render_part
from halenbrengen.collaborations import commands as people
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import COOKIE
from halenbrengen.live.wire import news
from halenbrengen.posters import commands as posters
from halenbrengen.posters.models import Item, Poster
from tests.doors.listed import routes
from tests.serving import ask, serving

SECRET = "Geheim-van-partij-A"
OTHERS = ("party b", "facilitator", "scribe", "observer", "beamer")


def other(table, who):
    return table.person(1) if who == "party b" else table.viewer(who)


@pytest.fixture
def hidden(table):
    """Party A's poster, full and not hung."""
    item = posters.write_item(table.poster(), side="get", text=SECRET, interest=f"{SECRET} 2", by=table.person())
    for field in ("motivation", "ambition_reading", "commitment", "means", "feasibility"):
        posters.write_field(table.poster(), field=field, text=f"{SECRET} {field}", base="", by=table.person())
    posters.hand_in(table.poster(), by=table.person())
    return item


def reading_addresses(seat):
    """Every address below a seat, filled in with the numbers that exist."""
    for route, _view in routes():
        if route.startswith("s/"):
            path = "/" + route.replace("<public_id:seat>", seat).replace("<slug:key>", "curious")
            yield re.sub(r"<int:\w+>", "1", path)


@pytest.mark.parametrize("who", OTHERS)
def test_no_page_and_no_part_tells_of_a_hidden_poster(table, hidden, client_for, who):
    viewer = other(table, who)
    client = client_for(viewer.seat)
    for path in reading_addresses(viewer.seat.public_id):
        if "<slug" not in path:
            assert SECRET not in client.get(path).content.decode(errors="replace"), path
    for screen, names in all_screens().items():
        for name in names:
            # a part of another's page may not be there at all
            with suppress(Http404):
                assert SECRET not in render_part(name, viewer.group), (screen, name)


@pytest.mark.parametrize("who", OTHERS)
def test_paper_of_a_hidden_poster_is_absent_as_what_never_was(table, hidden, client_for, who):
    viewer = other(table, who)
    client, seat = client_for(viewer.seat), viewer.seat.public_id
    there = client.get(f"/s/{seat}/paper/poster-01-vmbo-school-de-singel/A4")
    nowhere = client.get(f"/s/{seat}/paper/poster-99-niemand/A4")
    assert (there.status_code, there.content) == (404, nowhere.content)


def test_a_change_to_a_hidden_poster_moves_no_number_of_others(table, hidden, client_for):
    """What a page of party B, or the facilitator's, is told to listen from stays the same."""
    for who in OTHERS:
        viewer = other(table, who)
        client, page = client_for(viewer.seat), {"facilitator": "console", "scribe": "console"}.get(who, "wall")
        before = client.get(f"/s/{viewer.seat.public_id}/{page}").content
        posters.write_item(table.poster(), side="give", text=f"{SECRET} {who}", by=table.person())
        assert client.get(f"/s/{viewer.seat.public_id}/{page}").content == before, who


def test_what_others_sent_is_never_stored(table, hidden, client_for):
    """Commands for another party's line answer as for a line that never was."""
    viewer = table.person(1)
    client, seat = client_for(viewer.seat), viewer.seat.public_id
    for act, fields in {
        "": {"text": "Overgenomen"},
        "/place": {"place": 1},
        "/strike": {},
        "/restore": {},
        "/entry": {},
    }.items():
        there = client.post(f"/s/{seat}/items/{hidden.pk}{act}", fields)
        nowhere = client.post(f"/s/{seat}/items/987654{act}", fields)
        assert (there.status_code, there.content) == (404, nowhere.content), act
    hidden.refresh_from_db()
    assert (hidden.text, hidden.struck_at) == (SECRET, None)


def test_a_colleague_of_another_party_cannot_name_the_poster(table, hidden, client_for):
    """Fields that the form does not have are not read: the line lands on one's own poster."""
    viewer = table.person(1)
    client = client_for(viewer.seat)
    mine, theirs = table.poster(1).pk, table.poster(0).pk
    fields = {"side": "get", "text": "Van B", "poster": theirs, "party": table.parties[0].pk}
    client.post(f"/s/{viewer.seat.public_id}/items", fields)
    assert Item.objects.get(text="Van B").poster_id == mine


def test_the_same_key_with_other_content_is_refused(table, client_for):
    seat = table.person().seat
    client = client_for(seat)
    address, key = f"/s/{seat.public_id}/items", {"Idempotency-Key": "k-1", "X-Outbox": "1"}
    first = client.post(address, {"side": "get", "text": "Eerst"}, headers=key)
    again = client.post(address, {"side": "get", "text": "Eerst"}, headers=key)
    changed = client.post(address, {"side": "get", "text": "Anders"}, headers=key)
    assert [first.status_code, again.status_code, changed.status_code] == [200, 200, 422]
    assert first.json()["saved_at"][:16] == again.json()["saved_at"][:16]
    assert list(Item.objects.values_list("text", flat=True)) == ["Eerst"]


@pytest.mark.parametrize("text", ["x" * 4001, "nul\0byte", "bel\x07", "escape\x1b[2J", "a\x85regel"], ids=range(5))
def test_what_cannot_be_kept_is_refused_with_a_sentence(table, client_for, text):
    seat = table.person().seat
    raw = f"side=get&text={''.join(f'%{byte:02x}' for byte in text.encode())}"
    answer = client_for(seat).post(
        f"/s/{seat.public_id}/items", raw, content_type="application/x-www-form-urlencoded", headers={"X-Outbox": "1"}
    )
    assert answer.status_code == 422, answer.content
    assert not Item.objects.exists()


@pytest.mark.parametrize("where", ["https://boos.example", "http://testserver.boos.example", "null", "", "http://"])
def test_a_forged_origin_is_refused(table, client_for, where):
    seat = table.person().seat
    client = client_for(seat)
    client.defaults.pop("HTTP_SEC_FETCH_SITE", None)
    client.headers = {}
    answer = client.post(f"/s/{seat.public_id}/items", {"side": "get", "text": "Vals"}, headers={"Origin": where})
    assert answer.status_code == 403
    assert not Item.objects.exists()


HOSTILE = "</hx-partial><script>boos()</script>\r\n\r\ndata: x\nid: 7\u2028event: gone \"' <base href=//boos>"


def test_what_people_write_stays_text_on_page_and_stream(table, client_for):
    posters.write_item(table.poster(), side="get", text=HOSTILE, interest=HOSTILE, by=table.person())
    posters.write_field(table.poster(), field="motivation", text=HOSTILE, base="", by=table.person())
    table.hang_all()
    for viewer in (table.person(1), table.viewer("beamer")):
        html = render_part("wall-posters", viewer.group)
        assert "<script" not in html and "<base" not in html and "</hx-partial>" not in html
        lines = news({"wall-posters": html}, "shared=1").data.decode()[:-2].split("\n")
        assert [line for line in lines if not line.startswith(("data: ", "id: shared=1"))] == []
        assert "\r" not in "".join(lines)


def test_looking_changes_nothing(table, hidden, client_for):
    """A GET of any address, by anyone, adds no line to the log."""
    before = list(Poster.objects.values_list().order_by("pk"))
    for who in OTHERS:
        viewer = other(table, who)
        client = client_for(viewer.seat)
        made = Change.objects.count()
        for path in reading_addresses(viewer.seat.public_id):
            client.get(path)
        assert Change.objects.count() == made
    assert list(Poster.objects.values_list().order_by("pk")) == before


def test_a_withdrawn_link_opens_nothing_and_ends_what_it_opened(table, client_for, client):
    seat, by = table.person().seat, table.viewer("facilitator")
    token = people.make_link(seat, by=by)
    opened = client_for(seat)
    assert opened.get(f"/s/{seat.public_id}/wall").status_code == 200
    people.remove_person(seat, by=by)
    assert opened.get(f"/s/{seat.public_id}/wall").status_code == 401
    assert opened.post(f"/s/{seat.public_id}/items", {"side": "get", "text": "Nog even"}).status_code == 401
    again = client.post("/in", {"token": token}, headers={"Sec-Fetch-Site": "same-origin"})
    assert (again.status_code, dict(client.cookies)) == (422, {})


def test_no_secret_of_a_sign_in_is_kept_or_shown(table, client_for):
    seat = table.person().seat
    client = client_for(seat)
    secret = client.cookies[COOKIE].value
    kept = "".join(
        serializers.serialize("json", model._base_manager.all()) for model in apps.get_models() if model._meta.managed
    )
    assert secret not in kept
    assert secret not in client.get(f"/s/{seat.public_id}/homework").content.decode()


@pytest.mark.django_db(transaction=True)
def test_streams_and_polls_of_others_screens(table, hidden):
    """Party B, the observer and the beamer ask every screen of every kind from their own seat."""
    cookies = {}
    for who in OTHERS:
        viewer = other(table, who)
        link = people.make_link(viewer.seat, by=table.viewer("facilitator"))
        cookies[who] = viewer.seat.public_id, f"{COOKIE}={people.let_in(link).browser}"
    with serving(Application()) as port:
        for who, (seat, cookie) in cookies.items():
            for screen in [*all_screens(), "people", "record", "paper", "nowhere"]:
                status, headers, body = ask(port, "GET", f"/s/{seat}/live/{screen}/poll?after=x", Cookie=cookie)
                assert status in (200, 404), (who, screen, status)
                assert SECRET.encode() not in body, (who, screen)
                assert f"party:{table.parties[0].pk}=" not in (headers["X-Last-Event-Id"] or "")
        seat, cookie = cookies["party b"]
        for path in (f"/s/{seat}/items", f"/s/{seat}/poster/field"):
            assert ask(port, "POST", path, "text=" + "x" * 70_000, Cookie=cookie)[0] == 413
        origin = {"Origin": "https://boos.example"}
        assert ask(port, "POST", f"/s/{seat}/items", {"side": "get", "text": "x"}, Cookie=cookie, **origin)[0] == 403
    assert list(Item.objects.values_list("text", flat=True)) == [SECRET]


@pytest.mark.parametrize("address", ["nergens", "people/links", "wall/hang"])
def test_an_address_that_shows_nothing_gives_a_page_to_go_on_from(table, client_for, address):
    """Reloading the page of an act, or a typing error: a page of ours, in one's own language."""
    seat = table.seat("facilitator")
    answer = client_for(seat).get(f"/s/{seat.public_id}/{address}", headers={"Accept-Language": "nl"})
    assert answer.status_code in (404, 405)
    assert '<html lang="nl"' in answer.content.decode() and "<a " in answer.content.decode()


def test_a_key_that_no_database_can_hold_is_refused(table, client_for):
    seat = table.person().seat
    fields = {"side": "get", "text": "Met een kromme sleutel", "key": "a\0b"}
    assert client_for(seat).post(f"/s/{seat.public_id}/items", fields).status_code == 422
    assert not Item.objects.exists()


@pytest.mark.parametrize("language, sentence", [("nl", "Onder dit adres"), ("en", "Nothing is to be found")])
def test_another_host_name_is_answered_in_our_own_words(client, language, sentence):
    for send in (client.get, client.post):
        answer = send("/in", headers={"Host": "boos.example", "Accept-Language": language})
        assert answer.status_code == 400
        assert sentence in answer.content.decode()
        assert "boos" not in answer.content.decode()


@pytest.mark.parametrize("mine, other, sentence", [("nl", "en", "Kijk nog even"), ("en", "nl", "Take another look")])
def test_what_is_filled_in_wrongly_is_told_in_one_s_own_language(table, client_for, mine, other, sentence):
    seat = table.person().seat
    Seat.objects.filter(pk=seat.pk).update(language=mine)
    fields = {"side": "nergens", "text": "Een plek"}
    answer = client_for(seat).post(f"/s/{seat.public_id}/items", fields, headers={"Accept-Language": other})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page and "Een plek" in page
    assert not re.search(r"<label[^>]*>[^<]*\b(text|side)\b", page)
