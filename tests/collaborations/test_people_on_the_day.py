"""Late parties, and people who change: everybody keeps the same time, and what was written stays."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.guests.reading import Guest
from halenbrengen.collaborations.models import Party, Seat
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import write_item
from halenbrengen.posters.models import Item
from halenbrengen.turns.commands import fix_order
from halenbrengen.turns.models import Turn
from halenbrengen.turns.timeplan import slot_for


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


def verbs(table):
    return list(Change.objects.filter(collaboration=table.collaboration).values_list("verb", flat=True))


def slots(table):
    turns = Turn.objects.of(table.collaboration)
    return {(turn.present_seconds, turn.question_seconds, turn.change_seconds) for turn in turns}


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.OPENING, Phase.RULES])
def test_a_late_party_gets_a_poster_a_hue_and_the_last_turn_and_all_slots_change(table, by, phase):
    fix_order(table.collaboration, by=by)
    before = slots(table)
    table.move_to(phase)
    late = commands.add_party(table.collaboration, name="Ondernemerskring", by=table.viewer("facilitator"))
    assert late.hue not in {party.hue for party in table.parties}
    assert (late.poster.party_id, late.turn.position) == (late.pk, 4)
    assert slots(table) == {tuple(slot_for(table.collaboration).values())} != before


def test_a_late_party_on_a_list_is_refused_by_name_once_the_round_has_begun(table):
    table.move_to(Phase.PRESENTATIONS)
    guests = [Guest("An", "De Kring"), Guest("Bo", "Gemeente Waardlanden")]
    with pytest.raises(Refused, match="De Kring"):
        commands.invite_guests(table.collaboration, guests, by=table.viewer("facilitator"))
    assert not Seat.objects.filter(name="Bo").exists()


def test_people_of_parties_at_the_table_can_be_added_in_every_phase_but_the_last(table):
    for phase in [phase for phase in Phase if phase != Phase.ARCHIVED]:
        table.move_to(phase)
        guests = [Guest(f"An {phase}", "gemeente waardlanden")]
        commands.invite_guests(table.collaboration, guests, by=table.viewer("facilitator"))
    assert Seat.objects.filter(name__startswith="An ", party=table.parties[1]).count() == 8


def test_two_come_for_one_who_is_ill_and_the_words_stay(table, by):
    ill = table.person()
    commands.change_person(ill.seat, name="Karin", party=table.parties[0], spokesperson=True, by=by)
    item = write_item(table.poster(), side="get", text="Van Karin", by=ill)
    commands.replace_person(ill.seat, guests=[Guest("An"), Guest("Bo", function="docent")], by=by)
    commands.replace_person(ill.seat, guests=[Guest("Nog een")], by=by)
    seats = [(seat.name, seat.spokesperson) for seat in table.parties[0].seats.taken()]
    assert seats == [("Yusuf Arslan", False), ("An", True), ("Bo", False)]
    assert Item.objects.get(pk=item.pk).contributed_by.name == "Karin"
    assert verbs(table).count("person_left") == 1


def test_a_person_moves_to_another_party_and_reads_only_that_one(table, by, client_for):
    write_item(table.poster(0), side="get", text="Geheim van De Singel", by=table.person(0))
    seat = table.person(0, 1).seat
    client = client_for(seat)
    assert "Geheim van De Singel" in client.get(f"/s/{seat.public_id}/homework").content.decode()
    commands.change_person(seat, name=seat.name, party=table.parties[1], by=by)
    assert "Geheim van De Singel" not in client.get(f"/s/{seat.public_id}/homework").content.decode()


def test_changing_nothing_is_not_recorded_and_one_person_speaks_for_a_party(table, by):
    first, second = table.person().seat, table.person(0, 1).seat
    commands.change_person(first, name=first.name, party=table.parties[0], by=by)
    assert verbs(table).count("person_changed") == 0
    for seat in (first, second):
        commands.change_person(seat, name=seat.name, party=table.parties[0], spokesperson=True, by=by)
    assert [seat.name for seat in table.parties[0].seats.filter(spokesperson=True)] == [second.name]


def test_a_participant_without_a_party_and_the_beamer_are_refused(table, by):
    with pytest.raises(Refused):
        commands.change_person(table.person().seat, name="Karin", party=None, by=by)
    for act in (
        lambda seat: commands.change_person(seat, name="x", by=by),
        lambda seat: commands.remove_person(seat, by=by),
    ):
        with pytest.raises(Refused):
            act(table.seat("beamer"))


def test_only_who_leads_changes_people_and_parties(table):
    seat, party, other = table.person().seat, table.parties[0], table.person(1)
    for act in (
        lambda: commands.change_person(seat, name="x", party=party, by=other),
        lambda: commands.replace_person(seat, guests=[Guest("x")], by=other),
        lambda: commands.invite_guests(table.collaboration, [Guest("x", party.name)], by=other),
        lambda: commands.rename_party(party, name="x", by=other),
        lambda: commands.remove_party(party, by=other),
    ):
        with pytest.raises(Refused):
            act()


def test_a_party_gets_another_name_and_keeps_its_place(table, by):
    party = table.parties[0]
    commands.rename_party(party, name="Het Anker", by=by)
    commands.rename_party(party, name="Het Anker", by=by)
    party.refresh_from_db()
    assert (party.name, party.short_name, party.hue) == ("Het Anker", "Het Anker", table.parties[0].hue)
    assert verbs(table).count("party_renamed") == 1


def test_no_two_parties_are_called_the_same(table, by):
    for names in ({"name": "gemeente waardlanden"}, {"name": "Het Anker", "short_name": "Gemeente Waardlanden"}):
        with pytest.raises(Refused):
            commands.rename_party(table.parties[0], **names, by=by)
        with pytest.raises(Refused):
            commands.add_party(table.collaboration, **names, by=by)


def test_a_party_that_was_a_mistake_goes_and_the_others_share_its_time(table, by):
    fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    commands.add_party(table.collaboration, name="Vergissing", by=by)
    four = slots(table)
    commands.remove_party(Party.objects.get(name="Vergissing"), by=by)
    assert not Party.objects.filter(name="Vergissing").exists()
    assert list(Turn.objects.of(table.collaboration).values_list("position", flat=True)) == [1, 2, 3]
    assert slots(table) == {tuple(slot_for(table.collaboration).values())} != four


def test_a_party_of_which_something_exists_stays(table, by):
    write_item(table.poster(0), side="get", text="Er staat iets", by=table.person(0))
    with pytest.raises(Refused, match="staat al iets"):
        commands.remove_party(table.parties[0], by=by)
    commands.let_in(commands.make_link(table.person(1).seat, by=by))
    with pytest.raises(Refused, match="link al geopend"):
        commands.remove_party(table.parties[1], by=by)
    table.move_to(Phase.OPENING)
    with pytest.raises(Refused, match="alleen in de voorbereiding"):
        commands.remove_party(table.parties[2], by=table.viewer("facilitator"))
    assert Party.objects.count() == 3


def test_who_leads_can_go_while_somebody_else_leads_and_the_last_one_stays(table, by):
    only = "Nodig eerst iemand anders uit als begeleider"
    for leaving in (
        commands.remove_person,
        lambda seat, by: commands.replace_person(seat, guests=[Guest("An")], by=by),
    ):
        with pytest.raises(Refused, match=only):
            leaving(by.seat, by=by)
    second = commands.invite(table.collaboration, name="Bo", role=Role.FACILITATOR, by=by)
    commands.replace_person(second, guests=[Guest("Co")], by=by)
    third = Seat.objects.get(name="Co", role=Role.FACILITATOR)
    commands.remove_person(third, by=by)
    commands.remove_person(third, by=by)
    assert (verbs(table).count("person_left"), by.seat.left_at) == (2, None)
    with pytest.raises(Refused, match=only):
        commands.remove_person(by.seat, by=by)


def test_the_owner_of_a_conversation_that_somebody_else_leads_now_comes_in_under_their_own_name(table, by):
    second = commands.invite(table.collaboration, name="Bo", role=Role.FACILITATOR, by=by)
    commands.remove_person(by.seat, by=viewer_of(second))
    entrance = commands.sit_down_as_facilitator(table.collaboration, None)
    again = commands.sit_down_as_facilitator(table.collaboration, entrance.browser)
    assert entrance.seat == again.seat and entrance.seat.name == table.host.name
    assert entrance.seat not in (second, by.seat)


def test_who_leads_as_well_gets_an_invitation_and_a_link_like_anybody(table, client_for):
    seat = table.seat("facilitator")
    client, home = client_for(seat), f"/s/{seat.public_id}/"
    client.post(home + "people/new", {"name": "Bo Mee", "role": "facilitator", "party": ""})
    second = Seat.objects.get(name="Bo Mee")
    assert client.post(home + f"people/{second.pk}/link").status_code == 200
    assert "Bo Mee" in client.get(home + "invitations").content.decode()
    assert f"people/{second.pk}/leave" in client.get(home + "people").content.decode()
    assert client.post(home + f"people/{second.pk}/leave").status_code == 303
    assert f"people/{seat.pk}/leave" not in client.get(home + "people").content.decode()
    assert client.post(home + f"people/{seat.pk}/leave").status_code == 422


def test_the_page_does_what_it_offers(table, client_for):
    seat, person = table.seat("facilitator"), table.person().seat
    client, home = client_for(seat), f"/s/{seat.public_id}/"
    page = client.get(home + "people").content.decode()
    assert "3 partijen, elk 19 minuten" in page
    for where, fields in {
        f"people/{person.pk}": {
            "name": "Karin B",
            "party": table.parties[1].pk,
            "spokesperson": "on",
            "email": "k@x.nl",
        },
        f"people/{table.person(2).seat.pk}/replacement": {"name": "An", "second_name": "Bo"},
        f"parties/{table.parties[2].pk}": {"name": "Bibliotheek", "short_name": ""},
    }.items():
        assert client.post(home + where, fields).status_code == 303
    page = client.get(home + "people").content.decode()
    assert "Karin B" in page and "woordvoerder" in page and "Fadma Chakir" in page and "Wouter Speelman" not in page
    assert (
        client.post(home + f"people/{person.pk}/replacement", {"name": "An", "second_email": "x@y.nl"}).status_code
        == 422
    )


def test_a_list_is_added_from_the_people_page(table, client_for):
    seat = table.seat("facilitator")
    client, where = client_for(seat), f"/s/{seat.public_id}/people/guests"
    shown = client.post(where, {"guests": "Karin Blokland; Vmbo-school De Singel\nAn; De Kring"})
    page = shown.content.decode()
    assert "Karin Blokland zit al aan tafel." in page and "4 partijen, elk" in page
    assert not Seat.objects.filter(name="An").exists()
    sent = {"guest_name": ["An", "Karin Blokland"], "guest_organisation": ["De Kring", "Vmbo-school De Singel"]}
    answer = client.post(where, {**sent, "leave_out": "1", "key": "sleutel-1"})
    again = client.post(where, {**sent, "leave_out": "1", "key": "sleutel-1"})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/s/{seat.public_id}/people?taken=list")
    assert again.status_code == 303
    assert Seat.objects.filter(name="An", party__name="De Kring").count() == 1
    assert Seat.objects.filter(name="Karin Blokland").count() == 1


def test_a_list_with_a_new_party_is_refused_in_words_and_kept_once_the_round_has_begun(table, client_for):
    table.move_to(Phase.PRESENTATIONS)
    seat = table.seat("facilitator")
    where = f"/s/{seat.public_id}/people/guests"
    answer = client_for(seat).post(where, {"guest_name": ["An"], "guest_organisation": ["De Kring"]})
    assert answer.status_code == 422
    assert "Nog niet aan tafel: De Kring." in answer.content.decode() and 'value="An"' in answer.content.decode()
