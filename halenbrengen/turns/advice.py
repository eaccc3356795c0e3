"""The coach's word to the one who asks, in the language of the question."""

from halenbrengen.method.coach import advise
from halenbrengen.method.coach.speech import language_of


def advice_on(text, viewer):
    """One kind sentence with an example, or nothing. Nobody else sees it and nothing is kept of it (R13)."""
    return advise(text, language_of(text, otherwise=viewer.language)).sentence
