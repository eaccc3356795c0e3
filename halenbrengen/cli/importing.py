"""Read a whole collaboration from a file and print where to find it."""

from django.db import transaction

from halenbrengen.cli.addresses import addresses_of, print_addresses
from halenbrengen.cli.facilitator import host_facilitator
from halenbrengen.cli.files import bytes_of
from halenbrengen.cli.ready import ready
from halenbrengen.cli.stopping import Stop
from halenbrengen.record.importing import import_file
from halenbrengen.record.reading import Faults


def run(arguments):
    import_and_print(bytes_of(arguments.file))


@ready()
def import_and_print(raw):
    """All of it, with fresh personal links, or nothing and one line for each fault."""
    try:
        with transaction.atomic():
            made = addresses_of(import_file(raw, host_facilitator()))
    except Faults as faults:
        raise Stop(*faults.lines) from None
    print_addresses(made)
