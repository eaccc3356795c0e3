"""Who of one party has the same page open, and who is writing where: held in memory, told to that party alone.

Nothing of it is stored or logged, and it ends by itself. Each process knows the pages that are open on it.
"""

import asyncio
from dataclasses import dataclass

from halenbrengen.live import wire

STAYS_SECONDS = 6  # loading a page again is no absence
WRITES_SECONDS = 6


@dataclass
class Person:
    """Somebody with the page open: in how many windows, and the part of the page in which they write."""

    name: str
    windows: int = 0
    place: str = ""
    ending: asyncio.TimerHandle | None = None


class Company:
    """The people of one party on one page. `tell(frame)` writes to all of them."""

    def __init__(self, tell):
        self.tell = tell
        self.people = {}
        self.told = []

    def enter(self, seat, name, stream):
        """Somebody opened the page, perhaps once more; they hear who is there."""
        person = self.people.setdefault(seat, Person(name))
        person.windows += 1
        self._tell_news()
        if len(self.told) > 1:
            stream.write(wire.here(self.told))

    def leave(self, seat):
        """A window was closed; who comes back soon was never away."""
        self.people[seat].windows -= 1
        self._later(STAYS_SECONDS, self._end_absence, seat)

    def write(self, seat, place):
        """Somebody writes in a part of the page, or (`place` empty) no longer does. Who is not here is not heard."""
        person = self.people.get(seat)
        if person is None:
            return
        person.place = place
        if person.ending:
            person.ending.cancel()
        person.ending = self._later(WRITES_SECONDS, self.write, seat, "") if place else None
        self._tell_news()

    def _end_absence(self, seat):
        person = self.people.get(seat)
        if person and not person.windows:
            del self.people[seat]
            self._tell_news()

    def _tell_news(self):
        """Tell who is here now, when that is news to somebody; who is alone hears nothing."""
        now = [{"who": seat, "name": person.name, "at": person.place} for seat, person in sorted(self.people.items())]
        before, self.told = self.told, now
        if now != before and max(len(now), len(before)) > 1:
            self.tell(wire.here(now))

    def _later(self, seconds, act, *args):
        return asyncio.get_running_loop().call_later(seconds, act, *args)
