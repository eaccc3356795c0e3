"""What a viewer may read of posters: the only way to them for pages, parts, prints and exports."""

from base64 import b64encode
from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404

from halenbrengen.collaborations.models import Party
from halenbrengen.method.kinds import Side
from halenbrengen.posters.models import FIELDS, Item, Look, OtherWording, Photo, Poster


def posters_for(viewer):
    """Every poster that this viewer may read, with its lines, in the order of the parties."""
    return with_lines(Poster.objects.visible_to(viewer))


def with_lines(posters):
    """The same posters, each with its party, whether it has a photo and, as `lines`, what stands on it."""
    lines = Prefetch("items", Item.objects.filter(struck_at=None).prefetch_related("changes"), to_attr="lines")
    found = posters.select_related("party", "party__collaboration", "photo").defer("photo__jpeg")
    return found.prefetch_related(lines)


def wall_for(viewer):
    """The posters that hang."""
    return posters_for(viewer).filter(hung_at__isnull=False)


def own_poster(viewer):
    """The poster of the viewer's own party without its lines: to act on; or 404 for who has none."""
    return _own(Poster.objects.visible_to(viewer).select_related("party__collaboration"), viewer)


def own_poster_with_lines(viewer):
    """The poster of the viewer's own party with what stands on it: to show; or 404 for who has none."""
    return _own(posters_for(viewer), viewer)


def poster_of_party(viewer, pk):
    """The poster of one party, to hang it or to put a photo up, for who leads; nothing of it is shown. Or 404."""
    posters = Poster.objects.filter(party__collaboration=viewer.collaboration_id, party=pk)
    return _or_absent(posters.select_related("party__collaboration") if viewer.leads else posters.none())


def poster_to_look_at(viewer, pk):
    """The handed-in poster of one party with what stands on it, for the facilitator's own look; or 404."""
    return _or_absent(with_lines(Poster.objects.open_to_a_look_of(viewer)).filter(party=pk))


def looks_for(viewer):
    """Who looked at the poster of the viewer's own party before it hung, and when."""
    return Look.objects.visible_to(viewer).select_related("by")


def photos_for(viewer):
    """Every photo of a poster on paper that this viewer may see, party by party."""
    return Photo.objects.visible_to(viewer).select_related("poster__party").order_by("poster__party")


def photo_for(viewer, pk):
    """A photo that this viewer may see, or 404."""
    return _or_absent(Photo.objects.visible_to(viewer).filter(pk=pk))


def data_address(photo):
    """A photo that came through a door as an address that holds the whole picture."""
    return f"data:image/jpeg;base64,{b64encode(bytes(photo.jpeg)).decode()}"


def _or_absent(found):
    thing = found.first()
    if thing is None:
        raise Http404
    return thing


def _own(posters, viewer):
    return _or_absent(posters.filter(party=viewer.party_id) if viewer.party_id else posters.none())


def may_write(viewer):
    """Whether this viewer may write on their own poster now."""
    poster = own_poster(viewer)
    return viewer.may("write_own_poster", poster.collaboration, hung=poster.hung_at is not None)


def own_wording(viewer, pk):
    """A text beside the words of one's own poster, also when a colleague has chosen meanwhile; or 404."""
    found = OtherWording.objects.visible_to(viewer).filter(pk=pk).select_related("poster__party__collaboration").first()
    if found is None:
        raise Http404
    return found


def waiting_wordings(viewer):
    """What waits beside the words of one's own poster until somebody chooses: by line (None: the poster) and field."""
    waiting = {}
    for wording in OtherWording.objects.visible_to(viewer).filter(settled_at=None).select_related("written_by"):
        waiting.setdefault((wording.item_id, wording.field), []).append(wording)
    return waiting


def struck_lines_of(viewer, side):
    """What was taken off one side of one's own poster and can be put back."""
    return list(own_poster(viewer).items.filter(side=side, struck_at__isnull=False))


def readable_item(viewer, pk):
    """A line that this viewer may read, also when it was taken off."""
    item = (
        Item.objects.filter(poster__in=Poster.objects.visible_to(viewer), pk=pk)
        .select_related("poster__party__collaboration")
        .first()
    )
    if item is None:
        raise Http404
    return item


def holds_something(party):
    """Whether anything was ever written on the poster of this party, lines that were taken off included."""
    poster = party.poster
    return (
        poster.items.exists()
        or bool(poster.handed_in_at or poster.hung_at)
        or any(map(poster.__getattribute__, FIELDS))
    )


def lines_of(poster, side):
    """The lines on one side of a poster that came through `posters_for`."""
    return [item for item in poster.lines if item.side == side]


@dataclass(frozen=True)
class Readiness:
    """How far a party is with its homework: facts about completeness, never content (R2)."""

    party: Party
    opened: bool
    started: bool
    handed_in: bool
    hung: bool
    on_paper: bool
    empty: tuple[str, ...]


def readiness_for(viewer):
    """Per party how far its homework is, for who leads the conversation; nobody else gets any."""
    if not viewer.leads:
        return []
    parties = Party.objects.filter(collaboration=viewer.collaboration_id).select_related("poster__photo")
    parties = parties.defer("poster__photo__jpeg")
    return [_readiness(party) for party in parties.prefetch_related("poster__items", "seats")]


def _readiness(party):
    poster = party.poster
    sides = {item.side for item in poster.items.all() if item.struck_at is None}
    filled = {field for field in FIELDS if getattr(poster, field)}
    handed_in = poster.handed_in_at is not None
    photo = getattr(poster, "photo", None)
    return Readiness(
        party=party,
        opened=any(seat.opened_at for seat in party.seats.all()),
        started=bool(sides or filled or photo),
        handed_in=handed_in,
        hung=poster.hung_at is not None,
        on_paper=photo is not None,
        empty=tuple(name for name in (*Side, *FIELDS) if name not in sides | filled) if handed_in else (),
    )
