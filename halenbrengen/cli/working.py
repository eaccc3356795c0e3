"""Do what is due and send what waits, apart from the server: for a host with several web processes."""

import signal
from threading import Event

from django.utils.translation import gettext as _

from halenbrengen.changes.duties import do_what_is_due
from halenbrengen.changes.working import Working
from halenbrengen.cli.ready import ready
from halenbrengen.cli.serve import only_server
from halenbrengen.mails.sending import Sending


def run(arguments):
    """Go on until told to stop; with `--once` do what is due now, and leave the letters to who sends them."""
    with only_server(), ready():
        if arguments.once:
            do_what_is_due()
        else:
            _go_on()


def _go_on():
    told = Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_sign: told.set())
    workers = [Working(), Sending()]
    for worker in workers:
        worker.start()
    print(_("Wat op zijn tijd moet gebeuren, gebeurt vanaf nu. Stoppen gaat met Ctrl-C."), flush=True)
    told.wait()
    for worker in workers:
        worker.stop()
