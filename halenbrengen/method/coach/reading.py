"""Reads what somebody typed as plain words: lower case, one space between, the poster's words taken out.

A quotation becomes QUOTE and an abbreviation ABBR: how they sound is the poster's, not the asker's. What the asker
says that the party wrote ("jullie schrijven dat het te traag gaat") becomes REPORTED for the same reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

MOST = 1200  # characters; of a longer text the end is read, where the question stands
ENDS = ".!?"

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "‚": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "."}
)
_QUOTED = re.compile(r'"[^"\n]{1,300}"|(?<!\w)\'(?!(?:s|t|n|k|m) )(?=\S)[^\n]{1,300}?(?<=\S)\'(?!\w)')
_ABBREVIATION = re.compile(r"\b(?!QUOTE\b)(?:[A-Z](?:&?[A-Z]){1,5}s?|[A-Z][a-z]{1,2}[A-Z][A-Za-z]{0,3})\b")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}|\b(?:bijv|bv|nl|ca|evt|incl|excl|etc|mevr|dhr|dr|mr|mrs|st)\.(?= )", re.I)
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+(?:[-'/][^\W_]+)*|[.!?]+|[,:;()–—-]")
_PAUSES = frozenset(":;()–—-")


@dataclass(frozen=True)
class Asked:
    """One turn at speaking, sentence by sentence."""

    sentences: tuple[str, ...]

    @cached_property
    def whole(self) -> str:
        return " ".join(self.sentences)


def read(text: str, contractions: tuple[tuple[re.Pattern[str], str], ...] = ()) -> Asked:
    """The sentences of a text; each ends in one of `.!?` where the writer put one."""
    text = _unwrapped(text[-MOST:].translate(_STRAIGHT).strip())
    text = _QUOTED.sub(" QUOTE ", text)
    if not text.isupper() or " " not in text:  # who shouts does not abbreviate
        text = _ABBREVIATION.sub(" ABBR ", text)
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), text)
    text = re.sub(r"\b(?!QUOTE\b|ABBR\b)[^\W\d_]+", lambda found: found[0].lower(), text)
    for pattern, instead in contractions:
        text = pattern.sub(instead, text)
    return Asked(tuple(_sentences(text)))


def _unwrapped(text: str) -> str:
    """Somebody who puts a whole question between quotes quotes nobody."""
    inside = text[1:-1]
    return inside if len(text) > 2 and text[0] == text[-1] and text[0] in "\"'" and text[0] not in inside else text


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        sentence: list[str] = []
        for token in _TOKEN.findall(line):
            if token[0] in ENDS:
                sentence.append("?" if "?" in token else token[0])
                yield " ".join(sentence)
                sentence = []
            else:
                sentence.append("," if token in _PAUSES else token)
        if sentence:
            yield " ".join(sentence)
