"""What happened after the meeting that parties told: new interests, and lines that are otherwise now."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q
from django.http import Http404

from halenbrengen.collaborations.models import Party
from halenbrengen.combined.models import Entry
from halenbrengen.interests.models import NewInterest
from halenbrengen.interests.references import parties_of, things_of, words_of
from halenbrengen.plenary.models import Bridge
from halenbrengen.posters.models import LineChange


@dataclass(frozen=True)
class Happening:
    """Something that a party told of, with what happened: a new interest, or a line that is otherwise now.

    `touched` are words of what it points at; `parties` are those whom it touches, as far as that was said or follows
    from what they put together themselves. `item` is None for a new interest.
    """

    thing: Any
    on: date
    party: Party
    text: str
    touched: list[str]
    parties: list[Party]
    item: Any = None

    @property
    def address(self):
        """Where one can act on it, relative to the seat."""
        return f"interests/{'changes' if self.item else 'news'}/{self.thing.pk}"

    @property
    def said(self):
        """The words it is about: the new interest, or the line as it stood."""
        return self.item.text if self.item else self.text

    def touches(self, viewer):
        return viewer.party_id in {party.pk for party in self.parties}


def happenings_for(viewer):
    """Everything that parties told of, the newest first."""
    told = [*_news(viewer), *_changes(viewer)]
    return sorted(told, key=lambda each: each.on, reverse=True)


def for_the_agenda(viewer):
    """What somebody wants to talk about at the next gathering, in the order in which that was said."""
    waiting = [each for each in happenings_for(viewer) if each.thing.for_agenda_at]
    return sorted(waiting, key=lambda each: each.thing.for_agenda_at)


def new_interest_for(viewer, pk):
    return _found(NewInterest.objects.visible_to(viewer), pk)


def line_change_for(viewer, pk):
    return _found(LineChange.objects.visible_to(viewer), pk)


def _news(viewer):
    news = list(NewInterest.objects.visible_to(viewer).select_related("raised_by", "raised_by_person"))
    things = things_of(viewer, [each for told in news for each in told.affects])
    for told in news:
        touched = [things[each] for each in told.affects if each in things]
        yield Happening(
            thing=told,
            on=told.happened_on,
            party=told.raised_by,
            text=told.text,
            touched=[words_of(each) for each in touched if not isinstance(each, Party)],
            parties=_others(told.raised_by, [party for each in touched for party in parties_of(each)]),
        )


def _changes(viewer):
    changes = LineChange.objects.visible_to(viewer).select_related("item__poster__party", "told_by")
    entries = Prefetch("item__entries", Entry.objects.visible_to(viewer).on_poster().prefetch_related("sources__party"))
    for change in changes.prefetch_related("parties", entries):
        party = change.item.poster.party
        entries_of_line = list(change.item.entries.all())
        found = [*change.parties.all(), *(source.party for each in entries_of_line for source in each.standing)]
        found += _beside(viewer, entries_of_line)
        yield Happening(
            thing=change,
            on=change.happened_on,
            party=party,
            text=change.text,
            touched=[],
            parties=_others(party, found),
            item=change.item,
        )


def _beside(viewer, entries):
    """The parties of what was laid beside these lines: they counted on it, or it on them."""
    laid = Bridge.objects.visible_to(viewer).filter(Q(get__in=entries) | Q(give__in=entries)) if entries else []
    return [source.party for bridge in laid for each in (bridge.get, bridge.give) for source in each.standing]


def _others(own, parties):
    found = {party.pk: party for party in parties if party.pk != own.pk}
    return [found[pk] for pk in sorted(found)]


def _found(queryset, pk):
    found = queryset.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
