"""Group commit: one thread writes; whatever has piled up shares one transaction and one wait for the disk.

SQLite takes one writer at a time, and Django spends longer on a request than the disk on a commit. So all requests
that wait are run one after another, each in a savepoint of its own, committed once, and only then answered.
PostgreSQL takes several writers, and there every command commits for itself.
"""

import logging
from queue import Empty

from django.db import close_old_connections, connection, connections, transaction

from config.workers import Workers, release

BATCH_LIMIT = 64
POSTGRESQL_WRITERS = 4

log = logging.getLogger(__name__)


class Undo(Exception):
    """Roll back what this one request wrote."""


class BatchLost(Exception):
    """SQLite gave up the whole transaction, as it does when the disk is full."""


def writers_for(handler):
    """The threads that answer requests which change something."""
    if connection.vendor == "sqlite":
        return GroupCommit(handler, 1)
    return Workers(handler, POSTGRESQL_WRITERS)


class GroupCommit(Workers):
    """The one thread that writes to SQLite."""

    def _work(self):
        while batch := self._take_waiting():
            close_old_connections()
            self.commit(batch)
        connections.close_all()

    def commit(self, batch):
        """Answer every request of `batch` after one commit, or none of them when that commit fails."""
        stored = []
        try:
            with transaction.atomic():
                transaction.on_commit(lambda: stored.append(True))
                for job in batch:
                    self._run_in_savepoint(job)
        except Exception:
            if stored:
                log.exception("Stored, but ringing the bell failed")
            else:
                log.exception("Nothing of %d requests was stored", len(batch))
                batch += self._drain()  # they waited for the same lock or disk; asking again costs as long again
                for job in batch:
                    job.forget()
        release(batch)

    def _run_in_savepoint(self, job):
        try:
            with transaction.atomic():
                job.run(self.handler)
                if connection.needs_rollback and job.status < 400:
                    job.crash()
                if job.status >= 500:
                    raise Undo
        except Undo:
            pass
        if connection.needs_rollback or not connection.connection.in_transaction:
            raise BatchLost

    def _take_waiting(self):
        first = self.queue.get()
        return [] if first is None else [first, *self._drain(BATCH_LIMIT - 1)]

    def _drain(self, most=None):
        jobs = []
        while most is None or len(jobs) < most:
            try:
                job = self.queue.get_nowait()
            except Empty:
                break
            if job is None:
                self.queue.put(None)
                break
            jobs.append(job)
        return jobs
