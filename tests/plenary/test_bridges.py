"""Who brings what another comes to get: asked by people, answered by the parties, never found by software (R22)."""

import re

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined import commands as combined
from halenbrengen.combined.models import Entry
from halenbrengen.method.kinds import BridgeWord
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary import commands
from halenbrengen.plenary.bridging import bridges_for
from halenbrengen.plenary.models import Bridge, BridgeAnswer


@pytest.fixture
def bridging(plenary):
    """A get of the first party and two gives of the second stand on the poster, and the question is on the table."""
    plenary.move_to(Phase.COMBINING)

    def write(side, text, party):
        return combined.write_entry(
            plenary.collaboration, side=side, text=text, lane=plenary.parties[party], by=plenary.viewer("scribe")
        )

    plenary.table.machines = write("get", "Machines van nu", 0)
    plenary.table.workshop = write("give", "Een werkplaats", 1)
    plenary.table.money = write("give", "Vijftienduizend euro", 1)
    plenary.table.own = write("give", "Vier docenten", 0)
    plenary.move_to(Phase.PLENARY)
    commands.open_bridges(plenary.collaboration, by=plenary.viewer("facilitator"))
    return plenary


def lay(table, give=None, person=2, by=None):
    return commands.lay_bridge(
        table.collaboration,
        get=table.machines,
        give=give or table.workshop,
        person=table.person(person).seat,
        by=by or table.person(person),
    )


def answers(table):
    [laid] = bridges_for(table.person()).laid
    return {str(word): [(each.party.name, each.recorded_by) for each in given] for word, given in laid.answers}


def test_it_is_a_question_of_the_facilitator_in_plenary_and_put_once(plenary):
    for by in (plenary.person(), plenary.viewer("scribe")):
        with pytest.raises(Refused):
            commands.open_bridges(plenary.collaboration, by=by)
    for _again in range(2):
        commands.open_bridges(plenary.collaboration, by=plenary.viewer("facilitator"))
    assert Change.objects.filter(verb="bridges_opened", audience="shared").count() == 1


@pytest.mark.parametrize("phase", [phase for phase in ORDER if phase < Phase.PLENARY])
def test_before_the_plenary_there_is_none_of_it(bridging, phase):
    lay(bridging)
    bridging.move_to(phase)
    for viewer in (bridging.person(0), bridging.viewer("facilitator"), bridging.viewer("beamer")):
        assert list(Bridge.objects.visible_to(viewer)) == []
        assert "Machines" not in render_part("plenary-bridges", viewer.group)
    with pytest.raises(Refused):
        commands.open_bridges(bridging.collaboration, by=bridging.viewer("facilitator"))
    with pytest.raises(Refused):
        lay(bridging, give=bridging.money)


def test_until_it_was_asked_for_nobody_lays_anything_and_nothing_is_shown(plenary):
    html = render_part("plenary-bridges", plenary.person().group)
    assert re.sub(r"<[^>]+>", "", html).strip() == ""
    with pytest.raises(Refused, match="eerst op tafel"):
        commands.lay_bridge(
            plenary.collaboration, get=Entry(), give=Entry(), person=plenary.person().seat, by=plenary.person()
        )


def test_anybody_of_a_party_asks_it_once_and_the_parties_of_both_lines_answer(bridging):
    bridge = lay(bridging)
    assert lay(bridging, person=0) == bridge
    [laid] = bridges_for(bridging.viewer("observer")).laid
    assert (laid.bridge.laid_by, laid.to_ask) == (bridging.parties[2], bridging.parties[:2])
    commands.answer_bridge(bridge, word="can", by=bridging.person(0))
    commands.answer_bridge(bridge, word="open", by=bridging.person(0))
    commands.answer_bridge(bridge, word="not_so", party=bridging.parties[1], by=bridging.viewer("scribe"))
    commands.answer_bridge(bridge, word="not_so", party=bridging.parties[1], by=bridging.viewer("scribe"))
    assert answers(bridging) == {
        "can": [],
        "not_so": [("Gemeente Waardlanden", "scribe")],
        "open": [("Vmbo-school De Singel", "")],
    }
    assert Change.objects.filter(verb="bridge_answered").count() == 3
    with pytest.raises(Refused, match="van wie deze regels zijn"):
        commands.answer_bridge(bridge, word="can", by=bridging.person(2))
    with pytest.raises(Refused):
        commands.answer_bridge(bridge, word="can", party=bridging.parties[1], by=bridging.person(0))


