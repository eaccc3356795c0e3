"""The live pieces of homework and wall."""

from functools import partial

from django.utils.translation import gettext as _

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.method.kinds import InterestLevel, Side
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.posters.models import FIELDS
from halenbrengen.posters.papers import parts as papers
from halenbrengen.posters.queries import (
    lines_of,
    looks_for,
    own_poster,
    own_poster_with_lines,
    struck_lines_of,
    waiting_wordings,
    wall_for,
)

# The seven questions of the homework, in their order.
STEPS = (*Side, *FIELDS)
# The five texts of a sheet: two above the sides, three below them.
ABOVE, BELOW = FIELDS[:2], FIELDS[2:]


def side_context(side, viewer):
    poster, waiting = own_poster_with_lines(viewer), waiting_wordings(viewer)
    lines = lines_of(poster, side)
    return {
        **_step(side),
        "poster": poster,
        "lines": [_line(item, place, len(lines), waiting) for place, item in enumerate(lines, start=1)],
        "struck": struck_lines_of(viewer, side),
        "levels": list(InterestLevel),
        "open": _open(poster, viewer),
    }


def field_context(field, viewer):
    poster = own_poster(viewer)
    return {
        **_step(field),
        "poster": poster,
        "collaboration": poster.collaboration,
        "text": getattr(poster, field),
        "beside": waiting_wordings(viewer).get((None, field), []),
        "open": _open(poster, viewer),
    }


def state_context(viewer):
    poster = own_poster_with_lines(viewer)
    return {"poster": poster, "open": _open(poster, viewer), "overview": [_filled(step, poster) for step in STEPS]}


def _step(field):
    """Where a question stands among the seven, and what comes before and after it."""
    at = STEPS.index(field)
    around = [f"homework-{name}" for name in STEPS]
    return {
        "field": field,
        "prompt": PROMPTS[field],
        "number": at + 1,
        "count": len(STEPS),
        "earlier": around[at - 1] if at else "",
        "later": [*around, "homework-state"][at + 1],
    }


def _line(item, place, count, waiting):
    """What a line shows of itself: the places above and below it (0: there is none) and what waits beside it."""
    beside = [
        {"wording": wording, "now": getattr(item, field)}
        for field in ("text", "interest")
        for wording in waiting.get((item.pk, field), [])
    ]
    return {"item": item, "above": place - 1, "below": place + 1 if place < count else 0, "beside": beside}


def _filled(field, poster):
    lines = lines_of(poster, field) if field in tuple(Side) else []
    return {"prompt": PROMPTS[field], "lines": len(lines), "filled": bool(lines or getattr(poster, field, ""))}


def looks_context(viewer):
    return {"looks": looks_for(viewer)}


def wall_context(viewer):
    return {"posters": [sheet_of(poster) for poster in wall_for(viewer)], "collaboration": collaboration_of(viewer)}


def sheet_of(poster):
    """What the template of a sheet shows of one poster."""
    photo = getattr(poster, "photo", None)
    return {
        "poster": poster,
        "party": poster.party,
        "photo": photo,
        "photo_address": f"photos/{photo.pk}" if photo else "",
        "words": bool(poster.lines or any(getattr(poster, name) for name in FIELDS)),
        "gets": lines_of(poster, Side.GET),
        "gives": lines_of(poster, Side.GIVE),
        "above": [_text_of(poster, name) for name in ABOVE],
        "below": [_text_of(poster, name) for name in BELOW],
    }


def _text_of(poster, name):
    return {
        "heading": _(PROMPTS[name].heading),
        "text": getattr(poster, name),
        "typed": name in poster.transcribed_fields,
    }


def _open(poster, viewer):
    return viewer.may("write_own_poster", poster.collaboration, hung=poster.hung_at is not None)


PARTS = [
    *(
        part(
            f"homework-{side}",
            "posters/_side.html",
            follows="item poster collaboration",
            context=partial(side_context, side),
        )
        for side in Side
    ),
    *(
        part(
            f"homework-{field}",
            "posters/_field.html",
            follows="poster collaboration",
            context=partial(field_context, field),
        )
        for field in FIELDS
    ),
    part("homework-who", "posters/_who.html", follows="poster", context=state_context),
    part("homework-state", "posters/_state.html", follows="poster item collaboration", context=state_context),
    part("homework-looks", "posters/_looks.html", follows="look", context=looks_context),
    *papers.PARTS,
    part("wall-posters", "posters/_wall.html", follows="poster item party", context=wall_context),
]
SCREENS = {
    "homework": [
        *("homework-who", *(f"homework-{name}" for name in STEPS)),
        *("homework-state", "homework-looks", "homework-paper"),
    ],
    **papers.SCREENS,
    "wall": ["wall-posters"],
}
TOGETHER = ["homework"]
