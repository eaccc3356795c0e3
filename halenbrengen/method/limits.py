"""How long a text may be and which characters it may hold; nothing is ever cut off."""

import unicodedata
from dataclasses import dataclass

from halenbrengen.method.phrases import phrase

TEXT_LIMIT = 4000
NAME_LIMIT = 250
NOTE_LIMIT = 600
SHORTEST_TIME, LONGEST_TIME = 60, 3600  # seconds that a party may be given to present, or to be asked
LIST_LIMIT = 40_000
MOST_GUESTS = 300
HINT_FROM, HINT_UP_TO = 15, 200
NEARLY_FULL = 300  # characters left from which the writer is told how many still fit
MOST_EXTRA_MINUTES = 15
MOST_BREAK_MINUTES = 60
MOST_MINUTES_LATER = 120

# A photo of a paper poster: what is taken in, and what is kept of it.
# A JPEG can be read at half size; every other kind unfolds whole, and takes more memory for each point.
PHOTO_MEGABYTES, JPEG_MEGAPIXELS, OTHER_MEGAPIXELS = 15, 25, 12
KEPT_PHOTO_SIDE, KEPT_PHOTO_BYTES = 2400, 1_000_000

TOO_LONG = phrase("Dit zijn %(length)s tekens; er passen er %(limit)s. Maak de tekst korter: wij kappen niets af.")
NOT_PRINTABLE = phrase(
    "Teken %(place)s is onzichtbaar en kan niet op scherm of papier. Haal het weg of typ het opnieuw."
)
ONE_LINE_ONLY = phrase("Hier past één regel. Haal de nieuwe regel bij teken %(place)s weg.")
SAY_MORE = phrase("Kan er iets bij: wat, wanneer, hoeveel?")
STILL_FITS = phrase("Er passen nog %(left)s tekens.")
LONG_LINE = phrase("Dit is een lange regel. Op de plaat past hij, maar misschien zijn het er twee.")


@dataclass(frozen=True)
class Offence:
    """The one thing that keeps a text from being stored.

    Translate `sentence` first, then fill it with `values`: the length and the limit in
    characters, or the place of the character, counted from 1.
    """

    sentence: str
    values: dict[str, int | str]


def with_plain_newlines(text: str) -> str:
    """The text with every kind of line end as one newline; browsers send two characters."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def offence(text: str, *, limit: int = TEXT_LIMIT, one_line: bool = False) -> Offence | None:
    """What keeps this text from being stored as typed, or None.

    Any Unicode is welcome but control characters (newline and tab excepted) and half characters
    that no file can hold. `one_line` refuses newline and tab as well: names are one line.
    """
    if len(text) > limit:
        return Offence(TOO_LONG, {"length": len(text), "limit": limit})
    for place, character in enumerate(text, start=1):
        if character in "\n\t":
            if one_line:
                return Offence(ONE_LINE_ONLY, {"place": place})
        elif unicodedata.category(character) in {"Cc", "Cs"}:
            return Offence(NOT_PRINTABLE, {"place": place})
    return None


def length_hint(text: str) -> str | None:
    """A hint for the writer of a very short or long item; never a reason to refuse it."""
    length = len(text.strip())
    if 0 < length < HINT_FROM:
        return SAY_MORE
    return LONG_LINE if length > HINT_UP_TO else None
