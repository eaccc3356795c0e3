"""The close: everything about it can be skipped (R39), and the record comes to everyone by one button."""

import pytest
from django.utils import timezone
from icalendar import Calendar

from halenbrengen.changes.parts import render_part
from halenbrengen.interests import commands as interests
from halenbrengen.mails.models import Letter
from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import Poster
from halenbrengen.room import commands
from halenbrengen.room.calendar import calendar_of_follow_up
from halenbrengen.room.facts import objections_for
from halenbrengen.room.sentences import sentence_of

TEXT = "kanarie-belang-91c"


@pytest.fixture
def closing(table):
    """The contract is behind us: nobody owes a statement."""
    from halenbrengen.contracts.models import Statement

    Poster.objects.filter(party__collaboration=table.collaboration).update(hung_at=timezone.now())
    for party in table.parties:
        Statement.objects.create(party=party, passed_at=timezone.now())
    table.move_to(Phase.CONTRACTING)
    return table


def note(table):
    lead = table.viewer("facilitator")
    return interests.note_interest(table.collaboration, text=TEXT, owners=[table.parties[0]], by=lead)


def close(table):
    commands.move_on(table.collaboration, to=Phase.FOLLOW_UP, by=table.viewer("facilitator"))


def test_what_is_open_is_said_and_stops_nobody(closing):
    note(closing)
    found = objections_for(closing.viewer("facilitator"), Phase.FOLLOW_UP)
    assert [(sentence_of(each), each.hard) for each in found] == [
        ("Niet elk belang is al bevestigd door wie het aangaat. Dan blijft het een vraag.", False),
        ("Er is nog geen volgend moment afgesproken. Dat mag ook later.", False),
    ]
    close(closing)
    closing.collaboration.refresh_from_db()
    assert closing.collaboration.phase == Phase.FOLLOW_UP


def test_the_button_says_what_it_does(closing):
    button = render_part("room-next", closing.viewer("facilitator").group)
    assert "Rond af en deel het verslag met iedereen" in button


def test_interests_are_put_as_a_question_and_an_answer_is_put_down(closing, client_for):
    interest, lead = note(closing), closing.viewer("facilitator")
    client, start = client_for(lead.seat), f"/s/{lead.seat.public_id}/interests/checks"
    part = render_part("interests-owed", lead.group)
    assert "Leg deze vraag voor aan de partijen van wie ze zijn" in part and "oog houden voor" in part
    asked = {"interests": [interest.pk], "asked_on": timezone.localdate().isoformat(), "question": "Klopt dit?"}
    client.post(start, asked)
    check = closing.collaboration.checks.get()
    assert "Leg vast wat Vmbo-school De Singel zegt" in render_part("interests-owed", lead.group)
    said = {"party": closing.parties[0].pk, "state": "confirmed"}
    assert client.post(f"{start}/{check.pk}/put-down/{interest.pk}", said).status_code == 303
    interest.refresh_from_db()
    assert interest.state == "confirmed"
    assert "Elke eigenaar heeft geantwoord." in render_part("interests-owed", lead.group)


def test_who_has_an_address_is_told_once_that_the_record_is_there(closing):
    note(closing)
    closing.collaboration.seats.filter(name__in=("Karin Blokland", "Olga Observer")).update(email="iemand@host.example")
    close(closing)
    commands.move_back(closing.collaboration, by=closing.viewer("facilitator"))
    close(closing)
    letters = Letter.objects.filter(kind="record")
    assert {letter.to_name for letter in letters} == {"Karin Blokland", "Olga Observer"}
    assert letters.count() == 2
    for letter in letters:
        assert letter.subject == "Het verslag staat klaar: Techniekhuis Waardlanden"
        assert (letter.link, TEXT in letter.text, "/in#" in letter.text) == ("", False, False)


def test_the_days_after_it_go_into_a_calendar_without_a_word_of_anybody(closing, client_for):
    interest = note(closing)
    close(closing)
    at = timezone.now() + timezone.timedelta(days=50)
    interests.choose_gathering(
        closing.collaboration, starts_at=at, location="De Sluis", by=closing.viewer("facilitator")
    )
    me = closing.person(1)
    told = client_for(me.seat).get(f"/s/{me.seat.public_id}/follow-up.ics")
    assert told["Content-Type"] == "text/calendar; charset=utf-8"
    gathering, check = Calendar.from_ical(told.text).walk("VEVENT")
    assert gathering.decoded("dtstart") == at.replace(microsecond=0)
    assert str(gathering["location"]) == "De Sluis"
    assert check.decoded("dtstart") == interest.next_check_on
    assert gathering["uid"] != check["uid"]
    assert TEXT not in told.text


def test_without_days_there_is_no_calendar(closing, client_for):
    close(closing)
    me = closing.person(1)
    assert calendar_of_follow_up(me) == ""
    assert client_for(me.seat).get(f"/s/{me.seat.public_id}/follow-up.ics").status_code == 404
