"""The script in the facilitator's own words."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require


def word_line(collaboration, *, moment, language, text, by):
    """Say the line of one moment in one's own words, in one language; an empty text brings the method's line back."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("word_script", collaboration), _("Alleen de begeleider kiest de woorden van het draaiboek."))
        wordings = collaboration.wordings.filter(moment=moment, language=language)
        before = wordings.first()
        if (before.text if before else "") == text:
            return
        if text:
            collaboration.wordings.update_or_create(moment=moment, language=language, defaults={"text": text})
        else:
            wordings.delete()
        record("line_worded" if text else "line_restored", collaboration, audience=FACILITATOR, moment=str(moment))
