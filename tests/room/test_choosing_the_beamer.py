"""What the beamer shows: by itself what is going on, otherwise what who leads chose, for that moment only."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.kinds import Showing
from halenbrengen.method.phases import Phase
from halenbrengen.room.beamer import on_beamer
from halenbrengen.room.commands import choose_sound, show_on_beamer
from halenbrengen.room.parts import SCREENS
from halenbrengen.turns import commands as turns
from halenbrengen.turns.models import Turn

LEADS = pytest.mark.parametrize("role", ["facilitator", "scribe"])
LINES = ("Een lokaal voor de avond", "Machines om mee te oefenen", "Boeken over techniek")


@pytest.fixture
def hung(table):
    for number, text in enumerate(LINES):
        table.item(number, text=text)
    table.hang_all()
    turns.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=table.viewer("facilitator"))
    return table


@pytest.fixture
def turn(hung):
    hung.move_to(Phase.PRESENTATIONS)
    first = Turn.objects.get(party=hung.parties[0])
    turns.start_turn(first, by=hung.viewer("facilitator"))
    return first


def show(table, shows, party=None, role="facilitator"):
    show_on_beamer(table.collaboration, shows=shows, party=party, by=table.viewer(role))


def screen(table):
    """Everything that the beamer has on it."""
    return "".join(render_part(name, table.viewer("beamer").group) for name in SCREENS["beamer"])


def seen(table):
    return [text for text in LINES if text in screen(table)]


@LEADS
def test_who_leads_shows_the_wall_and_goes_back(hung, role):
    assert seen(hung) == []
    show(hung, Showing.WALL, role=role)
    assert seen(hung) == list(LINES)
    show(hung, Showing.FOLLOW, role=role)
    assert seen(hung) == []


def test_one_poster_stands_alone_and_the_next_one_follows_it(hung):
    show(hung, Showing.POSTER, hung.parties[0])
    assert seen(hung) == [LINES[0]]
    controls = render_part("room-beamer", hung.viewer("facilitator").group)
    assert "Volgende plaat" in controls
    assert "Vorige plaat" not in controls
    show(hung, Showing.POSTER, hung.parties[2])
    controls = render_part("room-beamer", hung.viewer("scribe").group)
    assert seen(hung) == [LINES[2]]
    assert "Vorige plaat" in controls
    assert "Volgende plaat" not in controls


def test_what_was_chosen_holds_until_the_next_step(hung):
    show(hung, Showing.WALL)
    hung.move_to(Phase.OPENING)
    assert on_beamer(hung.viewer("beamer")).follows
    assert seen(hung) == []


def test_what_was_chosen_in_between_gives_way_to_the_next_turn(turn, hung):
    by = hung.viewer("facilitator")
    turns.end_turn(turn, by=by)
    show(hung, Showing.WALL)
    assert seen(hung) == list(LINES)
    turns.start_turn(Turn.objects.get(party=hung.parties[1]), by=by)
    assert seen(hung) == [LINES[1]]


def test_a_choice_survives_that_the_clock_stands_still(turn, hung):
    show(hung, Showing.QUIET)
    turns.pause(turn, by=hung.viewer("facilitator"))
    assert on_beamer(hung.viewer("beamer")).shows == Showing.QUIET


def test_while_a_party_has_its_turn_no_other_poster_comes_on_r7(turn, hung):
    """R7: one poster in focus."""
    for shows, party in ((Showing.WALL, None), (Showing.POSTER, hung.parties[1])):
        with pytest.raises(Refused):
            show(hung, shows, party)
    controls = render_part("room-beamer", hung.viewer("facilitator").group)
    assert 'value="wall"' not in controls
    assert 'value="poster"' not in controls
    assert seen(hung) == [LINES[0]]


def test_the_clock_stays_on_a_quiet_screen(turn, hung):
    show(hung, Showing.QUIET)
    assert "count-down" in screen(hung)
    assert seen(hung) == []


def test_the_combined_poster_does_not_exist_before_the_combining_r22(hung):
    """R22: nothing of it, not even as a button."""
    with pytest.raises(Refused):
        show(hung, Showing.COMBINED)
    assert 'value="combined"' not in render_part("room-beamer", hung.viewer("facilitator").group)
    hung.move_to(Phase.PLENARY)
    show(hung, Showing.COMBINED)
    assert "room-combined" in screen(hung)


def test_a_poster_that_does_not_hang_cannot_be_shown(table):
    table.item(0, text=LINES[0])
    with pytest.raises(Refused):
        show(table, Showing.POSTER, table.parties[0])
    with pytest.raises(Refused):
        show(table, Showing.WALL)


def test_nobody_else_steers_the_beamer(hung):
    for viewer in (hung.person(0), hung.viewer("observer"), hung.viewer("beamer")):
        with pytest.raises(Refused):
            show_on_beamer(hung.collaboration, shows=Showing.WALL, by=viewer)
        with pytest.raises(Refused):
            choose_sound(hung.collaboration, on=True, by=viewer)
        assert "<form" not in render_part("room-beamer", viewer.group)


def test_choosing_the_same_again_is_not_recorded(hung):
    for _time in range(2):
        show(hung, Showing.WALL)
        choose_sound(hung.collaboration, on=True, by=hung.viewer("scribe"))
    verbs = [change.verb for change in Change.objects.filter(verb__startswith="beamer").order_by("pk")]
    assert verbs == ["beamer_shown", "beamer_sound_chosen"]


def test_the_sound_is_off_until_somebody_wants_it(hung):
    beamer = hung.viewer("beamer").group
    assert " on>" not in render_part("room-sound", beamer)
    choose_sound(hung.collaboration, on=True, by=hung.viewer("facilitator"))
    assert " on>" in render_part("room-sound", beamer)
    choose_sound(hung.collaboration, on=False, by=hung.viewer("facilitator"))
    assert " on>" not in render_part("room-sound", beamer)


def test_the_way_in_is_the_same_for_everybody_and_holds_no_secret(hung, client_for):
    seat = hung.seat("beamer")
    answer = client_for(seat).get(f"/s/{seat.public_id}/beamer/join")
    assert "http://testserver/in<" in answer.content.decode()
    assert seat.public_id not in answer.content.decode()
    other = hung.seat("observer")
    assert client_for(other).get(f"/s/{other.public_id}/beamer/join").status_code == 404
