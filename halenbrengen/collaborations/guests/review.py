"""What was understood of a list, to be corrected before anybody gets a seat."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from halenbrengen.collaborations.commands.parties import free_hue
from halenbrengen.collaborations.forms import GuestForm
from halenbrengen.collaborations.guests.alike import pairs_alike
from halenbrengen.collaborations.guests.reading import Guest
from halenbrengen.collaborations.short_names import short_name_for
from halenbrengen.method.limits import MOST_GUESTS

FIELDS = ("name", "organisation", "function", "email", "line")


@dataclass
class Row:
    """One person of the list: `place` is where the list had them, `number` where the page has them, both from 0."""

    guest: Guest
    left_out: bool
    form: GuestForm
    place: int
    remarks: list[str] = field(default_factory=list)
    number: int = 0

    @property
    def missing(self):
        return not self.left_out and not self.form.is_valid()


@dataclass
class Group:
    """The rows of one organisation, and the party that they are or become."""

    organisation: str
    short_name: str
    hue: int
    new: bool
    rows: list[Row]


class Review:
    """The rows of a list as they stand now, with what is asked about each.

    `table` is who sits at the table already: (party, its people) pairs.
    """

    def __init__(self, guests, left_out=(), table=()):
        self.table = list(table)
        rows = [Row(guest, place in left_out, GuestForm(vars(guest)), place) for place, guest in enumerate(guests)]
        self.rows = _as_shown(rows)
        self._remark()

    @classmethod
    def of(cls, post, fresh=(), table=()):
        """What came back from the form, after the answers that were given, and behind it the people just read.

        Who is on the list already, in the same words, or at the table already, is marked to be left out.
        """
        guests, left_out = _posted(post)
        known = {_words(guest) for guest in guests}
        seated = _seated(table)
        for guest in fresh:
            if _words(guest) in known or _who(guest) in seated:
                left_out.add(len(guests))
            known.add(_words(guest))
            guests.append(guest)
        return cls(guests, left_out, table)

    @property
    def mark(self):
        """Something short that is the same as long as the rows are: what was typed in them belongs to no others."""
        rows = repr([(vars(row.guest), row.left_out) for row in self.rows])
        return hashlib.sha256(rows.encode()).hexdigest()[:12]

    @property
    def kept(self):
        return [row for row in self.rows if not row.left_out]

    @property
    def unclear(self):
        """The rows in which something is missing or wrong."""
        return [row for row in self.rows if row.missing]

    @property
    def guests(self):
        """Who gets a seat, as the form has cleaned it, in the order of the list."""
        kept = sorted(self.kept, key=lambda row: row.place)
        return [Guest(**row.form.cleaned_data) for row in kept if row.form.is_valid()]

    @property
    def too_many(self):
        if len(self.kept) <= MOST_GUESTS:
            return ""
        return _("Dit zijn %(count)s mensen; er passen er %(most)s.") % {"count": len(self.kept), "most": MOST_GUESTS}

    @property
    def is_fine(self):
        return not self.unclear and not self.too_many

    @property
    def groups(self):
        """The rows that are understood, by organisation, in the order of the list."""
        parties = {party.name.casefold(): party for party, _people in self.table}
        short_names = [party.short_name for party in parties.values()]
        hues = [party.hue for party in parties.values()]
        found = {}
        for row in sorted(self.rows, key=lambda row: row.place):
            if not row.guest.organisation:
                continue
            key = row.guest.organisation.casefold()
            if key not in found:
                party = parties.get(key)
                short = party.short_name if party else short_name_for(row.guest.organisation, short_names)
                hue = party.hue if party else free_hue(hues)
                short_names, hues = [*short_names, short], [*hues, hue]
                found[key] = Group(row.guest.organisation, short, hue, party is None, [])
            if not row.missing:
                found[key].rows.append(row)
        return [group for group in found.values() if group.rows]

    @property
    def dropped(self):
        """The rows that were left out and belong to no organisation."""
        return [row for row in self.rows if row.left_out and not row.guest.organisation]

    @property
    def parties(self):
        """The names of all parties there will be, those at the table first."""
        names = {party.name.casefold(): party.name for party, _people in self.table}
        for row in self.kept:
            if row.guest.organisation:
                names.setdefault(row.guest.organisation.casefold(), row.guest.organisation)
        return list(names.values())

    @property
    def alike(self):
        """Pairs of organisations that may be one: (number of a row of the one, the one, the other).

        The other is who sits at the table already, or has most people here, or the longest name.
        """
        row_of = {row.guest.organisation: row.number for row in reversed(self.kept)}
        seated = {party.name for party, _people in self.table}
        people = Counter(row.guest.organisation for row in self.kept)
        pairs = [
            sorted(pair, key=lambda name: (name in seated, people[name], len(name)))
            for pair in pairs_alike(self.parties)
        ]
        return [(row_of[one], one, other) for one, other in pairs if one in row_of]

    def _remark(self):
        seen, addresses = set(), {}
        seated = _seated(self.table)
        for row in self.rows:
            who, address = _who(row.guest), row.guest.email.casefold()
            if who in seated:
                row.remarks.append(_("%(name)s zit al aan tafel.") % {"name": row.guest.name})
            if not row.guest.name:
                continue
            if who in seen:
                row.remarks.append(_("%(name)s staat er twee keer.") % {"name": row.guest.name})
            elif address and address in addresses:
                row.remarks.append(_("Dit e-mailadres staat ook bij %(name)s.") % {"name": addresses[address]})
            seen.add(who)
            addresses.setdefault(address, row.guest.name)


def _as_shown(rows):
    """What is unclear first, then organisation by organisation, and last what is left out and belongs to none."""
    first = {}
    for row in rows:
        first.setdefault(row.guest.organisation.casefold(), len(first))
    shown = sorted(
        rows, key=lambda row: (not row.missing, not row.guest.organisation, first[row.guest.organisation.casefold()])
    )
    for number, row in enumerate(shown):
        row.number = number
    return shown


def _posted(post):
    """The rows of the form that hold something, and the places of those that are left out."""
    columns = [post.getlist(f"guest_{field}") for field in FIELDS]
    count = max(map(len, columns), default=0)
    columns = [[*column, *[""] * (count - len(column))] for column in columns]
    rows = _as_answered([Guest(*(cell.strip() for cell in cells)) for cells in zip(*columns, strict=True)], post)
    ticked = set(post.getlist("leave_out"))
    marked = [(str(number) in ticked, guest) for number, guest in enumerate(rows)]
    listed = _as_listed(marked, post.getlist("guest_place"))
    filled = [(out, guest) for out, guest in listed if any(vars(guest).values())]
    return [guest for _out, guest in filled], {place for place, (out, _guest) in enumerate(filled) if out}


def _as_listed(rows, places):
    """The rows as the list had them; who was added on the page comes last."""
    last = len(places)
    listed = [int(place) if place.isdecimal() else last for place in places]
    listed += [last] * (len(rows) - len(listed))
    return [row for _place, row in sorted(zip(listed, rows, strict=False), key=lambda pair: pair[0])]


def _as_answered(guests, post):
    """`join_3` holds the name of the organisation that the organisation of row 3 is the same as."""
    for name, organisation in post.items():
        number = name.removeprefix("join_")
        if number != name and number.isdecimal() and int(number) < len(guests):
            same = guests[int(number)].organisation.casefold()
            guests = [
                replace(guest, organisation=organisation) if guest.organisation.casefold() == same else guest
                for guest in guests
            ]
    return guests


def _seated(table):
    return {(seat.name.casefold(), party.name.casefold()) for party, people in table for seat in people}


def _who(guest):
    return guest.name.casefold(), guest.organisation.casefold()


def _words(guest):
    return (*_who(guest), guest.function.casefold(), guest.email.casefold())
