"""Starting a collaboration, and changing what it is about."""

from django.db import transaction
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.collaborations.commands.parties import bring_party, party_named
from halenbrengen.collaborations.models import Collaboration, Facilitator
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.permissions import Role


def welcome_facilitator(*, name, language="nl", email=""):
    """Give a new facilitator a place on this host."""
    return Facilitator.objects.create(name=name, language=language, email=email)


@transaction.atomic
def set_up(facilitator, *, title, language="nl", guests=(), led_by="", **particulars):
    """Start a collaboration (R1: a draft ambition may be empty), with its facilitator, its beamer and its guests.

    `led_by` is the name of who leads it, where that is not the name of the facilitator on this host.
    """
    name = led_by or facilitator.name
    collaboration = Collaboration.objects.create(
        facilitator=facilitator, title=title, language=language, draft_by=name, **particulars
    )
    leader = collaboration.seats.create(role=Role.FACILITATOR, name=name, email=facilitator.email)
    collaboration.seats.create(role=Role.BEAMER, name="Beamer")
    with changing(collaboration, viewer_of(leader)) as (collaboration, record):
        record("collaboration_set_up", collaboration, audience=SHARED)
        _seat_guests(collaboration, guests, record)
    return collaboration


def change_setup(collaboration, *, by, **particulars):
    """Change title, occasion, draft ambition, day or place, as long as the round has not begun."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("change_setup", collaboration), _("De opzet ligt vast zodra de posterronde begint."))
        for name, value in particulars.items():
            setattr(collaboration, name, value)
        collaboration.save(update_fields=list(particulars))
        record("setup_changed", collaboration, audience=SHARED)


def _seat_guests(collaboration, guests, record):
    for guest in guests:
        party = party_named(collaboration, guest.organisation) or bring_party(
            collaboration, record, name=guest.organisation
        )
        seat = collaboration.seats.create(
            role=Role.PARTICIPANT, party=party, name=guest.name, function=guest.function, email=guest.email
        )
        record("person_invited", seat, audience=SHARED)
