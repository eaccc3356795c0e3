"""The register: interests to keep in view, each with the parties whose it is."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.interests.dates import next_check_on
from halenbrengen.posters.models import Item


def note_interest(collaboration, *, text, owners, level="", items=(), by):
    """Put an interest in the register, with the parties whose it is. It stays a question until one of them says so.

    A party notes only what is its own too (R33).
    """
    with changing(collaboration, by) as (collaboration, record):
        may = by.may("change_interests", collaboration)
        require(may, _("Belangen noteren kan tijdens het contracteren en in het vervolg."))
        owners, items = list(owners), list(items)
        require(owners, _("Kies minstens één partij van wie dit belang is."), field="owners")
        ours = all(owner.collaboration_id == collaboration.pk for owner in owners)
        own = by.party_id is None or by.party_id in {owner.pk for owner in owners}
        require(ours and own, _("Noteer een belang dat ook van jullie zelf is."), field="owners")
        _require_readable(items, by)
        before = collaboration.interests.filter(text=text).first()
        if before:
            return before
        now = timezone.now()
        interest = collaboration.interests.create(
            text=text, level=level, noted_at=now, next_check_on=next_check_on(timezone.localdate(now), first=True)
        )
        interest.owners.set(owners)
        interest.items.set(items)
        record("interest_noted", interest, audience=SHARED)
    return interest


def _require_readable(items, by):
    readable = Item.objects.visible_to(by).filter(pk__in=[item.pk for item in items]).count()
    require(readable == len(items), _("Kies regels van platen die hangen."), field="items")
