"""The meeting in one's own calendar: right in UTC, one event, and nobody's name or link in it."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from halenbrengen.collaborations.commands import add_party, change_setup, send_invitations
from halenbrengen.collaborations.invitations.queries import guests_for
from halenbrengen.mails.models import Letter
from halenbrengen.room.calendar import calendar_of
from halenbrengen.turns.timeplan import plan_for

STARTS = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
EVIL = "Zaal 1; hoek, \\n\nBEGIN:VALARM ‘Üç’ 🛠️ ليلى " + "lang " * 20


@pytest.fixture
def meeting(table):
    change_setup(table.collaboration, starts_at=STARTS, location=EVIL, by=table.viewer("facilitator"))
    table.collaboration.refresh_from_db()
    return table.collaboration


def event_of(text):
    calendar = Calendar.from_ical(text)
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT"]
    return calendar.walk("VEVENT")[0]


def test_it_lasts_as_long_as_the_time_plan(meeting):
    event = event_of(calendar_of(meeting))
    assert event.decoded("dtstart") == STARTS
    assert event.decoded("dtend") - STARTS == timedelta(seconds=plan_for(meeting).total)
    assert b"DTSTART:20261103T120000Z" in calendar_of(meeting).encode()


def test_every_text_comes_back_as_it_was_and_no_line_is_long(meeting):
    text = calendar_of(meeting)
    event = event_of(text)
    assert (str(event["summary"]), str(event["location"])) == (meeting.title, EVIL)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_the_same_meeting_keeps_its_uid_and_every_change_counts(meeting, table):
    by = table.viewer("facilitator")
    before = event_of(calendar_of(meeting))
    assert calendar_of(meeting) == calendar_of(meeting)
    change_setup(meeting, starts_at=STARTS + timedelta(days=1), by=by)
    meeting.refresh_from_db()
    moved = event_of(calendar_of(meeting))
    add_party(meeting, name="Een late partij", by=by)
    longer = event_of(calendar_of(meeting))
    assert before["uid"] == moved["uid"] == longer["uid"]
    assert before["sequence"] < moved["sequence"] < longer["sequence"]
    assert longer.decoded("dtend") > moved.decoded("dtend")


def test_nobody_is_named_in_it(meeting, table):
    text = calendar_of(meeting)
    assert [name for name in ("Zoë", "Karin", "Yusuf", "/in#", "http") if name in text] == []


@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "participant"])
def test_everyone_can_take_it_along(meeting, table, client_for, role):
    seat = table.person().seat if role == "participant" else table.seat(role)
    answer = client_for(seat).get(f"/s/{seat.public_id}/calendar.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="gesprek.ics"'
    assert answer.text == calendar_of(meeting)


def test_without_a_date_there_is_none(table, client_for):
    seat = table.person().seat
    assert client_for(seat).get(f"/s/{seat.public_id}/calendar.ics").status_code == 404


def test_it_comes_with_the_invitation(meeting, table):
    by = table.viewer("facilitator")
    calendar = calendar_of(meeting)
    send_invitations(meeting, guests_for(by), base="https://gesprek.example", calendar=calendar, by=by)
    assert set(Letter.objects.values_list("calendar", flat=True)) == {calendar}
