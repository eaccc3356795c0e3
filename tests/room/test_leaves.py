"""What the beamer has no room for at once comes leaf by leaf; who leads turns them, and what is new opens by itself."""

import re

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined.commands import write_entry
from halenbrengen.method.kinds import Side
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.commands import say_observation
from halenbrengen.room.commands import turn_leaf
from halenbrengen.room.leaves import leaf_for, leaves_for

TEXTS = ("De avonden keren terug.", "Acht jaar is lang.", "Wij beginnen in mei.")
LONG = "Iets langs dat helemaal blijft staan. " * 40


@pytest.fixture
def plenary(table):
    table.move_to(Phase.PLENARY)
    for party, text in enumerate(TEXTS):
        say(table, party, text)
    return table


def say(table, party, text, **how):
    by = table.person(party)
    how = {"kind": "difference", "person": by.seat, **how}
    return say_observation(table.collaboration, text=text, **how, by=by)


def write(table, party, text, side=Side.GET):
    lead = table.viewer("facilitator")
    return write_entry(table.collaboration, side=side, text=text, sources=[], lane=table.parties[party], by=lead)


def on_screen(table, part="room-said"):
    html = render_part(f"beamer-{part}", table.viewer("beamer").group)
    return [text for text in (*TEXTS, LONG.strip()) if text in html]


def turn(table, key, role="facilitator"):
    turn_leaf(table.collaboration, to=key, by=table.viewer(role))


def keys(table):
    return leaves_for(table.viewer("facilitator")).keys


def test_the_beamer_shows_the_last_observation_alone(plenary):
    assert on_screen(plenary) == [TEXTS[2]]
    assert "3 van 3" in render_part("room-leaves", plenary.viewer("beamer").group)


@pytest.mark.parametrize("role", ["facilitator", "scribe"])
def test_who_leads_turns_to_an_earlier_one_until_something_new_is_said(plenary, role):
    turn(plenary, keys(plenary)[0], role)
    assert on_screen(plenary) == [TEXTS[0]]
    say(plenary, 1, LONG.strip())
    assert on_screen(plenary) == [LONG.strip()]


def test_turning_to_the_open_leaf_is_not_recorded(plenary):
    first, *_others = keys(plenary)
    turn(plenary, first)
    turn(plenary, first)
    assert Change.objects.filter(verb="leaf_turned").count() == 1


@pytest.mark.parametrize("role", ["beamer", "observer"])
def test_nobody_else_turns_a_leaf(plenary, role):
    with pytest.raises(Refused):
        turn(plenary, keys(plenary)[0], role)
    assert "<form" not in render_part("room-leaves", plenary.viewer(role).group)


def test_a_leaf_that_is_not_there_is_refused(plenary):
    with pytest.raises(Refused):
        turn(plenary, "said-0")


def test_while_something_else_is_shown_there_is_nothing_to_turn(table):
    table.move_to(Phase.OPENING)
    assert keys(table) == []
    assert "<form" not in render_part("room-leaves", table.viewer("facilitator").group)


def test_words_that_fill_the_screen_leave_who_was_asked_for_the_next_leaf(plenary):
    said = say(plenary, 0, LONG.strip(), names=plenary.parties[1:2])
    assert keys(plenary)[-2:] == [f"said-{said.pk}", f"asked-{said.pk}"]
    assert "Nog te vragen" not in render_part("room-said", plenary.viewer("beamer").group)
    turn(plenary, f"asked-{said.pk}")
    shown = render_part("room-said", plenary.viewer("beamer").group)
    assert "Nog te vragen" in shown
    assert on_screen(plenary) == []


def test_the_combined_poster_opens_where_a_line_was_put_on_it_last(table):
    table.move_to(Phase.COMBINING)
    for party in (0, 1, 2):
        write(table, party, f"{party} {LONG[:900]}")
    assert len(keys(table)) > 1
    last = write(table, 0, "Nu pas")
    leaf = leaf_for(table.viewer("beamer"))
    assert last.pk in [line.entry.pk for _lane, gets, _gives in leaf.lanes for line in gets]


def test_every_party_keeps_a_lane_and_every_line_stands_on_one_leaf(table):
    table.move_to(Phase.COMBINING)
    written = [write(table, party, LONG[:700], side).pk for party in (0, 2) for side in Side]
    leaves = leaves_for(table.viewer("facilitator")).all
    lanes = [(lane.party, gets, gives) for leaf in leaves for lane, gets, gives in leaf.lanes]
    assert {party for party, *_sides in lanes} == set(table.parties)
    assert sorted(line.entry.pk for _party, *sides in lanes for side in sides for line in side) == sorted(written)
    assert len({leaf.lane_room for leaf in leaves if leaf.lanes}) == 1


def test_a_lane_that_goes_on_says_nowhere_that_a_side_is_empty(table):
    table.move_to(Phase.COMBINING)
    for side in Side:
        write(table, 0, LONG[:1200], side)
    shown = ""
    for key in keys(table):
        turn(table, key)
        shown += render_part("room-combined", table.viewer("beamer").group)
    lanes = re.findall(r'<section class="lane.*?</section>', shown, re.DOTALL)
    assert [lane.count("nog niets") for lane in lanes if table.parties[0].short_name in lane] == [0, 0]
