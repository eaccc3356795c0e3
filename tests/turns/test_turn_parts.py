import pytest
from django.utils import timezone

from halenbrengen.changes.parts import render_part
from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import Poster
from halenbrengen.turns import commands
from halenbrengen.turns.models import Turn

REASON = "De directeur ligt in het ziekenhuis."


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


@pytest.fixture
def turn(table, by):
    table.item(0, text="Machines die in deze eeuw gebouwd zijn")
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.get(party=table.parties[0])
    commands.start_turn(turn, by=by)
    return turn


def test_a_running_clock_tells_when_it_ends_and_what_time_it_is(table, turn):
    clock = render_part("turn-clock", table.viewer("beamer").group)
    assert "ends-at=" in clock
    assert "server-now=" in clock
    assert 'total="600"' in clock
    assert "De tijd van Vmbo-school De Singel zit erop." in clock


def test_a_paused_clock_tells_what_is_left(table, turn, by):
    commands.pause(turn, by=by)
    clock = render_part("turn-clock", table.person(1).group)
    assert 'ends-at=""' in clock
    assert "De klok staat stil." in clock


def test_only_the_facilitator_gets_the_buttons_of_the_clock(table, turn):
    with_form = [
        role
        for role in ("facilitator", "scribe", "observer", "beamer")
        if "<form" in render_part("turn-clock", table.viewer(role).group)
    ]
    assert with_form == ["facilitator"]


def test_the_poster_in_focus_shows_only_when_it_hangs(table, turn):
    me = table.person(1).group
    assert "Machines die" not in render_part("turn-focus", me)
    assert "hangt nog niet" in render_part("turn-focus", me)
    Poster.objects.filter(party=table.parties[0]).update(hung_at=timezone.now())
    assert "Machines die" in render_part("turn-focus", me)


def test_r7_only_the_poster_of_the_party_that_speaks_is_in_focus(table, turn):
    table.item(1, text="Een regel van de gemeente")
    Poster.objects.update(hung_at=timezone.now())
    assert "Een regel van de gemeente" not in render_part("turn-focus", table.person(2).group)


def test_the_form_to_ask_is_for_the_others(table, turn):
    assert "<form" not in render_part("questions-ask", table.person(0).group)
    assert "<form" in render_part("questions-ask", table.person(1).group)
    assert "<form" not in render_part("questions-ask", table.viewer("observer").group)


def test_a_party_answers_on_its_poster_while_it_is_questioned(table, turn, by):
    own, other = table.person(0).group, table.person(1).group
    assert "<form" not in render_part("questions-answer", own)
    commands.next_step(turn, by=by)
    answer = render_part("questions-answer", own)
    assert 'value="get"' in answer
    assert 'value="give"' in answer
    assert "<form" not in render_part("questions-answer", other)


def test_why_a_party_is_absent_is_for_who_leads(table, turn, by):
    commands.record_absence(table.parties[1], reason=REASON, by=by)
    readers = [
        me.role
        for me in (*(table.viewer(role) for role in ("facilitator", "scribe", "observer", "beamer")), table.person(2))
        if REASON in render_part("turn-order", me.group)
    ]
    assert readers == ["facilitator", "scribe"]
    assert "is er niet" in render_part("turn-order", table.person(2).group)


def test_nothing_of_a_turn_shows_outside_the_round(table, turn):
    table.move_to(Phase.COMBINING)
    for name in ("turn-clock", "turn-focus", "questions-put", "questions-ask", "questions-answer", "questions-queue"):
        assert render_part(name, table.person(1).group).rstrip().split(">", 1)[0].endswith("hidden")
