"""A collaboration from a file: sound as a whole and then written as a whole, or not at all."""

from halenbrengen.record.commands import write_collaboration
from halenbrengen.record.completing import completed
from halenbrengen.record.reading import read, read_file


def import_collaboration(data, facilitator):
    """Write down the collaboration in `data` (as JSON gives it) as one of this facilitator's; or `Faults`."""
    return write_collaboration(completed(read(data)), facilitator=facilitator)


def import_file(raw, facilitator):
    """The same from the bytes of a file, of at most 20 MB."""
    return write_collaboration(completed(read_file(raw)), facilitator=facilitator)
