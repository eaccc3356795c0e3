"""The application that a server runs: static files, live streams, and Django for everything else."""

import asyncio
import os
from threading import Thread

from config import sqlite

sqlite.swap()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402  SQLite is swapped before Django loads it

django.setup()

from django.conf import settings  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from servestatic import ServeStaticASGI  # noqa: E402

from config.bridge import Bridge  # noqa: E402
from halenbrengen.changes.working import Working  # noqa: E402
from halenbrengen.live.answers import guarded  # noqa: E402
from halenbrengen.live.hub import Hub  # noqa: E402
from halenbrengen.live.stream import ADDRESS, Live  # noqa: E402
from halenbrengen.mails.sending import Sending  # noqa: E402
from halenbrengen.method import coach  # noqa: E402

COACH_AFTER_SECONDS = 2


class Application:
    """Sends every request to the part of the house that answers it."""

    def __init__(self):
        self.bridge = Bridge(WSGIHandler())
        self.hub = Hub()
        # elsewhere `halenbrengen work` does what these do
        self.workers = [Working(), Sending()] if settings.WORKER else []
        self.live = Live(self.hub)
        self.pages = ServeStaticASGI(
            self.bridge,
            root=settings.STATIC_ROOT,
            prefix=settings.STATIC_URL,
            allow_all_origins=False,
            add_headers_function=guard_file,
        )

    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            await self.live_until_told(receive, send)
        elif scope["type"] == "http":
            answering = self.live if ADDRESS.fullmatch(scope["path"]) else self.pages
            await answering(scope, receive, send)

    async def live_until_told(self, receive, send):
        await receive()
        self.bridge.start()
        self.hub.start()
        for worker in self.workers:
            worker.start()
        await send({"type": "lifespan.startup.complete"})
        # after the pages, that everybody waits for when a server comes back
        asyncio.get_running_loop().call_later(COACH_AFTER_SECONDS, Thread(target=coach.prepare, daemon=True).start)
        await receive()
        await asyncio.to_thread(self.bridge.stop)
        for worker in self.workers:
            await asyncio.to_thread(worker.stop)
        await self.hub.stop()
        await send({"type": "lifespan.shutdown.complete"})


def guard_file(headers, path, url):
    for name, value in guarded():
        headers[name.decode()] = value.decode()


application = Application()
