"""Tell the example, or a scenario of the host's own, and print where to find it."""

from django.db import transaction
from django.utils.translation import gettext as _

from halenbrengen.changes.refusals import Refused
from halenbrengen.cli.addresses import addresses_of, print_addresses
from halenbrengen.cli.facilitator import host_facilitator
from halenbrengen.cli.files import read_scenario
from halenbrengen.cli.ready import ready
from halenbrengen.cli.stopping import Stop
from halenbrengen.demo.telling import PHASES_TOLD, example, tell


def run(arguments):
    until = phase_named(arguments.until)
    scenario = example() if arguments.file is None else read_scenario(arguments.file)
    tell_and_print(scenario, until)


@ready()
def tell_and_print(scenario, until):
    """All of it or, when a command refuses, nothing of it."""
    try:
        with transaction.atomic():
            made = addresses_of(tell(scenario, facilitator=host_facilitator(), until=until))
    except Refused as refusal:
        raise Stop(" ".join(str(refusal.sentence).split())) from None
    print_addresses(made)


def phase_named(text):
    if text not in PHASES_TOLD:
        sentence = _("De stap “%(phase)s” bestaat niet; kies uit %(phases)s.")
        raise Stop(sentence % {"phase": text, "phases": ", ".join(PHASES_TOLD)})
    return next(phase for phase in PHASES_TOLD if phase == text)
