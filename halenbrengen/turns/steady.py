"""The time that turns are counted with: it goes on evenly, also when somebody sets the clock of the machine.

It is the clock on the wall as it stood at the first use after the machine was switched on, and from there on the
seconds that went by since. That beginning is kept in the data folder, so that a restart counts with the same time.
"""

import json
import os
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from django.conf import settings

BOOT = Path("/proc/sys/kernel/random/boot_id")
SET_SECONDS = 1  # less than this is no setting of the clock


def now():
    """This moment, in UTC."""
    passed = seconds_since_boot()
    return datetime.fromtimestamp(time.time() if passed is None else beginning() + passed, UTC)


def seconds_since_boot():
    """How long this machine has been on, sleep included; None where it does not tell, and the wall has to do."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") and BOOT.exists() else None


@cache
def beginning():
    """When this machine was switched on, in seconds since 1970, as its clock said when it was first asked."""
    kept = _kept()
    return _begin() if kept is None else kept


def follow_the_wall():
    """Count from the clock on the wall again, where it was set: only while nobody's time runs."""
    if abs((now() - datetime.now(UTC)).total_seconds()) > SET_SECONDS:
        _place().unlink(missing_ok=True)
        beginning.cache_clear()


def _kept():
    try:
        told = json.loads(_place().read_text())
        return float(told["beginning"]) if told["boot"] == _boot() else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _begin():
    found = time.time() - seconds_since_boot()
    aside = _place().with_suffix(f".{os.getpid()}")
    try:
        aside.write_text(json.dumps({"boot": _boot(), "beginning": found}))
        aside.replace(_place())
    except OSError:  # what cannot be written is counted all the same, until the next restart
        return found
    return found


def _place():
    return settings.DATA / "clock.json"


def _boot():
    return BOOT.read_text().strip()
