"""The nets hold: each deliberate leak of `mutants.py` is caught by the test that is there to catch it.

The short form tries a few, by chance; its SEED gives the same ones again. The long form tries all.
"""

import os
import random

import pytest
from django.test import Client

from halenbrengen.method.phases import Phase
from tests.collaborations import test_coming_in
from tests.contracts import test_statement_doors
from tests.doors import test_adversary, test_canaries, test_every_route, test_tokens
from tests.doors.mutants import LEAKS
from tests.doors.test_hidden_worlds import differences
from tests.doors.visitors import House
from tests.doors.worlds import FULL, OTHERS, PLAIN, WHO_LEADS, Watchers, undone, write_world
from tests.record import test_own_pages

# All processes of one run choose the same few.
CHANCE = os.environ.get("PYTEST_XDIST_TESTRUNUID") or random.SystemRandom().randrange(10**6)
SEED = os.environ.get("SEED") or str(CHANCE)
FEW = random.Random(SEED).sample(sorted(LEAKS), 4)  # noqa: S311  chance to look, not to hide
ALL = [pytest.param(name, marks=() if name in FEW else pytest.mark.long) for name in sorted(LEAKS)]


class Nets:
    """Each net is a test of its own elsewhere, held out here over a house in which something leaks."""

    def __init__(self, table, client_for, caplog):
        self.table, self.client_for, self.caplog = table, client_for, caplog

    def house(self, phase=Phase.PREPARATION):
        return House(self.table, phase, self.client_for)

    def worlds(self, names=OTHERS, world=FULL):
        watchers = Watchers(self.table, self.client_for)
        seen = []
        for each in (PLAIN, world):
            with undone():
                write_world(self.table, each)
                seen.append((watchers.look(names), watchers.hear(names)))
        assert differences(*seen) == []

    def anything(self):
        names = [name for name in OTHERS if name not in WHO_LEADS]
        self.worlds(names, {**FULL, "looks": [5], "photo": b"x", "taken back": True})

    def pages(self):
        test_every_route.test_every_address_answers_as_its_policy_says_and_keeps_every_secret(self.house())

    def talk(self):
        house = self.house(Phase.CONTRACTING)
        test_every_route.test_every_address_answers_as_its_policy_says_and_keeps_every_secret(house)

    def absence(self):
        test_every_route.test_what_one_may_not_read_is_absent_byte_for_byte(self.house())

    def seats(self):
        test_every_route.test_a_seat_is_only_for_who_sits_in_it(self.house())

    def files(self):
        test_canaries.test_no_file_holds_what_its_reader_may_not_read(self.house())

    def letters(self):
        test_canaries.test_no_mail_tells_what_is_on_a_poster(self.house())

    def logs(self):
        test_canaries.test_neither_log_nor_measures_nor_health_tell_anything(self.house(), self.caplog, Client())

    def shelf(self):
        test_canaries.test_the_shelf_of_prints_gives_nobody_what_another_printed(self.table, self.client_for)

    def guarded(self):
        test_coming_in.test_the_button_signs_in_and_goes_to_the_seat(self.table, Client())

    def foreign(self):
        test_adversary.test_a_forged_origin_is_refused(self.table, self.client_for, "https://boos.example")

    def secrets(self):
        test_coming_in.test_only_hashes_are_kept(self.table, Client())

    def scanners(self):
        test_tokens.test_looking_at_a_link_signs_nobody_in(self.table)

    def statements(self):
        self.table.move_to(Phase.CONTRACTING)
        test_statement_doors.test_a_statement_is_its_partys_own_until_it_is_spoken(self.table)

    def answers(self):
        self.table.move_to(Phase.CONTRACTING)
        test_statement_doors.test_answers_show_when_every_party_at_the_table_has_answered_or_passed(self.table)

    def withdrawn(self):
        test_tokens.test_what_ended_opens_nothing(self.table, test_tokens.browser_from_here(), "revoked")

    def sheets(self):
        test_own_pages.test_a_list_opens_in_a_spreadsheet_and_reckons_nothing(self.table, self.client_for, "posters")


@pytest.mark.parametrize("name", ALL)
def test_a_leak_is_caught(name, table, client_for, caplog, monkeypatch):
    print(f"SEED={SEED}: {name}")
    nets, leak = Nets(table, client_for, caplog), LEAKS[name]
    leak.make(monkeypatch)
    with pytest.raises(AssertionError):
        getattr(nets, leak.net)()


def test_there_are_leaks_enough():
    assert len(LEAKS) >= 30
    assert {each.net for each in LEAKS.values()} == {name for name in vars(Nets) if not name.startswith("_")} - {
        "house"
    }
