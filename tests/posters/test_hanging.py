"""Hanging all at once or one by one, looking before it hangs, and who comes late."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.commands import add_party, invite
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.phases import Phase
from halenbrengen.posters import commands
from halenbrengen.posters.models import Look, Poster

SECRET = "Zekerheid over het gebouw"
OTHERS = ("facilitator", "scribe", "observer", "beamer")


@pytest.fixture
def lead(table):
    return table.viewer("facilitator")


@pytest.fixture
def handed_in(table):
    """The poster of the first party, with something on it and handed in."""
    commands.write_item(table.poster(), side="get", text=SECRET, by=table.person())
    commands.hand_in(table.poster(), by=table.person())
    return table.poster()


def hung(table):
    return [table.poster(number).hung_at is not None for number in range(3)]


def told(audience):
    return list(Change.objects.filter(audience=audience).values_list("verb", flat=True))


def test_hanging_all_hangs_what_was_handed_in_and_leaves_the_rest_to_its_people(table, lead, handed_in):
    commands.write_item(table.poster(1), side="get", text="Nog niet af", by=table.person(1))
    for _twice in range(2):
        commands.hang(table.collaboration, by=lead)
    assert hung(table) == [True, False, False]
    assert told("shared").count("poster_hung") == 1
    commands.write_item(table.poster(1), side="give", text="Nu wel", by=table.person(1))


def test_one_poster_hangs_and_the_others_stay_hidden(table, lead, handed_in):
    for _twice in range(2):
        commands.hang_poster(table.poster(1), by=lead)
    assert hung(table) == [False, True, False]
    assert told("shared").count("poster_hung") == 1
    assert SECRET not in render_part("wall-posters", table.person(1).group)


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.OPENING, Phase.RULES, Phase.PRESENTATIONS])
def test_late_homework_hangs_on_the_day(table, lead, phase):
    table.move_to(phase)
    commands.hang_poster(table.poster(2), by=lead)
    assert hung(table) == [False, False, True]


def test_nobody_else_hangs_and_nothing_hangs_after_the_round(table, lead):
    for other in (table.person(), *map(table.viewer, OTHERS[1:])):
        with pytest.raises(Refused):
            commands.hang_poster(table.poster(), by=other)
    table.move_to(Phase.COMBINING)
    with pytest.raises(Refused):
        commands.hang_poster(table.poster(), by=lead)
    assert hung(table) == [False, False, False]


def test_a_party_that_joins_late_fills_in_and_hangs(table, lead):
    table.move_to(Phase.RULES)
    party = add_party(table.collaboration, name="Dorpsraad", by=lead)
    person = viewer_of(invite(table.collaboration, name="Late gast", party=party, by=lead))
    table.collaboration.refresh_from_db()
    commands.write_item(party.poster, side="get", text="Een bankje", by=person)
    commands.hand_in(party.poster, by=person)
    commands.hang(table.collaboration, by=lead)
    assert "Een bankje" in render_part("wall-posters", table.person(1).group)


def test_the_console_says_what_waits_to_hang(table, lead, handed_in):
    console = render_part("room-hanging", lead.group)
    assert "Nog niet ingeleverd: Gemeente Waardlanden, Bibliotheek De Sluis." in console
    assert "Alle platen die nog niet hangen, zijn ingeleverd" not in console
    for number in (1, 2):
        commands.hand_in(table.poster(number), by=table.person(number))
    assert "Alle platen die nog niet hangen, zijn ingeleverd" in render_part("room-hanging", lead.group)
    commands.hang(table.collaboration, by=lead)
    assert " hidden" in render_part("room-hanging", lead.group)


def test_every_look_at_a_poster_is_told_to_its_own_party_and_to_nobody_else(table, lead, handed_in):
    for _twice in range(2):
        commands.look_at(table.poster(), by=lead)
    assert Look.objects.count() == 2
    assert told(table.parties[0].audience)[-2:] == ["poster_looked_at", "poster_looked_at"]
    assert "poster_looked_at" not in told("shared") + told("facilitator") + told(table.parties[1].audience)
    own = render_part("homework-looks", table.person(0, 1).group)
    assert own.count("Zoë Çelik-Baas, begeleider, op") == 2
    assert "Zoë" not in render_part("homework-looks", table.person(1).group)


def test_a_look_opens_no_list_and_no_page_but_its_own(table, lead, handed_in, client_for):
    seat = lead.seat
    client = client_for(seat)
    party = table.parties[0]
    answer = client.post(f"/s/{seat.public_id}/parties/{party.pk}/look")
    assert (answer.status_code, SECRET in answer.content.decode()) == (200, True)
    assert client.get(f"/s/{seat.public_id}/parties/{party.pk}/look").status_code == 405
    assert table.poster() not in Poster.objects.visible_to(lead)
    for page in ("wall", "paper", "papers", "console", "table"):
        assert SECRET not in client.get(f"/s/{seat.public_id}/{page}").content.decode(), page


@pytest.mark.parametrize("who", ["scribe", "observer", "beamer", "party b", "party a"])
def test_only_the_facilitator_looks(table, handed_in, client_for, who):
    viewer = {"party b": table.person(1), "party a": table.person()}.get(who) or table.viewer(who)
    client, seat = client_for(viewer.seat), viewer.seat.public_id
    there = client.post(f"/s/{seat}/parties/{table.parties[0].pk}/look")
    nowhere = client.post(f"/s/{seat}/parties/999999/look")
    assert (there.status_code, there.content) == (404, nowhere.content)
    assert Look.objects.count() == 0
    assert "/look" not in render_part("room-readiness", table.viewer("scribe").group)


@pytest.mark.parametrize("state", ["not handed in", "taken back", "hung"])
def test_there_is_nothing_to_look_at_before_and_after(table, lead, handed_in, client_for, state):
    if state == "hung":
        commands.hang(table.collaboration, by=lead)
    else:
        commands.take_back(table.poster(), by=table.person())
    party = table.parties[1 if state == "not handed in" else 0]
    client, seat = client_for(lead.seat), lead.seat.public_id
    there = client.post(f"/s/{seat}/parties/{party.pk}/look")
    assert (there.status_code, there.content) == (404, client.post(f"/s/{seat}/parties/999999/look").content)
    with pytest.raises(Refused):
        commands.look_at(party.poster, by=lead)
    assert Look.objects.count() == 0
