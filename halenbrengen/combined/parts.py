"""The live pieces of the combined poster: the lanes, the shared part, the writing of it and what is not on it yet."""

from dataclasses import dataclass

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.viewer import Viewer
from halenbrengen.combined.models import Entry, Source
from halenbrengen.combined.queries import (
    hung_items,
    in_speaking_order,
    lanes_for,
    missing_items,
    of_side,
    shared_for,
    withdrawn_for,
)
from halenbrengen.method.kinds import Side
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role, is_open
from halenbrengen.method.script import SCRIPT
from halenbrengen.posters.models import Item


@dataclass(frozen=True)
class Line:
    """An entry as one kind of viewer sees it.

    `own` is the part in it that the viewer's party can answer for now; `others` are the parts that who leads can put
    an answer down for. `before` and `after` are the lines to move it past, `undoes` whether it can be taken off again.
    """

    entry: Entry
    own: Source | None
    others: list[Source]
    undoes: bool
    before: Entry | None
    after: Entry | None
    last: bool

    @property
    def moves(self):
        return self.before is not None or self.after is not None or not self.last


@dataclass(frozen=True)
class Takeable:
    """A party's poster on the wall, to take lines from."""

    party: Party
    items: list[Item]

    @property
    def gets(self):
        return of_side(self.items, Side.GET)

    @property
    def gives(self):
        return of_side(self.items, Side.GIVE)


def lanes_context(viewer):
    hand = _Hand.of(viewer)
    lanes = [(lane, hand.lines(lane.gets), hand.lines(lane.gives)) for lane in lanes_for(viewer)]
    return {"lanes": lanes, **_question(line for _lane, *sides in lanes for lines in sides for line in lines)}


def shared_context(viewer):
    hand, entries = _Hand.of(viewer), shared_for(viewer)
    sides = [(side, hand.lines(of_side(entries, side))) for side in Side]
    return {"sides": sides, **_question(line for _side, lines in sides for line in lines)}


def write_context(viewer):
    if not viewer.may("write_combined", collaboration_of(viewer)):
        return {"posters": []}
    items = list(hung_items(viewer))
    parties = in_speaking_order(viewer)
    return {
        "posters": [Takeable(party, [item for item in items if item.poster.party_id == party.pk]) for party in parties],
        "parties": parties,
        "sides": list(Side),
        "withdrawn": withdrawn_for(viewer),
    }


def missing_context(viewer):
    collaboration = collaboration_of(viewer)
    open_now = viewer.may("say_nothing_yet", collaboration)
    return {
        "parties": [each for each in missing_items(viewer) if each.items or each.without_trace] if open_now else [],
        "open": open_now,
        "writes": viewer.may("write_combined", collaboration),
    }


def _question(lines):
    """What is asked of a party, and whether any line waits for its answer."""
    return {"question": SCRIPT[Moment.CHECK_ENTRY].say, "asks": any(line.own and line.own.open for line in lines)}


@dataclass(frozen=True)
class _Hand:
    """What this viewer can do with the lines: answer for the own party, put answers down for others, write."""

    viewer: Viewer
    answers: bool
    records: bool
    writes: bool

    @classmethod
    def of(cls, viewer):
        collaboration = collaboration_of(viewer)
        party_answers = is_open("confirm_entry", collaboration.phase, Role.PARTICIPANT)
        return cls(
            viewer,
            answers=viewer.may("confirm_entry", collaboration),
            records=party_answers and viewer.may("record_for_party", collaboration),
            writes=viewer.may("write_combined", collaboration),
        )

    def lines(self, entries):
        return [self._line(entry, entries, place) for place, entry in enumerate(entries)]

    def _line(self, entry, entries, place):
        own = next((source for source in entry.standing if self.viewer.belongs_to(source.party)), None)
        last = place == len(entries) - 1
        return Line(
            entry,
            own=own if self.answers else None,
            others=entry.standing if self.records else [],
            undoes=self.writes and not entry.answered,
            before=entries[place - 1] if self.writes and place else None,
            after=entries[place + 2] if self.writes and place + 2 < len(entries) else None,
            last=last or not self.writes,
        )


PARTS = [
    part(
        "combined-lanes",
        "combined/_lanes.html",
        follows="entry nothingyet item party turn collaboration",
        context=lanes_context,
    ),
    part("combined-shared", "combined/_shared.html", follows="entry item party collaboration", context=shared_context),
    part(
        "combined-write",
        "combined/_write.html",
        follows="entry item poster party turn collaboration",
        context=write_context,
    ),
    part(
        "combined-missing",
        "combined/_missing.html",
        follows="entry nothingyet item poster party turn collaboration",
        context=missing_context,
    ),
]
SCREENS = {"combined": ["combined-lanes", "combined-shared", "combined-missing"]}
