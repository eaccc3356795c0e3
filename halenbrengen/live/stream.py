"""`/s/<seat>/live/<screen>`: what is new on a page, as it happens; with `/poll` behind it, once.

With `/here` behind it, a page says in which of its parts somebody is writing.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.db import close_old_connections
from django.http import parse_cookie
from django.urls import NoReverseMatch, resolve, reverse

from halenbrengen.changes.parts import all_screens
from halenbrengen.collaborations.seats import COOKIE, seat_of, viewer_of
from halenbrengen.collaborations.tokens import hashed
from halenbrengen.live import wire
from halenbrengen.live.answers import answer, answer_busy, personal
from halenbrengen.live.cursor import page_version
from halenbrengen.live.streams import DirectStream, Poll, QueuedStream
from halenbrengen.live.transport import CONNECTION

ADDRESS = re.compile(r"/s/([a-z2-7]{12})/live/([a-z0-9-]{1,60})(/poll|/here)?")
RELOAD_MILLISECONDS = 3000  # after an upgrade every open page loads again
ELSEWHERE = {"cross-site", "same-site"}


@dataclass(frozen=True)
class Visit:
    """A page that asks to hear: what it gets to hear, who listens, how far it came, and whether its code is old.

    `name` is what the listener is called, `writes` the part of the page that somebody says they write in.
    """

    viewer: object
    screen: str
    listener: tuple
    cursor: str
    outdated: bool
    poll: bool
    name: str
    writes: str | None


class Live:
    """The ASGI application of the streams."""

    def __init__(self, hub):
        self.hub = hub
        self.headers = personal((b"content-type", b"text/event-stream"), (b"x-accel-buffering", b"no"))

    async def __call__(self, scope, receive, send):
        visit = await self._admit(scope)
        if isinstance(visit, int):
            await answer(scope, send, visit)
        elif self.hub.full:
            await answer_busy(scope, send)
        elif visit.writes is not None:
            self.hub.hear_writing(visit.viewer, visit.screen, visit.listener[1], visit.writes)
            await answer(scope, send, 204)
        elif visit.poll:
            await self._poll(visit, scope, send)
        else:
            stream = await self._open(visit, scope, send)
            leave = self.hub.join(visit.viewer, visit.screen, stream, visit.name)
            del visit, scope  # thousands wait here for hours
            try:
                await stream.until_over(receive)
            finally:
                leave()

    async def _admit(self, scope):
        """The visit, or the status that refuses it."""
        headers, asked = dict(scope["headers"]), parse_qs(scope["query_string"].decode("latin-1"))
        seat, screen, how = ADDRESS.fullmatch(scope["path"]).groups()
        if scope["method"] != ("POST" if how == "/here" else "GET"):
            return 405
        if comes_from_elsewhere(headers):
            return 403
        token = parse_cookie(headers.get(b"cookie", b"").decode("latin-1")).get(COOKIE)
        status, viewer, listener, name = await self.hub.in_thread(admit, token, seat, screen)
        if status != 200:
            return status
        cursor = headers.get(b"last-event-id", b"").decode("latin-1") or asked.get("after", [""])[0]
        outdated = asked.get("version", [page_version()])[0] != page_version()
        place = asked.get("at", [""])[0]
        writes = (place if place in all_screens()[screen] else "") if how == "/here" else None
        return Visit(viewer, screen, listener, cursor, outdated, how == "/poll", name, writes)

    async def _open(self, visit, scope, send):
        await send({"type": "http.response.start", "status": 200, "headers": self.headers})
        connection = scope.get(CONNECTION)
        how = visit.listener, visit.cursor
        stream = DirectStream(connection, *how) if connection else QueuedStream(send, *how)
        stream.write(wire.greeting())
        if visit.outdated:
            stream.write(wire.reload(RELOAD_MILLISECONDS))
        if connection:
            scope.clear()  # uvicorn would keep it as long as the stream is open, and browsers send 2 KB of headers
        return stream

    async def _poll(self, visit, scope, send):
        poll = Poll(visit.listener, visit.cursor)
        leave = self.hub.join(visit.viewer, visit.screen, poll, visit.name)
        try:
            told = await poll.told
        finally:
            leave()
        if told is None:
            await answer_busy(scope, send)
            return
        lags = told.cursor != visit.cursor
        body = wire.partials(told.whole).encode() if lags else b""
        headers = personal(
            (b"content-type", b"text/html; charset=utf-8"),
            (b"x-last-event-id", told.cursor.encode()),
            (b"x-page-version", page_version().encode()),
        )
        if lags:
            headers.append((b"content-length", b"%d" % len(body)))
        await send({"type": "http.response.start", "status": 200 if lags else 204, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def admit(token, public_id, screen):
    """Whether this browser may hear this screen from this seat: a status, how it looks, who it is, and their name."""
    close_old_connections()
    seat = seat_of(token, public_id)
    if seat is None:
        return 401, None, None, None
    viewer = viewer_of(seat).group
    if not may_open(screen, public_id, viewer.role):
        return 404, None, None, None
    return 200, viewer, (hashed(token), seat.pk), seat.name


def may_open(screen, public_id, role):
    """The roles that may hear a screen are those that its page (the address with that name) is open to."""
    if screen not in all_screens():
        return False
    try:
        page = resolve(reverse(screen, kwargs={"seat": public_id})).func
    except NoReverseMatch:
        return False
    return role in page.policy


def comes_from_elsewhere(headers):
    """Whether another site made the browser ask. An old browser says less; then its cookie is not sent either."""
    if site := headers.get(b"sec-fetch-site", b"").decode("latin-1"):
        return site in ELSEWHERE
    origin = headers.get(b"origin", b"").decode("latin-1")
    return bool(origin) and urlsplit(origin).netloc != headers.get(b"host", b"").decode("latin-1")
