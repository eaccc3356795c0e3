"""The shape of the record: blocks that page, PDF and ODT each show in their own way, so that all three say the same.

Texts of the software are in the language of the reader; people's words stand as they were said.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from halenbrengen.collaborations.models import Party

CHAPTER_KEYS = (
    *("purpose", "people", "ambition", "posters", "combined"),
    *("observations", "offers", "statements", "interests", "course", "times"),
)


@dataclass(frozen=True)
class Told:
    """A sentence of the software; `quiet` where it only explains."""

    kind: ClassVar = "told"
    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Said:
    """Words of people, whole. `large` for what the meeting was about."""

    kind: ClassVar = "said"
    text: str
    large: bool = False


@dataclass(frozen=True)
class Line:
    """One thing that was said: the words, what lies behind them, whose it is, and what the software knows of it.

    `parties` are pairs of a party and a word on it ("bevestigd", or "" where none is needed).
    """

    text: str
    because: str = ""
    parties: tuple[tuple[Party, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lines:
    """A list under a small heading; `side` is "get", "give" or "". `empty` stands there where nothing was said."""

    kind: ClassVar = "lines"
    title: str
    lines: list[Line]
    side: str = ""
    empty: str = "—"


@dataclass(frozen=True)
class Beside:
    """Two lists next to each other, equally wide: get and give, agreement and difference."""

    kind: ClassVar = "beside"
    left: Lines
    right: Lines


@dataclass(frozen=True)
class Lane:
    """What stands at one party in a row of all of them."""

    party: Party
    blocks: list


@dataclass(frozen=True)
class Lanes:
    """Every party, each with the same room."""

    kind: ClassVar = "lanes"
    lanes: list[Lane]


@dataclass(frozen=True)
class Part:
    """A piece of a section with its own heading; with `party` it is that party's."""

    kind: ClassVar = "part"
    title: str
    blocks: list
    party: Party | None = None


@dataclass(frozen=True)
class Table:
    """Numbers and short words in rows; the first cell of a row is a party."""

    kind: ClassVar = "table"
    heads: list[str]
    rows: list[tuple]


@dataclass(frozen=True)
class Event:
    """A moment on the line: its day, what it was, words of people about it, and parties with a word on each.

    `note` says what the software knows of it: that it is still to come.
    """

    day: str
    title: str
    words: str = ""
    parties: tuple[tuple[Party, str], ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Course:
    """Moments in their order, drawn as a line."""

    kind: ClassVar = "course"
    events: list[Event]


@dataclass(frozen=True)
class Section:
    """One chapter of the record; `key`, one of `CHAPTER_KEYS`, is its address on the page and in a file."""

    key: str
    title: str
    blocks: list = field(default_factory=list)


@dataclass(frozen=True)
class Record:
    """The whole record of one collaboration."""

    title: str
    about: str
    lead: str
    sections: list[Section]
