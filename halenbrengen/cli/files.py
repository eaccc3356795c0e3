"""Files of collaborations on the disk of the host."""

from pathlib import Path

from halenbrengen.cli.stopping import Stop
from halenbrengen.record.reading import MOST_BYTES, Faults, read_file


def read_scenario(path):
    """The collaboration in this file, or one line for each fault in it."""
    try:
        return read_file(bytes_of(path))
    except Faults as faults:
        raise Stop(*faults.lines) from None


def bytes_of(path):
    """What the file holds; of one that is larger than allowed no more than shows that it is."""
    try:
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Stop(f"{path}: {error.strerror}") from None
