"""A list in a file: text in whatever encoding a spreadsheet wrote it."""

import codecs

from django.utils.translation import gettext_lazy as _

LARGEST_FILE = 256 * 1024  # bytes
TOO_LARGE = _("Dit bestand is te groot voor een lijst. Kopieer de regels en plak ze hierboven.")
BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class NotAList(Exception):
    """The file holds no text; `sentence` says what to do."""

    def __init__(self, sentence):
        super().__init__(str(sentence))
        self.sentence = sentence


def text_of(content):
    """The text of a file (bytes): UTF-8 and UTF-16 with or without a mark, or else Windows-1252."""
    if len(content) > LARGEST_FILE:
        raise NotAList(TOO_LARGE)
    if content.startswith(BINARY):
        raise NotAList(_("Dit is een werkmap of document. Kopieer de cellen en plak ze hierboven, of bewaar als CSV."))
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), None) or _unmarked(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotAList(_("Dit bestand is geen tekst. Kopieer de regels en plak ze hierboven.")) from error


def _unmarked(content):
    """UTF-16 has a zero in every other byte of Dutch text; what is no UTF-8 comes from an older Windows."""
    if content[1::2].count(0) * 2 > len(content) // 2:
        return "utf-16-le"
    if content[::2].count(0) * 2 > len(content) // 2:
        return "utf-16-be"
    try:
        content.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
