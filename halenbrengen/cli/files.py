"""Scenario files from the disk of the host."""

from pathlib import Path

from halenbrengen.cli.stopping import Stop
from halenbrengen.record.reading import Faults, read_file


def read_scenario(path):
    """The scenario in this file, or one line for each fault in it."""
    try:
        return read_file(Path(path).read_bytes())
    except OSError as error:
        raise Stop(f"{path}: {error.strerror}") from None
    except Faults as faults:
        raise Stop(*(f"{path}: {line}" for line in faults.lines)) from None
