"""Reading a pasted guest list: who it names, for which organisation. What is not understood is kept, never dropped."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from halenbrengen.collaborations.guests.columns import by_heading, by_shape, heading_of
from halenbrengen.collaborations.guests.lines import lines_of
from halenbrengen.collaborations.guests.phrases import understood
from halenbrengen.collaborations.guests.words import sounds_like_an_organisation


@dataclass(frozen=True)
class Guest:
    """Somebody on the list, as far as it is understood; `line` is what was pasted."""

    name: str = ""
    organisation: str = ""
    function: str = ""
    email: str = ""
    line: str = ""


@dataclass
class Reading:
    """What a list holds: its people, the line that was read as heading, and the columns that have no place here."""

    guests: list[Guest] = field(default_factory=list)
    heading: str = ""
    columns_left: list[str] = field(default_factory=list)


def read_list(text):
    """Every line of a pasted text as a guest, in order."""
    lines = lines_of(text)
    columns = heading_of(lines[0]) if lines else None
    if columns is None:
        return Reading(_under_their_organisation(lines, _by_shape(lines)))
    heading, below = lines[0], lines[1:]
    like_it = [line for line in below if line.separator == heading.separator]
    others = _by_shape([line for line in below if line.separator != heading.separator])
    found = {id(line): by_heading(line, columns) for line in like_it} | others
    left = [text for (text, _address), field in zip(heading.cells, columns, strict=True) if text and not field]
    return Reading(_under_their_organisation(below, found), heading.text, left)


def _by_shape(lines):
    """The lines that are built alike are read alike."""
    alike = defaultdict(list)
    for line in lines:
        alike[line.shape].append(line)
    return {id(line): told for group in alike.values() for line, told in zip(group, by_shape(group), strict=True)}


def _under_their_organisation(lines, found):
    """The guests; `Gemeente Utrecht:` above a list of people is the organisation of the people below it."""
    guests, above = [], None
    for number, line in enumerate(lines):
        guest = Guest(**understood(found[id(line)]), line=line.text)
        if _is_above(lines, number, guest):
            above = len(guests)
        elif above is not None and guest.name and not guest.organisation:
            guest = replace(guest, organisation=_without_colon(guests[above].line))
        guests.append(guest)
    used = {guest.organisation for guest in guests}
    return [guest for guest in guests if not (_is_bare(guest) and _without_colon(guest.line) in used)]


def _is_above(lines, number, guest):
    line, following = lines[number], lines[number + 1 : number + 2]
    listed = any(each.bullet for each in following)
    named = sounds_like_an_organisation(line.text)
    return len(line.cells) == 1 and not line.has_address and (line.text.endswith(":") and (named or listed))


def _is_bare(guest):
    return guest.line.endswith(":") and not (guest.organisation or guest.email)


def _without_colon(text):
    return text.removesuffix(":").strip()
