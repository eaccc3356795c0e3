"""The two ends that the benches play: browsers that listen to a stream, and browsers that ask and post."""

import asyncio
import re
from time import perf_counter
from urllib.parse import urlencode

EVENT = b"<hx-partial "
MARK = re.compile(rb"@(\d{6})@")
PATIENCE = 20


def mark(number):
    """How a message names itself, so that listeners recognise it wherever it is shown."""
    return f"@{number:06d}@"


class Crowd:
    """Everyone who listens, and how far all of them have come."""

    def __init__(self):
        self.listeners = []
        self.begin()

    def begin(self):
        """Count from here on."""
        self.events = self.bytes = self.rounds = 0
        self.reached, self.waiting, self.unseen, self.seen_at = {}, [], {}, {}
        for each in self.listeners:
            each.rounds = 0

    async def join(self, port, request, count, at_once=50):
        """Open so many streams, and wait until each has shown something."""
        loop = asyncio.get_running_loop()
        for start in range(0, count, at_once):
            fresh = []
            for _ in range(min(at_once, count - start)):
                _transport, listener = await loop.create_connection(lambda: Listener(self), "127.0.0.1", port)
                listener.transport.write(request)
                fresh.append(listener)
            self.listeners += fresh
            await asyncio.wait_for(asyncio.gather(*(each.joined for each in fresh)), PATIENCE)

    def expect(self, number):
        self.unseen[number] = len(self.listeners)

    def hear(self, listener, count):
        self.events += count
        for number in range(listener.rounds + 1, listener.rounds + count + 1):
            self.reached[number] = self.reached.get(number, 0) + 1
            if self.reached[number] == len(self.listeners):
                self.rounds = number
                waiting, self.waiting = self.waiting, []
                for future in waiting:
                    if not future.done():
                        future.set_result(None)
        listener.rounds += count

    def see(self, listener, number):
        for each in range(listener.mark + 1, number + 1):
            self.unseen[each] = self.unseen.get(each, 0) - 1
            if self.unseen[each] == 0:
                self.seen_at[each] = perf_counter()
        listener.mark = max(listener.mark, number)

    async def next_round(self, after):
        """Until everyone has heard more than `after` events."""
        while self.rounds <= after:
            self.waiting.append(asyncio.get_running_loop().create_future())
            await asyncio.wait_for(self.waiting[-1], PATIENCE)

    def leave(self):
        for each in self.listeners:
            each.transport.abort()


class Listener(asyncio.Protocol):
    """One open stream."""

    __slots__ = ("crowd", "joined", "mark", "rounds", "tail", "transport")

    def __init__(self, crowd):
        self.crowd = crowd
        self.joined = asyncio.get_running_loop().create_future()
        self.tail = b""
        self.rounds = self.mark = 0

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.crowd.bytes += len(data)
        data = self.tail + data
        self.tail = data[1 - len(EVENT) :]
        if count := data.count(EVENT):
            self.crowd.hear(self, count)
            if not self.joined.done():
                self.joined.set_result(None)
        if marks := MARK.findall(data):
            self.crowd.see(self, int(marks[-1]))


class Browser(asyncio.Protocol):
    """One connection that is kept open, on which one question at a time is asked."""

    @classmethod
    async def at(cls, port):
        _transport, browser = await asyncio.get_running_loop().create_connection(cls, "127.0.0.1", port)
        return browser

    def connection_made(self, transport):
        self.transport = transport
        self.found = b""
        self.answer = None

    def data_received(self, data):
        self.found += data
        head, end, body = self.found.partition(b"\r\n\r\n")
        if end and len(body) >= int(re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)[1]):
            self.found = b""
            self.answer.set_result((int(head[9:12]), head, body))

    def connection_lost(self, error):
        if self.answer and not self.answer.done():
            self.answer.set_exception(error or ConnectionResetError())

    async def ask(self, request):
        """The status, the head and the body of the answer."""
        self.answer = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return await asyncio.wait_for(self.answer, PATIENCE)


def get(port, path, *headers):
    """The bytes of a GET."""
    return "\r\n".join([f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", *headers, "\r\n"]).encode()


def post(port, path, body, *headers):
    """The bytes of a form post as the outbox of a page sends it."""
    lines = [
        f"POST {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        f"Origin: http://127.0.0.1:{port}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
        "X-Outbox: 1",
        *headers,
    ]
    return "\r\n".join([*lines, "", body]).encode()


def reword(port, sitter, key, text):
    """The bytes with which somebody says a line of their poster in other words."""
    body = urlencode({"text": text, "interest": "", "level": ""})
    path = f"/s/{sitter.seat}/items/{sitter.item}"
    return post(port, path, body, f"Cookie: {sitter.cookie}", f"Idempotency-Key: {key}")
