"""Before the combining there is no combined poster, for nobody and by no way (R22)."""

import pytest

from halenbrengen.changes.parts import render_part
from halenbrengen.collaborations.models import Seat
from halenbrengen.combined import commands
from halenbrengen.combined.models import Entry, Source
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import ORDER, Phase

EARLIER = [phase for phase in ORDER if phase < Phase.COMBINING]
PARTS = ["combined-lanes", "combined-shared", "combined-write", "combined-missing"]
SECRET = "Zekerheid tot en met 2036"


def address(seat, page):
    return f"/s/{seat.public_id}/{page}"


def post(client_for, seat, page, **fields):
    return client_for(seat).post(address(seat, page), fields)


@pytest.fixture
def entry(combining):
    return commands.write_entry(
        combining.collaboration,
        side="get",
        text=SECRET,
        sources=combining.parties[:2],
        by=combining.viewer("facilitator"),
    )


@pytest.mark.parametrize("phase", EARLIER)
def test_the_page_is_absent_before_and_there_from_the_combining_on(combining, entry, client_for, phase):
    for seat in Seat.objects.filter(collaboration=combining.collaboration):
        client = client_for(seat)
        assert client.get(address(seat, "combined")).status_code == 200
        combining.move_to(phase)
        answer = client.get(address(seat, "combined"))
        assert answer.status_code == 404
        assert SECRET not in answer.content.decode()
        combining.move_to(Phase.COMBINING)


@pytest.mark.parametrize("phase", EARLIER)
@pytest.mark.parametrize("part", PARTS)
def test_gone_back_a_phase_nobody_reads_a_line_of_it(combining, entry, part, phase):
    combining.move_to(phase)
    for seat in Seat.objects.filter(collaboration=combining.collaboration):
        viewer = combining.viewer(seat.role) if seat.party is None else combining.person(0)
        assert SECRET not in render_part(part, viewer.group)


def test_a_line_is_written_from_the_form_with_its_sources_and_items(combining, client_for):
    answer = post(
        client_for,
        combining.seat(Role.SCRIBE),
        "entries",
        side="give",
        text="Mensen die het vak kennen",
        sources=[combining.parties[2].pk],
        items=[combining.give.pk],
    )
    assert answer.status_code == 303
    entry = Entry.objects.get()
    assert (entry.side, entry.text, entry.lane) == ("give", "Mensen die het vak kennen", None)
    assert [source.party for source in entry.sources.all()] == [combining.parties[0], combining.parties[2]]
    assert list(entry.items.all()) == [combining.give]


def test_without_a_party_the_form_comes_back_with_the_text(combining, client_for):
    answer = post(client_for, combining.seat(Role.FACILITATOR), "entries", side="get", text="Zonder bron")
    assert answer.status_code == 422
    assert "Kies van welke partij dit komt." in answer.content.decode()
    assert "Zonder bron" in answer.content.decode()
    assert not Entry.objects.exists()


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001, "een\x00teken"])
def test_a_text_that_cannot_stand_is_refused(combining, client_for, text):
    answer = post(
        client_for,
        combining.seat(Role.FACILITATOR),
        "entries",
        side="get",
        text=text,
        sources=[combining.parties[0].pk],
    )
    assert answer.status_code == 422
    assert not Entry.objects.exists()


def test_lines_and_parties_of_another_table_cannot_be_chosen(combining, client_for):
    stranger = type(combining)()
    for fields in ({"sources": [stranger.parties[0].pk]}, {"items": [stranger.item().pk]}):
        answer = post(client_for, combining.seat(Role.FACILITATOR), "entries", side="get", text="x", **fields)
        assert answer.status_code == 422
    item = stranger.item()
    assert post(client_for, combining.seat(Role.FACILITATOR), f"items/{item.pk}/entry").status_code == 404
    assert not Entry.objects.exists()


def test_the_three_answers_through_the_page(combining, entry, client_for):
    first, second = combining.person(0).seat, combining.person(1).seat
    assert post(client_for, second, f"entries/{entry.pk}/confirm").status_code == 303
    assert post(client_for, first, f"entries/{entry.pk}", text="Acht jaar zeker").status_code == 303
    assert [source.state for source in Source.objects.filter(entry=entry)] == ["reworded", "heard"]
    assert post(client_for, second, f"entries/{entry.pk}/withdraw").status_code == 303
    entry.refresh_from_db()
    assert (entry.text, entry.state) == ("Acht jaar zeker", "reworded")


def test_another_party_answers_nothing_through_the_page(combining, entry, client_for):
    other = combining.person(2).seat
    for page, fields in ((f"entries/{entry.pk}/confirm", {}), (f"entries/{entry.pk}", {"text": "x"})):
        assert post(client_for, other, page, **fields).status_code == 422
    assert post(client_for, other, f"parties/{combining.parties[0].pk}/nothing-yet").status_code == 422
    assert [source.state for source in Source.objects.filter(entry=entry)] == ["heard", "heard"]


def test_who_has_no_part_in_it_finds_no_such_door(combining, entry, client_for):
    observer, person = combining.seat(Role.OBSERVER), combining.person(0).seat
    for seat, page in (
        (observer, f"entries/{entry.pk}/confirm"),
        (observer, "entries"),
        (person, "entries"),
        (person, f"items/{combining.get.pk}/entry"),
    ):
        assert post(client_for, seat, page, text="x", side="get").status_code == 404
    assert Entry.objects.count() == 1


def test_an_entry_of_another_table_does_not_exist(combining, entry, client_for):
    stranger = type(combining)()
    stranger.move_to(Phase.COMBINING)
    seat = stranger.person(0).seat
    assert post(client_for, seat, f"entries/{entry.pk}/confirm").status_code == 404
