"""What its people can do with the lines of their poster."""

from django.db.models import Max
from django.utils import timezone

from halenbrengen.changes.recording import changing
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands.pen import require_open, require_there, reword, tell_that_it_was_started


def write_item(poster, *, side, text, interest="", level="", by):
    """Add a line to the get or give side of the writer's own poster (R2, R31)."""
    with changing(poster, by) as (poster, record):
        require_open(poster, by, "add_late_item")
        late = poster.collaboration.phase == Phase.CONTRACTING
        words = {"side": side, "text": text, "interest": interest, "level": level}
        return put_line(poster, record, **words, contributed_by=by.seat, is_late=late)


def reword_item(item, *, text, interest, level, base=None, by):
    """Say a line of one's own poster differently; the old words stay in the log.

    `base` holds the words that the writer started from, by name. What a colleague changed meanwhile stays, and the
    writer's words are kept beside it, so that neither text is lost.
    """
    with changing(item, by) as (item, record):
        require_open(item.poster, by)
        require_there(item)
        reword(item, {"text": text, "interest": interest, "level": level}, base, by, record)
    return item


def place_item(item, *, place, by):
    """Put a line of one's own poster at a place, counted from 1; past the end is the end."""
    with changing(item, by) as (item, record):
        require_open(item.poster, by)
        require_there(item)
        put_at(item, place, record)


def strike_item(item, *, by):
    """Take a line off one's own poster."""
    with changing(item, by) as (item, record):
        require_open(item.poster, by)
        strike(item, record)


def restore_item(item, *, by):
    """Put a line back that was taken off."""
    with changing(item, by) as (item, record):
        require_open(item.poster, by)
        restore(item, record)


def put_line(poster, record, *, side, **details):
    """Put a line under those that stand on this side already, for whichever act may do so."""
    last = poster.items.filter(side=side).aggregate(last=Max("position"))["last"] or 0
    item = poster.items.create(side=side, position=last + 1, written_at=timezone.now(), **details)
    tell_that_it_was_started(poster, record)
    record("item_written", item, audience=poster.audience)
    return item


def put_at(item, place, record, **details):
    lines = list(item.poster.items.filter(side=item.side, struck_at=None))
    before = lines.index(item)
    lines.insert(min(max(place - 1, 0), len(lines) - 1), lines.pop(before))
    after = lines.index(item)
    if after == before:
        return
    for position, line in enumerate(lines, start=1):
        type(line).objects.filter(pk=line.pk).update(position=position)
    record("item_moved", item, audience=item.poster.audience, before=before + 1, place=after + 1, **details)


def strike(item, record, **details):
    if item.struck_at:
        return
    item.struck_at = timezone.now()
    item.save(update_fields=["struck_at"])
    record("item_struck", item, audience=item.poster.audience, **details)


def restore(item, record, **details):
    if item.struck_at is None:
        return
    item.struck_at = None
    item.save(update_fields=["struck_at"])
    record("item_restored", item, audience=item.poster.audience, **details)
