"""One open stream: how bytes get to its browser, and how it ends. Lives on the event loop only."""

import asyncio
import random

from halenbrengen.live import wire

UNREAD_LIMIT = 256 * 1024


class DirectStream:
    """Writes to the connection itself, past the server's own bookkeeping of each write."""

    __slots__ = ("cursor", "listener", "transport")

    def __init__(self, connection, listener, cursor):
        self.transport = connection.transport
        self.listener = listener
        self.cursor = cursor
        connection.goodbye = self.say_goodbye

    def write(self, frame):
        """Send one frame; a browser that leaves too much unread is dropped, comes back and catches up."""
        if self.transport.is_closing():
            return  # uvloop raises where asyncio shrugs, and then whoever comes after would not hear
        if self.transport.get_write_buffer_size() > UNREAD_LIMIT:
            self.transport.abort()
        else:
            self.transport.write(frame.chunk)

    def end(self, frame):
        self.write(frame)
        if not self.transport.is_closing():
            self.transport.write(wire.END)
            self.transport.close()

    def say_goodbye(self):
        self.end(wire.goodbye(random.randint(1000, 5000)))  # noqa: S311 - spreads the return, hides nothing

    def welcome(self, told, whole):
        """Bring a newcomer that lags behind up to date with the frame `whole`. Whether it wants to hear more."""
        if told.cursor != self.cursor:
            self.write(whole)
        return True

    async def until_over(self, receive):
        while (await receive())["type"] != "http.disconnect":
            pass


class QueuedStream(DirectStream):
    """For any server that does not hand its connection on: a bounded queue in front of `send`."""

    __slots__ = ("queue", "sending", "unread")

    def __init__(self, send, listener, cursor):
        self.listener = listener
        self.cursor = cursor
        self.queue = asyncio.Queue()
        self.unread = 0
        self.sending = asyncio.ensure_future(self._send_all(send))

    def write(self, frame):
        if self.unread > UNREAD_LIMIT:
            self.sending.cancel()
        else:
            self.unread += len(frame.data)
            self.queue.put_nowait(frame.data)

    def end(self, frame):
        self.write(frame)
        self.queue.put_nowait(None)

    async def until_over(self, receive):
        leaving = asyncio.ensure_future(super().until_over(receive))
        try:
            await asyncio.wait({leaving, self.sending}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
            self.sending.cancel()

    async def _send_all(self, send):
        while (data := await self.queue.get()) is not None:
            await send({"type": "http.response.body", "body": data, "more_body": True})
            self.unread -= len(data)
        await send({"type": "http.response.body", "body": b""})


class Poll:
    """A stream of one answer, for pages whose stream is held up on the way."""

    def __init__(self, listener, cursor):
        self.listener = listener
        self.cursor = cursor
        self.told = asyncio.get_running_loop().create_future()

    def write(self, frame):
        """Only the whole counts."""

    def welcome(self, told, whole):
        if not self.told.done():
            self.told.set_result(told)
        return False

    def say_goodbye(self):
        self.end(None)

    def end(self, frame):
        if not self.told.done():
            self.told.set_result(None)
