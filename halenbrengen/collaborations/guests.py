"""Reading a pasted guest list: one line a person, `name; organisation; function; e-mail`."""

import csv
import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from halenbrengen.method.limits import NAME_LIMIT

MOST_GUESTS = 200


@dataclass(frozen=True)
class Guest:
    name: str
    organisation: str
    function: str = ""
    email: str = ""


def read_guests(text):
    """The guests of a pasted list, or every line that could not be understood, by number. Nothing is dropped."""
    guests, faults = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                guests.append(_read_line(line))
            except ValidationError as error:
                faults += [_("Regel %(number)s: %(fault)s") % {"number": number, "fault": x} for x in error.messages]
    twice = {guest for guest in guests if guests.count(guest) > 1}
    faults += [_("%(name)s staat er twee keer.") % {"name": name} for name in sorted({g.name for g in twice})]
    if len(guests) > MOST_GUESTS:
        faults.append(
            _("Dit zijn %(count)s mensen; er passen er %(most)s.") % {"count": len(guests), "most": MOST_GUESTS}
        )
    if faults:
        raise ValidationError(faults)
    return guests


def _read_line(line):
    cells = [cell.strip() for cell in next(csv.reader([line], delimiter=_separator(line)))]
    email = next((cell for cell in cells if "@" in cell), "")
    cells = [cell for cell in cells if cell and cell != email]
    if len(cells) < 2:
        raise ValidationError(_("hier ontbreekt een naam of een organisatie."))
    if any(len(cell) > NAME_LIMIT for cell in cells):
        raise ValidationError(_("een naam mag %(limit)s tekens lang zijn.") % {"limit": NAME_LIMIT})
    address = _bare(email)
    if address:
        validate_email(address)
    return Guest(cells[0], cells[1], ", ".join(cells[2:]), address)


def _separator(line):
    return next((mark for mark in "\t;|" if mark in line), ",")


def _bare(email):
    """`Karin <karin@school.nl>` as a mail program copies it."""
    found = re.search(r"<([^<>]+)>", email)
    return found.group(1) if found else email
