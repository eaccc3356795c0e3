"""The console command `halenbrengen`: what a host does outside the browser.

It answers 0 when what was asked is done, 2 when what was asked is not clear, and 1 when the host itself is not fit.
"""

import os
import sys
from importlib import import_module

from halenbrengen.cli.arguments import parser
from halenbrengen.cli.stopping import Stop

MODULES = {
    "serve": "serve",
    "demo": "telling",
    "export": "exporting",
    "import": "importing",
    "print": "printing",
    "backup": "backup",
    "restore": "restore",
    "links": "links",
    "doctor": "doctor",
    "coach": "coach",
    "work": "working",
}
WITHOUT_DJANGO = frozenset({"coach"})  # nothing to read but the standard input: ready at once
DUTCH, ENGLISH = "nl", "en"


def main(argv=None):
    """Do what the command line asks; every reason to stop is one line on standard error."""
    arguments = parser().parse_args(argv)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")  # names, whatever the shell speaks
    try:
        if arguments.command in WITHOUT_DJANGO:
            _module(arguments).run(arguments)
        else:
            _start_django()
            _run(arguments)
    except Stop as stop:
        for line in stop.lines:
            print(f"halenbrengen: {line}", file=sys.stderr)
        return stop.status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # who read along has seen enough; Python would still try to write what is left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return 0


def _run(arguments):
    from django.db import OperationalError
    from django.utils import translation

    with translation.override(language()):
        try:
            _module(arguments).run(arguments)
        except OperationalError as error:  # locked by another process, or the disk is full
            raise Stop(" ".join(str(error).split()), status=1) from error


def _module(arguments):
    return import_module(f"halenbrengen.cli.{MODULES[arguments.command]}")


def language():
    """The language in which the host reads: what the shell says, and otherwise Dutch."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return ENGLISH if spoken.lower().startswith("en") else DUTCH


def _start_django():
    from config import sqlite

    sqlite.swap()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from environs import EnvError

    try:
        django.setup()
    except EnvError as error:
        raise Stop(str(error)) from None
    except OSError as error:  # the data folder cannot be made, or the key in it not read
        raise Stop(f"HALENBRENGEN_DATA: {error.filename}: {error.strerror}", status=1) from None
