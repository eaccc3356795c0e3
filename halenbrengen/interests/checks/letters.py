"""The letter to the people of an owner: that there is a question, until when, and the link that answers just it."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from halenbrengen.collaborations.invitations.addresses import own_address
from halenbrengen.collaborations.invitations.posting import post
from halenbrengen.collaborations.invitations.wording import Occasion, Words, greeting, signature
from halenbrengen.collaborations.queries import leader_of
from halenbrengen.collaborations.tokens import hashed, new_token
from halenbrengen.interests.dates import end_of
from halenbrengen.method.permissions import Role

CHECK = "check"


def write_to_owners(check, record, *, base=None):
    """A letter with a link of their own for everyone of the parties whose interests are asked about.

    Within the command that asks. The link opens the question, takes an answer, and ends after the days of answering.
    """
    collaboration, ends_at = check.collaboration, end_of(check.answers_until)
    leader = leader_of(collaboration)
    people = collaboration.seats.taken().filter(role=Role.PARTICIPANT, party__interests__checks=check).distinct()
    for seat in people.select_related("party"):
        token = new_token()
        check.links.create(seat=seat, token_hash=hashed(token), made_at=timezone.now(), ends_at=ends_at)
        occasion = Occasion(collaboration, seat, leader)
        address = f"{base or own_address()}/check/{token}"
        post(occasion, CHECK, _words(occasion, check), record, link=address, link_ends_at=ends_at)


def _words(occasion, check):
    """Not a word of what anybody wrote: a letter is read along by more than its receiver."""
    with override(occasion.language):
        names = {"title": occasion.collaboration.title, "party": occasion.seat.party.name}
        day = {"day": date_format(check.answers_until, "l j F")}
        asked = _("In %(title)s houden jullie een paar belangen van %(party)s in het oog. Gelden ze nog?") % names
        how = _(
            "Open de link en kies: ja, dat geldt nog; ja, maar anders; of nee, dit speelt niet meer. "
            "Dat kan tot en met %(day)s. Je hoeft je niet aan te melden."
        )
        warning = _("Met deze link geef je antwoord voor je partij, en verder niets. Houd hem voor jezelf.")
        return Words(
            subject=_("Geldt het nog? %(title)s") % names,
            above="\n\n".join([greeting(occasion), asked, how % day]),
            below=f"{warning}\n\n{signature(occasion)}",
        )
