"""What people can do with their poster, and the facilitator with the wall."""

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import FIELDS, Poster


def give_poster(party, record):
    """Every party has a poster from its first moment on."""
    Poster.objects.create(party=party)


def write_item(poster, *, side, text, interest="", level="", by):
    """Add a line to the get or give side of the writer's own poster (R2, R31)."""
    with changing(poster, by) as (poster, record):
        _require_open(poster, by, "answer_on_own_poster", "add_late_item")
        last = poster.items.filter(side=side).aggregate(last=Max("position"))["last"] or 0
        item = poster.items.create(
            side=side,
            text=text,
            interest=interest,
            level=level,
            contributed_by=by.seat,
            position=last + 1,
            written_at=timezone.now(),
            is_answer=poster.collaboration.phase == Phase.PRESENTATIONS,
            is_late=poster.collaboration.phase == Phase.CONTRACTING,
        )
        _tell_that_it_was_started(poster, record)
        record("item_written", item, audience=poster.audience)
    return item


def reword_item(item, *, text, interest, level, by):
    """Say a line of one's own poster differently; the old words stay in the log."""
    with changing(item, by) as (item, record):
        _require_open(item.poster, by)
        _require_there(item)
        if (item.text, item.interest, item.level) == (text, interest, level):
            return item
        before = {"text": item.text, "interest": item.interest, "level": item.level}
        item.text, item.interest, item.level = text, interest, level
        item.save(update_fields=["text", "interest", "level"])
        record("item_reworded", item, audience=item.poster.audience, before=before)
    return item


def move_item(item, *, up, by):
    """Put a line of one's own poster one place higher or lower. At the end of the list nothing happens."""
    with changing(item, by) as (item, record):
        _require_open(item.poster, by)
        _require_there(item)
        lines = list(item.poster.items.filter(side=item.side, struck_at=None))
        here = lines.index(item)
        there = here - 1 if up else here + 1
        if not 0 <= there < len(lines):
            return
        lines[here], lines[there] = lines[there], lines[here]
        for position, line in enumerate(lines, start=1):
            type(line).objects.filter(pk=line.pk).update(position=position)
        record("item_moved", item, audience=item.poster.audience)


def strike_item(item, *, by):
    """Take a line off one's own poster."""
    with changing(item, by) as (item, record):
        _require_open(item.poster, by)
        if item.struck_at:
            return
        item.struck_at = timezone.now()
        item.save(update_fields=["struck_at"])
        record("item_struck", item, audience=item.poster.audience)


def restore_item(item, *, by):
    """Put a line back that was taken off."""
    with changing(item, by) as (item, record):
        _require_open(item.poster, by)
        if item.struck_at is None:
            return
        item.struck_at = None
        item.save(update_fields=["struck_at"])
        record("item_restored", item, audience=item.poster.audience)


def write_field(poster, *, field, text, base, by):
    """Write one of the five texts of one's own poster.

    `base` is the text that the writer started from. When a colleague changed it meanwhile the write is refused with
    the colleague's words, so that neither text is lost.
    """
    assert field in FIELDS
    with changing(poster, by) as (poster, record):
        _require_open(poster, by)
        now = getattr(poster, field)
        if now == text:
            return
        if now != base:
            raise Refused(_("Een collega schreef hier intussen: “%(text)s”") % {"text": now}, field="text")
        setattr(poster, field, text)
        poster.save(update_fields=[field])
        _tell_that_it_was_started(poster, record)
        record("field_written", poster, audience=poster.audience, field=field, before=now)


def hand_in(poster, *, by):
    """Tell the facilitator that the poster is ready to hang. It can be taken back until it hangs."""
    with changing(poster, by) as (poster, record):
        require(
            _may_hand_in(poster, by),
            _("Jullie plaat hangt al, of inleveren kan nu niet."),
        )
        if poster.handed_in_at:
            return
        poster.handed_in_at = timezone.now()
        poster.save(update_fields=["handed_in_at"])
        record("poster_handed_in", poster, audience=poster.audience)
        record("poster_handed_in", poster, audience=FACILITATOR)


def take_back(poster, *, by):
    """Take a handed-in poster back to work on it."""
    with changing(poster, by) as (poster, record):
        require(
            _may_hand_in(poster, by),
            _("Jullie plaat hangt al; terugnemen kan niet meer."),
        )
        if not poster.handed_in_at:
            return
        poster.handed_in_at = None
        poster.save(update_fields=["handed_in_at"])
        record("poster_taken_back", poster, audience=poster.audience)
        record("poster_taken_back", poster, audience=FACILITATOR)


def hang(collaboration, *, by):
    """Hang every poster on the wall: from now on everyone at the table reads all of them (R4)."""
    with changing(collaboration, by) as (collaboration, record):
        require(
            by.may("hang_posters", collaboration),
            _("De platen kunnen in deze fase niet worden opgehangen."),
        )
        for poster in Poster.objects.filter(party__collaboration=collaboration, hung_at=None):
            poster.hung_at = timezone.now()
            poster.save(update_fields=["hung_at"])
            record("poster_hung", poster, audience=SHARED)


def _require_open(poster, by, *acts):
    """Only its own people write on a poster: freely until it hangs, after that what one of `acts` allows."""
    require(by.belongs_to(poster.party), _("Alleen %(party)s schrijft op deze plaat.") % {"party": poster.party.name})
    hung = poster.hung_at is not None
    require(
        any(by.may(act, poster.collaboration, hung=hung) for act in ("write_own_poster", *acts)),
        _("Op deze plaat kan nu niet worden geschreven."),
    )


def _may_hand_in(poster, by):
    return by.belongs_to(poster.party) and by.may(
        "hand_in_poster", poster.collaboration, hung=poster.hung_at is not None
    )


def _require_there(item):
    require(item.struck_at is None, _("Een collega haalde deze regel van de plaat. Je tekst staat er nog."))


def _tell_that_it_was_started(poster, record):
    """The facilitator hears that a party has begun, and nothing of what it writes."""
    if poster.handed_in_at or poster.hung_at:
        return
    started = poster.items.count() + sum(1 for field in FIELDS if getattr(poster, field))
    if started == 1:
        record("poster_started", poster, audience=FACILITATOR)
