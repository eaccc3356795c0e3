"""Whoever sets a clock, of the server or of a phone, changes nobody's time; nor does a restart in between."""

import json
import re
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from halenbrengen.cli.serve import set_clock
from halenbrengen.method.phases import Phase
from halenbrengen.turns import clock, commands, steady
from halenbrengen.turns.models import Turn
from tests.host import Host
from tests.serving import ask, post

HOUR, DAY = 3600, 86_400
RESTARTS, MANY_RESTARTS = 3, 50
ERROR_SECONDS = 1


class Machine:
    """A machine that counts on since it was switched on, whatever its clock is set to."""

    def __init__(self):
        self.on = 5000.0

    def wait(self, wall, seconds):
        self.on += seconds
        wall.shift(timedelta(seconds=seconds))


@pytest.fixture
def machine(monkeypatch, settings, tmp_path):
    settings.DATA = tmp_path
    found = Machine()
    monkeypatch.setattr(steady, "seconds_since_boot", lambda: found.on)
    monkeypatch.setattr(steady, "_boot", lambda: "boot-1")
    steady.beginning.cache_clear()
    yield found
    steady.beginning.cache_clear()


def begin_turn(table):
    by = table.viewer("facilitator")
    commands.fix_order(table.collaboration, by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.first()
    commands.start_turn(turn, by=by)
    turn.refresh_from_db()
    return turn


@pytest.mark.parametrize("jump", [HOUR, -HOUR, DAY, -DAY, -90], ids=["+1h", "-1h", "+1d", "-1d", "-90s"])
def test_a_clock_that_is_set_changes_no_turn(table, machine, jump):
    with time_machine.travel(datetime(2026, 2, 5, 9, tzinfo=UTC), tick=False) as wall:
        turn = begin_turn(table)
        machine.wait(wall, 100)
        wall.shift(timedelta(seconds=jump))
        steady.beginning.cache_clear()  # as a restarted server, that finds what was kept
        machine.wait(wall, 20)
        assert clock.remaining(turn, steady.now()) == pytest.approx(turn.step_seconds - 120, abs=0.01)


@pytest.mark.parametrize("night", [datetime(2026, 3, 29, 0, 55, tzinfo=UTC), datetime(2026, 10, 25, 0, 55, tzinfo=UTC)])
def test_the_night_in_which_summer_time_begins_or_ends_changes_no_turn(table, machine, night):
    with time_machine.travel(night, tick=False) as wall:
        turn = begin_turn(table)
        machine.wait(wall, 480)
        assert clock.remaining(turn, steady.now()) == pytest.approx(turn.step_seconds - 480, abs=0.01)


def test_a_clock_that_was_corrected_counts_once_nobodys_time_runs(table, machine):
    with time_machine.travel(datetime(2026, 2, 5, 9, tzinfo=UTC), tick=False) as wall:
        turn = begin_turn(table)
        wall.shift(timedelta(days=1))
        set_clock()
        assert steady.now() == datetime(2026, 2, 5, 9, tzinfo=UTC)
        commands.end_turn(turn, by=table.viewer("facilitator"))
        set_clock()
        assert steady.now() == datetime(2026, 2, 6, 9, tzinfo=UTC)


@pytest.mark.parametrize("kept", ["", "{}", "[]", '{"boot": "boot-1", "beginning": null}', '{"boot": "earlier"}'])
def test_a_beginning_that_cannot_be_read_is_made_anew(machine, tmp_path, kept):
    (tmp_path / "clock.json").write_text(kept)
    with time_machine.travel(datetime(2026, 2, 5, 9, tzinfo=UTC), tick=False):
        assert steady.now() == datetime(2026, 2, 5, 9, tzinfo=UTC)
    assert json.loads((tmp_path / "clock.json").read_text())["boot"] == "boot-1"


def test_a_folder_that_cannot_be_written_to_stops_no_clock(machine, settings, tmp_path):
    settings.DATA = tmp_path / "is" / "not" / "there"
    with time_machine.travel(datetime(2026, 2, 5, 9, tzinfo=UTC), tick=False):
        assert steady.now() == datetime(2026, 2, 5, 9, tzinfo=UTC)


class Round(Host):
    """A host with a turn under way, on a machine whose clock can be set."""

    def start(self, *words, **environment):
        return subprocess.Popen(
            [sys.executable, "-m", "tests.faults.clocked_serve", *words],
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def begin(self):
        self.serve()
        self.seat, self.cookie = self.sign_in(self.links["facilitator"])
        if not self.seat.startswith("/s/"):
            self.seat = self.links["url"][self.links["url"].index("/s/") :]
        self.press("phase/next", to="presentations")
        self.turn = re.search(r"turns/(\d+)/start", self.page())[1]
        self.press(f"turns/{self.turn}/start")

    def set_clock(self, seconds):
        """The clock on the wall of this machine shows so many seconds more than it really is."""
        Path(self.environment["CLOCK_SHIFT"]).write_text(str(seconds))
        if self.process:
            self.process.send_signal(signal.SIGUSR1)
            time.sleep(0.1)

    def page(self):
        status, _headers, body = ask(self.port, "GET", f"{self.seat}console", Cookie=self.cookie)
        assert status == 200
        return body.decode()

    def press(self, action, **fields):
        status, told = post(self.port, self.seat + action, fields, Cookie=self.cookie)
        assert status == 200, told

    @property
    def remaining(self):
        """Seconds left, as the page says them; counted from its own two moments when the clock runs."""
        return float(re.search(r'<count-down [^>]*remaining="([^"]+)"', self.page())[1])

    @property
    def shown(self):
        """Seconds left as a browser counts them: to the end, from what the server says it is now."""
        ends, now = re.search(r'ends-at="([^"]+)" server-now="([^"]+)"', self.page()).groups()
        return (datetime.fromisoformat(ends) - datetime.fromisoformat(now)).total_seconds()


@pytest.fixture
def meeting(host_at, tmp_path):
    shift = tmp_path / "shift"
    shift.write_text("0")
    host = host_at("rules", Round, CLOCK_SHIFT=str(shift))
    host.begin()
    return host


def go_through(host, restarts):
    """Kill and restart, with the clock set another way each time: the time that was left goes on evenly."""
    before, at = host.remaining, time.monotonic()
    for number in range(restarts):
        host.set_clock((HOUR, -HOUR, DAY, -DAY)[number % 4])
        assert host.remaining == pytest.approx(before - (time.monotonic() - at), abs=ERROR_SECONDS)
        host.kill()
        host.serve()
        assert host.remaining == pytest.approx(before - (time.monotonic() - at), abs=ERROR_SECONDS)
        assert host.shown == pytest.approx(before - (time.monotonic() - at), abs=ERROR_SECONDS)


def test_a_turn_goes_on_evenly_through_restarts_and_clocks_that_are_set(meeting):
    go_through(meeting, RESTARTS)


@pytest.mark.long
def test_a_turn_goes_on_evenly_through_many_restarts_and_clocks_that_are_set(meeting):
    go_through(meeting, MANY_RESTARTS)


def test_a_clock_that_stands_still_stays_where_it_was(meeting):
    time.sleep(1.2)
    meeting.press(f"turns/{meeting.turn}/pause")
    before = meeting.remaining
    meeting.kill()
    meeting.set_clock(HOUR)
    meeting.serve()
    assert meeting.remaining == pytest.approx(before, abs=0.1)
    meeting.press(f"turns/{meeting.turn}/pause/end")
    assert meeting.remaining == pytest.approx(before, abs=ERROR_SECONDS)


ENDED = """
from halenbrengen.changes.models import Change
from halenbrengen.turns.models import Turn
print(*Change.objects.filter(verb="turn_went_on").values_list("subject", flat=True))
"""
UP = """
from datetime import timedelta
from halenbrengen.turns.models import Turn
turn = Turn.objects.exclude(step="").get()
turn.started_at -= timedelta(seconds=turn.step_seconds + 30)
turn.save()
"""


def test_a_turn_whose_time_was_up_while_the_server_was_down_ends_once(meeting):
    meeting.kill()
    meeting.look(UP)  # the server is down until half a minute after the end
    before = len(meeting.look(ENDED).split())
    meeting.serve()
    assert meeting.remaining == pytest.approx(-30, abs=15)
    for _time in range(3):  # three screens, one press each
        meeting.press(f"turns/{meeting.turn}/next", after="present")
    assert meeting.look(ENDED).split()[before:] == [f"turn:{meeting.turn}"]
