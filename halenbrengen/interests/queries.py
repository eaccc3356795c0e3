"""What a viewer may know of the interests to keep in view, and of the ambition."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404

from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import parties_for
from halenbrengen.interests.models import (
    AmbitionVersion,
    Carrying,
    Check,
    CheckAnswer,
    Ingredient,
    Interest,
    NewInterest,
    Restatement,
)
from halenbrengen.interests.references import parties_of, reference_to, things_of, words_of
from halenbrengen.plenary.models import Observation
from halenbrengen.posters.models import Item


def interests_for(viewer):
    """The register, each interest with its owners, the lines it came from and what its owners answered."""
    answers = Prefetch("answers", CheckAnswer.objects.select_related("party", "check_held", "given_by"))
    items = Prefetch("items", Item.objects.visible_to(viewer).select_related("poster__party"))
    return Interest.objects.visible_to(viewer).prefetch_related("owners", items, answers)


def interest_for(viewer, pk):
    return _found(Interest.objects.visible_to(viewer), pk)


def checks_for(viewer):
    """Every check that was held, with the interests it asked about."""
    restated = Prefetch("restatements", Restatement.objects.select_related("party"), to_attr="restated")
    return Check.objects.visible_to(viewer).prefetch_related("interests", restated)


def check_for(viewer, pk):
    return _found(Check.objects.visible_to(viewer), pk)


def news_for(viewer):
    """Every new interest that was reported, with who reported it, and as `touched` the words of what it points at."""
    news = list(NewInterest.objects.visible_to(viewer).select_related("raised_by", "raised_by_person"))
    things = things_of(viewer, [each for told in news for each in told.affects])
    for told in news:
        told.touched = [words_of(things[each]) for each in told.affects if each in things]
    return news


def new_interest_for(viewer, pk):
    return _found(NewInterest.objects.visible_to(viewer), pk)


def version_for(viewer, pk):
    return _found(AmbitionVersion.objects.visible_to(viewer), pk)


def asked_of(viewer):
    """What the viewer's party is still asked: (check, interest), of each interest only the latest check."""
    asked = {}
    for check in checks_for(viewer):
        for interest in check.interests.all():
            asked[interest.pk] = (check, interest)
    own = set(Interest.objects.visible_to(viewer).filter(owners=viewer.party_id).values_list("pk", flat=True))
    answered = set(CheckAnswer.objects.filter(party=viewer.party_id).values_list("check_held_id", "interest_id"))
    return [
        (check, interest)
        for check, interest in asked.values()
        if interest.pk in own and (check.pk, interest.pk) not in answered
    ]


def lines_to_choose_from(viewer):
    """The lines of all posters that hang, party by party: where an interest can have come from."""
    hanging = Item.objects.visible_to(viewer).filter(poster__hung_at__isnull=False)
    return hanging.select_related("poster__party").order_by("poster__party_id", "side", "position", "pk")


def ingredients_for(viewer):
    return Ingredient.objects.visible_to(viewer)


@dataclass(frozen=True)
class Quote:
    """Words that may feed the ambition, and the parties they came from."""

    ingredient: Ingredient
    parties: list[Party]


def quotes_for(viewer):
    """The ingredients that this viewer may read, each with its parties."""
    ingredients = list(ingredients_for(viewer))
    things = things_of(viewer, [source for each in ingredients for source in each.sources])
    return [Quote(each, _parties_behind(each, things)) for each in ingredients]


def quotable_for(viewer):
    """What an ingredient can be taken from: lines of hanging posters, and observations. As (reference, party, text)."""
    things = [*lines_to_choose_from(viewer), *Observation.objects.visible_to(viewer).select_related("said_by")]
    return [(reference_to(thing), parties_of(thing)[0], thing.text) for thing in things]


@dataclass(frozen=True)
class Version:
    """One version of the ambition, with who carries it, who has a reserve, and who has not answered yet."""

    number: int
    version: AmbitionVersion
    carryings: list[Carrying]
    silent: list[Party]

    @property
    def carried_by(self):
        return [each for each in self.carryings if each.carries]

    @property
    def reserved_by(self):
        return [each for each in self.carryings if not each.carries]

    @property
    def shared(self):
        return not self.silent


def versions_for(viewer):
    """Every version of the ambition, the newest first."""
    parties = list(parties_for(viewer))
    versions = AmbitionVersion.objects.visible_to(viewer).prefetch_related(
        Prefetch("carryings", Carrying.objects.select_related("party")), "ingredients"
    )
    told = [
        Version(number, version, list(version.carryings.all()), _silent(version, parties))
        for number, version in enumerate(versions, start=1)
    ]
    return told[::-1]


def is_shared(version):
    """Whether this version is the parties' own: every party at the table has answered to it (R38)."""
    return not _silent(version, version.collaboration.parties.all())


def _silent(version, parties):
    answered = {carrying.party_id for carrying in version.carryings.all()}
    return [party for party in parties if party.present and party.pk not in answered]


def _parties_behind(ingredient, things):
    found = [party for source in ingredient.sources if source in things for party in parties_of(things[source])]
    return list({party.pk: party for party in found}.values())


def _found(queryset, pk):
    found = queryset.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
