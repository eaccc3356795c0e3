"""Which column of a list holds what: told by its heading, or else by what stands in it."""

from itertools import permutations

from halenbrengen.collaborations.guests.words import (
    heads,
    sounds_like_a_function,
    sounds_like_a_person,
    sounds_like_an_organisation,
)

FIELDS = ("name", "organisation", "function")
MOST_COLUMNS_WEIGHED = 5


def heading_of(line):
    """What each column holds, by this line as its heading; None when it is no heading. `None` is a column unknown."""
    columns = [None if address else heads(text) for text, address in line.cells]
    known = [column for column in columns if column]
    return columns if len(known) >= 2 and len(known) == len(set(known)) else None


def by_heading(line, columns):
    """One line under a heading. Cells beyond the heading go with the function: nothing is dropped."""
    told = dict.fromkeys((*FIELDS, "first", "between", "last", "email"), "")
    for number, (text, address) in enumerate(line.cells):
        column = columns[number] if number < len(columns) else "function"
        if column:
            said = (address or text) if column == "email" else text
            told[column] = ", ".join(filter(None, [told[column], said]))
        if address and column != "email":
            _keep_address(told, address)
    whole = " ".join(filter(None, (told.pop("first"), told.pop("between"), told.pop("last"))))
    told["name"] = told["name"] or whole
    return told


def by_shape(lines):
    """Lines that are built alike: the same columns for all of them, the likeliest."""
    rows = [_texts_and_addresses(line) for line in lines]
    texts = [row for row, _addresses in rows]
    width = max(map(len, texts), default=0)
    places = [place for place in range(width) if any(row[place] for row in texts)]
    order = _likeliest(places, texts) if len(places) > 1 else places
    return [_told(row, order, addresses) for row, addresses in rows]


def _texts_and_addresses(line):
    """The texts of a line, and its addresses; a name that stands with the address too is told once."""
    texts = [text for text, _address in line.cells]
    addresses = [address for _text, address in line.cells if address]
    for place, (text, found) in enumerate(line.cells):
        if found and text in texts[:place]:
            texts[place] = ""
    return texts, addresses


def _likeliest(places, rows):
    """The places of name, organisation and function, and after these what remains; in doubt from left to right."""
    weighed = places[:MOST_COLUMNS_WEIGHED]
    orders = permutations(weighed, min(len(weighed), len(FIELDS)))
    best = max(orders, key=lambda order: round(sum(map(_fits, FIELDS, order, [rows] * len(order))), 3))
    return [*best, *(place for place in places if place not in best)]


def _fits(field, place, rows):
    """How well a column fits a field: what its cells sound like, and that organisations come back."""
    cells = [row[place] for row in rows if row[place]]
    if not cells:
        return 0
    if field == "name":
        return sum(map(sounds_like_a_person, cells)) / len(cells)
    if field == "function":
        return 2 * sum(map(sounds_like_a_function, cells)) / len(cells)
    comes_back = 1 - len(set(cells)) / len(cells)
    return 2 * sum(map(sounds_like_an_organisation, cells)) / len(cells) + comes_back


def _told(row, order, addresses):
    texts = [row[place] for place in order]
    name, organisation, *function = [*texts, "", ""][: max(2, len(texts))]
    told = {"name": name, "organisation": organisation, "function": ", ".join(filter(None, function)), "email": ""}
    for address in addresses:
        _keep_address(told, address)
    return told


def _keep_address(told, address):
    """One address is somebody's; a second one is kept in sight, with the function."""
    if not told["email"]:
        told["email"] = address
    elif address != told["email"]:
        told["function"] = ", ".join(filter(None, [told["function"], address]))
