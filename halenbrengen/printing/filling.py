"""From what people said to what the sheets of paper want to know: the door between the tables and `content.py`.

Every function speaks the active language.
"""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from halenbrengen.combined.queries import lanes_for, shared_for
from halenbrengen.method.kinds import EntryState, Side
from halenbrengen.method.moments import Moment
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.method.rules import RULES
from halenbrengen.method.script import SCRIPT
from halenbrengen.posters.models import FIELDS
from halenbrengen.posters.papers.words import typed_over
from halenbrengen.posters.queries import lines_of
from halenbrengen.room.plan import ends_at
from halenbrengen.room.plan import lines_of as steps_of
from halenbrengen.turns.queries import round_for
from halenbrengen.turns.timeplan import plan_for
from halenbrengen.ui.templatetags.halenbrengen import brief

MOST_LANES = 12


def poster(collaboration, poster):
    return {
        **_sheet(collaboration, _("Plaat van %(party)s") % {"party": poster.party.name}),
        "labels": _headings() | {"because": _("omdat:")},
        "party": {"name": poster.party.name, "hue": poster.party.hue},
        "gets": _lines(poster, Side.GET),
        "gives": _lines(poster, Side.GIVE),
        **{field: getattr(poster, field) for field in FIELDS},
    }


def homework(collaboration, party=None):
    """The poster to fill in by hand: of a party, or of one that still writes its name on it."""
    title = _("Lege plaat van %(party)s") % {"party": party.name} if party else _("Lege plaat zonder naam")
    return {
        **_sheet(collaboration, title),
        "labels": _headings() | {"name": _("Naam van de partij")},
        "questions": {name: _(PROMPTS[name].question) for name in (*Side, *FIELDS)},
        "ambition": collaboration.draft_ambition,
        "ambition_by": _("De ruwe ambitie. Concept, door %(name)s") % {"name": collaboration.draft_by}
        if collaboration.draft_by
        else _("De ruwe ambitie. Concept"),
        "party": {"name": party.name, "hue": party.hue} if party else {"name": "", "hue": 0},
    }


def _headings():
    return {name: _(PROMPTS[name].heading) for name in (*Side, *FIELDS)}


def _lines(poster, side):
    return [{"text": item.text, "interest": item.interest, "note": typed_over(item)} for item in lines_of(poster, side)]


def combined_posters(viewer, collaboration):
    """The combined poster as it stands, on as many sheets as there are times twelve parties."""
    shared = shared_for(viewer)
    return [_combined(collaboration, _("Gezamenlijke plaat"), some, shared) for some in _in_sheets(lanes_for(viewer))]


def blank_posters(viewer, collaboration):
    """The combined poster with nothing on it, with a lane for each party at the table (R17)."""
    title = _("Lege gezamenlijke plaat")
    return [_combined(collaboration, title, some, []) for some in _in_sheets(lanes_for(viewer))]


def _combined(collaboration, title, lanes, shared):
    return {
        **_sheet(collaboration, title),
        "heading": _("Wat wij samen komen halen en brengen"),
        "labels": {
            "get": _(Side.GET.label),
            "give": _(Side.GIVE.label),
            "lane_get": _("haalt"),
            "lane_give": _("brengt"),
            "lane_nothing": _("nog niets"),
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


def rules(collaboration):
    return {
        **_sheet(collaboration, _("Spelregels")),
        "heading": _("Spelregels"),
        "labels": {"purpose": _("Waarom we hier zijn")},
        "purpose": _(SCRIPT[Moment.PURPOSE].say),
        "rules": [{"text": _(rule.line), "added": ""} for rule in RULES],
    }


def timeplan(viewer, collaboration):
    """When what begins, for the wall and for everybody: the same facts as the page of the time plan."""
    plan = plan_for(collaboration)
    steps = steps_of(collaboration, plan, round_for(viewer))
    return {
        **_sheet(collaboration, _("Tijdplan")),
        "heading": _("Tijdplan"),
        "labels": {},
        "lead": _lead(collaboration, plan),
        "steps": [
            {
                "at": _moment(step),
                "label": step.label,
                "long": _long(step.seconds),
                "slots": [_slot(slot) for slot in step.slots],
            }
            for step in steps
        ],
    }


def _lead(collaboration, plan):
    said = []
    if collaboration.starts_at:
        starts_at = timezone.localtime(collaboration.starts_at)
        place = [collaboration.location] if collaboration.location else []
        said.append(", ".join([capfirst(date_format(starts_at, "l j F Y")), _hours(collaboration, plan), *place]) + ".")
    said.append(_("Samen %(total)s minuten.") % {"total": brief(plan.total)})
    if plan.parties:
        said.append(
            _("Elke partij heeft %(slot)s minuten: vertellen %(present)s, vragen %(questions)s, wisselen %(change)s.")
            % {name: brief(getattr(plan, name)) for name in ("slot", "present", "questions", "change")}
        )
    return " ".join(said)


def _hours(collaboration, plan):
    """From when until when."""
    moments = (collaboration.starts_at, ends_at(collaboration, plan))
    return "–".join(date_format(timezone.localtime(each), "H:i") for each in moments)


def _long(seconds):
    return _("%(length)s min") % {"length": brief(seconds)}


def _slot(slot):
    party = _party(slot.turn.party) if slot.turn else {"name": "", "hue": 0}
    return {
        "at": _moment(slot.planned),
        "label": "" if slot.turn else slot.label,
        "party": party,
        "long": _long(slot.planned.seconds),
    }


def _moment(at):
    """The clock where the day is known, otherwise the minutes since the beginning."""
    return date_format(timezone.localtime(at.starts_at), "H:i") if at.starts_at else brief(at.after)


def _sheet(collaboration, title):
    """What every sheet carries: its title, whose it is, and what to say when a character could not be printed."""
    return {
        "title": title,
        "about": collaboration.title,
        "boxes": what_a_box_is(),
    }


def what_a_box_is():
    """What stands at the foot of a sheet on which a character could not be printed."""
    return _("□ staat voor een teken dat geen van onze lettertypes heeft.")


def _in_sheets(lanes):
    """At most twelve lanes on a sheet, and on each about as many; without parties there is no sheet."""
    if not lanes:
        return []
    count = -(-len(lanes) // MOST_LANES)
    size = -(-len(lanes) // count)
    return [lanes[start : start + size] for start in range(0, len(lanes), size)]
