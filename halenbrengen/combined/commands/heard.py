"""Telling what was heard: a line with its parties, its place among the others, and taking it off again."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.combined.models import Entry, Source
from halenbrengen.posters.models import Item


def write_entry(collaboration, *, side, text, lane=None, sources=(), items=(), by):
    """Tell what was heard: a line in one party's lane, or without `lane` in the shared part (R18).

    The parties of the `items` it was taken from, and the party of the lane, are its sources besides the `sources`
    given. Without any source party it is refused: nothing on this poster comes from the facilitator or the software.
    """
    with changing(collaboration, by) as (collaboration, record):
        _require_writing(collaboration, by)
        return _write(collaboration, record, side=side, text=text, lane=lane, sources=sources, items=items)


def take_item(item, *, by):
    """Put a line of a party's poster into its lane, in the party's words. What was taken is not taken twice."""
    with changing(item, by) as (item, record):
        _require_writing(item.collaboration, by)
        require(item.poster.hung_at is not None, _("De plaat van deze partij hangt nog niet."))
        require(item.struck_at is None, _("De partij haalde deze regel van haar plaat."))
        there = item.entries.on_poster().filter(lane=item.poster.party).first()
        return there or _write(
            item.collaboration, record, side=item.side, text=item.text, lane=item.poster.party, items=[item]
        )


def undo_entry(entry, *, by):
    """Take a line off again that was written by mistake. Once a party has answered, only that party takes it back."""
    with changing(entry, by) as (entry, record):
        _require_writing(entry.collaboration, by)
        if entry.undone_at:
            return
        require(
            not entry.answered,
            _("Hier heeft een partij al op geantwoord. Alleen de partij zelf neemt de regel nog terug."),
        )
        entry.undone_at = timezone.now()
        entry.save(update_fields=["undone_at"])
        record("entry_undone", entry, audience=SHARED)


def place_entry(entry, *, before, by):
    """Put a line before another of the same side and lane, or with None at the end. The order weighs nothing."""
    with changing(entry, by) as (entry, record):
        _require_writing(entry.collaboration, by)
        others = list(_beside(entry).exclude(pk=entry.pk))
        require(
            before is None or before in others or before == entry,
            _("Deze regels staan niet onder elkaar."),
        )
        place = others.index(before) if before in others else len(others)
        after = [*others[:place], entry, *others[place:]]
        if before == entry or after == list(_beside(entry)):
            return
        for position, each in enumerate(after, start=1):
            each.position = position
        Entry.objects.bulk_update(after, ["position"])
        record("entry_placed", entry, audience=SHARED)


def _require_writing(collaboration, by):
    require(
        by.may("write_combined", collaboration),
        _("Op de gezamenlijke plaat schrijft wie het gesprek leidt, en alleen tijdens het samenvatten."),
    )


def _write(collaboration, record, *, side, text, lane, items, sources=()):
    items = Item.objects.filter(pk__in=[item.pk for item in items]).select_related("poster__party")
    named = [lane] if lane else []
    parties = {party.pk: party for party in [*named, *sources, *(item.poster.party for item in items)]}
    require(parties, _("Kies van welke partij dit komt."), field="sources")
    require(
        all(party.collaboration_id == collaboration.pk for party in parties.values()),
        _("Deze partij zit niet aan deze tafel."),
    )
    require(
        all(item.struck_at is None and item.poster.hung_at for item in items),
        _("Een van deze regels hangt niet op de wand."),
    )
    entry = Entry(collaboration=collaboration, side=side, text=text, lane=lane, heard_at=timezone.now())
    entry.position = _beside(entry).count() + 1
    entry.save()
    entry.items.set(items)
    Source.objects.bulk_create(Source(entry=entry, party=party) for party in parties.values())
    record("entry_written", entry, audience=SHARED)
    return entry


def _beside(entry):
    """The lines of the same side and lane, those that were taken off included: they may come back to their place."""
    return Entry.objects.filter(collaboration=entry.collaboration_id, side=entry.side, lane=entry.lane_id)
