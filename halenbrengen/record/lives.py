"""What became of each line of a poster: where it went, when, and in which words. As far as the viewer may read it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q
from django.http import Http404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.combined.models import Entry
from halenbrengen.contracts.models import Statement
from halenbrengen.interests.ambition.queries import ingredients_for, versions_for
from halenbrengen.interests.models import Interest, NewInterest
from halenbrengen.interests.references import reference_to
from halenbrengen.method.kinds import Side
from halenbrengen.plenary.models import Bridge, Observation
from halenbrengen.posters.models import Item
from halenbrengen.posters.queries import posters_for

SHORTEST_QUOTE = 12  # characters; shorter words stand in many sentences by chance


@dataclass(frozen=True)
class Step:
    """One place where a line came: when, what happened to it there, the words that stand there, and whose they are."""

    on: date
    what: str
    words: str = ""
    parties: tuple = ()


@dataclass(frozen=True)
class Life:
    """A line of a poster with every step since it was written, in the order of the conversation."""

    item: Item
    steps: list[Step]


def lives_of(viewer, party):
    """The lines of one party's poster, side by side as they stand on it; 404 for a poster one may not read."""
    poster = posters_for(viewer).filter(party=party).first()
    if poster is None:
        raise Http404
    found = _Found(viewer, [item.pk for item in poster.lines])
    lives = [Life(item, found.steps_of(item)) for item in poster.lines]
    return {side: [life for life in lives if life.item.side == side] for side in Side}


class _Found:
    """Everything that refers to some lines, read once for all of them."""

    def __init__(self, viewer, items):
        self.viewer, self.items = viewer, items
        self.entries = self._by_line(
            Entry.objects.visible_to(viewer).filter(items__in=items, undone_at=None).prefetch_related("sources__party")
        )
        self.bridges = Bridge.objects.visible_to(viewer).select_related("get", "give", "laid_by")
        self.observations = list(Observation.objects.visible_to(viewer).select_related("said_by"))
        spoken = Statement.objects.visible_to(viewer).filter(items__in=items, spoken_at__isnull=False)
        self.statements = self._by_line(spoken.select_related("party"))
        self.after = viewer.may("read_interests", collaboration_of(viewer))
        self.interests = self._by_line(
            Interest.objects.visible_to(viewer).filter(items__in=items).prefetch_related("owners")
        )
        self.news = list(NewInterest.objects.visible_to(viewer).select_related("raised_by"))
        self.ingredients = list(ingredients_for(viewer))
        self.versions = versions_for(viewer)[::-1] if self.after else []

    def steps_of(self, item):
        steps = [self._written(item), *self._at_the_table(item)]
        later = [*self._afterwards(item), *self._changed(item)] if self.after else []
        return steps + sorted(later, key=lambda step: step.on)

    def _by_line(self, things):
        """The things that hold each line, once for each line."""
        lines = Prefetch("items", Item.objects.filter(pk__in=self.items), to_attr="among")
        found = defaultdict(list)
        for thing in things.prefetch_related(lines).distinct():
            for item in thing.among:
                found[item.pk].append(thing)
        return found

    def _written(self, item):
        name = item.contributed_by.name if item.contributed_by else ""
        what = _("op de plaat gezet door %(name)s") % {"name": name} if name else _("op de plaat gezet")
        return Step(localdate(item.written_at), what)

    def _at_the_table(self, item):
        entries = self.entries[item.pk]
        for entry in entries:
            parties = tuple(source.party for source in entry.standing)
            yield Step(localdate(entry.heard_at), _("kwam op de gezamenlijke plaat"), entry.text, parties)
            if entry.withdrawn_at:
                yield Step(localdate(entry.withdrawn_at), _("van de gezamenlijke plaat gehaald"), entry.text, parties)
        own = {entry.pk for entry in entries}
        for bridge in self.bridges.filter(Q(get__in=own) | Q(give__in=own)) if own else []:
            other = bridge.give if bridge.get_id in own else bridge.get
            yield Step(localdate(bridge.laid_at), _("gelegd naast"), other.text, (bridge.laid_by,))
        for said in self.observations:
            if len(item.text) >= SHORTEST_QUOTE and item.text.casefold() in said.text.casefold():
                what = _("woordelijk genoemd in het plenaire deel")
                yield Step(localdate(said.said_at), what, said.text, (said.said_by,))
        for statement in self.statements[item.pk]:
            yield Step(localdate(statement.spoken_at), _("uitgesproken bij het contract"))

    def _afterwards(self, item):
        reference = reference_to(item)
        for interest in self.interests[item.pk]:
            what = _("werd een belang om in het oog te houden")
            yield Step(localdate(interest.noted_at), what, interest.text, tuple(interest.owners.all()))
        for news in self.news:
            if reference in news.affects:
                yield Step(news.happened_on, _("geraakt door een nieuw belang"), news.text, (news.raised_by,))
        kept = {each.pk: each for each in self.ingredients if reference in each.sources}
        for each in kept.values():
            yield Step(localdate(each.noted_at), _("bewaard als woorden voor de ambitie"), each.text)
        for told in self.versions:
            if any(quote.ingredient.pk in kept for quote in told.quotes):
                what = _("kwam in versie %(number)s van de ambitie") % {"number": told.number}
                yield Step(told.version.written_on, what, told.version.text)

    def _changed(self, item):
        for change in item.changes.all():
            words = " · ".join(filter(None, [change.text, change.what_happened]))
            yield Step(change.happened_on, change.since, words, tuple(change.parties.all()))
