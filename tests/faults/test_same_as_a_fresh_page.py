"""Whoever keeps a page open sees what a fresh page shows: after every command, for everybody, on every screen."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from halenbrengen.method.permissions import Role
from tests.faults.a_whole_story import tell_everything
from tests.faults.open_pages import watched
from tests.faults.verbs import verbs_in_the_code

NINE = datetime(2026, 2, 5, 9, 0, tzinfo=UTC)
# What is recorded before anybody can have a page of the collaboration open.
BEFORE_ANY_PAGE = {"collaboration_set_up", "collaboration_imported"}


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
