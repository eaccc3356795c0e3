"""Which SQLite the product runs on: the bundled one, because stock Pythons carry one that can lose commits.

SQLite 3.7.0 to 3.51.2 can silently lose committed writes in WAL mode; fixed in 3.51.3, 3.50.7 and 3.44.6.
"""

import sys

FIXED = ((3, 44, 6), (3, 50, 7), (3, 51, 3))


def swap():
    """Put the bundled SQLite in the place of Python's own, before Django loads it."""
    try:
        import pysqlite3
        import pysqlite3.dbapi2
    except ImportError:
        return
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2


def version():
    """The version of the SQLite library in use, as three numbers."""
    import sqlite3

    return tuple(int(number) for number in sqlite3.sqlite_version.split("."))


def is_safe(found):
    """Whether a SQLite version keeps every committed write in WAL mode."""
    return found >= FIXED[-1] or any(found[:2] == fixed[:2] and found >= fixed for fixed in FIXED)


def journal_mode(found):
    """WAL where it is safe, and the rollback journal where it is not. Never `synchronous=NORMAL`."""
    return "WAL" if is_safe(found) else "DELETE"
