"""What its people can do with the lines of their poster."""

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands.pen import require_open, tell_that_it_was_started


def write_item(poster, *, side, text, interest="", level="", by):
    """Add a line to the get or give side of the writer's own poster (R2, R31)."""
    with changing(poster, by) as (poster, record):
        require_open(poster, by, "answer_on_own_poster", "add_late_item")
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
        tell_that_it_was_started(poster, record)
        record("item_written", item, audience=poster.audience)
    return item


def reword_item(item, *, text, interest, level, by):
    """Say a line of one's own poster differently; the old words stay in the log."""
    with changing(item, by) as (item, record):
        require_open(item.poster, by)
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
        require_open(item.poster, by)
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
        require_open(item.poster, by)
        if item.struck_at:
            return
        item.struck_at = timezone.now()
        item.save(update_fields=["struck_at"])
        record("item_struck", item, audience=item.poster.audience)


def restore_item(item, *, by):
    """Put a line back that was taken off."""
    with changing(item, by) as (item, record):
        require_open(item.poster, by)
        if item.struck_at is None:
            return
        item.struck_at = None
        item.save(update_fields=["struck_at"])
        record("item_restored", item, audience=item.poster.audience)


def _require_there(item):
    require(item.struck_at is None, _("Een collega haalde deze regel van de plaat. Je tekst staat er nog."))
