"""After erasing: nothing of it is left in the files of the database either."""

from django.conf import settings
from django.db import connection

TRIES = 5
MARK = "to-be-swept"


def sweep():
    """Bring the log of SQLite into the file and make it empty; erased pages in the file are zeros (`secure_delete`).

    Whoever reads at that moment holds the log. Then a mark stays in the data folder, and the next round tries again.
    """
    if connection.vendor != "sqlite":
        return
    mark = settings.DATA / MARK
    mark.touch()
    if any(_swept() for _try in range(TRIES)):
        mark.unlink(missing_ok=True)


def sweep_again():
    """Try once more what a reader prevented."""
    if (settings.DATA / MARK).exists():
        sweep()


def _swept():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout=200")
        try:
            busy, _pages, _moved = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            cursor.execute("PRAGMA busy_timeout=5000")
    return not busy
