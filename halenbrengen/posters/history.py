"""Who wrote what on one's own poster, and when: read from the log, for the poster's own people only."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import Http404
from django.utils import timezone

from halenbrengen.changes.models import SHARED, Change
from halenbrengen.method.phrases import phrase
from halenbrengen.posters.commands.undoing import UNDO
from halenbrengen.posters.models import FIELDS, Item
from halenbrengen.posters.queries import own_poster

OFFERED = timedelta(hours=1)  # how long one's last act can be undone in one press


@dataclass(frozen=True)
class Moment:
    """What somebody did with a line or a text. `text` is None where nothing was written."""

    did: str
    who: str
    at: datetime | None
    text: str | None = None
    interest: str = ""
    level: str = ""


WROTE = phrase("schreef")
CHANGED = phrase("veranderde het in")
MEANWHILE = phrase("schreef tegelijk")
STRUCK = phrase("haalde de regel van de plaat")
RESTORED = phrase("zette de regel terug")
ACTS = {
    "item_written": phrase("je zette een regel erbij"),
    "item_reworded": phrase("je veranderde een regel"),
    "item_moved": phrase("je verplaatste een regel"),
    "item_struck": phrase("je haalde een regel van de plaat"),
    "item_restored": phrase("je zette een regel terug"),
    "field_written": phrase("je schreef een tekst"),
    "poster_handed_in": phrase("je leverde de plaat in"),
    "poster_taken_back": phrase("je nam de plaat terug"),
}
LOOSE = {"item_struck": STRUCK, "item_restored": RESTORED}


def own_item(viewer, pk):
    """A line of the viewer's own poster, also when it was taken off; or 404."""
    item = Item.objects.filter(poster=own_poster(viewer), pk=pk).select_related("contributed_by").first()
    if item is None:
        raise Http404
    return item


def history_of_line(viewer, item):
    """Everything that was done with a line of the viewer's own poster, newest first."""
    words = {"text": item.text, "interest": item.interest, "level": item.level}
    moments = []
    for change in _told(viewer, item, [*LOOSE, "item_written", "item_reworded", "wording_kept"]):
        if change.verb == "item_reworded":
            moments.append(_moment(change, CHANGED, **words))
            words = change.details["before"]
        elif change.verb == "wording_kept":
            moments.append(_moment(change, MEANWHILE, **{**words, change.details["field"]: change.details["text"]}))
        elif change.verb in LOOSE:
            moments.append(_moment(change, LOOSE[change.verb]))
    return [*moments, Moment(WROTE, item.contributed_by.name if item.contributed_by else "", item.written_at, **words)]


def history_of_text(viewer, field):
    """Everything that was written in one of the five texts of the viewer's own poster, newest first."""
    if field not in FIELDS:
        raise Http404
    poster = own_poster(viewer)
    text, moments = getattr(poster, field), []
    for change in _told(viewer, poster, ["field_written", "field_transcribed", "wording_kept"]):
        if change.details["field"] != field:
            continue
        if change.verb == "wording_kept":
            moments.append(_moment(change, MEANWHILE, text=change.details["text"]))
        else:
            moments.append(_moment(change, CHANGED if change.details["before"] else WROTE, text=text))
            text = change.details["before"]
    return [*moments, Moment(WROTE, "", None, text)] if text else moments


def last_act(viewer):
    """What this person did last on their own poster, and that in words, when one press can still undo it."""
    poster = own_poster(viewer)
    if not viewer.may("write_own_poster", poster.collaboration, hung=poster.hung_at is not None):
        return {}
    act = _own_acts(viewer, poster).order_by("-pk").first()
    fresh = act and act.verb in UNDO and act.made_at > timezone.now() - OFFERED and "undoes" not in act.details
    return {"act": act, "did": ACTS[act.verb]} if fresh else {}


def own_act(viewer, number):
    """Something that this person did on their own poster, by its number; or 404."""
    act = _own_acts(viewer, own_poster(viewer)).filter(number=number, verb__in=UNDO).first()
    if act is None:
        raise Http404
    return act


def _own_acts(viewer, poster):
    return Change.objects.heard_by(viewer.collaboration_id, [poster.audience]).filter(actor=viewer.seat)


def _told(viewer, thing, verbs):
    heard = Change.objects.heard_by(viewer.collaboration_id, [own_poster(viewer).party.audience, SHARED])
    subject = f"{thing._meta.model_name}:{thing.pk}"
    return heard.filter(subject=subject, verb__in=verbs).select_related("actor").order_by("-pk")


def _moment(change, did, **words):
    return Moment(did, change.actor.name if change.actor else "", change.made_at, **words)
