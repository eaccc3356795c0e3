"""The one place in a process where all open streams hang, and where the bell of a change is heard."""

import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from threading import Barrier

from django.conf import settings
from django.db import connections

from halenbrengen.changes import bell
from halenbrengen.live import presence, wire
from halenbrengen.live.notify import between_processes
from halenbrengen.live.room import Room, write_to_all

THREADS = 2
HEARTBEAT_SECONDS = 10
HEARTBEAT_SLOTS = 20
PATROL_SECONDS = 4  # how long somebody whose link ended may still listen, and a missed bell stays unheard


class Hub:
    """Runs between `start()` and `stop()`, on one event loop; only `wake()` may be called from other threads."""

    def __init__(self):
        self.rooms = {}
        self.by_listener = {}
        self.slots = deque(set() for _ in range(HEARTBEAT_SLOTS))
        self.count = 0

    def start(self):
        self.loop = asyncio.get_running_loop()
        self.threads = ThreadPoolExecutor(THREADS, thread_name_prefix="live")
        self.open = ExitStack()
        self.open.enter_context(bell.listening(self.wake))
        self.open.enter_context(presence.told_by(lambda: self.rooms))
        self.open.enter_context(between_processes(self.wake, self.wake_all))
        self.tasks = [asyncio.ensure_future(self._beat()), asyncio.ensure_future(self._patrol())]

    async def stop(self):
        """Tell every page to come back soon, and end."""
        self.open.close()
        for stream in [stream for room in self.rooms.values() for stream in room.everyone]:
            stream.say_goodbye()
        for task in [*self.tasks, *(room.task for room in self.rooms.values())]:
            task.cancel()
        all_here = Barrier(THREADS)
        for _ in range(THREADS):
            self.threads.submit(lambda: (all_here.wait(), connections.close_all()))
        await asyncio.to_thread(self.threads.shutdown)

    def wake(self, collaboration_id):
        """Something was recorded in this collaboration. From whatever thread."""
        self.loop.call_soon_threadsafe(self._wake, collaboration_id)

    def wake_all(self):
        """Bells may have been missed. From whatever thread."""
        self.loop.call_soon_threadsafe(lambda: [room.wake() for room in self.rooms.values()])

    async def in_thread(self, ask, *args):
        """What `ask(*args)` answers, asked where waiting for the database holds nobody up."""
        return await self.loop.run_in_executor(self.threads, ask, *args)

    @property
    def full(self):
        return self.count >= settings.STREAMS_MAX

    def join(self, viewer, screen, stream, name=""):
        """Let a stream hear, and hand out what ends that. The oldest of too many in one seat makes room."""
        room = self.rooms.get(viewer.collaboration_id)
        if room is None:
            room = self.rooms[viewer.collaboration_id] = Room(viewer.collaboration_id, self.in_thread)
        group = room.join(viewer, screen, stream)
        theirs = self.by_listener.setdefault(stream.listener, {})
        theirs[stream] = None
        self.slots[0].add(stream)
        self.count += 1
        if len(theirs) > settings.STREAMS_PER_SEAT:
            oldest = next(iter(theirs))
            del theirs[oldest]
            oldest.say_goodbye()
        company = room.company_of(viewer, screen)
        if company:
            company.enter(stream.listener[1], name, stream)
        return partial(self._leave, group, company, self.slots[0], stream)

    def hear_writing(self, viewer, screen, seat, place):
        """Somebody writes in a part of a page; their own people see that until it ends by itself."""
        room = self.rooms.get(viewer.collaboration_id)
        company = room.company_of(viewer, screen) if room else None
        if company:
            company.write(seat, place)

    def _leave(self, group, company, slot, stream):
        group.leave(stream)
        if company:
            company.leave(stream.listener[1])
        slot.discard(stream)
        self.count -= 1
        theirs = self.by_listener.get(stream.listener, {})
        theirs.pop(stream, None)
        if not theirs:
            self.by_listener.pop(stream.listener, None)

    def _wake(self, collaboration_id):
        room = self.rooms.get(collaboration_id)
        if room:
            room.wake()

    async def _beat(self):
        """Write a heartbeat to one slot of streams after another, so that it never is a burst."""
        while True:
            await asyncio.sleep(HEARTBEAT_SECONDS / len(self.slots))
            self.slots.rotate(-1)
            await write_to_all(self.slots[0], wire.tick())

    async def _patrol(self):
        while True:
            await asyncio.sleep(PATROL_SECONDS)
            self.rooms = {pk: room for pk, room in self.rooms.items() if room.everyone or not room.task.done()}
            for room in self.rooms.values():
                room.wake(patrol=True)
