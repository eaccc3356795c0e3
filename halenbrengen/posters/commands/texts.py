"""What its people can do with the five texts of their poster."""

from django.utils.translation import gettext as _

from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused
from halenbrengen.posters.commands.pen import require_open, tell_that_it_was_started
from halenbrengen.posters.models import FIELDS


def write_field(poster, *, field, text, base, by):
    """Write one of the five texts of one's own poster.

    `base` is the text that the writer started from. When a colleague changed it meanwhile the write is refused with
    the colleague's words, so that neither text is lost.
    """
    assert field in FIELDS
    with changing(poster, by) as (poster, record):
        require_open(poster, by)
        now = getattr(poster, field)
        if now == text:
            return
        if now != base:
            raise Refused(_("Een collega schreef hier intussen: “%(text)s”") % {"text": now}, field="text")
        setattr(poster, field, text)
        poster.save(update_fields=[field])
        tell_that_it_was_started(poster, record)
        record("field_written", poster, audience=poster.audience, field=field, before=now)
