"""The whole script, moment by moment, as the facilitator prepares it in words of her own."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import own_words_of
from halenbrengen.method.moments import Moment
from halenbrengen.method.script import SCRIPT
from halenbrengen.method.wording import names_in, with_braces


@dataclass(frozen=True)
class SpokenLine:
    """One moment: what the method says there, what this facilitator says, and what can be filled in."""

    moment: Moment
    usual: str
    own: str
    names: tuple[str, ...]

    @property
    def text(self):
        return self.own or self.usual


def spoken_lines(viewer, language):
    """Every line of the script in one language, in the order of the meeting."""
    own = own_words_of(viewer, language)
    return [
        SpokenLine(moment, usual_line(moment, language), own.get(moment.value, ""), names_in(moment, language))
        for moment in Moment
    ]


def usual_line(moment, language):
    """What the method says at this moment, as it stands in the field."""
    with translation.override(language):
        return with_braces(_(SCRIPT[moment].say), language)
