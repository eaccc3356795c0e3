"""What was measured, and how it is written down."""

import os
import platform
import statistics
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, what came out, and what it should be (or "")."""

    what: str
    found: str
    reach: str = ""


def percentile(values, percent):
    """The value that `percent` of the values do not pass; 0.0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0.0


def spread(seconds):
    """The middle, and the slow ones, in milliseconds."""
    middle = statistics.median(seconds) if seconds else 0.0
    slow = [percentile(seconds, percent) for percent in (95, 99)]
    return " / ".join(f"{each * 1000:.0f}" for each in (middle, *slow)) + " ms"


def table(figures):
    """The figures as a Markdown table."""
    rows = [("what", "found", "to reach"), ("---", "---", "---")]
    rows += [(each.what, each.found, each.reach) for each in figures]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def machine():
    """The machine and the versions that the figures belong to."""
    import sqlite3  # the one that config/sqlite.py put in place

    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    packages = ", ".join(f"{name} {version(name)}" for name in ("Django", "uvicorn", "uvloop", "typst"))
    return (
        f"{os.cpu_count()} cores ({names[0] if names else platform.machine()}), {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {packages}; "
        f"load while measuring {os.getloadavg()[0]:.1f}"
    )
