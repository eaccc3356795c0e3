"""Look whether this host is fit to keep what people write: one line for each thing that was looked at."""

import platform
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _

import halenbrengen
from config import sqlite
from halenbrengen.cli.assets import asset_files
from halenbrengen.cli.stopping import Stop
from halenbrengen.cli.store import alone, tables_behind, tables_made
from halenbrengen.mails.postbox import mail_is_set
from halenbrengen.mails.smtp import TROUBLES, PutOff, connected
from halenbrengen.printing import typeset

LEAST_FREE_BYTES = 500 * 1000 * 1000
NETWORK_DISKS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "ceph", "glusterfs"}
NOT_THERE = (DatabaseError, ImproperlyConfigured)
WANTED_PRAGMAS = {"synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@dataclass(frozen=True)
class Finding:
    """What was looked at and what was seen there; `remedy` says what to do, and is empty when all is well."""

    seen: str
    remedy: str = ""

    @property
    def line(self):
        return f"unsafe  {self.seen}: {self.remedy}" if self.remedy else f"ok      {self.seen}"


@alone()
def run(arguments):
    """Print all findings; stop with 1 and the reasons when something is unsafe."""
    found = findings()
    for finding in found:
        print(finding.line)
    _stop_if_unsafe(found)


def findings():
    """Everything there is to look at. Where the store does not open, what needs it is left out."""
    found = [_versions(), *_folder()]
    try:
        found += _store()
        found.append(_tables())
    except NOT_THERE as error:
        found.append(_no_store(error))
    return [*found, _assets(), _fonts(), _mail()]


def require_fit_store():
    """Stop when the data folder or the database is not fit to write in: one line for each trouble."""
    _stop_if_unsafe(_folder())  # a database in a folder that cannot be written in tells less
    try:
        found = _store()
    except NOT_THERE as error:
        found = [_no_store(error)]
    _stop_if_unsafe(found)


def _stop_if_unsafe(found):
    if unsafe := [f"{finding.seen}: {finding.remedy}" for finding in found if finding.remedy]:
        raise Stop(*unsafe, status=1)


def _no_store(error):
    return Finding(_("Database"), " ".join(str(error).split()))


def _versions():
    django_version, python = django.get_version(), platform.python_version()
    return Finding(f"Halen & Brengen {halenbrengen.version}, Django {django_version}, Python {python}")


def _folder():
    """The data folder: written to for real, on a disk of this machine, with room."""
    seen = _("Gegevensmap %(folder)s") % {"folder": settings.DATA}
    try:
        settings.DATA.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.DATA) as trial:
            trial.write(b"halenbrengen")
    except OSError as error:
        yield Finding(seen, _("schrijven lukt niet (%(reason)s).") % {"reason": error.strerror})
        return
    kind = disk_kind(settings.DATA)
    if kind in NETWORK_DISKS:
        yield Finding(seen, _("dit is een netwerkschijf (%(kind)s); neem een schijf in deze machine.") % {"kind": kind})
    else:
        yield Finding(seen)
    free = shutil.disk_usage(settings.DATA).free
    room = _("Vrije ruimte: %(size)s MB") % {"size": free // 1_000_000}
    enough = free >= LEAST_FREE_BYTES
    yield Finding(room) if enough else Finding(room, _("maak ten minste 500 MB vrij."))


def disk_kind(folder):
    """The kind of file system that a folder is on, where the machine tells it."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    rows = [line.split() for line in mounts.read_text().splitlines()]
    around = [(row[1].replace("\\040", " "), row[2]) for row in rows]
    fitting = [(point, kind) for point, kind in around if Path(folder).is_relative_to(point)]
    return max(fitting, key=lambda mount: len(mount[0]), default=("", ""))[1]


def _store():
    return _sqlite() if connection.vendor == "sqlite" else _postgresql()


def _sqlite():
    found = sqlite.version()
    mode = _pragma("journal_mode")
    seen = f"SQLite {'.'.join(str(number) for number in found)}, journal_mode={mode}"
    if sqlite.is_safe(found):
        wanted = {"wal", "delete"}
        remedy = "" if mode in wanted else _("zet journal_mode op WAL.")
    else:
        remedy = "" if mode == "delete" else _("deze versie kan met WAL gegevens verliezen; draai make setup.")
        seen += "" if remedy else _(" (deze versie kan met WAL gegevens verliezen; daarom het rollback journal)")
    return [Finding(seen, remedy), *(_pragma_finding(name, wanted) for name, wanted in WANTED_PRAGMAS.items())]


def _pragma_finding(name, wanted):
    value = _pragma(name)
    seen = f"{name}={value}"
    return Finding(seen) if value == wanted else Finding(seen, _("dit hoort %(wanted)s te zijn.") % {"wanted": wanted})


def _pragma(name):
    return _ask(f"PRAGMA {name}")


def _postgresql():
    found = [Finding(f"PostgreSQL {_ask('SHOW server_version')}")]
    for name in ("synchronous_commit", "fsync", "full_page_writes"):
        value = _ask(f"SHOW {name}")
        remedy = _("zet dit aan, anders kan vastgelegde tekst bij een stroomstoring verdwijnen.")
        found.append(Finding(f"{name}={value}", remedy if value == "off" else ""))
    standby = _ask("SELECT pg_is_in_recovery()")
    if standby:
        found.append(Finding("pg_is_in_recovery", _("verbind met de eerste server, niet met een kopie.")))
    return found


def _ask(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()[0]


def _tables():
    behind = tables_behind()
    if behind and not tables_made():
        return Finding(_("Nog geen tabellen; die worden bij de eerste start gemaakt"))
    if behind:
        seen = _("Tabellen: er ontbreekt %(names)s") % {"names": ", ".join(behind)}
        return Finding(seen, _("start de server; die werkt de tabellen bij."))
    return Finding(_("Tabellen bijgewerkt"))


def _assets():
    names = {name for name, _path in asset_files()}
    if any(name.startswith("vendor/") and name.endswith(".js") for name in names):
        return Finding(_("Stijlen en scripts: %(count)s bestanden") % {"count": len(names)})
    return Finding(_("Stijlen en scripts"), _("draai make setup."))


def _fonts():
    found = len(list((typeset.HERE / "fonts").glob("*.ttf")))
    seen = _("Lettertypen voor papier: %(count)s") % {"count": found}
    return Finding(seen) if found else Finding(seen, _("draai make setup."))


def _mail():
    """How this host sends mail; the server is asked whether it lets us in."""
    if not mail_is_set():
        return Finding(_("Mail: niet ingesteld; de begeleider geeft uitnodigingen zelf"))
    values = {"host": settings.SMTP_HOST, "port": settings.SMTP_PORT, "tls": settings.SMTP_TLS}
    seen = _("Mail: %(host)s:%(port)s (%(tls)s), van %(sender)s") % {**values, "sender": settings.MAIL_FROM}
    try:
        with connected():
            return Finding(seen)
    except PutOff as error:
        return Finding(seen, _(TROUBLES[str(error)]))
