"""Everybody gets the record at one moment, and a party can put right what stands in it; what stood there stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.record.commands import correct, set_corrections_until, withdraw_correction
from halenbrengen.record.models import Correction, Release
from halenbrengen.record.queries import corrections_for
from halenbrengen.room.commands import move_back, move_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def released(table):
    """A table in the follow-up, with the record just given to everybody."""
    table.move_to(Phase.CONTRACTING)
    for party in table.parties:
        party.absent_because = "verhinderd"
        party.save()
    move_on(table.collaboration, to=Phase.FOLLOW_UP, by=table.viewer("facilitator"))
    return table


def verbs(table):
    return list(Change.objects.filter(collaboration=table.collaboration).values_list("verb", flat=True))


def put_right(table, text="Het was dinsdag, niet donderdag.", party=0):
    correct(table.collaboration, chapter="posters", text=text, by=table.person(party))
    return Correction.objects.get(text=text)


def test_the_record_is_given_to_everybody_when_the_follow_up_begins(released):
    given = Release.objects.get()
    assert given.corrections_until == timezone.localdate() + timedelta(days=14)
    assert verbs(released).count("record_released") == 1


def test_going_back_and_on_again_does_not_give_it_twice(released):
    lead = released.viewer("facilitator")
    first = Release.objects.get().released_at
    move_back(released.collaboration, to=Phase.CONTRACTING, by=lead)
    move_on(released.collaboration, to=Phase.FOLLOW_UP, by=lead)
    assert Release.objects.get().released_at == first
    assert verbs(released).count("record_released") == 1


def test_a_party_puts_right_what_stands_in_a_chapter_with_its_name(released, client_for):
    put_right(released)
    for seat in (released.person(1).seat, released.seat("observer")):
        page = client_for(seat).get(f"/s/{seat.public_id}/record").content.decode()
        chapter = page[page.index('id="record-posters"') : page.index('id="record-combined"')]
        assert "Rechtgezet of aangevuld" in chapter
        assert "Het was dinsdag, niet donderdag." in chapter
        assert released.parties[0].short_name in chapter


def test_saying_it_twice_stands_there_once(released):
    put_right(released)
    put_right(released)
    assert Correction.objects.count() == 1
    assert verbs(released).count("record_corrected") == 1


def test_only_its_own_party_takes_it_back(released):
    correction = put_right(released)
    with pytest.raises(Refused):
        withdraw_correction(correction, by=released.person(1))
    withdraw_correction(correction, by=released.person(0, 1))
    withdraw_correction(correction, by=released.person(0))
    assert corrections_for(released.person()) == {}
    assert verbs(released).count("correction_withdrawn") == 1


@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "beamer"])
def test_who_is_of_no_party_puts_nothing_right(released, role):
    with pytest.raises(Refused):
        correct(released.collaboration, chapter="posters", text="Zo was het", by=released.viewer(role))


def test_after_the_last_day_nothing_is_put_right_or_taken_back(released):
    correction = put_right(released)
    Release.objects.update(corrections_until=timezone.localdate() - timedelta(days=1))
    for act in (lambda: put_right(released, "Te laat"), lambda: withdraw_correction(correction, by=released.person())):
        with pytest.raises(Refused):
            act()
    assert corrections_for(released.person())["posters"] == [correction]


def test_the_facilitator_gives_more_time_within_a_year(released):
    lead, today = released.viewer("facilitator"), timezone.localdate()
    set_corrections_until(released.collaboration, day=today + timedelta(days=30), by=lead)
    set_corrections_until(released.collaboration, day=today + timedelta(days=30), by=lead)
    assert verbs(released).count("corrections_until_set") == 1
    for day in (today - timedelta(days=1), today + timedelta(days=366)):
        with pytest.raises(Refused):
            set_corrections_until(released.collaboration, day=day, by=lead)
    with pytest.raises(Refused):
        set_corrections_until(released.collaboration, day=today, by=released.person())


def test_a_chapter_that_does_not_exist_is_refused_and_the_words_stay(released, client_for):
    seat = released.person().seat
    answer = client_for(seat).post(
        f"/s/{seat.public_id}/record/corrections", {"chapter": "gossip", "text": "Mijn woorden"}
    )
    assert answer.status_code == 422
    assert "Mijn woorden" in answer.content.decode()
