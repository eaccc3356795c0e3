"""In which of the two languages somebody wrote: at one table people ask in both."""

import re
import tomllib
from functools import cache
from pathlib import Path

ENOUGH = 2  # common words of a language before we believe it


def language_of(text: str, *, otherwise: str) -> str:
    """The language that most common words speak for; `otherwise` where that is not clear."""
    words = re.findall(r"[a-z]+", text.lower())
    heard = {language: sum(word in common for word in words) for language, common in _common_words().items()}
    best = max(heard, key=lambda language: heard[language])
    return best if heard[best] >= ENOUGH and heard[best] > 2 * min(heard.values()) else otherwise


@cache
def _common_words() -> dict[str, frozenset[str]]:
    told = tomllib.loads(Path(__file__).with_name("common.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in told.items()}
