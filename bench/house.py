"""A house to measure in: data of its own, people at a table, and the server as a host starts it."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

BUILD = Path(__file__).resolve().parent.parent / "build"
SERVE = [
    sys.executable,
    "-c",
    "import sys; from halenbrengen.cli import main; sys.exit(main())",
    "serve",
    "--port",
    "0",
]


@dataclass(frozen=True)
class Sitter:
    """A person of a party as their browser knows it, and the line on their poster that they reword."""

    seat: str
    cookie: str
    item: int
    party: int
    collaboration: int


@contextmanager
def house():
    """An empty store on the disk where the product stands, not in memory: the wait for that disk is measured too."""
    BUILD.mkdir(exist_ok=True)
    folder = tempfile.mkdtemp(prefix="bench-", dir=BUILD)
    os.environ |= {
        "HALENBRENGEN_DATA": folder,
        "HALENBRENGEN_DATABASE_URL": "",
        "HALENBRENGEN_STREAMS_PER_SEAT": "20000",  # one browser plays the whole room
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    from config import sqlite

    sqlite.swap()
    import django

    django.setup()
    from halenbrengen.cli.store import bring_tables

    bring_tables()
    try:
        yield
    finally:
        shutil.rmtree(folder)


def sit(parties=1):
    """Set up a collaboration in preparation, with one person and one line for each party; the first of them."""
    from django.db import transaction

    from halenbrengen.collaborations import commands
    from halenbrengen.collaborations.models import Seat
    from halenbrengen.collaborations.seats import COOKIE, viewer_of
    from halenbrengen.posters.commands import write_item
    from halenbrengen.posters.models import Poster

    with transaction.atomic():
        host = commands.welcome_facilitator(name="Zoë Çelik-Baas")
        collaboration = commands.set_up(host, title="Techniekhuis Waardlanden")
        by = viewer_of(Seat.objects.get(collaboration=collaboration, role="facilitator"))
        for number in range(parties):
            party = commands.add_party(collaboration, name=f"Partij {number + 1}", by=by)
            seat = commands.invite(collaboration, name=f"Persoon {number + 1}", party=party, by=by)
            poster = Poster.objects.get(party=party)
            item = write_item(poster, side="get", text="Een plek om te leren", by=viewer_of(seat))
            if number == 0:
                browser = commands.let_in(commands.make_link(seat, by=by)).browser
                first = Sitter(seat.public_id, f"{COOKIE}={browser}", item.pk, party.pk, collaboration.pk)
    return first


def fill_log(sitter, rows):
    """Give the log of a collaboration so many rows more, all of one audience."""
    from halenbrengen.changes.models import Change, Series, party_audience

    audience = party_audience(sitter.party)
    series = Series.objects.get(collaboration=sitter.collaboration, audience=audience)
    Change.objects.bulk_create(
        (
            Change(
                collaboration_id=sitter.collaboration,
                audience=audience,
                number=series.last + number,
                verb="item_reworded",
                subject=f"item:{sitter.item}",
            )
            for number in range(1, rows + 1)
        ),
        batch_size=5000,
    )
    series.last += rows
    series.save()


@contextmanager
def serving():
    """The server in a process of its own: its port and its process."""
    from django.db import connections

    connections.close_all()
    with running(SERVE) as (said, process):
        yield urlsplit(said).port, process


@contextmanager
def running(command):
    """A server on the loopback: the first line that it says, and its process. Ends with us."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip(), process
        finally:
            process.terminate()


def allow_open_files():
    """As many open connections as this machine lets one process have; the servers inherit it."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
