"""What a value in a file may look like: each kind reads one value and tells what is wrong with it, and where."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.method.limits import NAME_LIMIT, TEXT_LIMIT, offence, with_plain_newlines
from halenbrengen.method.phrases import phrase
from halenbrengen.posters.papers.pictures import NotTaken, kept_picture

ID_LIMIT = 100
MOST_TOLD = 200
YEARS = range(1900, 2200)

NOT_TEXT = phrase("hier hoort een tekst te staan.")
NOT_WHOLE = phrase("hier hoort een heel getal te staan van %(least)s tot en met %(most)s.")
NOT_NUMBER = phrase("hier hoort een getal te staan van %(least)s tot en met %(most)s.")
NOT_YES_OR_NO = phrase("hier hoort true of false te staan.")
NOT_LIST = phrase("hier hoort een lijst te staan.")
NOT_THING = phrase("hier horen velden tussen accolades te staan.")
NOT_CHOICE = phrase("“%(value)s” past hier niet; kies uit %(choices)s.")
NOT_MOMENT = phrase("dit is geen tijdstip, zoals 2026-02-05T09:00:00+01:00.")
NOT_DAY = phrase("dit is geen datum, zoals 2026-02-05.")
NOT_BASE64 = phrase("hier hoort een foto te staan, als base64.")
NOT_EMAIL = phrase("dit is geen e-mailadres.")
KEY_TWICE = phrase("het veld “%(name)s” staat er twee keer in dezelfde accolades.")
MORE = phrase("en nog %(count)s; los eerst deze op.")
MISSING = phrase("het veld “%(name)s” ontbreekt.")
UNKNOWN = phrase("dit veld bestaat niet in versie %(version)s.")
EMPTY = phrase("hier hoort iets te staan.")
ID_TWICE = phrase("het id “%(id)s” komt al voor bij %(first)s.")
NO_SUCH_ID = phrase("er is niets met het id “%(id)s”.")
OTHER_ID = phrase("het id “%(id)s” hoort hier niet: het verwijst naar iets anders.")


class Repeated(dict):
    """An object of the file in which the field `twice` stood more than once."""

    def __init__(self, fields, twice):
        super().__init__(fields)
        self.twice = twice


@dataclass
class Reading:
    """One walk through a file: what is wrong so far, which ids it gives out, and to which it refers."""

    version: int
    lines: list[str] = field(default_factory=list)
    more: int = 0
    ids: dict[str, tuple[str, str]] = field(default_factory=dict)
    wanted: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)

    @property
    def told(self):
        """Every fault, or the first two hundred and how many there are besides."""
        return [*self.lines, f"/: {_(MORE) % {'count': self.more}}"] if self.more else self.lines

    def fault(self, place, sentence, /, **values):
        if len(self.lines) == MOST_TOLD:
            self.more += 1
            return
        shown = {key: _shown(value) if isinstance(value, str) else value for key, value in values.items()}
        self.lines.append(f"{place or '/'}: {_(sentence) % shown}")

    def follow_references(self):
        """Tell of every reference that leads nowhere, or to something else than it should."""
        for place, wanted, nouns in self.wanted:
            if wanted not in self.ids:
                self.fault(place, NO_SUCH_ID, id=wanted)
            elif self.ids[wanted][0] not in nouns:
                self.fault(place, OTHER_ID, id=wanted)


def described(read, **schema):
    """A kind that can say in JSON Schema what it reads; `docs/format.schema.json` is made of that."""
    read.schema = schema
    return read


@dataclass(frozen=True)
class Field:
    """One field of a thing: how its value is read, since which version of the format, and what stands for nothing."""

    read: Callable[[Any, str, Reading], Any]
    needed: bool = False
    default: Any = None
    since: int = 1


def need(read, default=None, since=1):
    return Field(read, needed=True, default=default, since=since)


def may(read, default=None, since=1):
    return Field(read, default=default, since=since)


def text(limit=TEXT_LIMIT, *, one_line=False, filled=False):
    """A text of people, kept as it is; `filled`: at least one visible character."""

    def read(value, place, reading):
        if not isinstance(value, str):
            reading.fault(place, NOT_TEXT)
            return ""
        value = with_plain_newlines(value)
        found = offence(value, limit=limit, one_line=one_line)
        if found:
            reading.fault(place, found.sentence, **found.values)
        elif filled and not value.strip():
            reading.fault(place, EMPTY)
        return value

    least = {"minLength": 1} if filled else {}
    return described(read, type="string", maxLength=limit, **least)


def name(*, filled=False):
    return text(NAME_LIMIT, one_line=True, filled=filled)


def email(value, place, reading):
    value = text(254, one_line=True)(value, place, reading)
    try:
        if value:
            validate_email(value)
    except ValidationError:
        reading.fault(place, NOT_EMAIL)
    return value


def whole(least, most):
    def read(value, place, reading):
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            reading.fault(place, NOT_WHOLE, least=least, most=most)
            return least
        return value

    return described(read, type="integer", minimum=least, maximum=most)


def number(least, most):
    def read(value, place, reading):
        a_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not a_number or not least <= value <= most:  # nothing lies on either side of NaN
            reading.fault(place, NOT_NUMBER, least=least, most=most)
            return least
        return value

    return described(read, type="number", minimum=least, maximum=most)


def yes_or_no(value, place, reading):
    if not isinstance(value, bool):
        reading.fault(place, NOT_YES_OR_NO)
    return value is True


def one_of(choices):
    known = tuple(str(choice) for choice in choices)

    def read(value, place, reading):
        if not isinstance(value, str):
            reading.fault(place, NOT_TEXT)
        elif value not in known:
            reading.fault(place, NOT_CHOICE, value=value, choices=" ".join(known))
        return value

    return described(read, enum=list(known))


def moment(value, place, reading):
    """A moment in time; without a zone it is that of the host."""
    try:
        told = datetime.fromisoformat(value)
        told = (told if told.tzinfo else timezone.make_aware(told)).astimezone(UTC)
        if told.year in YEARS:
            return told.isoformat()
    except (TypeError, ValueError, OverflowError):
        pass
    reading.fault(place, NOT_MOMENT)
    return None


def day(value, place, reading):
    try:
        if date.fromisoformat(value).year in YEARS:
            return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        pass
    reading.fault(place, NOT_DAY)
    return None


def picture(value, place, reading):
    """A photo as base64; what is no plain JPEG of our own measure is made into one, as when somebody sends it."""
    try:
        return kept_picture(b64decode(value, validate=True))
    except NotTaken as why:
        reading.fault(place, why.sentence, **why.values)
    except (TypeError, ValueError):
        reading.fault(place, NOT_BASE64)
    return None


def identity(noun):
    """The id that a thing gives itself; no other thing in the file has it."""

    def read(value, place, reading):
        value = text(ID_LIMIT, one_line=True, filled=True)(value, place, reading)
        if value in reading.ids:
            reading.fault(place, ID_TWICE, id=value, first=reading.ids[value][1])
        else:
            reading.ids[value] = (noun, place)
        return value

    return described(read, type="string", minLength=1, maxLength=ID_LIMIT, description=f"id of this {noun}")


def reference(*nouns, instead=()):
    """The id of one of these things, or one of the words that may stand `instead`."""

    def read(value, place, reading):
        if not isinstance(value, str):
            reading.fault(place, NOT_TEXT)
            return None
        if value not in instead:
            reading.wanted.append((place, value, nouns))
        return value

    return described(read, type="string", description=" or ".join((*instead, *(f"id of {noun}" for noun in nouns))))


def list_of(kind):
    def read(value, place, reading):
        if not isinstance(value, list):
            reading.fault(place, NOT_LIST)
            return []
        return [kind(each, f"{place}/{number}", reading) for number, each in enumerate(value)]

    return described(read, type="array", items=kind.schema)


def thing(fields):
    """An object with these fields; every one of them is there afterwards, and nothing else."""

    def read(value, place, reading):
        if not isinstance(value, dict):
            reading.fault(place, NOT_THING)
            value, reading = {}, Reading(reading.version)  # its fields are not there; that it is no object was told
        if isinstance(value, Repeated):
            reading.fault(f"{place}/{pointed(value.twice)}", KEY_TWICE, name=value.twice)
        for key in value:
            if key not in fields or fields[key].since > reading.version:
                reading.fault(f"{place}/{pointed(key)}", UNKNOWN, version=reading.version)
        return {key: _read_field(key, each, value, place, reading) for key, each in fields.items()}

    return described(
        read,
        type="object",
        additionalProperties=False,
        required=[key for key, each in fields.items() if each.needed],
        properties={key: _schema_of(each) for key, each in fields.items()},
    )


def anything(value, place, reading):
    """What the format allows and nothing is done with."""
    return


described(email, type="string", format="email", maxLength=254)
described(yes_or_no, type="boolean")
described(moment, type="string", format="date-time")
described(day, type="string", format="date")
described(picture, type="string", contentEncoding="base64", contentMediaType="image/jpeg")
described(anything)


def pointed(key):
    """A key as JSON pointers write it, cut where it is very long."""
    return _shown(key).replace("~", "~0").replace("/", "~1")


def _read_field(key, each, told, place, reading):
    value = told.get(key) if each.since <= reading.version else None
    if value is not None:
        return each.read(value, f"{place}/{pointed(key)}", reading)
    if each.needed:
        reading.fault(place, MISSING, name=key)
    return None if each.default is None else each.read(each.default, f"{place}/{pointed(key)}", reading)


def _schema_of(each):
    """A field may be left out or be null unless it is needed."""
    schema = each.read.schema if each.needed else {"anyOf": [each.read.schema, {"type": "null"}]}
    return schema | ({"$comment": f"since version {each.since}"} if each.since > 1 else {})


def _shown(value):
    """A value within a sentence: on one line, and not longer than a line."""
    shown = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in value)
    return shown if len(shown) <= 120 else f"{shown[:119]}…"
