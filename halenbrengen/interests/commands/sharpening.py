"""The three questions that sharpen the ambition: put to the group, and answered by every party in its own words."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.interests.commands.ambition import require_answer
from halenbrengen.method.statement import SHARPENING_PARTS

QUESTIONS = tuple(part.key for part in SHARPENING_PARTS)


def ask_to_sharpen(collaboration, *, by):
    """Bring the ingredients back to the group with the three questions (R37)."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("write_ambition", collaboration), _("Deze vragen legt de begeleider voor, in het vervolg."))
        before = collaboration.sharpenings.filter(version=None).first()
        if before:
            return before
        sharpening = collaboration.sharpenings.create(asked_at=timezone.now())
        record("sharpening_asked", sharpening, audience=SHARED)
    return sharpening


def answer_sharpening(sharpening, *, party, by, **words):
    """Say as a party what the ingredients mean for the ambition: `words` by question, any of them may be left out."""
    with changing(sharpening, by) as (sharpening, record):
        require_answer(party, sharpening.collaboration, by)
        require(sharpening.version_id is None, _("Er is al een nieuwe versie geschreven; daar antwoorden jullie op."))
        said = {key: words.get(key, "") for key in QUESTIONS}
        require(any(said.values()), _("Antwoord op een van de vragen; de andere mogen leeg blijven."), field="learned")
        if sharpening.answers.filter(party=party, **said).exists():
            return
        told = {**said, "answered_at": timezone.now(), "recorded_by": by.recorder}
        sharpening.answers.update_or_create(party=party, defaults=told)
        record("sharpening_answered", sharpening, audience=SHARED, party=party.pk)
