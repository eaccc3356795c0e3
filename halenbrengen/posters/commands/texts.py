"""What its people can do with the five texts of their poster, and with two texts for the same words."""

from django.utils import timezone

from halenbrengen.changes.recording import changing
from halenbrengen.posters.commands.pen import require_open, require_there, reword, write_text
from halenbrengen.posters.models import FIELDS


def write_field(poster, *, field, text, base, by):
    """Write one of the five texts of one's own poster.

    `base` is the text that the writer started from. When a colleague changed it meanwhile, theirs stays and the
    writer's is kept beside it, so that neither text is lost.
    """
    assert field in FIELDS
    with changing(poster, by) as (poster, record):
        require_open(poster, by)
        write_text(poster, field, text, base, by, record)


def settle_wording(wording, *, text, base, by):
    """Choose between two texts: `text` becomes the words of the line or field, over `base`, which was read beside it.

    The other one stays in the history. What a colleague chose meanwhile is not undone; a third text that was put
    together from both waits beside it in its turn.
    """
    with changing(wording, by) as (wording, record):
        poster, item = wording.poster, wording.item
        require_open(poster, by)
        if wording.settled_at and text in (base, wording.text):
            return
        if item:
            require_there(item)
        if not wording.settled_at:
            wording.settled_at = timezone.now()
            wording.save(update_fields=["settled_at"])
            record("wording_settled", item or poster, audience=poster.audience, field=wording.field)
        if item:
            reword(item, {wording.field: text}, {wording.field: base}, by, record)
        else:
            write_text(poster, wording.field, text, base, by, record)
