"""Who brings what another comes to get: what people laid side by side, and the lines beside which nothing lies."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404

from halenbrengen.collaborations.models import Party
from halenbrengen.combined.models import Entry, Source
from halenbrengen.combined.queries import lanes_for, of_side, shared_for
from halenbrengen.method.kinds import BridgeWord, EntryState, Side
from halenbrengen.plenary.models import Bridge, BridgeAnswer, Plenary


@dataclass(frozen=True)
class Laid:
    """A give beside a get, with what the parties of both say of it and who is still to be asked."""

    bridge: Bridge
    get_parties: list[Party]
    give_parties: list[Party]
    answers: list[tuple[BridgeWord, list[BridgeAnswer]]]
    to_ask: list[Party]

    @property
    def parties(self):
        """Whose lines these are, each once."""
        return list({party.pk: party for party in [*self.get_parties, *self.give_parties]}.values())


@dataclass(frozen=True)
class Bridges:
    """Everything on the table: the bridges in the order of laying, and the lines without one as they stand."""

    laid: list[Laid]
    gets: list[Entry]
    gives: list[Entry]
    loose_gets: list[Entry]
    loose_gives: list[Entry]


def bridges_are_open(collaboration):
    """Whether the facilitator put this question to the table."""
    return Plenary.objects.filter(collaboration=collaboration, bridges_opened_at__isnull=False).exists()


def bridges_for(viewer):
    """The whole of it; a bridge of which a line left the poster is not shown."""
    entries = [*(entry for lane in lanes_for(viewer) for entry in lane.entries), *shared_for(viewer)]
    standing = {entry.pk for entry in entries}
    found = [each for each in _bridges(viewer) if each.get_id in standing and each.give_id in standing]
    linked = {pk for each in found for pk in (each.get_id, each.give_id)}
    gets, gives = of_side(entries, Side.GET), of_side(entries, Side.GIVE)
    return Bridges(
        laid=[_laid(bridge) for bridge in found],
        gets=gets,
        gives=gives,
        loose_gets=[entry for entry in gets if entry.pk not in linked],
        loose_gives=[entry for entry in gives if entry.pk not in linked],
    )


def bridge_for(viewer, pk):
    """One bridge, or 404."""
    bridge = Bridge.objects.visible_to(viewer).filter(pk=pk).first()
    if bridge is None:
        raise Http404
    return bridge


def _bridges(viewer):
    standing = Prefetch("sources", Source.objects.exclude(state=EntryState.WITHDRAWN).select_related("party"))
    return (
        Bridge.objects.visible_to(viewer)
        .select_related("laid_by", "laid_by_person")
        .prefetch_related(
            Prefetch("get", Entry.objects.prefetch_related(standing, "items__changes", "items__poster__party")),
            Prefetch("give", Entry.objects.prefetch_related(standing, "items__changes", "items__poster__party")),
            Prefetch("answers", BridgeAnswer.objects.select_related("party")),
        )
    )


def _laid(bridge):
    answers = list(bridge.answers.all())
    getting, giving = ([source.party for source in entry.sources.all()] for entry in (bridge.get, bridge.give))
    answered = {answer.party_id for answer in answers}
    parties = {party.pk: party for party in [*getting, *giving]}
    return Laid(
        bridge=bridge,
        get_parties=getting,
        give_parties=giving,
        answers=[(word, [answer for answer in answers if answer.word == word]) for word in BridgeWord],
        to_ask=[party for party in parties.values() if party.present and party.pk not in answered],
    )
