"""What fits on the beamer at once is a leaf: one observation, one statement, a few lanes. People turn the leaves."""

from dataclasses import dataclass, field

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.combined.parts import Line, lanes_context, shared_context
from halenbrengen.combined.queries import Lane
from halenbrengen.contracts.queries import Spoken, nobody_owes_an_answer, spoken_for, spoken_last
from halenbrengen.method.kinds import ObservationKind, Showing, Side
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.statement import STATEMENT_FOOTER, STATEMENT_PARTS
from halenbrengen.plenary.queries import Said, meaning_round, questions_for, said_for
from halenbrengen.room.beamer import on_beamer
from halenbrengen.room.models import BeamerChoice
from halenbrengen.room.paging import holds_asked, paged


@dataclass(frozen=True)
class Leaf:
    """One leaf: `key` names it; of the rest only what stands on it is filled.

    `lanes` are parties with their lines to get and to give, `lane_room` how many lanes of that width fit next to each
    other, `sides` the lines of the shared part. `whole`: the words of an observation stand here in full; `asked`: here
    stands who was asked about it. `answers`: here stands how every party answered.
    """

    key: str
    said: Said | None = None
    whole: bool = True
    asked: bool = True
    answers: bool = False
    spoken: Spoken | None = None
    lanes: list[tuple[Lane, list[Line], list[Line]]] = field(default_factory=list)
    lane_room: int = 0
    sides: list[tuple[Side, list[Line]]] = field(default_factory=list)


@dataclass(frozen=True)
class Leaves:
    """All leaves in their order; `newest` is the key of what came last, `mark` changes when something comes."""

    all: list[Leaf] = field(default_factory=list)
    newest: str = ""
    mark: str = ""

    @property
    def keys(self):
        return [leaf.key for leaf in self.all]


NOTHING = Leaf("")


def leaves_for(viewer):
    """What can be leafed through on the beamer now; no leaves where its picture fits the screen."""
    shown, phase = on_beamer(viewer), Phase(collaboration_of(viewer).phase)
    if shown.shows == Showing.COMBINED or shown.follows and phase == Phase.COMBINING:
        return _of_combined(viewer)
    if shown.follows and phase == Phase.PLENARY:
        return _of_said(viewer)
    if shown.follows and phase == Phase.CONTRACTING:
        return _of_spoken(viewer)
    return Leaves()


def open_leaf(leaves, choice):
    """The leaf that lies open: the one that was turned to, until there is something new; then that."""
    turned = choice.leaf if choice and choice.leaf_during == leaves.mark else ""
    by_key = {leaf.key: leaf for leaf in leaves.all}
    return by_key.get(turned) or by_key.get(leaves.newest) or (leaves.all[0] if leaves.all else NOTHING)


def leaf_for(viewer, leaves=None):
    """The leaf that lies open for this viewer's beamer."""
    leaves = leaves or leaves_for(viewer)
    return open_leaf(leaves, BeamerChoice.objects.filter(collaboration=viewer.collaboration_id).first())


def spoken_context(viewer):
    """One statement, the last that was spoken or the one that was turned to; at the end how every party answered."""
    rows, leaf = spoken_for(viewer), leaf_for(viewer)
    here = [row for row in rows if row.party.present]
    return {
        "rows": rows,
        "latest": leaf.spoken,
        "heard": sum(row.passed or bool(row.statement and row.statement.spoken_at) for row in here),
        "total": len(here),
        "headings": {part.key: part.heading for part in STATEMENT_PARTS},
        "footer": STATEMENT_FOOTER,
        "all_answered": nobody_owes_an_answer(collaboration_of(viewer)),
    }


def said_context(viewer):
    """One observation, the last or the one that was turned to, large; in the last round also who was heard."""
    asked = viewer.may("read_observations", collaboration_of(viewer)) and questions_for(viewer)
    rows = meaning_round(viewer) if asked and asked[-1] == ObservationKind.MEANING else []
    heard = sum(bool(row.said or row.passed) for row in rows)
    return {"leaf": leaf_for(viewer), "heard": heard, "total": len(rows)}


def combined_context(viewer):
    """As many lanes, or as much of the shared part, as can be read from the back row."""
    return {"leaf": leaf_for(viewer)}


def leaves_context(viewer):
    """Where the beamer is in what it shows leaf by leaf, with the one before and the one after."""
    leaves = leaves_for(viewer) if viewer.leads or viewer.role == Role.BEAMER else None
    if leaves is None or len(leaves.all) < 2:
        return {"total": 0}
    at = leaves.all.index(leaf_for(viewer, leaves))
    return {
        "total": len(leaves.all),
        "turns": viewer.may("turn_leaf", collaboration_of(viewer)),
        "number": at + 1,
        "before": leaves.all[at - 1] if at else None,
        "after": leaves.all[at + 1] if at + 1 < len(leaves.all) else None,
    }


def _of_said(viewer):
    found, newest = [], ""
    for said in said_for(viewer):
        newest, fits = f"said-{said.observation.pk}", holds_asked(said)
        found.append(Leaf(newest, said=said, asked=fits))
        if not fits:
            found.append(Leaf(f"asked-{said.observation.pk}", said=said, whole=False))
    return Leaves(found, newest, f"plenary {newest}")


def _of_spoken(viewer):
    rows = spoken_for(viewer)
    found = [Leaf(f"spoken-{row.party.pk}", spoken=row) for row in rows if row.statement and row.statement.spoken_at]
    last = spoken_last(rows)
    newest = f"spoken-{last.party.pk}" if last else ""
    if found and nobody_owes_an_answer(collaboration_of(viewer)):
        newest = "answers"
        found.append(Leaf(newest, answers=True))
    return Leaves(found, newest, f"contracting {newest}")


def _of_combined(viewer):
    """The poster of all opens where a line was put on it last."""
    pages = paged(lanes_context(viewer)["lanes"], shared_context(viewer)["sides"])
    found = [
        Leaf(f"page-{number}", lanes=page.lanes, lane_room=page.lane_room, sides=page.sides)
        for number, page in enumerate(pages, start=1)
    ]
    entries = [(line.entry.heard_at, line.entry.pk, leaf.key) for leaf in found for line in _lines_on(leaf)]
    _at, last, newest = max(entries, default=(None, 0, ""))
    return Leaves(found, newest, f"combined {last} {len(found)}")


def _lines_on(leaf):
    sides = [lines for _lane, *sides in leaf.lanes for lines in sides] + [lines for _side, lines in leaf.sides]
    return [line for lines in sides for line in lines]
