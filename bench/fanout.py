"""How fast one change reaches everyone who has the page open, through the whole product, and what a stream costs.

All streams are of one party's homework page; a change rewords a line, and goes through HTTP, the log and the disk. The
reference passes messages of the same size on from a bare event loop. Changes that wait together are told in one
delivery, so at full speed there are more changes than deliveries. Not measured here: socket.io and nginx.
"""

import asyncio
import sys
from itertools import count
from pathlib import Path
from time import perf_counter

import uvloop

from bench.figures import Figure, spread
from bench.house import running
from bench.talking import Browser, Crowd, get, mark, post, reword

RATE = 10
RATE_SECONDS = 5
FULL_SECONDS = 4
WRITERS = 8


def measure(port, process, sitter, *, streams=1000, part=1.0):
    """The figures; `part` shortens the phases."""
    ours = uvloop.run(_ours(port, process.pid, sitter, streams, part))
    command = [sys.executable, "-m", "bench.bare", str(ours["size"])]
    with running(command) as (said, _process):
        bare = uvloop.run(_bare(int(said), streams, part))
    what, told = f"{streams} streams", ours["posts"] * streams
    return [
        Figure(f"{what}: a change posted until all have seen it, at {RATE}/s (p50 / p95 / p99)", spread(ours["seen"])),
        Figure("the same from a bare loop", spread(bare["seen"])),
        Figure(f"{what}, {WRITERS} writers: deliveries/s of {ours['size']} bytes", f"{ours['full']:,.0f}"),
        Figure("the same from a bare loop", f"{bare['full']:,.0f}"),
        Figure("deliveries/s against the bare loop", f"{ours['full'] / bare['full']:.2f}x"),
        Figure("changes/s stored meanwhile; several at once are told as one", f"{ours['posts']:,.0f}"),
        Figure("changes told/s: stored, times those who saw them", f"{told:,.0f} ({told / bare['full']:.2f}x)"),
        Figure("memory per open stream", f"{ours['memory'] / 1024:.1f} KB", "at most 12 KB"),
    ]


async def _ours(port, pid, sitter, streams, part):
    numbers = count(1)
    request = get(port, f"/s/{sitter.seat}/live/homework", f"Cookie: {sitter.cookie}", "Accept: text/event-stream")

    def change(number):
        return reword(port, sitter, f"fanout-{number}", f"Een plek om te leren {mark(number)}")

    first = Crowd()  # what is loaded once is not the cost of a stream
    await first.join(port, request, min(streams, 50))
    first.leave()
    await asyncio.sleep(0.3)
    before, crowd = memory_of(pid), Crowd()
    await crowd.join(port, request, streams)
    memory = (memory_of(pid) - before) / streams
    return await _phases(crowd, port, change, numbers, part) | {"memory": memory}


async def _bare(port, streams, part):
    crowd = Crowd()
    await crowd.join(port, get(port, "/"), streams)
    return await _phases(crowd, port, lambda number: post(port, "/", mark(number)), count(1), part)


async def _phases(crowd, port, change, numbers, part):
    browsers = [await Browser.at(port) for _ in range(WRITERS)]
    seen, size = await _at_a_rate(crowd, browsers, change, numbers, RATE_SECONDS * part)
    full, posts = await _at_full_speed(crowd, browsers, change, numbers, FULL_SECONDS * part)
    crowd.leave()
    return {"seen": seen, "size": size, "full": full, "posts": posts}


async def _at_a_rate(crowd, browsers, change, numbers, seconds):
    """Post at fixed moments, whatever the answers do: the seconds until all have seen each, and the bytes of one."""
    crowd.begin()
    idle, sent_at = asyncio.Queue(), {}
    for browser in browsers:
        idle.put_nowait(browser)

    async def send(number, moment):
        await asyncio.sleep(moment - perf_counter())
        crowd.expect(number)
        sent_at[number] = moment
        browser = await idle.get()
        status, _head, body = await browser.ask(change(number))
        assert status == 200, body
        idle.put_nowait(browser)

    start = perf_counter() + 0.1
    await asyncio.gather(*(send(next(numbers), start + turn / RATE) for turn in range(round(RATE * seconds))))
    while len(crowd.seen_at) < len(sent_at):
        assert perf_counter() - start < seconds + 20, "not everyone saw every change"
        await asyncio.sleep(0.01)
    return [crowd.seen_at[number] - moment for number, moment in sent_at.items()], crowd.bytes // crowd.events


async def _at_full_speed(crowd, browsers, change, numbers, seconds):
    """Each writer posts again once all have heard something new: deliveries and posts per second."""
    crowd.begin()
    posts, start = 0, perf_counter()

    async def write(browser):
        nonlocal posts
        while perf_counter() - start < seconds:
            heard, number = crowd.rounds, next(numbers)
            crowd.expect(number)
            status, _head, body = await browser.ask(change(number))
            assert status == 200, body
            posts += 1
            await crowd.next_round(heard)

    await asyncio.gather(*(write(browser) for browser in browsers))
    took = perf_counter() - start
    return crowd.events / took, posts / took


def memory_of(pid):
    """What a process keeps in memory now, in bytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))
