"""References from one thing that people said to another: "item:12", "observation:3"."""

from collections import defaultdict

from halenbrengen.collaborations.queries import parties_for
from halenbrengen.combined.models import Entry
from halenbrengen.contracts.models import Statement
from halenbrengen.interests.models import Interest
from halenbrengen.plenary.models import Observation
from halenbrengen.posters.models import Item

DOORS = {
    "item": lambda viewer: Item.objects.visible_to(viewer).select_related("poster__party"),
    "observation": lambda viewer: Observation.objects.visible_to(viewer).select_related("said_by"),
    "entry": lambda viewer: Entry.objects.visible_to(viewer).prefetch_related("sources__party"),
    "statement": lambda viewer: (
        Statement.objects.visible_to(viewer).filter(spoken_at__isnull=False).select_related("party")
    ),
    "interest": lambda viewer: Interest.objects.visible_to(viewer).prefetch_related("owners"),
    "party": parties_for,
}


def reference_to(thing):
    """How other things refer to this one."""
    return f"{thing._meta.model_name}:{thing.pk}"


def things_of(viewer, references):
    """What these references point at, as far as this viewer may read it: {reference: thing}."""
    wanted = defaultdict(set)
    for reference in references:
        noun, _colon, pk = str(reference).partition(":")
        if noun in DOORS and pk.isascii() and pk.isdigit():
            wanted[noun].add(int(pk))
    return {
        reference_to(thing): thing for noun, keys in wanted.items() for thing in DOORS[noun](viewer).filter(pk__in=keys)
    }


def words_of(thing):
    """What it says: a party by its name, a statement by what it is about, everything else by its text."""
    said = {"party": "name", "statement": "interests"}.get(thing._meta.model_name, "text")
    return getattr(thing, said)


def parties_of(thing):
    """The parties that said it."""
    noun = thing._meta.model_name
    if noun == "item":
        return [thing.poster.party]
    if noun == "statement":
        return [thing.party]
    if noun == "observation":
        return [thing.said_by]
    if noun == "entry":
        return [source.party for source in thing.sources.all()]
    return list(thing.owners.all()) if noun == "interest" else [thing]
