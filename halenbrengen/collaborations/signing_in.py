"""Making and ending links, and what a browser is given for one: used by the commands of this app, within theirs."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.refusals import require
from halenbrengen.collaborations.models import Link, Seat, SignIn
from halenbrengen.collaborations.tokens import hashed, new_token
from halenbrengen.mails.commands import withdraw_letters

LINK_LASTS = timedelta(days=365)
SIGN_IN_LASTS = timedelta(days=180)


@dataclass(frozen=True)
class Entrance:
    """Whose personal link was opened, and the secret that their browser carries from now on."""

    seat: Seat | None
    facilitator: object
    browser: str
    sign_in: SignIn
    new_here: bool


def new_link(**owner):
    """A link for a seat or a facilitator of this host: the row, and the secret that is nowhere else."""
    token = new_token()
    link = Link.objects.create(token_hash=hashed(token), ends_at=timezone.now() + LINK_LASTS, **owner)
    return link, token


def sign_in(link, browser, device=""):
    """A fresh secret at every sign-in, so that nobody can plant one beforehand."""
    fresh = new_token()
    if browser:
        SignIn.objects.filter(browser_hash=hashed(browser)).update(browser_hash=hashed(fresh))
    here, new_here = SignIn.objects.update_or_create(
        browser_hash=hashed(fresh),
        seat=link.seat,
        facilitator=link.facilitator,
        defaults={"link": link, "ends_at": min(link.ends_at, timezone.now() + SIGN_IN_LASTS), "device": device},
    )
    return Entrance(link.seat, link.facilitator, fresh, here, new_here)


def end_links(owner, at):
    """End every link of a seat or facilitator, and with them all that was signed in by one. How many there were."""
    return owner.links.filter(revoked_at=None).update(revoked_at=at)


def end_links_of_seat(seat, record):
    """End every link of a seat, and hold back the letters that would bring one."""
    at = timezone.now()
    ended = end_links(seat, at)
    withdraw_letters(seat, record, at)
    if ended:
        record("links_ended", seat, audience=FACILITATOR)
    return ended


def require_leader(by, collaboration):
    """Refuse whoever does not lead this collaboration."""
    require(by.may("change_people", collaboration), _("Alleen de begeleider maakt persoonlijke links."))


def require_other(seat, by):
    """Refuse to close the door behind the one who acts."""
    require(seat.pk != by.seat.pk, _("Je eigen link verander je op Mijn apparaten."))
