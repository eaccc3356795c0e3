"""The next gathering: when and where, and what of its agenda was dealt with."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.interests.dates import FURTHEST_CHECK


def choose_gathering(collaboration, *, starts_at, location="", opens_with_contract=False, by):
    """Name the next moment, or move it while it is still to come. What follows is free: nobody has to (R39)."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("choose_gathering", collaboration), _("Alleen de begeleider kiest het volgende moment."))
        now = timezone.now()
        sentence = _("Kies een moment vanaf nu, binnen drie jaar.")
        require(now <= starts_at <= now + FURTHEST_CHECK, sentence, field="starts_at")
        chosen = {"starts_at": starts_at, "location": location, "opens_with_contract": opens_with_contract}
        gathering = collaboration.gatherings.filter(starts_at__gte=now).last()
        if gathering and all(getattr(gathering, name) == value for name, value in chosen.items()):
            return gathering
        if gathering is None:
            gathering = collaboration.gatherings.create(**chosen, chosen_at=now)
            record("gathering_chosen", gathering, audience=SHARED)
            return gathering
        before = gathering.starts_at.isoformat()
        for name, value in chosen.items():
            setattr(gathering, name, value)
        gathering.save(update_fields=list(chosen))
        record("gathering_changed", gathering, audience=SHARED, before=before)
    return gathering


def deal_with(gathering, *, point, by):
    """Tick a point of the agenda as dealt with."""
    with changing(gathering, by) as (gathering, record):
        require(by.may("deal_with_agenda", gathering.collaboration), _not_yours())
        _dealt, new = gathering.dealt_with.get_or_create(point=point, defaults={"dealt_at": timezone.now()})
        if new:
            record("point_dealt_with", gathering, audience=SHARED, point=point)


def take_up_again(gathering, *, point, by):
    """Take the tick away again: there is more to say about it."""
    with changing(gathering, by) as (gathering, record):
        require(by.may("deal_with_agenda", gathering.collaboration), _not_yours())
        gone, _rows = gathering.dealt_with.filter(point=point).delete()
        if gone:
            record("point_taken_up_again", gathering, audience=SHARED, point=point)


def _not_yours():
    return _("De begeleider of de schrijver houdt bij wat besproken is.")
