"""Reading a collaboration from a file: all of it is sound, or every fault is told with its place."""

import json

from django.utils.translation import gettext as _

from halenbrengen.method.phrases import phrase
from halenbrengen.record.agreement import check_agreement
from halenbrengen.record.format import COLLABORATION, NAME, VERSIONS
from halenbrengen.record.shapes import NOT_THING, Reading

MOST_BYTES = 20 * 1024 * 1024

NOT_OURS = phrase("dit bestand heeft niet de vorm “%(format)s”.")
NOT_KNOWN = phrase("deze versie van de vorm is hier niet bekend; bekend zijn 1 en 2.")
TOO_LARGE = phrase("dit bestand is groter dan 20 MB.")
NOT_UTF_8 = phrase("dit bestand is geen tekst in UTF-8.")
NOT_JSON = phrase("dit bestand is geen JSON: regel %(line)s, teken %(column)s.")
TOO_DEEP = phrase("dit bestand is te diep genest.")
KEY_TWICE = phrase("het veld “%(name)s” staat er twee keer in dezelfde accolades.")


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
        raise Faults(reading.lines)
    return told


def read_file(raw):
    """The same from the bytes of a file, of at most 20 MB."""
    if len(raw) > MOST_BYTES:
        raise _fault(TOO_LARGE)
    try:
        return read(json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number))
    except UnicodeDecodeError:
        raise _fault(NOT_UTF_8) from None
    except json.JSONDecodeError as error:
        raise _fault(NOT_JSON, line=error.lineno, column=error.colno) from None
    except ValueError:  # a number of thousands of digits
        raise _fault(NOT_JSON, line=1, column=1) from None
    except RecursionError:
        raise _fault(TOO_DEEP) from None


def _version(data):
    """Without a known version nothing else can be judged."""
    if not isinstance(data, dict):
        raise _fault(NOT_THING)
    if data.get("format") != NAME:
        raise _fault(NOT_OURS, place="/format", format=NAME)
    version = data.get("format_version")
    if isinstance(version, bool) or version not in VERSIONS:
        raise _fault(NOT_KNOWN, place="/format_version")
    return version


def _once(pairs):
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _fault(KEY_TWICE, name=twice[:80])
    return found


def _no_number(constant):
    """NaN and Infinity are not JSON, though the parser would take them."""
    raise json.JSONDecodeError(constant, "", 0)


def _fault(sentence, place="/", **values):
    return Faults([f"{place}: {_(sentence) % values}"])
