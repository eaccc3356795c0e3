"""Reading a collaboration from a file: all of it is sound, or every fault is told with its place."""

import json
from collections import Counter

from django.utils.translation import gettext as _

from halenbrengen.method.phrases import phrase
from halenbrengen.record.agreement import check_agreement
from halenbrengen.record.format import COLLABORATION, NAME, VERSIONS
from halenbrengen.record.shapes import NOT_THING, Reading, Repeated

MOST_BYTES = 20 * 1024 * 1024
MOST_MARKS = 1_000_000  # commas and brackets: what a value costs in memory is many times what it costs in the file

NOT_OURS = phrase("dit bestand heeft niet de vorm “%(format)s”.")
NOT_KNOWN = phrase("deze versie van de vorm is hier niet bekend; bekend zijn 1 en 2.")
NEWER = phrase("dit bestand komt van een nieuwere versie (%(version)s) van Halen & Brengen; hier zijn 1 en 2 bekend.")
TOO_LARGE = phrase("dit bestand is groter dan 20 MB.")
NOT_UTF_8 = phrase("dit bestand is geen tekst in UTF-8.")
UTF_16 = phrase("dit bestand is geen tekst in UTF-8, maar in UTF-16. Bewaar het opnieuw als UTF-8.")
ZIPPED = phrase("dit is een ZIP-bestand. Pak het eerst uit, en kies het JSON-bestand dat erin zit.")
NOT_JSON = phrase("dit bestand is geen JSON: regel %(line)s, teken %(column)s.")
CUT_OFF = phrase("dit bestand is niet heel: het houdt op bij regel %(line)s, teken %(column)s.")
TOO_DEEP = phrase("dit bestand is te diep genest.")
TOO_MANY = phrase("in dit bestand staan meer dingen dan een samenwerking heeft.")
LONGEST_NUMBER = 30


class Faults(Exception):
    """What is wrong with a file: one line for each fault, beginning with its place as a JSON pointer."""

    def __init__(self, lines):
        super().__init__("\n".join(lines))
        self.lines = list(lines)


def read(data):
    """The collaboration in `data` (as JSON gives it), with every field of the format filled in; or `Faults`.

    Moments come back in UTC and days as they are, both as texts in ISO 8601.
    """
    reading = Reading(_version(data))
    told = COLLABORATION(data, "", reading)
    reading.follow_references()
    check_agreement(told, reading)
    if reading.lines:
        raise Faults(reading.told)
    return told


def read_file(raw):
    """The same from the bytes of a file, of at most 20 MB."""
    _require_text(raw)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _fault(NOT_UTF_8) from None
    try:
        told = json.loads(text, object_pairs_hook=_once, parse_constant=float, parse_int=_whole)
    except json.JSONDecodeError as error:
        cut_off = text and error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        raise _fault(CUT_OFF if cut_off else NOT_JSON, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise _fault(TOO_DEEP) from None
    return read(told)


def _require_text(raw):
    """Refuse what need not be read to know that it is none of ours, before it takes any memory."""
    if len(raw) > MOST_BYTES:
        raise _fault(TOO_LARGE)
    if raw.startswith(b"PK\x03\x04"):
        raise _fault(ZIPPED)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4]:
        raise _fault(UTF_16)
    if sum(raw.count(mark) for mark in (b",", b"[", b"{")) > MOST_MARKS:
        raise _fault(TOO_MANY)


def _version(data):
    """Without a known version nothing else can be judged."""
    if not isinstance(data, dict):
        raise _fault(NOT_THING)
    if data.get("format") != NAME:
        raise _fault(NOT_OURS, place="/format", format=NAME)
    version = data.get("format_version")
    if isinstance(version, int) and not isinstance(version, bool) and version > max(VERSIONS):
        raise _fault(NEWER, place="/format_version", version=version)
    if not isinstance(version, int) or isinstance(version, bool) or version not in VERSIONS:
        raise _fault(NOT_KNOWN, place="/format_version")
    return version


def _once(pairs):
    """An object, or one that remembers which field stood in it twice."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    counted = Counter(key for key, _value in pairs)
    return Repeated(found, next(key for key, times in counted.items() if times > 1))


def _whole(digits):
    """A number that no field could hold is told at its place; Python would refuse to read its thousands of digits."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else float("inf")


def _fault(sentence, place="/", **values):
    return Faults([f"{place}: {_(sentence) % values}"])
