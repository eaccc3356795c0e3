"""What a viewer may read of the combined poster, in the order of writing or as who leads placed it (R22)."""

from dataclasses import dataclass

from django.db.models import F, Prefetch
from django.http import Http404

from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import parties_for
from halenbrengen.combined.models import Entry, NothingYet, Source
from halenbrengen.method.kinds import EntryState, Side
from halenbrengen.posters.models import Item


@dataclass(frozen=True)
class Lane:
    """One party's part of the combined poster; `nothing_yet` is its own word that nothing stands there for now."""

    party: Party
    entries: list[Entry]
    nothing_yet: NothingYet | None

    @property
    def gets(self):
        return of_side(self.entries, Side.GET)

    @property
    def gives(self):
        return of_side(self.entries, Side.GIVE)


@dataclass(frozen=True)
class Unplaced:
    """A party with the lines of its poster that no entry was taken from, and whether it has no trace at all."""

    party: Party
    items: list[Item]
    without_trace: bool


def entries_for(viewer):
    """Every line that stands on the combined poster, with its sources."""
    sources = Prefetch("sources", Source.objects.select_related("party"))
    return (
        Entry.objects.visible_to(viewer)
        .on_poster()
        .select_related("lane")
        .prefetch_related(sources, "items__changes", "items__poster__party")
    )


def entry_for(viewer, pk):
    """One line, also when it was taken off the poster, or 404."""
    entry = Entry.objects.visible_to(viewer).filter(pk=pk).select_related("collaboration").first()
    if entry is None:
        raise Http404
    return entry


def lanes_for(viewer):
    """A lane for every party, those who are not at the table included: N parties, N lanes (R17)."""
    entries = list(entries_for(viewer))
    silent = _silent(viewer.collaboration_id)
    return [
        Lane(party, [entry for entry in entries if entry.lane_id == party.pk], silent.get(party.pk))
        for party in in_speaking_order(viewer)
    ]


def shared_for(viewer):
    """The lines of the shared part."""
    return list(entries_for(viewer).filter(lane=None))


def withdrawn_for(viewer):
    """What its parties took off the poster again: for who leads, and nobody else."""
    taken_off = Entry.objects.visible_to(viewer).filter(withdrawn_at__isnull=False)
    return list(taken_off.prefetch_related("sources__party")) if viewer.leads else []


def missing_items(viewer):
    """Per party what is not on the combined poster yet: of every party for who leads, else of one's own alone.

    A line that was put on it and taken back by its party is not forgotten, so it is not in the list.
    """
    parties = [party for party in in_speaking_order(viewer) if viewer.leads or viewer.belongs_to(party)]
    items = [item for item in hung_items(viewer) if not item.entries.all()]
    silent = {party.pk for party in parties_without_trace(viewer.collaboration_id)}
    return [
        Unplaced(party, [item for item in items if item.poster.party_id == party.pk], party.pk in silent)
        for party in parties
    ]


def hung_items(viewer):
    """The lines of all posters on the wall, with the entries taken from them; `on_poster` are those that stand."""
    return (
        Item.objects.visible_to(viewer)
        .filter(poster__hung_at__isnull=False)
        .select_related("poster__party__collaboration")
        .prefetch_related(
            Prefetch("entries", Entry.objects.filter(undone_at=None)),
            Prefetch("entries", Entry.objects.on_poster(), to_attr="on_poster"),
        )
    )


def hung_item_for(viewer, pk):
    """One line of a poster on the wall, or 404."""
    item = hung_items(viewer).filter(pk=pk).first()
    if item is None:
        raise Http404
    return item


def in_speaking_order(viewer):
    """All parties in the order of their turns; who has no turn comes after."""
    return parties_for(viewer).order_by(F("turn__position").asc(nulls_last=True), "pk")


def of_side(entries, side):
    return [entry for entry in entries if entry.side == side]


def has_started(collaboration):
    """Whether anything was told on the combined poster, be it that a party has nothing yet."""
    return bool(_with_entries(collaboration) or _silent(collaboration))


def parties_without_trace(collaboration):
    """The parties at the table with no line on the combined poster and no "nothing yet"."""
    traced = {*_with_entries(collaboration), *_silent(collaboration)}
    parties = Party.objects.filter(collaboration=collaboration)
    return [party for party in parties if party.present and party.pk not in traced]


def _with_entries(collaboration):
    standing = Source.objects.filter(entry__in=Entry.objects.on_poster().filter(collaboration=collaboration))
    return set(standing.exclude(state=EntryState.WITHDRAWN).values_list("party_id", flat=True))


def _silent(collaboration):
    return {said.party_id: said for said in NothingYet.objects.filter(party__collaboration=collaboration)}
