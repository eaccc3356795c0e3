"""Who comes new reads the part of one party in a quarter of an hour, and everybody sees where a line went."""

import re

import pytest

from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.demo.telling import example, tell
from halenbrengen.record.course import course_of

WORDS_IN_A_QUARTER = 15 * 200


@pytest.fixture
def told(db):
    return tell(example(), facilitator=welcome_facilitator(name="Begeleider"))


def page(client_for, seat, where):
    answer = client_for(seat).get(f"/s/{seat.public_id}/{where}")
    return answer.status_code, re.sub(r"<[^>]+>", " ", answer.content.decode())


def test_a_newcomer_reads_the_part_of_the_own_party_in_a_quarter_of_an_hour(told, client_for):
    seat = Seat.objects.filter(collaboration=told, role="participant").first()
    status, text = page(client_for, seat, "newcomer")
    assert (status, "Machines die in deze eeuw gebouwd zijn" in text, "Karin Blokland" in text) == (200, True, True)
    assert len(text.split()) < WORDS_IN_A_QUARTER
    assert page(client_for, seat, f"newcomer/{seat.party_id}")[0] == 404
    lead = Seat.objects.filter(collaboration=told, role="facilitator").first()
    assert page(client_for, lead, f"newcomer/{seat.party_id}")[0] == 200


def test_a_line_tells_where_it_went_and_that_it_fell_away(told, client_for):
    seat = Seat.objects.filter(collaboration=told, role="observer").first()
    seat = seat or Seat.objects.filter(collaboration=told, role="scribe").first()
    party = told.parties.get(short_name="Mbo Rivieroever")
    text = page(client_for, seat, f"lives/{party.pk}")[1]
    for words in (
        "kwam op de gezamenlijke plaat",
        "uitgesproken bij het contract",
        "11 juni 2026 brengen wij dit niet",
    ):
        assert words in text


def test_the_course_is_in_the_order_of_days(told):
    moments = course_of(viewer_of(Seat.objects.filter(collaboration=told, role="participant").first()), told)
    assert [moment.on for moment in moments] == sorted(moment.on for moment in moments)
    assert {"Het gesprek", "Een nieuw belang", "Een regel valt weg"} <= {moment.title for moment in moments}
