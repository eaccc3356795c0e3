"""From the kitchen table to the wall: handing a poster in, taking it back, hanging."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.posters.models import Poster


def give_poster(party, record):
    """Every party has a poster from its first moment on."""
    Poster.objects.create(party=party)


def hand_in(poster, *, by):
    """Tell the facilitator that the poster is ready to hang. It can be taken back until it hangs."""
    with changing(poster, by) as (poster, record):
        hand_over(poster, by, record)


def take_back(poster, *, by):
    """Take a handed-in poster back to work on it."""
    with changing(poster, by) as (poster, record):
        take_in_hand(poster, by, record)


def hang(collaboration, *, by):
    """Hang every poster that was handed in: from now on everyone at the table reads them (R4)."""
    with changing(collaboration, by) as (collaboration, record):
        _require_hanging(collaboration, by)
        waiting = Poster.objects.filter(party__collaboration=collaboration, hung_at=None)
        for poster in waiting.exclude(handed_in_at=None).select_related("party"):
            put_on_wall(poster, record)


def hang_poster(poster, *, by):
    """Hang the poster of one party, also one that was not handed in: it is read as it is now."""
    with changing(poster, by) as (poster, record):
        _require_hanging(poster.collaboration, by)
        if poster.hung_at is None:
            put_on_wall(poster, record)


def put_on_wall(poster, record):
    """From now on everyone reads it, and what changes on it is told to everyone."""
    poster.hung_at = timezone.now()
    poster.save(update_fields=["hung_at"])
    record("poster_hung", poster, audience=SHARED)


def _require_hanging(collaboration, by):
    require(by.may("hang_posters", collaboration), _("De platen kunnen in deze fase niet worden opgehangen."))


def hand_over(poster, by, record, **details):
    require(_may_hand_in(poster, by), _("Jullie plaat hangt al, of inleveren kan nu niet."))
    if not poster.handed_in_at:
        _note_hand_in(poster, timezone.now(), "poster_handed_in", record, details)


def take_in_hand(poster, by, record, **details):
    require(_may_hand_in(poster, by), _("Jullie plaat hangt al; terugnemen kan niet meer."))
    if poster.handed_in_at:
        _note_hand_in(poster, None, "poster_taken_back", record, details)


def _note_hand_in(poster, at, verb, record, details):
    poster.handed_in_at = at
    poster.save(update_fields=["handed_in_at"])
    record(verb, poster, audience=poster.audience, **details)
    record(verb, poster, audience=FACILITATOR)


def _may_hand_in(poster, by):
    return by.belongs_to(poster.party) and by.may(
        "hand_in_poster", poster.collaboration, hung=poster.hung_at is not None
    )
