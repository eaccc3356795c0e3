"""Setting a collaboration up, inviting people to it, and letting them in."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.collaborations.models import Collaboration, Facilitator, Link, Seat, SignIn
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.collaborations.tokens import hashed, new_token
from halenbrengen.method.permissions import Role

LINK_LASTS = timedelta(days=365)
SIGN_IN_LASTS = timedelta(days=180)
HUES = 12

# What a new party gets from the apps further on (its poster, its turn): `welcome(party, record)`, in one transaction.
new_party_gets = []


@dataclass(frozen=True)
class Entrance:
    """Whose personal link was opened, and the secret that their browser carries from now on."""

    seat: Seat | None
    facilitator: Facilitator | None
    browser: str


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


def add_party(collaboration, *, name, short_name="", kind="", by):
    """Bring a party to the table, until the presentations start. Every party gets the same place, hue and time."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("add_party", collaboration), _("Een partij toevoegen kan tot de posterronde begint."))
        require(_party_named(collaboration, name) is None, _("Deze partij staat er al."), field="name")
        return _add_party(collaboration, record, name=name, short_name=short_name, kind=kind)


def invite(collaboration, *, name, role=Role.PARTICIPANT, party=None, function="", email="", language="", by, **more):
    """Give somebody a seat: a person of a party, a scribe or an observer."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("change_people", collaboration), _("Alleen de begeleider nodigt mensen uit."))
        require(
            (role == Role.PARTICIPANT) == (party is not None), _("Kies voor een deelnemer een partij."), field="party"
        )
        seat = collaboration.seats.create(
            name=name, role=role, party=party, function=function, email=email, language=language, **more
        )
        record("person_invited", seat, audience=SHARED)
    return seat


def remove_person(seat, *, by):
    """Take somebody's seat away: their links end, and so does every screen they have open."""
    with changing(seat, by) as (seat, record):
        require(by.may("change_people", seat.collaboration), _("Alleen de begeleider verandert wie er aan tafel zit."))
        require(seat.role not in (Role.FACILITATOR, Role.BEAMER), _("Deze plaats hoort bij het gesprek zelf."))
        if seat.left_at:
            return
        seat.left_at = timezone.now()
        seat.save(update_fields=["left_at"])
        seat.links.update(revoked_at=seat.left_at)
        record("person_left", seat, audience=SHARED)


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


def choose_language(seat, *, language, by):
    """See everything in the language of one's own choice; people's words stay as they were said."""
    with changing(seat, by) as (seat, record):
        require(by.seat.pk == seat.pk, _("Je kiest alleen je eigen taal."))
        if seat.language == language:
            return
        seat.language = language
        seat.save(update_fields=["language"])
        record("language_chosen", seat, audience=FACILITATOR)


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


def _seat_guests(collaboration, guests, record):
    for guest in guests:
        party = _party_named(collaboration, guest.organisation) or _add_party(
            collaboration, record, name=guest.organisation
        )
        seat = collaboration.seats.create(
            role=Role.PARTICIPANT, party=party, name=guest.name, function=guest.function, email=guest.email
        )
        record("person_invited", seat, audience=SHARED)


def _party_named(collaboration, name):
    same = [party for party in collaboration.parties.all() if party.name.casefold() == name.casefold()]
    return same[0] if same else None


def _add_party(collaboration, record, *, name, short_name="", kind=""):
    party = collaboration.parties.create(
        name=name, short_name=short_name or name, kind=kind, hue=_free_hue(collaboration)
    )
    for welcome in new_party_gets:
        welcome(party, record)
    record("party_added", party, audience=SHARED)
    return party


def _free_hue(collaboration):
    taken = set(collaboration.parties.values_list("hue", flat=True))
    free = [hue for hue in range(1, HUES + 1) if hue not in taken]
    return free[0] if free else len(taken) % HUES + 1
