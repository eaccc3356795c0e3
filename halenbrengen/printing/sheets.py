"""From what people said to what the sheets of paper want to know: the door between the tables and `content.py`.

Every function speaks the active language. Names of files tell the party, so that a pile of prints can be sorted.
"""

from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.combined.queries import lanes_for, shared_for
from halenbrengen.method.kinds import EntryState, Side
from halenbrengen.method.moments import Moment
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.method.rules import RULES
from halenbrengen.method.script import SCRIPT
from halenbrengen.posters.models import FIELDS
from halenbrengen.posters.queries import lines_of, posters_for, wall_for

WHATS = ("posters", "combined", "blank", "rules")
MOST_LANES = 12


@dataclass(frozen=True)
class Sheet:
    """One PDF to make: `typeset.pdf(kind, content)` prints it, and it is kept under `name`."""

    name: str
    kind: str
    content: dict


def sheets(what, viewer):
    """The sheets of one of `WHATS` as this viewer may read them; of posters those that hang."""
    collaboration = collaboration_of(viewer)
    if what == "posters":
        return poster_sheets(collaboration, wall_for(viewer))
    if what == "rules":
        return [Sheet("rules", "rules", _rules(collaboration))]
    lanes = lanes_for(viewer)
    shared = shared_for(viewer) if what == "combined" else []
    title = _("Gezamenlijke plaat") if what == "combined" else _("Lege gezamenlijke plaat")
    contents = [_combined(collaboration, title, some, shared) for some in _in_sheets(lanes)]
    return [Sheet(name, what, content) for name, content in zip(_numbered(what, len(contents)), contents, strict=True)]


def sheets_for(viewer):
    """What this viewer may take along: posters it may read, the combined one once it is there, blank and rules."""
    collaboration = collaboration_of(viewer)
    found = poster_sheets(collaboration, posters_for(viewer))
    if viewer.may("read_combined", collaboration):
        found += sheets("combined", viewer)
    return found + sheets("blank", viewer) + sheets("rules", viewer)


def poster_sheets(collaboration, posters):
    """One sheet for each of these posters, which come from `posters_for` or `wall_for`."""
    return [
        Sheet(
            f"poster-{number:02}-{slugify(poster.party.short_name)}".strip("-"),
            "poster",
            _poster(collaboration, poster),
        )
        for number, poster in enumerate(posters, start=1)
    ]


def _poster(collaboration, poster):
    return {
        "title": _("Plaat van %(party)s") % {"party": poster.party.name},
        "about": collaboration.title,
        "labels": {name: _(PROMPTS[name].heading) for name in (*Side, *FIELDS)} | {"because": _("omdat:")},
        "party": {"name": poster.party.name, "hue": poster.party.hue},
        "gets": _lines(poster, Side.GET),
        "gives": _lines(poster, Side.GIVE),
        **{field: getattr(poster, field) for field in FIELDS},
    }


def _lines(poster, side):
    return [{"text": item.text, "interest": item.interest} for item in lines_of(poster, side)]


def _combined(collaboration, title, lanes, shared):
    return {
        "title": title,
        "heading": _("Wat wij samen komen halen en brengen"),
        "about": collaboration.title,
        "labels": {
            "get": _(Side.GET.label),
            "give": _(Side.GIVE.label),
            "lane_get": _("haalt"),
            "lane_give": _("brengt"),
        },
        "lanes": [
            {"party": _party(lane.party), "gets": _entries(lane.gets), "gives": _entries(lane.gives)} for lane in lanes
        ],
        "shared": {
            "gets": _shared(entry for entry in shared if entry.side == Side.GET),
            "gives": _shared(entry for entry in shared if entry.side == Side.GIVE),
        },
    }


def _entries(entries):
    return [{"text": entry.text, "state": _(EntryState(entry.state).label)} for entry in entries]


def _shared(entries):
    entries = list(entries)
    sources = [[_party(source.party) for source in entry.standing] for entry in entries]
    return [{**line, "sources": parties} for line, parties in zip(_entries(entries), sources, strict=True)]


def _party(party):
    return {"name": party.short_name, "hue": party.hue}


def _in_sheets(lanes):
    """At most twelve lanes on a sheet, and on each about as many."""
    count = -(-len(lanes) // MOST_LANES) or 1
    size = -(-len(lanes) // count)
    return [lanes[start : start + size] for start in range(0, len(lanes), size)] or [[]]


def _numbered(name, count):
    return [name] if count == 1 else [f"{name}-{number}" for number in range(1, count + 1)]


def _rules(collaboration):
    return {
        "title": _("Spelregels"),
        "heading": _("Spelregels"),
        "about": collaboration.title,
        "labels": {"purpose": _("Waarom we hier zijn")},
        "purpose": _(SCRIPT[Moment.PURPOSE].say),
        "rules": [{"text": _(rule.line), "added": ""} for rule in RULES],
    }
