"""What a viewer may know of the ambition: the words that may feed it, its versions, and who carries them."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404

from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.contracts.models import Statement
from halenbrengen.interests.ambition.differences import GONE, NEW, Piece, differences
from halenbrengen.interests.models import AmbitionVersion, Carrying, Ingredient, Sharpening, SharpeningAnswer
from halenbrengen.interests.queries import lines_to_choose_from
from halenbrengen.interests.references import parties_of, reference_to, things_of, words_of
from halenbrengen.plenary.models import Observation


@dataclass(frozen=True)
class Quote:
    """Words that may feed the ambition, and the parties they came from."""

    ingredient: Ingredient
    parties: list[Party]


@dataclass(frozen=True)
class Quotable:
    """Something that was said, of which the words can be kept; `kept` where they are already."""

    reference: str
    party: Party
    text: str
    kept: bool


@dataclass(frozen=True)
class Version:
    """One version of the ambition, with who carries it, who has a reserve, and who has not answered yet.

    `before` is the wording it came after, "" for the first words of all; `quotes` are the words it holds, with whose
    they are; `sharpening` the questions that led to it, or None.
    """

    number: int
    version: AmbitionVersion
    before: str
    carryings: list[Carrying]
    silent: list[Party]
    quotes: list[Quote]
    sharpening: Sharpening | None

    @property
    def carried_by(self):
        return [each for each in self.carryings if each.carries]

    @property
    def reserved_by(self):
        return [each for each in self.carryings if not each.carries]

    @property
    def shared(self):
        return not self.silent

    @property
    def as_it_was(self) -> list[Piece]:
        """The wording before, with what went marked."""
        return [piece for piece in differences(self.before, self.version.text) if piece.kind != NEW]

    @property
    def as_it_is(self) -> list[Piece]:
        """This wording, with what came marked."""
        return [piece for piece in differences(self.before, self.version.text) if piece.kind != GONE]


def ingredients_for(viewer):
    return Ingredient.objects.visible_to(viewer)


def ingredient_for(viewer, pk):
    return _found(ingredients_for(viewer), pk)


def version_for(viewer, pk):
    return _found(AmbitionVersion.objects.visible_to(viewer), pk)


def sharpening_for(viewer, pk):
    return _found(Sharpening.objects.visible_to(viewer), pk)


def open_sharpening(viewer):
    """The questions that are before the group now, with what the parties answered; None where there are none."""
    answers = Prefetch("answers", SharpeningAnswer.objects.select_related("party"))
    return Sharpening.objects.visible_to(viewer).filter(version=None).prefetch_related(answers).first()


def quotes_for(viewer):
    """The ingredients that this viewer may read, each with its parties."""
    ingredients = list(ingredients_for(viewer))
    things = things_of(viewer, [source for each in ingredients for source in each.sources])
    return [Quote(each, _parties_behind(each, things)) for each in ingredients]


def quotable_for(viewer):
    """What an ingredient can be taken from: lines of hanging posters, observations, and statements spoken aloud."""
    spoken = Statement.objects.visible_to(viewer).filter(spoken_at__isnull=False).exclude(interests="")
    things = [
        *lines_to_choose_from(viewer),
        *Observation.objects.visible_to(viewer).select_related("said_by"),
        *spoken.select_related("party"),
    ]
    kept = {source for each in ingredients_for(viewer) for source in each.sources}
    return [
        Quotable(reference_to(thing), parties_of(thing)[0], words_of(thing), reference_to(thing) in kept)
        for thing in things
    ]


def versions_for(viewer):
    """Every version of the ambition, the newest first; the draft that it began with counts as the first."""
    parties = list(parties_for(viewer))
    quotes = {each.ingredient.pk: each for each in quotes_for(viewer)}
    answers = Prefetch("sharpening__answers", SharpeningAnswer.objects.select_related("party"))
    carryings = Prefetch("carryings", Carrying.objects.select_related("party"))
    found = AmbitionVersion.objects.visible_to(viewer).select_related("sharpening")
    versions = list(found.prefetch_related(carryings, answers, "ingredients"))
    draft = collaboration_of(viewer).draft_ambition
    wordings = [draft, *(version.text for version in versions)]
    told = [
        Version(
            number=number,
            version=version,
            before=before,
            carryings=list(version.carryings.all()),
            silent=_silent(version, parties),
            quotes=[quotes[each.pk] for each in version.ingredients.all() if each.pk in quotes],
            sharpening=getattr(version, "sharpening", None),
        )
        for number, (version, before) in enumerate(zip(versions, wordings, strict=False), start=2 if draft else 1)
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
