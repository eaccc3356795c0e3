"""Several web processes on one PostgreSQL: each tells the others which collaboration has news, never what it is.

A hint only. What is lost with a connection is caught up with when it is back: the log is the truth.
"""

import logging
import secrets
import threading
from contextlib import contextmanager

from django.db import connection

from halenbrengen.changes import bell

CHANNEL = "halenbrengen"
LOOK_SECONDS = 1
RETRY_SECONDS = 2

log = logging.getLogger(__name__)


@contextmanager
def between_processes(wake, wake_all):
    """Call `wake(collaboration_id)` for what other processes record, and `wake_all()` after a gap. No-op on SQLite."""
    if connection.vendor != "postgresql":
        yield
        return
    mine, over = secrets.token_hex(4), threading.Event()
    listener = threading.Thread(target=_listen, args=(mine, wake, wake_all, over), daemon=True)
    listener.start()
    try:
        with bell.listening(lambda collaboration_id: _tell(mine, collaboration_id)):
            yield
    finally:
        over.set()
        listener.join()


def _tell(mine, collaboration_id):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, f"{mine} {collaboration_id}"])
    except Exception:
        log.exception("The other processes were not told; they look for themselves within seconds")


def _listen(mine, wake, wake_all, over):
    import psycopg

    parameters = {name: value for name, value in connection.get_connection_params().items() if name in _CONNECTING}
    while not over.is_set():
        try:
            with psycopg.connect(**parameters, autocommit=True) as listening:
                listening.execute(f"LISTEN {CHANNEL}")
                wake_all()
                while not over.is_set():
                    for notice in listening.notifies(timeout=LOOK_SECONDS):
                        sender, _, collaboration_id = notice.payload.partition(" ")
                        if sender != mine:
                            wake(int(collaboration_id))
        except psycopg.Error:
            log.exception("Lost sight of the other processes; trying again")
            over.wait(RETRY_SECONDS)


_CONNECTING = {"dbname", "user", "password", "host", "port", "sslmode", "service"}
