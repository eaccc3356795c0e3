"""What the first page of a participant costs on the wire, cold, and whether more parties make a page ask more.

Fonts are those for Latin text: a browser fetches the others only for letters outside it. Icons count; the live stream
that the page then keeps open does not.
"""

import re
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

import brotli
import uvloop

from bench.figures import Figure
from bench.talking import Browser, get

LATIN = re.compile(r"@font-face *{[^}]*url\(['\"]?([^'\")]+)['\"]?\)[^}]*unicode-range: *U\+0{1,4}-")
IN_PAGE = re.compile(r"<(?:link|script|img)\b[^>]*?(?:href|src)=\"([^\"]+)\"")
IN_STYLE = re.compile(r"@import *(?:url\()?['\"]?([^'\")]+)")
IN_SCRIPT = re.compile(r"^import\b[^;'\"]*['\"]([./][^'\"]+)", re.MULTILINE)
LINKS = {"html": [IN_PAGE], "css": [IN_STYLE, LATIN], "js": [IN_SCRIPT]}


def measure(port, few, many):
    """The figures; `few` and `many` sit at tables of 3 and of 12 parties."""
    fetched, elsewhere = uvloop.run(_fetch_all(port, many))
    fonts = sum(size for path, size in fetched.items() if path.endswith(".woff2"))
    total, here = sum(fetched.values()), f"{len(fetched)} requests"
    figures = [
        Figure("first page of a participant, cold, without fonts", f"{_kb(total - fonts)}, {here}", "at most 60 KB"),
        Figure("the same with fonts", _kb(total), "at most 150 KB"),
        Figure("requests to others", str(len(elsewhere)), "0"),
    ]
    for page in ("homework", "table", "wall"):
        counts = [_queries(sitter, page) for sitter in (few, many)]
        figures.append(Figure(f"queries of `{page}` at 3 / 12 parties", " / ".join(map(str, counts)), "the same"))
    return figures


async def _fetch_all(port, sitter):
    """The bytes of every answer by its path, as a browser without a cache gets them; and what is fetched elsewhere."""
    browser = await Browser.at(port)
    waiting, fetched, elsewhere = [f"/s/{sitter.seat}/"], {}, set()
    while waiting:
        path = waiting.pop()
        if path in fetched:
            continue
        status, head, body = await browser.ask(get(port, path, f"Cookie: {sitter.cookie}", "Accept-Encoding: br"))
        fetched[path] = len(head) + 4 + len(body)
        headers = dict(line.lower().split(": ", 1) for line in head.decode("latin-1").split("\r\n")[1:])
        if status in (301, 302, 303):
            waiting.append(headers["location"])
            continue
        assert status == 200, (status, path)
        for link in _links_in(_text(headers, body), path):
            away = urlsplit(link).netloc
            (elsewhere.add if away else waiting.append)(link)
    browser.transport.close()
    return fetched, elsewhere


def _text(headers, body):
    if not headers["content-type"].startswith(("text/html", "text/css", "text/javascript", "application/javascript")):
        return ""
    return (brotli.decompress(body) if headers.get("content-encoding") == "br" else body).decode()


def _links_in(text, path):
    kind = path.rpartition(".")[2] if "." in path else "html"
    for pattern in LINKS.get(kind, []):
        for link in pattern.findall(text):
            if not link.startswith("data:"):
                yield link if urlsplit(link).netloc else normpath(join(dirname(path), link))


def _queries(sitter, page):
    """How often one page asks the database."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    browser = Client(headers={"cookie": sitter.cookie}, SERVER_NAME="localhost")
    address = f"/s/{sitter.seat}/{page}"
    browser.get(address)  # what is loaded once is not the cost of a page
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def _kb(size):
    return f"{size / 1000:.1f} KB"
