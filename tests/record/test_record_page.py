"""The record holds what the parties said, for everybody at the table at the same moment."""

import pytest

from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.combined.models import Entry, Source
from halenbrengen.demo.telling import example, tell
from halenbrengen.method.kinds import Side
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.commands import lay_bridge, open_bridges
from halenbrengen.plenary.models import Observation, Recognition

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    return tell(example(), facilitator=welcome_facilitator(name="Begeleider"))


def page_of(collaboration, role, client_for):
    seat = Seat.objects.filter(collaboration=collaboration, role=role).first()
    return client_for(seat).get(f"/s/{seat.public_id}/record")


def text_of(collaboration, role, client_for):
    page = page_of(collaboration, role, client_for)
    assert page.status_code == 200
    return page.content.decode()


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase < Phase.FOLLOW_UP])
def test_nobody_at_the_table_reads_it_before_the_follow_up(table, client_for, phase):
    table.move_to(phase)
    for role in ("participant", "observer", "beamer"):
        assert page_of(table.collaboration, role, client_for).status_code == 404


def test_who_leads_reads_it_from_contracting_on(table, client_for):
    table.move_to(Phase.PLENARY)
    assert [page_of(table.collaboration, role, client_for).status_code for role in ("facilitator", "scribe")] == [
        404,
        404,
    ]
    table.move_to(Phase.CONTRACTING)
    assert [page_of(table.collaboration, role, client_for).status_code for role in ("facilitator", "scribe")] == [
        200,
        200,
    ]


@pytest.mark.parametrize("phase", [Phase.FOLLOW_UP, Phase.ARCHIVED])
def test_everyone_at_the_table_reads_it_from_the_follow_up_on(table, client_for, phase):
    seats = [table.person().seat, *(table.seat(role) for role in ("facilitator", "scribe", "observer", "beamer"))]
    browsers = [(client_for(seat), seat) for seat in seats]
    table.move_to(phase)
    answers = [browser.get(f"/s/{seat.public_id}/record").status_code for browser, seat in browsers]
    assert answers == [200, 200, 200, 200, 404]


def test_everything_that_the_parties_said_stands_in_it(told, client_for):
    text = text_of(told, "participant", client_for)
    expected = [
        "Vandaag proberen we te begrijpen",
        "Karin Blokland",
        "Vanaf 2028 kan iedereen in de Waardlanden",
        "Wij lezen ‘iedereen van tien tot tachtig’",
        "Machines die in deze eeuw gebouwd zijn",
        "omdat: Leerlingen die trots zijn op hun school",
        "Een plek die leeft: overdag, op twee avonden en in het weekend",
        "Vier van ons praten over de avond.",
        "Het bestuur beslist in april over de huisvesting.",
        "Ons belang is dat leerlingen trots zijn en docenten blijven.",
        "Het vak krijgt een volgende generatie",
        "Ons belang is erbij gekomen dat het pand niet verkocht wordt.",
        "9:22",
    ]
    assert [words for words in expected if words not in text] == []


def test_parked_remarks_and_addresses_stay_out(told, client_for):
    Seat.objects.filter(collaboration=told).update(email="iemand@example.org")
    text = text_of(told, "facilitator", client_for)
    assert "School, mbo en bibliotheek willen dus hetzelfde." not in text
    assert "iemand@example.org" not in text


def test_a_line_that_nobody_answered_to_stays_out_and_is_counted(told, client_for):
    Source.objects.filter(entry__text__startswith="Zekerheid en één").update(state="heard")
    text = text_of(told, "participant", client_for)
    assert "Zekerheid en één aanspreekpunt" not in text
    assert "Van 1 regel heeft nog geen partij gezegd of zij dat bedoelde." in text


def test_a_bridge_to_a_line_that_nobody_answered_to_stays_out(client_for):
    told = tell(example(), facilitator=welcome_facilitator(name="Begeleider"), until="plenary")
    lead, person = viewer_of(told.seats.get(role="facilitator")), told.seats.filter(role="participant").first()
    gets, gives = (list(told.entries.on_poster().filter(side=side)) for side in (Side.GET, Side.GIVE))
    open_bridges(told, by=lead)
    for get, give in zip(gets[:2], gives[:2], strict=True):
        lay_bridge(told, get=get, give=give, person=person, by=viewer_of(person))
    Entry.objects.filter(pk=gets[0].pk).update(text="Dit is door niemand bevestigd")
    Source.objects.filter(entry=gets[0]).update(state="heard")
    told.phase = Phase.CONTRACTING
    told.save()
    text = text_of(told, "facilitator", client_for)
    assert "Dit is door niemand bevestigd" not in text
    bridges = text[text.index("Wie brengt wat een ander komt halen") :]
    assert gets[1].text in bridges


def test_not_recognising_is_told_just_as_recognising(told, client_for):
    observation = Observation.objects.get(text__startswith="Vier van ons")
    Recognition.objects.filter(observation=observation, party__short_name="Bibliotheek").update(recognised=False)
    text = text_of(told, "participant", client_for)
    assert text.count("<span>herkent dit niet</span>") == 1
    assert "<span>herkent dit</span>" in text


def test_agreement_and_difference_stand_side_by_side(told, client_for):
    text = text_of(told, "participant", client_for)
    seen = text[text.index('id="record-observations"') :]
    places = [seen.index(f"<h3>{kind}</h3>") for kind in ("Wat opvalt", "Overeenkomst", "Verschil", "Betekenis")]
    assert places == sorted(places)
    assert seen.index('<div class="sides">') < places[1] < places[2] < seen.index("</div>\n\n", places[2])


def test_the_time_is_told_in_the_order_of_speaking(told, client_for):
    text = text_of(told, "participant", client_for)
    times = text[text.index('id="record-times"') :]
    turns = [turn.party.short_name for turn in _turns(told)]
    assert [times.index(name) for name in turns] == sorted(times.index(name) for name in turns)


def test_everybody_reads_the_same(told, client_for):
    def main(role):
        text = text_of(told, role, client_for)
        record, _marker, _forms = text[text.index("<main") :].partition('id="record-put-right"')
        return record

    assert main("participant") == main("scribe") == main("facilitator")


def _turns(collaboration):
    return [party.turn for party in sorted(collaboration.parties.all(), key=lambda party: party.turn.position)]
