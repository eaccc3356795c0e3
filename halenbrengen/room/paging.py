"""How much of the combined poster the beamer has room for at once, in type that reads from the back row.

Type is never set smaller to make room: what does not fit comes on the next page, and every party has lanes of the
same width. All sizes are in ems of the beamer's own type (28 pixels on a screen of 1920 by 1080), on the safe side.
"""

from dataclasses import dataclass, field
from math import ceil

WIDTH, HEIGHT = 64.9, 29.5
MOST_LANES = 6
LINE, SOURCE, BETWEEN = 1.35, 1.7, 0.55  # a line of text, whose it is, and the space to the next
LETTERS = 2.0  # letters to an em, long words and loose ends of lines included
LANE_FRAME, LANE_HEADING, LANE_PADDING, LANE_GAP = 3.1, 1.9, 1.9, 0.6
SHEET_FRAME, SHEET_PADDING = 5.2, 5.0
SAID_FRAME = 7.5
GAP = 0.8
MARK, LETTER, ASIDE = 3.4, 0.5, 7.0  # the mark of a party, a letter of its name, and a word or two beside it


@dataclass
class Page:
    """What stands on the beamer at once; `lane_room` is how many lanes of this width fit next to each other."""

    lanes: list = field(default_factory=list)
    lane_room: int = 0
    sides: list = field(default_factory=list)


def asked_height(said):
    """How high stands who was asked about an observation, and what they made of it."""
    wide = (WIDTH - SHEET_PADDING) / 3
    columns = (
        [answer.party for answer in said.recognised],
        [answer.party for answer in said.not_recognised],
        said.to_ask,
    )
    named = SOURCE * flowed([MARK + LETTER * len(party.short_name) for party in said.names], WIDTH) if said.names else 0
    highest = max(flowed([MARK + LETTER * len(party.short_name) for party in column], wide) for column in columns)
    return named + (SOURCE * (highest + 1) if any(columns) else 0)


def holds_asked(said):
    """Whether an observation and who was asked about it stand on one page."""
    return SAID_FRAME + LINE * rows_of(said.observation.text, WIDTH - SHEET_PADDING) + asked_height(said) <= HEIGHT


def paged(lanes, sides):
    """The pages of the combined poster: `lanes` as (lane, gets, gives), `sides` as (side, lines) of the shared part."""
    pieces, room = _in_pieces(lanes)
    height = max((_lane_height(piece, room) for piece in pieces), default=0)
    if len(pieces) <= room and height + GAP + _sheet_height(sides) <= HEIGHT:
        return [Page(pieces, room, sides)]
    of_lanes = [Page(pieces[start : start + room], room) for start in range(0, len(pieces), room)]
    return [*of_lanes, *_shared_pages(sides)]


def _in_pieces(lanes):
    """The lanes with how many fit next to each other, on as few pages as can be; whole where that costs no page."""
    rooms = range(min(len(lanes), MOST_LANES) or 1, 0, -1)
    ways = [([piece for lane in lanes for piece in _cut(lane, room)], room) for room in rooms]
    fitting = [way for way in ways if all(_lane_height(piece, way[1]) <= HEIGHT for piece in way[0])]
    pieces, room = min(fitting or ways[-1:], key=lambda way: (ceil(len(way[0]) / way[1]), len(way[0])))
    return pieces, ceil(len(pieces) / ceil(len(pieces) / room)) if pieces else 1


def _cut(lane, room):
    """This lane in as many pieces as it needs, the lines in their order."""
    lane, gets, gives = lane
    pieces = [(lane, [], [])]
    for side, lines in ((1, gets), (2, gives)):
        for line in lines:
            pieces[-1][side].append(line)
            if _lane_height(pieces[-1], room) > HEIGHT and len(pieces[-1][1]) + len(pieces[-1][2]) > 1:
                pieces[-1][side].pop()
                pieces.append((lane, [], []))
                pieces[-1][side].append(line)
    return pieces


def _lane_height(lane, room):
    wide = (WIDTH - LANE_GAP * (room - 1)) / room - LANE_PADDING
    heading = LINE * rows_of(lane[0].party.short_name, wide * 0.9)
    if not any(lane[1:]):
        return LANE_FRAME + heading + SOURCE
    sides = [LANE_HEADING + sum(_line_height(line, wide, shows=False) for line in lines) for lines in lane[1:]]
    return LANE_FRAME + heading + sum(sides)


def _shared_pages(sides):
    """The shared part, each side cut where the sheet is full; both sides go on together."""
    cut = [(side, _full_sheets(lines)) for side, lines in sides]
    count = max(len(sheets) for _side, sheets in cut)
    return [Page(sides=[(side, (sheets[at : at + 1] or [[]])[0]) for side, sheets in cut]) for at in range(count)]


def _full_sheets(lines):
    sheets, height = [[]], SHEET_FRAME
    for line in lines:
        more = _line_height(line, _side_width(), shows=True)
        if sheets[-1] and height + more > HEIGHT:
            sheets.append([])
            height = SHEET_FRAME
        sheets[-1].append(line)
        height += more
    return sheets


def _sheet_height(sides):
    return SHEET_FRAME + max(
        sum(_line_height(line, _side_width(), shows=True) for line in lines) for _s, lines in sides
    )


def _side_width():
    return (WIDTH - SHEET_PADDING) / 2


def _line_height(line, wide, *, shows):
    """`shows`: whether the parties that the line comes from stand under it."""
    sources = line.entry.standing
    under = [MARK + LETTER * len(source.party.short_name) for source in sources] if shows else []
    under += [ASIDE for source in sources if source.open and len(sources) > 1]
    under += [ASIDE * 1.6 for source in sources if source.recorded_by]
    return LINE * rows_of(line.entry.text, wide) + SOURCE * flowed([*under, ASIDE], wide) + BETWEEN


def rows_of(text, wide):
    """How many lines a text takes in a column of this width."""
    letters = max(int(wide * LETTERS), 1)
    return sum(max(ceil(len(row) / letters), 1) for row in text.split("\n"))


def flowed(widths, wide):
    """How many lines pieces of these widths take when they flow one after the other."""
    rows, left = 1, wide
    for width in widths:
        if width > left and left < wide:
            rows, left = rows + 1, wide
        rows, left = (rows + ceil(width / wide) - 1, 0) if width > wide else (rows, left - width)
    return rows