@pytest.mark.parametrize("role", ["facilitator", "scribe"])
def test_who_leads_puts_it_down_for_a_person_of_a_party_and_for_nobody_else(bridging, role):
    bridge = lay(bridging, by=bridging.viewer(role))
    assert (bridge.laid_by_person, bridge.recorded_by) == (bridging.person(2).seat, role)
    with pytest.raises(Refused, match="iemand van een partij"):
        commands.lay_bridge(
            bridging.collaboration,
            get=bridging.machines,
            give=bridging.money,
            person=bridging.seat(role),
            by=bridging.viewer(role),
        )


def test_nobody_asks_in_another_name(bridging):
    with pytest.raises(Refused):
        lay(bridging, person=0, by=bridging.person(1))


def test_two_lines_of_one_party_and_two_of_one_side_are_no_bridge(bridging):
    with pytest.raises(Refused, match="dezelfde partij"):
        lay(bridging, give=bridging.own)
    with pytest.raises(Refused, match="niet meer"):
        lay(bridging, give=bridging.machines)


def test_what_nobody_laid_beside_another_is_just_listed(bridging):
    lay(bridging)
    found = bridges_for(bridging.person())
    assert (found.loose_gets, found.loose_gives) == ([], [bridging.own, bridging.money])


def test_a_line_that_left_the_poster_takes_its_bridge_along(bridging):
    lay(bridging)
    combined.withdraw(bridging.workshop, by=bridging.person(1))
    assert bridges_for(bridging.person()).laid == []


def test_no_number_no_score_and_no_likeness_stands_in_it(bridging):
    commands.answer_bridge(lay(bridging), word="can", by=bridging.person(0))
    Entry.objects.filter(pk=bridging.money.pk).update(text="Machines van nu")  # just the words of the get
    for viewer in (bridging.person(0), bridging.viewer("facilitator"), bridging.viewer("observer")):
        html = render_part("plenary-bridges", viewer.group)
        seen = re.sub(r"<[^>]+>", " ", html)
        assert re.findall(r"\d", seen) == []
        loose = html[html.index("plenary-bridges-loose") :]
        assert loose.count("Machines van nu") == 1  # listed like any other line


def test_the_three_answers_are_the_same_button(bridging):
    lay(bridging)
    html = render_part("plenary-bridges", bridging.person(0).group)
    buttons = re.findall(r'<button class="button" name="word" value="(\w+)">(.*?)</button>', html)
    assert buttons == [(word.value, word.label) for word in BridgeWord]


def test_through_the_page(bridging, client_for):
    def post(seat, page, **fields):
        return client_for(seat).post(f"/s/{seat.public_id}/{page}", fields).status_code

    pair = {"get": bridging.machines.pk, "give": bridging.workshop.pk}
    assert post(bridging.person(2).seat, "bridges", **pair) == 303
    assert post(bridging.seat("scribe"), "bridges", **pair) == 422  # nobody asks it
    assert post(bridging.seat("observer"), "bridges", **pair) == 404
    bridge = Bridge.objects.get()
    assert post(bridging.person(0).seat, f"bridges/{bridge.pk}/answer", word="can") == 303
    assert post(bridging.person(0).seat, f"bridges/{bridge.pk}/answer", word="misschien") == 422
    assert post(bridging.person(1).seat, "plenary/bridges") == 404
    stranger = type(bridging.table)()
    assert post(stranger.person(0).seat, f"bridges/{bridge.pk}/answer", word="can") == 404
    assert [(each.party, each.word) for each in BridgeAnswer.objects.all()] == [(bridging.parties[0], "can")]
