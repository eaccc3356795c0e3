"""Hands HTTP requests from the event loop to Django, which answers them in threads.

Reading goes to a few threads that keep their database connection. Writing goes to `config/writing.py`, where an
answer is released only when what it reports is on disk. A form with a file goes to a thread of its own, and so does
setting sheets of paper: a picture or a pile of prints takes a while, and nobody's line or page waits for it. On one
core an empty view answers 10,000 requests a second this way, and 1,900 through Django's own asynchronous handler,
which hands each request to and fro between threads.
"""

import asyncio
import re
from io import BytesIO

from django.utils.translation import gettext as _

from config.workers import Job, Workers
from config.writing import writers_for
from halenbrengen.live.answers import answer, answer_busy, in_language_of

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
READERS = 4
PRINTS_WAITING = 200
PRINTS = re.compile(r"/s/[^/]+/(?:paper/.+|record\.(?:pdf|odt)|record/lists/.+)|/collaborations/[^/]+/data\.json")
BODY_LIMIT = 64 * 1024
UPLOAD_LIMIT = 16 * 1024 * 1024
UPLOADERS = 1  # one picture in memory at a time


class TooLarge(Exception):
    """The body passes what this server takes."""


class Gone(Exception):
    """The browser went away before it had sent its whole request."""


class Bridge:
    """The ASGI application in front of Django's own request handler."""

    def __init__(self, handler):
        self.readers = Workers(handler, READERS)
        self.printer = Workers(handler, 1, most_waiting=PRINTS_WAITING)
        self.writers = writers_for(handler)
        self.uploaders = Workers(handler, UPLOADERS)
        self.everybody = (self.readers, self.printer, self.writers, self.uploaders)

    def start(self):
        for workers in self.everybody:
            workers.start()

    def stop(self):
        """Finish what was accepted, then end the threads."""
        for workers in self.everybody:
            workers.stop()

    async def __call__(self, scope, receive, send):
        try:
            body = await body_of(scope, receive)
        except Gone:
            return
        except TooLarge:
            await answer(scope, send, 413, in_language_of(scope, _too_large), (b"connection", b"close"))
            return
        job = Job(environ_of(scope, body), asyncio.get_running_loop())
        workers = self._workers_for(scope)
        if not workers.accept(job):
            await answer_busy(scope, send, printing=workers is self.printer)
            return
        await job.done
        if job.status is None:
            await answer(scope, send, 503, in_language_of(scope, _not_saved), (b"retry-after", b"2"))
            return
        await respond(job, send)

    def _workers_for(self, scope):
        if scope["method"] in SAFE:
            return self.printer if PRINTS.fullmatch(scope["path"]) else self.readers
        return self.uploaders if is_upload(scope) else self.writers


def is_upload(scope):
    """Whether this is a form with a file."""
    return dict(scope["headers"]).get(b"content-type", b"").startswith(b"multipart/form-data")


async def body_of(scope, receive):
    """The whole body, in bytes; raises `TooLarge` as soon as that is clear, and `Gone`."""
    headers = dict(scope["headers"])
    limit = UPLOAD_LIMIT if is_upload(scope) else BODY_LIMIT
    announced = headers.get(b"content-length", b"0")
    if announced.isdigit() and int(announced) > limit:
        raise TooLarge
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        body += message.get("body", b"")
        if len(body) > limit:
            raise TooLarge
        if not message.get("more_body"):
            return bytes(body)


def environ_of(scope, body):
    """The request in the words that Django's handler reads (PEP 3333)."""
    server, client = scope.get("server") or ("localhost", 80), scope.get("client") or ("", 0)
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": scope.get("root_path", ""),
        "PATH_INFO": scope["path"].encode().decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1] or 0),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": client[0],
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": BytesIO(body),
    }
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        if "_" in name:
            continue  # `X_Forwarded_For` would pass for `X-Forwarded-For`
        key = "CONTENT_TYPE" if name == "content-type" else "HTTP_" + name.upper().replace("-", "_")
        if key in environ:
            value = environ[key] + (";" if key == "HTTP_COOKIE" else ",") + value
        environ[key] = value
    environ["CONTENT_LENGTH"] = str(len(body))
    return environ


async def respond(job, send):
    await send({"type": "http.response.start", "status": job.status, "headers": job.headers})
    if job.chunks is None:
        await send({"type": "http.response.body", "body": job.body})
        return
    try:
        while (chunk := await asyncio.to_thread(next, job.chunks, None)) is not None:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
    finally:
        await asyncio.to_thread(job.close)


def _too_large():
    return _("Dit is te groot om te versturen. Maak je tekst of bestand kleiner en verstuur het opnieuw.")


def _not_saved():
    return _("Dit kon nu niet worden opgeslagen. Verstuur het over enkele seconden opnieuw.")
