"""Start the server: tables and assets up to date, one address that signs the facilitator in, and then the pages."""

import os
import signal
import socket
import sys
from contextlib import contextmanager

import uvicorn
from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from config import sqlite
from halenbrengen.cli.addresses import base_address
from halenbrengen.cli.assets import bring_assets
from halenbrengen.cli.doctor import require_fit_store
from halenbrengen.cli.facilitator import host_facilitator
from halenbrengen.cli.stopping import Stop
from halenbrengen.cli.store import alone, bring_tables
from halenbrengen.collaborations.commands import make_facilitator_link
from halenbrengen.collaborations.invitations.addresses import link_address
from halenbrengen.live.transport import Protocol
from halenbrengen.turns.queries import time_runs
from halenbrengen.turns.steady import follow_the_wall

FINISH_SECONDS = 8


def run(arguments):
    """Serve until told to stop; what was accepted is finished first."""
    port = settings.PORT if arguments.port is None else arguments.port
    with alone():
        require_fit_store()
    with only_server(), _listening(arguments.host, port) as listener:
        with alone():
            bring_tables()
            bring_assets()
            set_clock()
            token = make_facilitator_link(host_facilitator())
        address = link_address(base_address(arguments.host, listener.getsockname()[1]), token)
        server = Server(_configuration(arguments.host), address)
        _serve_until_told(server, listener)


class Server(uvicorn.Server):
    """Tells its address as soon as it answers there."""

    def __init__(self, config, address):
        super().__init__(config)
        self.address = address

    async def startup(self, sockets=None):
        await super().startup(sockets)
        if self.started:
            _greet(self.address)


def _serve_until_told(server, listener):
    """Ctrl-C and SIGTERM both end the server in order; that is no fault."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn raises it again once it has stopped
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        return
    if not server.started:
        raise Stop(_("De server is niet gestart; de regels hierboven zeggen waarom."), status=1)


def _configuration(host):
    if host not in settings.ALLOWED_HOSTS:
        settings.ALLOWED_HOSTS.append(f"[{host}]" if ":" in host else host)
    from config.asgi import application

    return uvicorn.Config(
        application,
        http=Protocol,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=settings.HTTPS,
        timeout_graceful_shutdown=FINISH_SECONDS,
    )


def set_clock():
    """What somebody corrected in the clock of the machine counts from now on, unless a turn or a break is on."""
    if not time_runs():
        follow_the_wall()


def _greet(address):
    print(address)
    print(_("Open dit adres in je browser om als begeleider te beginnen; stoppen gaat met Ctrl-C."), flush=True)
    if connection.vendor == "sqlite" and not sqlite.is_safe(sqlite.version()):
        found = ".".join(str(number) for number in sqlite.version())
        sentence = _("SQLite %(version)s kan met WAL gegevens verliezen; daarom staat het oudere rollback journal aan.")
        print(sentence % {"version": found}, file=sys.stderr)


@contextmanager
def _listening(host, port):
    """The door, open before the address is printed; port 0 takes any free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        sentence = _("Op %(host)s poort %(port)s kan niet worden geluisterd: %(reason)s. Kies een andere met --port.")
        values = {"host": host, "port": port, "reason": os.strerror(error.errno) if error.errno else error}
        raise Stop(sentence % values, status=1) from None
    with listener:
        yield listener


@contextmanager
def only_server():
    """One process on one SQLite file: a second one would neither hear the bell nor share the group commit."""
    if connection.vendor != "sqlite" or os.name == "nt":
        yield
        return
    import fcntl

    with (settings.DATA / "serve.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            sentence = _("Op de gegevens in %(folder)s draait al een server. Stop die eerst.")
            raise Stop(sentence % {"folder": settings.DATA}, status=1) from None
        yield
