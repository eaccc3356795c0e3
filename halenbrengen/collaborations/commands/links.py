"""Personal links: made, opened in a browser, withdrawn."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.collaborations.devices.telling import tell_of_new_device
from halenbrengen.collaborations.models import Link
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.collaborations.signing_in import end_links_of_seat, new_link, require_leader, require_other, sign_in
from halenbrengen.collaborations.tokens import hashed
from halenbrengen.method.permissions import Role


def make_link(seat, *, by):
    """A new personal link for this seat; the secret is in the answer and nowhere else."""
    with changing(seat, by) as (seat, record):
        require_leader(by, seat.collaboration)
        _link, token = new_link(seat=seat)
        record("link_made", seat, audience=FACILITATOR)
    return token


def make_links(collaboration, seats, *, by):
    """A fresh link for each of `seats`, for a sheet of paper: pairs of a seat and its secret, given this once."""
    with changing(collaboration, by) as (collaboration, record):
        require_leader(by, collaboration)
        made = [(seat, new_link(seat=seat)[1]) for seat in seats]
        for seat, _token in made:
            record("link_made", seat, audience=FACILITATOR)
    return made


def withdraw_links(seat, *, by):
    """End every link of this person; they keep their seat, and get in again by a new link."""
    with changing(seat, by) as (seat, record):
        require_leader(by, seat.collaboration)
        require_other(seat, by)
        end_links_of_seat(seat, record)


def make_facilitator_link(facilitator):
    """A link that signs a facilitator in on this host; `make run` prints it."""
    _link, token = new_link(facilitator=facilitator)
    return token


def let_in(token, browser=None, device=""):
    """Open a personal link in a browser: its owner pressed the button.

    Gives whose link it was and the browser's new secret; what the browser sat in before moves along with it.
    """
    link = Link.objects.filter(token_hash=hashed(token), revoked_at=None, ends_at__gt=timezone.now()).first()
    if link is None or (link.seat and link.seat.left_at):
        raise Refused(_("Deze link werkt niet (meer). Vraag je begeleider om een nieuwe."))
    if link.seat is None:
        with transaction.atomic():
            return sign_in(link, browser, device)
    with changing(link.seat, viewer_of(link.seat)) as (seat, record):
        entrance = sign_in(link, browser, device)
        if not seat.opened_at:
            seat.opened_at = timezone.now()
            seat.save(update_fields=["opened_at"])
            record("link_opened", seat, audience=FACILITATOR)
        elif entrance.new_here:
            record("device_added", seat, audience=FACILITATOR)
            tell_of_new_device(entrance.sign_in, record)
    return entrance


def open_seat(seat, browser, *, by):
    """Let the facilitator's own browser sit in another seat that belongs to the conversation: the beamer."""
    require(
        by.may("change_people", seat.collaboration) and seat.role == Role.BEAMER, _("Dit kan alleen voor de beamer.")
    )
    with transaction.atomic():
        link, _token = new_link(seat=seat, given=False)
        return sign_in(link, browser)


def sit_down_as_facilitator(collaboration, browser, device=""):
    """Let the browser of a signed-in facilitator sit in the facilitator's seat of a collaboration of theirs.

    Who was replaced there gets a seat of their own again: nobody acts under the name of who came instead.
    """
    with transaction.atomic():
        seat = _seat_of_owner(collaboration)
        link, _token = new_link(seat=seat, given=False)
        return sign_in(link, browser, device)


def _seat_of_owner(collaboration):
    owner = collaboration.facilitator
    leads = collaboration.seats.filter(role=Role.FACILITATOR)
    first = leads.first()
    if not first.left_at:
        return first
    own = leads.taken().filter(name=owner.name).first()
    if own is None:
        own = collaboration.seats.create(role=Role.FACILITATOR, name=owner.name, email=owner.email)
        with changing(collaboration, viewer_of(own)) as (_collaboration, record):
            record("person_invited", own, audience=SHARED)
    return own
