"""Put back what `backup` wrote, where nothing runs. What was here stays beside it."""

import secrets
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection, connections
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.cli.backup import PRIVATE, ask_postgresql, flush, require_sound
from halenbrengen.cli.serve import only_server
from halenbrengen.cli.stopping import Stop
from halenbrengen.cli.store import alone, bring_tables, tables_made


def run(arguments):
    """Put a file that `backup` wrote in the place of what is here. What was here stays beside it."""
    source = Path(arguments.file)
    if not source.is_file():
        raise Stop(_("%(file)s is er niet.") % {"file": source})
    with only_server(), alone():
        if connection.vendor == "sqlite":
            _restore_sqlite(source, replace=arguments.replace)
        else:
            _restore_postgresql(source, replace=arguments.replace)
        _begin_another_life()
        bring_tables()
    print(_("Teruggezet. Start de server; open pagina's halen zelf op wat er nu staat."))


def _restore_sqlite(source, *, replace):
    with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as found:
        require_sound(found, source)
    place = Path(settings.DATABASES["default"]["NAME"])
    if place.exists():
        _require_replace(replace)
        connections.close_all()
        _put_aside(place)
    fresh = place.with_name(f"{place.name}.{secrets.token_hex(4)}.part")
    fresh.touch(mode=PRIVATE)
    shutil.copyfile(source, fresh)
    flush(fresh)
    fresh.replace(place)
    flush(place.parent)


def _put_aside(place):
    """What was here before, with what its log still held, under a name that tells the moment."""
    with closing(sqlite3.connect(place)) as before:
        before.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    aside = place.with_name(f"{place.name}.before-{timezone.now():%Y%m%d-%H%M%S}")
    place.replace(aside)
    for mark in ("-wal", "-shm"):
        place.with_name(place.name + mark).unlink(missing_ok=True)
    print(_("Wat hier stond, staat nu in %(file)s.") % {"file": aside})


def _restore_postgresql(source, *, replace):
    if tables_made():
        _require_replace(replace)
    connections.close_all()
    ask_postgresql("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(source))


def _require_replace(replace):
    if not replace:
        raise Stop(_("Hier staan al gegevens. Zet --replace erbij om ze te vervangen; wat er stond, blijft bewaard."))


def _begin_another_life():
    """A new word in every cursor: pages of before ask for everything again, also where numbers happen to be equal."""
    settings.DATA.mkdir(parents=True, exist_ok=True)
    (settings.DATA / "epoch").write_text(secrets.token_hex(8))
