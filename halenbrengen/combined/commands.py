"""What people can do with the combined poster: tell what was heard, and say whether that is what was meant."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.combined.models import NothingYet, Source
from halenbrengen.method.kinds import EntryState
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


def confirm(entry, *, party, by):
    """A source party says: this is what we meant (R21). An answer that it gave already stands."""
    with changing(entry, by) as (entry, record):
        source = _own_source(entry, party, "confirm_entry", by)
        if not source.open:
            return
        _answer(source, EntryState.CONFIRMED)
        record("entry_confirmed", entry, audience=SHARED, party=party.pk)


def reword(entry, *, text, by):
    """A source party says it in its own words, and those stand. The other sources are asked again (R21)."""
    with changing(entry, by) as (entry, record):
        source = _own_source(entry, by.seat.party, "reword_entry", by)
        if entry.text == text:
            return
        before, entry.text = entry.text, text
        entry.save(update_fields=["text"])
        for other in entry.standing:
            _answer(other, EntryState.REWORDED if other.pk == source.pk else EntryState.HEARD)
        record("entry_reworded", entry, audience=SHARED, party=source.party_id, before=before)


def withdraw(entry, *, by):
    """A source party takes its part back. Without a source left, or out of its own lane, the line leaves the poster."""
    with changing(entry, by) as (entry, record):
        require(by.may("withdraw_entry", entry.collaboration), _not_now())
        source = entry.sources.filter(party=by.party_id).first()
        require(source is not None, _not_yours())
        if source.state == EntryState.WITHDRAWN:
            return
        _answer(source, EntryState.WITHDRAWN)
        if entry.withdrawn_at is None and (entry.lane_id == by.party_id or not entry.standing):
            entry.withdrawn_at = timezone.now()
            entry.save(update_fields=["withdrawn_at"])
        record("entry_withdrawn", entry, audience=SHARED, party=by.party_id)


def say_nothing_yet(party, *, by):
    """A party says that nothing of it needs to stand on the combined poster now; who leads can note it down."""
    with changing(party, by) as (party, record):
        require(by.may("say_nothing_yet", party.collaboration), _not_now())
        require(
            by.leads or by.belongs_to(party),
            _("Alleen %(party)s zegt dit zelf.") % {"party": party.short_name},
        )
        said, new = NothingYet.objects.get_or_create(party=party, defaults={"said_at": timezone.now()})
        if new:
            record("nothing_yet_said", said, audience=SHARED)
    return said


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
    entry = collaboration.entries.create(side=side, text=text, lane=lane, heard_at=timezone.now())
    entry.items.set(items)
    Source.objects.bulk_create(Source(entry=entry, party=party) for party in parties.values())
    record("entry_written", entry, audience=SHARED)
    return entry


def _own_source(entry, party, act, by):
    """The answering party's own part in a line that stands on the poster."""
    require(by.may(act, entry.collaboration), _not_now())
    require(by.belongs_to(party), _not_yours())
    source = entry.sources.filter(party=party).first()
    require(source is not None, _not_yours())
    require(
        entry.withdrawn_at is None and source.state != EntryState.WITHDRAWN,
        _("Dit staat niet meer op de plaat namens %(party)s. Je tekst staat er nog.") % {"party": party.short_name},
    )
    return source


def _answer(source, state):
    source.state = state
    source.answered_at = None if state == EntryState.HEARD else timezone.now()
    source.save(update_fields=["state", "answered_at"])


def _not_now():
    return _("Aan de gezamenlijke plaat kan nu niets worden veranderd.")


def _not_yours():
    return _("Alleen wie de bron van deze regel is, geeft hier antwoord.")
