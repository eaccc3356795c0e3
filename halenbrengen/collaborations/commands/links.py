"""Personal links, and who sits down in which browser."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.collaborations.models import Facilitator, Link, Seat, SignIn
from halenbrengen.collaborations.tokens import hashed, new_token
from halenbrengen.method.permissions import Role

LINK_LASTS = timedelta(days=365)
SIGN_IN_LASTS = timedelta(days=180)


@dataclass(frozen=True)
class Entrance:
    """Whose personal link was opened, and the secret that their browser carries from now on."""

    seat: Seat | None
    facilitator: Facilitator | None
    browser: str


def make_link(seat, *, by):
    """A new personal link for this seat; the secret is in the answer and nowhere else."""
    with changing(seat, by) as (seat, record):
        require(by.may("change_people", seat.collaboration), _("Alleen de begeleider maakt persoonlijke links."))
        token = _new_link(seat=seat)
        record("link_made", seat, audience=FACILITATOR)
    return token


def make_facilitator_link(facilitator):
    """A link that signs a facilitator in on this host; `make run` prints it."""
    return _new_link(facilitator=facilitator)


def let_in(token, browser=None):
    """Open a personal link in a browser: its owner pressed the button.

    Returns whose link it was and the browser's new secret; what the browser sat in before moves along with it.
    """
    now = timezone.now()
    link = Link.objects.filter(token_hash=hashed(token), revoked_at=None, ends_at__gt=now).first()
    if link is None or (link.seat and link.seat.left_at):
        raise Refused(_("Deze link werkt niet (meer). Vraag je begeleider om een nieuwe."))
    with transaction.atomic():
        if link.seat:
            Seat.objects.filter(pk=link.seat.pk, opened_at=None).update(opened_at=now)
        return _sign_in(link, browser)


def open_seat(seat, browser, *, by):
    """Let the facilitator's own browser sit in another seat that belongs to the conversation: the beamer."""
    require(
        by.may("change_people", seat.collaboration) and seat.role == Role.BEAMER, _("Dit kan alleen voor de beamer.")
    )
    with transaction.atomic():
        _new_link(seat=seat)
        return _sign_in(seat.links.latest("pk"), browser)


def sit_down_as_facilitator(collaboration, browser):
    """Let the browser of a signed-in facilitator sit in the facilitator's seat of a collaboration of theirs."""
    with transaction.atomic():
        seat = collaboration.seats.taken().filter(role=Role.FACILITATOR).first()
        _new_link(seat=seat)
        return _sign_in(seat.links.latest("pk"), browser)


def _new_link(**owner):
    token = new_token()
    Link.objects.create(token_hash=hashed(token), ends_at=timezone.now() + LINK_LASTS, **owner)
    return token


def _sign_in(link, browser):
    """A fresh secret at every sign-in, so that nobody can plant one beforehand."""
    fresh = new_token()
    if browser:
        SignIn.objects.filter(browser_hash=hashed(browser)).update(browser_hash=hashed(fresh))
    SignIn.objects.update_or_create(
        browser_hash=hashed(fresh),
        seat=link.seat,
        facilitator=link.facilitator,
        defaults={"link": link, "ends_at": min(link.ends_at, timezone.now() + SIGN_IN_LASTS)},
    )
    return Entrance(link.seat, link.facilitator, fresh)
