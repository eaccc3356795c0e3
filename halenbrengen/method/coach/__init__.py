"""The question coach: a private word to the one who asks. It advises and never stops anybody (R12, R13, R14).

It keeps nothing, counts nothing and knows nobody: the same words get the same answer.
"""

from dataclasses import dataclass
from zlib import crc32

from halenbrengen.method.coach.frames import language
from halenbrengen.method.coach.labelling import decide
from halenbrengen.method.coach.labels import FINE, QuestionLabel

__all__ = ["LANGUAGES", "Advice", "QuestionLabel", "advise", "prepare"]

LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Advice:
    """What the words are, whether to say something about it, and that one sentence (empty where it is silent)."""

    label: QuestionLabel
    nudge: bool = False
    sentence: str = ""


def advise(text: str, lang: str) -> Advice:
    """Look at a question in Dutch ("nl") or English ("en"); another language is a KeyError.

    Silent about open and clarifying questions (R14), about nothing at all, and where the coach is not sure.
    """
    spoken = language(lang)
    verdict = decide(text, spoken)
    if verdict.label in FINE or not verdict.sure:
        return Advice(verdict.label)
    sentences = spoken.advice[verdict.label]
    return Advice(verdict.label, nudge=True, sentence=sentences[crc32(text.encode(errors="replace")) % len(sentences)])


def prepare() -> None:
    """Read the word lists beforehand: it takes half a second, and the first asker need not wait for them."""
    for code in LANGUAGES:
        language(code)
