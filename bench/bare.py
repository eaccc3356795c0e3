"""The ceiling for fan-out: an event loop that only hands what is posted to everyone who listens, and keeps nothing."""

import asyncio
import sys

import uvloop

from bench.talking import EVENT, MARK

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"


class Passing(asyncio.Protocol):
    """A connection: a GET listens from then on, a POST is passed on to all."""

    listening = set()
    size = 0

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        if data.startswith(b"GET"):
            self.listening.add(self.transport)
            self.transport.write(HEAD + EVENT)
            return
        frame = (EVENT + MARK.search(data)[0]).ljust(self.size, b".")
        for transport in self.listening:
            transport.write(frame)
        self.transport.write(ANSWER)

    def connection_lost(self, error):
        self.listening.discard(self.transport)


async def serve(size):
    """Listen on a free port and say which; every frame is `size` bytes."""
    Passing.size = size
    server = await asyncio.get_running_loop().create_server(Passing, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1])))
