"""The live pieces of homework and wall."""

from functools import partial

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.method.kinds import InterestLevel, Side
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.posters.models import FIELDS
from halenbrengen.posters.queries import lines_of, own_poster, own_poster_with_lines, wall_for


def side_context(side, viewer):
    poster = own_poster_with_lines(viewer)
    return {
        "side": side,
        "prompt": PROMPTS[side],
        "poster": poster,
        "lines": lines_of(poster, side),
        "levels": list(InterestLevel),
        "open": _open(poster, viewer),
    }


def field_context(field, viewer):
    poster = own_poster(viewer)
    return {
        "field": field,
        "prompt": PROMPTS[field],
        "poster": poster,
        "text": getattr(poster, field),
        "open": _open(poster, viewer),
    }


def state_context(viewer):
    poster = own_poster(viewer)
    return {"poster": poster, "open": _open(poster, viewer)}


def wall_context(viewer):
    return {"posters": [sheet_of(poster) for poster in wall_for(viewer)], "collaboration": collaboration_of(viewer)}


def sheet_of(poster):
    """What the template of a sheet shows of one poster."""
    return {
        "poster": poster,
        "party": poster.party,
        "gets": lines_of(poster, Side.GET),
        "gives": lines_of(poster, Side.GIVE),
    }


def _open(poster, viewer):
    return viewer.may("write_own_poster", poster.collaboration, hung=poster.hung_at is not None)


PARTS = [
    *(
        part(f"homework-{side}", "posters/_side.html", follows="item poster", context=partial(side_context, side))
        for side in Side
    ),
    *(
        part(f"homework-{field}", "posters/_field.html", follows="poster", context=partial(field_context, field))
        for field in FIELDS
    ),
    part("homework-state", "posters/_state.html", follows="poster", context=state_context),
    part("wall-posters", "posters/_wall.html", follows="poster item party", context=wall_context),
]
SCREENS = {
    "homework": [*(f"homework-{name}" for name in (*Side, *FIELDS)), "homework-state"],
    "wall": ["wall-posters"],
}
