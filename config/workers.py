"""Threads in which Django answers requests, with a bounded queue in front of them."""

import logging
import threading
from queue import SimpleQueue

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.db import close_old_connections, connections
from django.http import HttpResponseServerError

WAITING_LIMIT = 1000

log = logging.getLogger(__name__)


class Job:
    """One request, and what Django answered. `status` stays None while nothing may be promised."""

    def __init__(self, environ, loop):
        self.environ = environ
        self.loop = loop
        self.done = loop.create_future()
        self.status = self.headers = self.body = self.chunks = self.close = None

    def run(self, handler):
        try:
            self._take(handler.get_response(WSGIRequest(self.environ)))
        except BaseException:
            log.exception("The handler itself failed")
            self._take(HttpResponseServerError())

    def crash(self):
        self._take(HttpResponseServerError())

    def forget(self):
        """Take back whatever the answer was: it reports something that is not stored."""
        self.status = None

    def _take(self, response):
        response._handler_class = WSGIHandler
        self.close = response.close
        if response.streaming:
            self.chunks = iter(response)
        else:
            self.body, self.chunks = response.content, None
            if response.status_code not in (204, 304):
                response.headers.setdefault("Content-Length", str(len(self.body)))
        cookies = [("Set-Cookie", cookie.output(header="").strip()) for cookie in response.cookies.values()]
        self.headers = [
            (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in [*response.items(), *cookies]
        ]
        self.status = response.status_code


def release(jobs):
    """Let the browsers of `jobs` have their answers. All jobs come from one event loop.

    Closing a response makes Django close its thread's connection, so it waits until the transaction is over.
    """
    for job in jobs:
        if job.close and job.chunks is None:
            job.close()
    if jobs:
        jobs[0].loop.call_soon_threadsafe(_release_here, jobs)


def _release_here(jobs):
    for job in jobs:
        if not job.done.done():
            job.done.set_result(None)


class Workers:
    """A few threads that answer one request after another, each with a database connection of its own."""

    def __init__(self, handler, count, most_waiting=None):
        self.handler = handler
        self.most_waiting = most_waiting
        self.queue = SimpleQueue()
        self.threads = [threading.Thread(target=self._work, daemon=True) for _ in range(count)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def stop(self):
        for _ in self.threads:
            self.queue.put(None)
        for thread in self.threads:
            thread.join()

    def accept(self, job):
        """Whether there was room for this request."""
        if self.queue.qsize() >= (self.most_waiting or WAITING_LIMIT):
            return False
        self.queue.put(job)
        return True

    def _work(self):
        while (job := self.queue.get()) is not None:
            close_old_connections()
            self.answer(job)
        connections.close_all()

    def answer(self, job):
        job.run(self.handler)
        release([job])
