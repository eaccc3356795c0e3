"""The letter that the record is there: nothing of what it says, and no link that signs anybody in."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from halenbrengen.collaborations.invitations.addresses import own_address
from halenbrengen.collaborations.invitations.posting import post
from halenbrengen.collaborations.invitations.wording import Occasion, Words, greeting, signature
from halenbrengen.collaborations.queries import leader_of
from halenbrengen.method.permissions import Role

RECORD = "record"


def tell_of_record(collaboration, record):
    """A letter to everyone with an address, within the command that gives the record to everybody."""
    leader = leader_of(collaboration)
    everyone = collaboration.seats.taken().exclude(email="").exclude(role__in=(Role.FACILITATOR, Role.BEAMER))
    for seat in everyone.select_related("party"):
        occasion = Occasion(collaboration, seat, leader)
        post(occasion, RECORD, _words(occasion), record)


def _words(occasion):
    with override(occasion.language):
        names = {"title": occasion.collaboration.title}
        there = _("Het verslag van %(title)s staat klaar, voor iedereen tegelijk en voor iedereen hetzelfde.") % names
        where = _(
            "Je vindt het op je eigen plek in het gesprek. Ga daarheen op het apparaat waarop je al binnen was, of "
            "gebruik de link uit je uitnodiging."
        )
        correcting = _("Klopt er iets niet? Je partij kan het daar twee weken lang rechtzetten.")
        paragraphs = [greeting(occasion), there, where, own_address() if settings.PUBLIC_URL else "", correcting]
        return Words(
            subject=_("Het verslag staat klaar: %(title)s") % names,
            above="\n\n".join(filter(None, paragraphs)),
            below=signature(occasion),
        )
