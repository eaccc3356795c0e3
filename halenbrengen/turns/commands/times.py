"""How long every party presents and is asked: the plan's own minutes, or the facilitator's."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.turns.commands.order import set_slots


def set_times(collaboration, *, present, questions, by):
    """Give every party so many seconds to present and to be asked (R8); None goes back to the plan's own."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("set_times", collaboration), _("De tijden liggen vast zodra de posterronde begint."))
        if (collaboration.present_seconds, collaboration.question_seconds) == (present, questions):
            return
        collaboration.present_seconds, collaboration.question_seconds = present, questions
        collaboration.save(update_fields=["present_seconds", "question_seconds"])
        set_slots(collaboration)
        record("times_set", collaboration, audience=SHARED, present=present, questions=questions)
