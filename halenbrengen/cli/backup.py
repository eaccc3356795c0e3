"""Everything of this host in one file, made while people go on writing.

For SQLite the file is a whole database, complete and checked; for PostgreSQL it is what `pg_dump` writes.
"""

import os
import secrets
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from halenbrengen.cli.ready import ready
from halenbrengen.cli.stopping import Stop

PRIVATE = 0o600


@ready()
def run(arguments):
    """Write the file whole or not at all: an older one under that name stays until the new one is complete."""
    target = Path(arguments.file)
    beside = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
    try:
        beside.touch(mode=PRIVATE)
        _copy_to(beside)
        flush(beside)
        beside.replace(target)
        flush(target.parent)
    except OSError as error:
        raise Stop(f"{arguments.file}: {error.strerror or error}") from None
    finally:
        beside.unlink(missing_ok=True)
    print(target)


def _copy_to(file):
    if connection.vendor != "sqlite":
        ask_postgresql("pg_dump", "--format=custom", "--file", str(file))
        return
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as copy:
        connection.connection.backup(copy)  # all pages in one go: one moment of the log, whoever writes meanwhile
        copy.execute("PRAGMA journal_mode=DELETE")
        require_sound(copy, file)


def ask_postgresql(program, *words):
    """`pg_dump` or `pg_restore` for our database; its password does not stand on the command line."""
    found = settings.DATABASES["default"]
    place = {"PGHOST": found["HOST"], "PGPORT": str(found["PORT"]), "PGUSER": found["USER"]}
    secret = {"PGPASSWORD": found["PASSWORD"]} if found["PASSWORD"] else {}
    at = [f"--dbname={found['NAME']}"]
    try:
        done = subprocess.run(  # noqa: S603 - a program of the host, with words of the host
            [program, *at, *words],
            env={**os.environ, **{name: value for name, value in place.items() if value}, **secret},
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        sentence = _("Hiervoor is %(program)s nodig; het komt met PostgreSQL mee.")
        raise Stop(sentence % {"program": program}, status=1) from None
    if done.returncode:
        raise Stop(*done.stderr.strip().splitlines()[-3:], status=1)


def require_sound(database, file):
    try:
        sound = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        ours = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'changes_change'").fetchone()
    except sqlite3.DatabaseError:
        sound, ours = False, None
    if not sound or not ours:
        raise Stop(_("%(file)s is geen heel reservebestand van Halen & Brengen.") % {"file": file})


def flush(path):
    """Wait until a file or folder is on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
