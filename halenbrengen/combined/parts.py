"""The live pieces of the combined poster: the lanes, the shared part, the writing of it and what is not on it yet."""

from dataclasses import dataclass

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import collaboration_of
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
from halenbrengen.method.script import SCRIPT
from halenbrengen.posters.models import Item


@dataclass(frozen=True)
class Line:
    """An entry as one kind of viewer sees it.

    `own` is the part in it that the viewer's party can answer for now; `waiting` are the parties that have not
    answered, for who leads.
    """

    entry: Entry
    own: Source | None
    waiting: list[Party]


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
    answers = _answers(viewer)
    lanes = [
        (lane, _lines(lane.gets, viewer, answers), _lines(lane.gives, viewer, answers)) for lane in lanes_for(viewer)
    ]
    return {"lanes": lanes, **_question(line for _lane, *sides in lanes for lines in sides for line in lines)}


def shared_context(viewer):
    answers, entries = _answers(viewer), shared_for(viewer)
    sides = [(side, _lines(of_side(entries, side), viewer, answers)) for side in Side]
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


def _answers(viewer):
    return viewer.may("confirm_entry", collaboration_of(viewer))


def _lines(entries, viewer, answers):
    return [_line(entry, viewer, answers) for entry in entries]


def _line(entry, viewer, answers):
    own = next((source for source in entry.standing if viewer.belongs_to(source.party)), None)
    waiting = [source.party for source in entry.standing if source.open] if viewer.leads else []
    return Line(entry, own if answers else None, waiting)


PARTS = [
    part(
        "combined-lanes",
        "combined/_lanes.html",
        follows="entry nothingyet party turn collaboration",
        context=lanes_context,
    ),
    part("combined-shared", "combined/_shared.html", follows="entry party collaboration", context=shared_context),
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
SCREENS = {"combined": ["combined-missing", "combined-lanes", "combined-shared"]}
