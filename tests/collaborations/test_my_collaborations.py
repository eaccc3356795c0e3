"""The facilitator's own list: where each conversation stands, what to do next, and a new start from an old one."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.models import Collaboration, Party, Seat
from halenbrengen.collaborations.queries import with_next_things
from halenbrengen.collaborations.seats import COOKIE
from halenbrengen.interests.models import Interest
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import hand_in, hang, write_item
from halenbrengen.room.next_thing import next_thing
from halenbrengen.turns.commands import fix_order


@pytest.fixture
def browser(table):
    client = Client(headers={"Sec-Fetch-Site": "same-origin"})
    client.cookies[COOKIE] = commands.let_in(commands.make_facilitator_link(table.host)).browser
    return client


def says(table):
    return next_thing(table.viewer("facilitator"))


def test_the_next_thing_follows_what_is_done(table):
    by = table.viewer("facilitator")
    assert says(table) == "Geef iedereen een persoonlijke link."
    for party in range(3):
        commands.let_in(commands.make_link(table.person(party).seat, by=by))
    assert says(table) == "Nog 3 partijen leveren in."
    for party in range(2):
        hand_in(table.poster(party), by=table.person(party))
    assert says(table) == "Nog 1 partij levert in."
    hand_in(table.poster(2), by=table.person(2))
    assert says(table) == "Hang de platen op."
    hang(table.collaboration, by=by)
    assert says(table) == "Alles hangt. Begin met de bedoeling."


def test_without_parties_or_people_those_come_first(table):
    host = table.host
    empty = commands.set_up(host, title="Leeg")
    table.collaboration = empty
    by = table.viewer("facilitator")
    assert next_thing(by) == "Zet de partijen en hun mensen klaar."
    for name in ("De Singel", "De Kring"):
        commands.add_party(empty, name=name, by=by)
    assert next_thing(by) == "Nog niemand uitgenodigd van: De Singel, De Kring."


def test_on_the_day_it_names_the_step(table):
    fix_order(table.collaboration, order=[party.pk for party in table.parties], by=table.viewer("facilitator"))
    said = {}
    for phase in (Phase.RULES, Phase.PRESENTATIONS, Phase.COMBINING, Phase.FOLLOW_UP):
        table.move_to(phase)
        said[phase.value] = says(table)
    assert said == {
        "rules": "Verder bij: spelregels.",
        "presentations": "Verder bij de posterronde: Vmbo-school De Singel.",
        "combining": "Verder bij: samenvatten.",
        "follow_up": "",
    }


@pytest.mark.parametrize(
    ("days", "sentence"), [(0, "Vraag na of de belangen nog gelden."), (400, "De volgende toets is op ")]
)
def test_afterwards_it_names_the_day_of_the_next_check(table, days, sentence):
    table.move_to(Phase.FOLLOW_UP)
    day = timezone.localdate() + timedelta(days=days)
    now = timezone.now()
    Interest.objects.create(collaboration=table.collaboration, text="Zekerheid", next_check_on=day, noted_at=now)
    ((_collaboration, told),) = with_next_things([table.collaboration])
    assert told.startswith(sentence)


def test_the_list_tells_it_and_no_word_of_any_poster(table, browser):
    write_item(table.poster(), side="get", text="Geheim van De Singel", by=table.person())
    page = browser.get("/collaborations").content.decode()
    assert "Geef iedereen een persoonlijke link." in page and "Techniekhuis Waardlanden" in page
    assert "Geheim" not in page


def test_another_facilitator_sees_nothing_of_it(table):
    client = Client(headers={"Sec-Fetch-Site": "same-origin"})
    other = commands.welcome_facilitator(name="Iemand anders")
    client.cookies[COOKIE] = commands.let_in(commands.make_facilitator_link(other)).browser
    assert "Techniekhuis" not in client.get("/collaborations").content.decode()


def test_a_new_start_takes_parties_and_people_along_and_nothing_that_was_said(table, browser):
    write_item(table.poster(), side="get", text="Gezegd", by=table.person())
    commands.remove_person(table.person(1).seat, by=table.viewer("facilitator"))
    source = table.collaboration
    source.occasion, source.minutes_available, source.starts_at = "Aanleiding", 150, timezone.now()
    source.save()
    address = f"/collaborations/{source.public_id}/copy"
    assert "Neem de aanleiding over" in browser.get(address).content.decode()
    answer = browser.post(address, {"title": "Vervolg", "draft_ambition": "on"})
    made = Collaboration.objects.get(title="Vervolg")
    assert answer.status_code == 303 and answer.headers["Location"].endswith("/people")
    assert (made.occasion, made.draft_ambition) == ("", source.draft_ambition)
    assert (made.minutes_available, made.starts_at, made.phase) == (150, None, "preparation")
    for name in ("name", "short_name", "hue"):
        kept = [list(each.parties.values_list(name, flat=True)) for each in (source, made)]
        assert kept[0] == kept[1]
    people = [seat for seat in made.seats.all() if seat.role != "facilitator"]
    assert {(seat.opened_at, seat.links.count()) for seat in people} == {(None, 0)}
    taken = source.seats.taken().exclude(role="facilitator")
    assert sorted(seat.name for seat in people) == sorted(seat.name for seat in taken)
    assert [party.poster.items.count() for party in Party.objects.filter(collaboration=made)] == [0, 0, 0]
    assert Seat.objects.filter(collaboration=made, role="facilitator").count() == 1


def test_a_new_start_needs_a_title_and_keeps_the_ticks(table, browser):
    address = f"/collaborations/{table.collaboration.public_id}/copy"
    answer = browser.post(address, {"title": "", "draft_ambition": "on"})
    assert answer.status_code == 422 and Collaboration.objects.count() == 1
    assert 'name="draft_ambition" checked' in answer.content.decode()


def test_whose_draft_it_is_stands_wherever_the_draft_ambition_is_shown(table, client_for):
    table.collaboration.draft_by = "Wethouder Kroon"
    table.collaboration.save()
    seat = table.person().seat
    client = client_for(seat)
    pages = {Phase.PREPARATION: ("homework", "table"), Phase.FOLLOW_UP: ("ambition", "record")}
    for phase, names in pages.items():
        table.move_to(phase)
        for name in names:
            page = client.get(f"/s/{seat.public_id}/{name}").content.decode()
            assert table.collaboration.draft_ambition in page, name
            assert "Concept, door Wethouder Kroon" in page, name
