"""How the facilitator asks it, with the words of the method."""

from django.utils.translation import gettext as _

from halenbrengen.method.kinds import InterestState
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.moments import Moment
from halenbrengen.method.script import SCRIPT

MOST_NAMED = 2


def question_about(interests):
    """The question of the script, with the first two interests that still stand filled in; empty without any."""
    texts = [f"“{each.text}”" for each in interests if each.state != InterestState.NO_LONGER][:MOST_NAMED]
    question = _(SCRIPT[Moment.CHECK_INTERESTS].say) % {"interests": _(" en ").join(texts)} if texts else ""
    return question if len(question) <= TEXT_LIMIT else _("Hebben we de belangen hieronder goed verstaan?")
