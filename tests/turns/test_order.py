import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands as collaborations
from halenbrengen.method.phases import Phase
from halenbrengen.turns import commands
from halenbrengen.turns.models import Turn

SECONDS = ("present_seconds", "question_seconds", "change_seconds")


def order(table):
    return list(Turn.objects.of(table.collaboration).values_list("party_id", flat=True))


def slots(table):
    return set(Turn.objects.of(table.collaboration).values_list(*SECONDS))


def changes(verb):
    return Change.objects.filter(verb=verb).count()


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def in_round(table, by):
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    return [Turn.objects.get(party=party) for party in table.parties]


def test_the_lot_gives_every_party_one_turn_with_the_same_seconds(table, by):
    commands.fix_order(table.collaboration, by=by)
    assert sorted(order(table)) == [party.pk for party in table.parties]
    assert slots(table) == {(600, 480, 60)}


def test_the_lot_can_give_any_order(table, by, monkeypatch):
    class Lot:
        def shuffle(self, drawn):
            drawn.reverse()

    monkeypatch.setattr("halenbrengen.turns.commands.order.SystemRandom", Lot)
    commands.fix_order(table.collaboration, by=by)
    assert order(table) == [party.pk for party in reversed(table.parties)]


def test_an_order_that_stands_is_not_drawn_again(table, by):
    commands.fix_order(table.collaboration, by=by)
    drawn = order(table)
    for _again in range(5):
        commands.fix_order(table.collaboration, by=by)
    assert order(table) == drawn
    assert changes("order_fixed") == 1


def test_the_facilitator_can_set_the_order(table, by):
    commands.fix_order(table.collaboration, by=by)
    wanted = [table.parties[2].pk, table.parties[0].pk, table.parties[1].pk]
    commands.fix_order(table.collaboration, order=wanted, by=by)
    assert order(table) == wanted


@pytest.mark.parametrize("wrong", [[0], [0, 1], [0, 1, 1], [0, 1, 2, 2]])
def test_an_order_holds_every_party_once(table, by, wrong):
    with pytest.raises(Refused, match="precies één keer"):
        commands.fix_order(table.collaboration, order=[table.parties[place].pk for place in wrong], by=by)
    assert order(table) == []


def test_without_parties_there_is_no_order(table, by):
    for party in table.parties:
        party.delete()
    with pytest.raises(Refused, match="Voeg eerst de partijen toe"):
        commands.fix_order(table.collaboration, by=by)


@pytest.mark.parametrize("phase", [Phase.PRESENTATIONS, Phase.COMBINING, Phase.FOLLOW_UP])
def test_the_order_stays_from_the_round_on(table, by, phase):
    table.move_to(phase)
    with pytest.raises(Refused, match="ligt vast"):
        commands.fix_order(table.collaboration, by=by)


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_fixes_the_order(table, role):
    with pytest.raises(Refused):
        commands.fix_order(table.collaboration, by=table.viewer(role))


def test_a_party_that_is_added_comes_last_and_everybody_gets_the_same_anew(table, by):
    commands.fix_order(table.collaboration, by=by)
    before = order(table)
    added = collaborations.add_party(table.collaboration, name="Mbo-college Rivieroever", by=by)
    assert order(table) == [*before, added.pk]
    assert slots(table) == {(600, 360, 60)}


def test_a_party_that_is_added_before_the_order_waits_for_it(table, by):
    collaborations.add_party(table.collaboration, name="Mbo-college Rivieroever", by=by)
    assert order(table) == []


def test_the_facilitators_own_seconds_count_for_everybody(table, by):
    table.collaboration.present_seconds = 540
    table.collaboration.save()
    commands.fix_order(table.collaboration, by=by)
    assert slots(table) == {(540, 480, 60)}


def test_a_turn_is_passed_with_its_reason(table, by, in_round):
    commands.pass_turn(in_round[1], reason="De directeur is ziek.", by=by)
    in_round[1].refresh_from_db()
    assert in_round[1].over
    assert in_round[1].passed_because == "De directeur is ziek."


def test_a_party_passes_its_own_turn_and_no_other(table, in_round):
    own = table.person(1)
    commands.pass_turn(in_round[1], reason="Wij luisteren vandaag.", by=own)
    with pytest.raises(Refused):
        commands.pass_turn(in_round[0], reason="Zij ook.", by=own)


def test_passing_twice_is_recorded_once(table, by, in_round):
    for _time in range(2):
        commands.pass_turn(in_round[1], reason="Ziek.", by=by)
    assert changes("turn_passed") == 1


def test_who_presents_does_not_pass(table, by, in_round):
    commands.start_turn(in_round[0], by=by)
    with pytest.raises(Refused, match="al aan de beurt"):
        commands.pass_turn(in_round[0], reason="Ziek.", by=by)


def test_who_comes_late_speaks_last_with_the_same_seconds(table, by, in_round):
    commands.record_absence(table.parties[0], reason="Staat in de file.", by=by)
    commands.pass_turn(in_round[0], reason="Staat in de file.", by=by)
    commands.move_to_end(in_round[0], by=by)
    assert order(table) == [table.parties[1].pk, table.parties[2].pk, table.parties[0].pk]
    assert slots(table) == {(600, 480, 60)}
    in_round[0].refresh_from_db()
    assert not in_round[0].over
    assert in_round[0].party.present


def test_who_is_last_already_stays_there(table, by, in_round):
    commands.move_to_end(in_round[2], by=by)
    assert changes("turn_moved_to_end") == 0


def test_absence_has_a_reason_and_can_end(table, by):
    table.move_to(Phase.OPENING)
    commands.record_absence(table.parties[0], reason="Ziek.", by=by)
    table.parties[0].refresh_from_db()
    assert not table.parties[0].present
    for _time in range(2):
        commands.end_absence(table.parties[0], by=by)
    table.parties[0].refresh_from_db()
    assert table.parties[0].present
    assert changes("party_came") == 1


def test_absence_is_not_recorded_before_the_meeting(table, by):
    with pytest.raises(Refused):
        commands.record_absence(table.parties[0], reason="Ziek.", by=by)


def test_places_on_the_form_must_differ(table, client_for):
    seat = table.seat("facilitator")
    places = {f"place-{party.pk}": "1" for party in table.parties}
    answer = client_for(seat).post(f"/s/{seat.public_id}/order", places, headers={"X-Outbox": "1"})
    assert answer.status_code == 422
    assert answer.json()["errors"] == {"__all__": ["Geef elke partij een eigen plaats."]}


def test_the_form_sets_the_order(table, client_for):
    seat = table.seat("facilitator")
    places = {f"place-{party.pk}": str(place) for place, party in zip((3, 1, 2), table.parties, strict=True)}
    client_for(seat).post(f"/s/{seat.public_id}/order", places)
    assert order(table) == [table.parties[1].pk, table.parties[2].pk, table.parties[0].pk]
