"""What can be said aloud, in the facilitator's own words where she wrote any."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import own_words_of
from halenbrengen.method.script import SCRIPT
from halenbrengen.method.wording import said


def voice_of(viewer) -> Callable[..., str]:
    """Says the line of a moment for this viewer, with what it names filled in; own words are for who leads alone.

    KeyError: the line needs something that is not given.
    """
    own = own_words_of(viewer)

    def say(moment, **values):
        return said(own.get(moment.value), _(SCRIPT[moment].say), values, viewer.language)

    return say
