"""Word classes and sentence frames of one language, as its data files tell them.

A frame is written in words: `{class}` is a word of that class, ` .. ` is a few words of the same sentence, ` ... ` up
to twenty-five. What it may be found in: `read` (all that was said), `whole` (that without what the poster is said to
say), `lead` (what is said around the question), `question`, `asking` (the sentence that holds the question), or `told`
(that sentence, where it is a statement with a question mark).
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from halenbrengen.method.coach.labels import QuestionLabel

HERE = Path(__file__).parent
BY_SHAPE_ALONE = frozenset({QuestionLabel.OPEN, QuestionLabel.STATEMENT})
# Words of the same sentence: a few and many, between two others or not at all.
STRETCHES = {
    "(?:... )?": r"(?:[^ .!?]+ ){0,25}?",
    "(?:.. )?": r"(?:[^ .!?]+ ){0,7}?",
    " ... ": r"(?: [^ .!?]+){0,25}? ",
    " .. ": r"(?: [^ .!?]+){0,7}? ",
}


@dataclass(frozen=True)
class Frame:
    """One way in which people phrase something; `because` says why that makes it the label.

    Not `sure`: it is the likeliest label, and the coach keeps silent about it.
    """

    name: str
    label: QuestionLabel
    place: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    because: str
    sure: bool = True

    def fits(self, text: str) -> bool:
        return bool(self.pattern.search(text)) and not (self.unless and self.unless.search(text))


@dataclass(frozen=True)
class Language:
    code: str
    frames: tuple[Frame, ...]
    shapes: dict[str, re.Pattern[str]]
    contractions: tuple[tuple[re.Pattern[str], str], ...]
    advice: dict[str, list[str]]


@cache
def language(code: str) -> Language:
    """Everything the coach knows of this language ("nl" or "en"). Another code is a KeyError."""
    if code not in ("nl", "en"):
        raise KeyError(code)
    words, told = _load(code, "words"), _load(code, "shapes")
    listed = words["classes"] | _load(code, "idioms")["classes"]
    classes = {name: _class(entries) for name, entries in listed.items()}
    for name, pattern in told["parts"].items():
        classes[name] = f"(?:{_filled(pattern, classes)})"
    return Language(
        code=code,
        frames=tuple(frame for label in QuestionLabel for frame in _frames(code, label, classes)),
        shapes={name: compiled("|".join(ways), classes) for name, ways in told["shapes"].items()},
        contractions=tuple((re.compile(short), long) for short, long in words.get("contractions", {}).items()),
        advice=_load(code, "advice"),
    )


def compiled(pattern: str, classes: dict[str, str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{_filled(pattern, classes)})(?!\S)")


def _filled(pattern: str, classes: dict[str, str]) -> str:
    filled = re.sub(r"\{([a-z_]+)\}", lambda found: classes[found[1]], pattern)
    for told, meant in STRETCHES.items():
        filled = filled.replace(told, meant)
    return filled


def _frames(code: str, label: QuestionLabel, classes: dict[str, str]) -> Iterator[Frame]:
    """The frames of one label, as its file tells them; open and statement have none, the shape decides."""
    if label in BY_SHAPE_ALONE:
        return
    for told in _load(code, label)["frame"]:
        unless = told.get("unless")
        yield Frame(
            name=told["name"],
            label=label,
            place=told["in"],
            pattern=compiled("|".join(told["like"]), classes),
            unless=compiled("|".join(unless), classes) if unless else None,
            because=told["because"],
            sure=told.get("sure", True),
        )


def _class(entries: str) -> str:
    """Words, longest first; `*` stands for any ending, `~` for one word."""
    listed = sorted(entries.split(), key=len, reverse=True)
    return "(?:" + "|".join(_entry(entry) for entry in listed) + ")"


def _entry(entry: str) -> str:
    return re.escape(entry).replace(r"\*", r"\w*").replace(r"\~", r"\S+").replace("_", " ")


def _load(code: str, name: str) -> dict[str, Any]:
    with (HERE / code / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
