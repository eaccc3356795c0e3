"""The beamer on the console: what it shows, and one button for everything that it can show now."""

from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.method.kinds import Showing
from halenbrengen.posters.parts import sheet_of
from halenbrengen.posters.queries import wall_for
from halenbrengen.room.beamer import on_beamer, showings_for
from halenbrengen.turns.queries import round_for


def controls_context(viewer):
    """What who leads can press; the posters one by one, with the one before and after that which is shown."""
    if not viewer.may("show_on_beamer", collaboration_of(viewer)):
        return {"open": False}
    shown, can = on_beamer(viewer), showings_for(viewer)
    parties = [party for showing, party in can if showing == Showing.POSTER]
    at = parties.index(shown.party) if shown.shows == Showing.POSTER else None
    turn = round_for(viewer).current
    return {
        "open": True,
        "shown": shown,
        "name": shown.party.short_name if shown.party else _(shown.shows.label),
        "showings": [showing for showing, party in can if showing != Showing.POSTER],
        "parties": parties,
        "before": parties[at - 1] if at else None,
        "after": parties[at + 1] if at is not None and at + 1 < len(parties) else None,
        "speaks": turn.party if turn and not parties else None,
        "runs": viewer.role == "facilitator",
    }


def wall_context(viewer):
    """All posters that hang, equally large, for the whole room."""
    return {"posters": [sheet_of(poster) for poster in wall_for(viewer)]}


def poster_context(viewer):
    """The one poster that was chosen."""
    shown = on_beamer(viewer)
    poster = wall_for(viewer).filter(party=shown.party).first() if shown.party else None
    return {"sheet": sheet_of(poster) if poster else None}


def sound_context(viewer):
    return {"on": on_beamer(viewer).sound}
