"""The open pages of one collaboration, and the work of telling them what is new. Lives on the event loop only."""

import asyncio
import logging
from functools import partial

from halenbrengen.changes.parts import together_screens
from halenbrengen.live import wire
from halenbrengen.live.company import Company
from halenbrengen.live.news import Asked, read_news

SLICE = 500
RETRY_SECONDS = 1
AT_ONCE = 1

log = logging.getLogger(__name__)


class Group:
    """Everyone who sees the same: one kind of viewer on one screen. What is new is rendered once for all of them."""

    def __init__(self, viewer, screen):
        self.viewer = viewer
        self.screen = screen
        self.streams = set()
        self.newcomers = set()
        self.shown = {}

    def leave(self, stream):
        self.streams.discard(stream)
        self.newcomers.discard(stream)

    @property
    def everyone(self):
        return [*self.streams, *self.newcomers]


class Room:
    """Wakes come at any rate; while one is worked on, all that follow join and become the next."""

    def __init__(self, collaboration_id, in_thread):
        self.collaboration_id = collaboration_id
        self.in_thread = in_thread
        self.groups = {}
        self.companies = {}
        self.numbers = None
        self.woken = self.patrolled = False
        self.task = self.telling = None

    def join(self, viewer, screen, stream):
        """Let a stream hear from now on; first it is brought up to date."""
        group = self.groups.setdefault((viewer, screen), Group(viewer, screen))
        group.newcomers.add(stream)
        self.wake()
        return group

    def company_of(self, viewer, screen):
        """The people of the viewer's party on a page that they write on together; None on any other."""
        if not viewer.party_id or screen not in together_screens():
            return None
        key = viewer.party_id, screen
        if key not in self.companies:
            self.companies[key] = Company(partial(self._tell_company, *key))
        return self.companies[key]

    def _tell_company(self, party_id, screen, frame):
        theirs = [
            group for group in self.groups.values() if (group.viewer.party_id, group.screen) == (party_id, screen)
        ]
        streams = [stream for group in theirs for stream in group.everyone]
        self.telling = asyncio.ensure_future(write_to_all(streams, frame))

    @property
    def everyone(self):
        return [stream for group in self.groups.values() for stream in group.everyone]

    def wake(self, *, patrol=False):
        """Look whether there is news; a patrol also looks who may no longer listen, whatever the log says."""
        self.woken = True
        self.patrolled |= patrol
        if self.task is None or self.task.done():
            self.task = asyncio.ensure_future(self._work())

    async def _work(self):
        while self.woken:
            self.woken = False
            self.groups = {key: group for key, group in self.groups.items() if group.everyone}
            try:
                await self._tell_news()
            except Exception:
                log.exception("The news of a collaboration cannot be read")
                self.woken = True
                await asyncio.sleep(RETRY_SECONDS)

    async def _tell_news(self):
        patrol, self.patrolled = self.patrolled, False
        # whoever joins while we read came after the moment that is read, and waits for the next
        present = [(group, list(group.streams), list(group.newcomers)) for group in self.groups.values()]
        asked = [
            Asked(group.viewer, group.screen, group.shown, frozenset(stream.cursor for stream in newcomers))
            for group, _streams, newcomers in present
        ]
        news = await self.in_thread(read_news, self.collaboration_id, self.numbers, asked, patrol)
        self.numbers = news.numbers
        for (group, streams, newcomers), told in zip(present, news.told, strict=True):
            if news.listeners is not None:
                _send_away(group, [*streams, *newcomers], news.listeners)
            if told.changed:
                group.shown.update(told.changed)
                await write_to_all(group.streams, wire.news(told.changed, told.cursor))
            _welcome(group, told, newcomers)


def _send_away(group, streams, listeners):
    """End the streams of who left, and reload the pages of who now looks in another way."""
    for stream in streams:
        viewer = listeners.get(stream.listener)
        if viewer != group.viewer:
            stream.end(wire.reload(AT_ONCE) if viewer else wire.gone())
            group.leave(stream)


def _welcome(group, told, newcomers):
    whole = wire.news(told.whole, told.cursor)
    for stream in newcomers:
        if stream in group.newcomers:
            group.newcomers.discard(stream)
            if stream.welcome(told, whole):
                group.streams.add(stream)


async def write_to_all(streams, frame):
    """Hand the same bytes to every stream, and let others have their turn in between."""
    streams = list(streams)
    for start in range(0, len(streams), SLICE):
        for stream in streams[start : start + SLICE]:
            stream.write(frame)
        await asyncio.sleep(0)
