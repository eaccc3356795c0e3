"""What it costs to store a change, through HTTP and onto the disk, beside a page of the same server that holds nothing.

That page is `/in`, the smallest there is. The client runs on the same machine and costs both the same.
"""

import asyncio
import statistics
from itertools import count
from time import perf_counter

import uvloop

from bench.figures import Figure, percentile
from bench.talking import Browser, get, reword

WRITERS = (1, 8, 32)
SECONDS = 2.0
TURNS = 3
_numbers = count(1)


def measure(port, sitter, short, long, rows, *, part=1.0):
    """The figures; `short` and `long` are people whose collaborations have `rows` log rows; `part` shortens it."""
    figures = []
    for writers in WRITERS:
        empty, _waits = uvloop.run(_ask_on(port, lambda: get(port, "/in"), writers, SECONDS * part))
        posts, waits = uvloop.run(_ask_on(port, lambda: _change(port, sitter), writers, SECONDS * part))
        middle, slow = (percentile(waits, percent) * 1000 for percent in (50, 99))
        reach = "p99 under 150 ms" if writers == 32 else ""
        who = "1 writer" if writers == 1 else f"{writers} writers"
        figures += [
            Figure(f"changes/s stored, {who} (p50 / p99)", f"{posts:,.0f} ({middle:.0f} / {slow:.0f} ms)", reach),
            Figure(f"against an empty view ({empty:,.0f}/s)", f"{posts / empty:.2f}x", "at least 0.5x"),
        ]
    return [*figures, uvloop.run(_as_the_log_grows(port, short, long, rows, SECONDS * part / 2))]


async def _as_the_log_grows(port, short, long, rows, seconds):
    """The two in turns, so that what else the machine does hits both."""
    took = {short: [], long: []}
    for _turn in range(TURNS):
        for sitter, found in took.items():
            _posts, waits = await _ask_on(port, lambda sitter=sitter: _change(port, sitter), 1, seconds)
            found += waits
    few, many = (statistics.median(found) for found in took.values())
    what = f"a change with {rows[1]:,} log rows against one with {rows[0]:,}"
    return Figure(what, f"{many / few:.2f}x ({many * 1000:.1f} against {few * 1000:.1f} ms)", "at most 1.2x")


async def _ask_on(port, request, writers, seconds):
    """Ask again and again on so many connections: answers per second, and how many seconds each took."""
    browsers = [await Browser.at(port) for _ in range(writers)]
    waits, start = [], perf_counter()

    async def go_on(browser):
        while (sent_at := perf_counter()) - start < seconds:
            status, _head, body = await browser.ask(request())
            assert status == 200, body
            waits.append(perf_counter() - sent_at)

    await asyncio.gather(*(go_on(browser) for browser in browsers))
    took = perf_counter() - start
    for browser in browsers:
        browser.transport.close()
    return len(waits) / took, waits


def _change(port, sitter):
    number = next(_numbers)
    return reword(port, sitter, f"command-{number}", f"Een plek om te leren, zo gezegd voor de {number}e keer")
