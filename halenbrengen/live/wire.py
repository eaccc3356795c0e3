"""The format on the wire, all of it: what htmx 4 with its `hx-sse` reads (pinned in package.json)."""

import json
import re

from halenbrengen.turns import steady

_LINES = re.compile(r"\r\n|\r|\n")  # not splitlines(): people may type U+2028 and it must arrive
END = b"0\r\n\r\n"


class Frame:
    """One event, made once and written as the same bytes to everyone: bare, and as a chunk of HTTP/1.1."""

    __slots__ = ("chunk", "data")

    def __init__(self, text):
        self.data = text.encode()
        self.chunk = b"%x\r\n%s\r\n" % (len(self.data), self.data)


def partials(parts):
    """The rendered parts (`{name: html}`), each with the place where the page puts it."""
    return "\n".join(
        f'<hx-partial hx-target="#{name}" hx-swap="outerMorph">{html}</hx-partial>' for name, html in parts.items()
    )


def news(parts, cursor):
    """The parts that changed, and the numbers up to which the page is then complete."""
    lines = "".join(f"data: {line}\n" for line in _LINES.split(partials(parts)))
    return Frame(f"id: {cursor}\n{lines}\n")


def here(people):
    """Who of one's own people is on this page, and in which part of it they write: nothing to keep."""
    return Frame(f"event: here\ndata: {json.dumps(people)}\n\n")


def greeting():
    """The first bytes: a page that does not get them soon knows that something on the way holds them up."""
    return Frame(f"retry: 500\n{_tick()}")


def tick():
    """The heartbeat. A named event, because htmx drops comments without telling the page."""
    return Frame(_tick())


def _tick():
    return f"event: tik\ndata: {steady.now().timestamp() * 1000:.0f}\n\n"


def goodbye(milliseconds):
    """The server stops; come back after so long."""
    return Frame(f"retry: {milliseconds}\n{_tick()}")


def reload(milliseconds):
    """The page is of another version or for somebody else: load it again, within so long."""
    return Frame(f"event: reload\ndata: {milliseconds}\n\n")


def gone():
    """Whoever listened may not listen any more."""
    return Frame("event: gone\ndata: 0\n\n")
