"""Styles, scripts and fonts, laid ready for the browser under names that change with their content."""

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.utils.translation import gettext as _

from halenbrengen.cli.stopping import Stop


def bring_assets():
    """Lay the assets ready when one of them changed since the last time; who starts at the same moment waits."""
    stamp = settings.STATIC_ROOT.with_suffix(".stamp")
    now = _state_of_assets()
    try:
        with _one_at_a_time(stamp.with_suffix(".lock")):
            if stamp.exists() and stamp.read_text() == now:
                return
            call_command("collectstatic", verbosity=0, interactive=False)
            stamp.write_text(now)
    except OSError as error:
        sentence = _("De stijlen en scripts kunnen niet worden klaargezet in %(folder)s: %(reason)s.")
        raise Stop(sentence % {"folder": settings.STATIC_ROOT, "reason": error.strerror}, status=1) from None


@contextmanager
def _one_at_a_time(path):
    if os.name == "nt":
        yield
        return
    import fcntl

    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def asset_files():
    """Every file that browsers get, as (name, path)."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield name, Path(storage.path(name))


def _state_of_assets():
    """A digest that changes when a file comes, goes or is written."""
    found = []
    for name, path in asset_files():
        facts = path.stat()
        found.append(f"{name} {facts.st_mtime_ns} {facts.st_size}")
    return hashlib.sha256("\n".join(sorted(found)).encode()).hexdigest()
