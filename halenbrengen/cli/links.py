"""Fresh personal links for everybody, as JSON: for letters, or when links were lost."""

from django.db import transaction

from halenbrengen.cli.addresses import addresses_of, others_at, print_addresses
from halenbrengen.cli.ready import collaboration_with, ready


@ready()
def run(arguments):
    collaboration = collaboration_with(arguments.collaboration)
    with transaction.atomic():
        made = {**addresses_of(collaboration), "others": others_at(collaboration)}
    print_addresses(made)
