"""Starting a collaboration, and changing what it is about."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.collaborations.commands.parties import bring_party
from halenbrengen.collaborations.commands.people import seat_guests
from halenbrengen.collaborations.models import PUBLIC_ID, Collaboration, Facilitator, new_public_id
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.permissions import Role

# What another collaboration starts with, of the collaboration and of everybody at its table.
COPIED = (
    *("facilitator", "draft_by", "language", "minutes_available", "location"),
    *("present_seconds", "question_seconds"),
)
COPIED_OF_SEAT = ("role", "name", "function", "email", "spokesperson", "language")
DOUBLE_CLICK = timedelta(minutes=1)


def welcome_facilitator(*, name, language="nl", email=""):
    """Give a new facilitator a place on this host."""
    return Facilitator.objects.create(name=name, language=language, email=email)


@transaction.atomic
def set_up(facilitator, *, title, language="nl", guests=(), led_by="", draft_by="", place="", **particulars):
    """Start a collaboration (R1: a draft ambition may be empty), with its facilitator, its beamer and its guests.

    `led_by` is the name of who leads it, where that is not the name of the facilitator on this host; `draft_by` of who
    wrote the draft ambition, where that is somebody else. `place` is the public id that the form was given: a double
    click sets up one collaboration.
    """
    taken = Collaboration.objects.filter(public_id=place).first()
    if taken and taken.facilitator == facilitator and timezone.now() - taken.created_at < DOUBLE_CLICK:
        return taken
    name = led_by or facilitator.name
    free = place if PUBLIC_ID.fullmatch(place) and not taken else new_public_id()
    collaboration = Collaboration.objects.create(
        public_id=free,
        facilitator=facilitator,
        title=title,
        language=language,
        draft_by=draft_by or name,
        **particulars,
    )
    leader = collaboration.seats.create(role=Role.FACILITATOR, name=name, email=facilitator.email)
    collaboration.seats.create(role=Role.BEAMER, name="Beamer")
    with changing(collaboration, viewer_of(leader)) as (collaboration, record):
        record("collaboration_set_up", collaboration, audience=SHARED)
        seat_guests(collaboration, guests, record)
    return collaboration


def change_setup(collaboration, *, by, **particulars):
    """Change title, occasion, draft ambition, day or place, as long as the round has not begun."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("change_setup", collaboration), _("De opzet ligt vast zodra de posterronde begint."))
        for name, value in particulars.items():
            setattr(collaboration, name, value)
        collaboration.save(update_fields=list(particulars))
        record("setup_changed", collaboration, audience=SHARED)


@transaction.atomic
def copy_collaboration(source, *, title, occasion=False, draft_ambition=False):
    """Start another collaboration with the same parties, people, language and minutes, and nothing of what was said.

    The occasion and the draft ambition come along where asked for; the day does not, and nobody's personal link does.
    """
    collaboration = Collaboration.objects.create(
        title=title,
        occasion=source.occasion if occasion else "",
        draft_ambition=source.draft_ambition if draft_ambition else "",
        **{name: getattr(source, name) for name in COPIED},
    )
    people = source.seats.taken()
    for seat in people.filter(party=None):
        _copy_seat(seat, collaboration)
    leader = collaboration.seats.filter(role=Role.FACILITATOR).first()
    with changing(collaboration, viewer_of(leader)) as (collaboration, record):
        record("collaboration_set_up", collaboration, audience=SHARED)
        for party in source.parties.all():
            names = {name: getattr(party, name) for name in ("name", "short_name", "kind")}
            copy = bring_party(collaboration, record, **names)
            for seat in people.filter(party=party):
                record("person_invited", _copy_seat(seat, collaboration, party=copy), audience=SHARED)
    return collaboration


def _copy_seat(seat, collaboration, party=None):
    return collaboration.seats.create(party=party, **{name: getattr(seat, name) for name in COPIED_OF_SEAT})
