"""Whoever keeps a page open sees what a fresh page shows: after every command, for everybody, on every screen."""

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

import halenbrengen
from halenbrengen.method.permissions import Role
from tests.faults.a_whole_story import tell_everything
from tests.faults.open_pages import watched

NINE = datetime(2026, 2, 5, 9, 0, tzinfo=UTC)
# What is recorded before anybody can have a page of the collaboration open.
BEFORE_ANY_PAGE = {"collaboration_set_up", "collaboration_imported"}


def verbs_in_the_code():
    """Every verb that a command can record."""
    return {
        verb
        for path in Path(halenbrengen.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call) and call.args and getattr(call.func, "id", "") in ("record", "_note_hand_in")
        for verb in _verbs_of(call)
    }


def _verbs_of(call):
    """The words in what is handed to `record`: one verb, or one of two."""
    place = 0 if call.func.id == "record" else 2
    words = ast.walk(call.args[place])
    return [
        word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value
    ]


def tell_and_watch(table, watches):
    with time_machine.travel(NINE, tick=False) as clock, watched(table.collaboration, watches) as pages:

        def later(seconds):
            clock.shift(timedelta(seconds=seconds))
            pages.open_all()

        tell_everything(table, later)
    assert sorted(verbs_in_the_code() - BEFORE_ANY_PAGE - pages.verbs) == [], "a command without a case"
    assert not pages.stale, "not sent:\n" + "\n".join(" / ".join(each) for each in sorted(pages.stale))


def test_after_every_command_the_open_pages_are_like_fresh_ones(table):
    """For who leads, for a party and on the wall; the others see no part that these do not."""
    tell_and_watch(table, lambda seat: seat.role in (Role.FACILITATOR, Role.BEAMER) or seat.party == table.parties[0])


@pytest.mark.long
def test_after_every_command_the_pages_of_everybody_are_like_fresh_ones(table):
    tell_and_watch(table, lambda seat: True)
