"""The ambition: ingredients with their source, versions with three questions, and who carries them."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.interests.models import SINCE_PLENARY, Carrying
from halenbrengen.interests.references import things_of, words_of


def mark_ingredient(collaboration, *, sources, text="", by):
    """Keep words that may feed the ambition, with where they come from; the table sees them from the plenary on (R36).

    `sources` are references such as "item:12" or "observation:3", at least one. Without `text` the words are those
    of the first of them.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("mark_ingredient", collaboration), _("Ingrediënten bewaart wie leidt, vanaf de posterronde."))
        sources = list(sources)
        known = things_of(by, sources)
        require(
            sources and all(source in known for source in sources),
            _("Kies waar deze woorden vandaan komen."),
            field="sources",
        )
        text = text or words_of(known[sources[0]])
        before = collaboration.ingredients.filter(text=text).first()
        if before:
            return before
        ingredient = collaboration.ingredients.create(text=text, sources=sources, noted_at=timezone.now())
        everyone = collaboration.phase in SINCE_PLENARY
        record("ingredient_marked", ingredient, audience=SHARED if everyone else FACILITATOR)
    return ingredient


def drop_ingredient(ingredient, *, by):
    """Let go of words that were kept by mistake; those that a version of the ambition holds stay."""
    with changing(ingredient, by) as (ingredient, record):
        may = by.may("mark_ingredient", ingredient.collaboration)
        require(may, _("Ingrediënten bewaart wie leidt, vanaf de posterronde."))
        require(not ingredient.versions.exists(), _("Deze woorden staan bij een versie van de ambitie; ze blijven."))
        everyone = ingredient.collaboration.phase in SINCE_PLENARY
        record("ingredient_dropped", ingredient, audience=SHARED if everyone else FACILITATOR)
        ingredient.delete()


def write_version(
    collaboration, *, text, written_on, learned="", conflicting="", agreeing="", ingredients=(), by, **occasion
):
    """Write the ambition one turn sharper, with what three questions brought up (R37). Parties answer to it afterwards.

    `occasion` may hold what led to it: `raised_by` (a party), `what_happened`, `affects` and `outcome`.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("write_ambition", collaboration), _("De ambitie schrijft de begeleider op, in het vervolg."))
        told = {"text": text, "learned": learned, "conflicting": conflicting, "agreeing": agreeing}
        before = collaboration.ambition_versions.last()
        if before and all(getattr(before, name) == words for name, words in told.items()):
            return before
        version = collaboration.ambition_versions.create(**told, written_on=written_on, **occasion)
        version.ingredients.set(ingredients)
        collaboration.sharpenings.filter(version=None).update(version=version)
        record("ambition_written", version, audience=SHARED)
    return version


def answer_ambition(version, *, party, carries, words="", by):
    """Say as a party that it carries a version of the ambition, or what its reserve is (R38).

    Who leads can put down what a party says aloud; that is told beside it.
    """
    with changing(version, by) as (version, record):
        require_answer(party, version.collaboration, by)
        if Carrying.objects.filter(version=version, party=party, carries=carries, words=words).exists():
            return
        Carrying.objects.update_or_create(
            version=version,
            party=party,
            defaults={
                "carries": carries,
                "words": words,
                "answered_at": timezone.now(),
                "recorded_by": by.recorder,
            },
        )
        record("ambition_answered", version, audience=SHARED, party=party.pk)


def require_answer(party, collaboration, by):
    """Whether this person may say now what this party thinks of the ambition: its own people, or who writes it down."""
    require(by.leads or by.belongs_to(party), _("Alleen %(party)s zelf antwoordt hier.") % {"party": party.short_name})
    may = party.collaboration_id == collaboration.pk and by.may_for(party, "answer_ambition", collaboration)
    require(may, _("Antwoorden kan nu niet."))
