"""Writing to many streams: one that has just closed keeps nothing from the others."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import uvloop

from halenbrengen.live import wire
from halenbrengen.live.room import write_to_all
from halenbrengen.live.streams import DirectStream


async def stream_to(theirs):
    """A stream to the other end of a pair of sockets."""
    ours, far = socket.socketpair()
    theirs.append(far)
    transport, _protocol = await asyncio.get_running_loop().create_connection(asyncio.Protocol, sock=ours)
    return DirectStream(SimpleNamespace(transport=transport), None, "")


def test_a_browser_that_just_left_keeps_no_news_from_the_others():
    heard = []

    async def tell():
        far = []
        streams = [await stream_to(far) for _ in range(3)]
        streams[1].transport.abort()
        await asyncio.sleep(0.01)
        await write_to_all(streams, wire.news({"a": "<p>Nieuw</p>"}, "shared:1"))
        await asyncio.sleep(0.01)
        heard.extend(each.recv(1000) for each in far)

    with ThreadPoolExecutor(1) as apart:  # the driver of a browser may have its own loop in this thread
        apart.submit(lambda: uvloop.run(tell())).result()
    assert [b"Nieuw" in each for each in heard] == [True, False, True]
