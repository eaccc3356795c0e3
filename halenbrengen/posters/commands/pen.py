"""Who may write on a poster now, and how what is written stands beside what a colleague wrote meanwhile."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.refusals import require
from halenbrengen.posters.models import FIELDS, OtherWording


def require_open(poster, by, *acts):
    """Only its own people write on a poster: freely until it hangs, after that what one of `acts` allows."""
    require(by.belongs_to(poster.party), _("Alleen %(party)s schrijft op deze plaat.") % {"party": poster.party.name})
    hung = poster.hung_at is not None
    require(
        any(by.may(act, poster.collaboration, hung=hung) for act in ("write_own_poster", *acts)),
        _("Op deze plaat kan nu niet worden geschreven."),
    )


def require_there(item):
    require(item.struck_at is None, _("Een collega haalde deze regel van de plaat. Je tekst staat er nog."))


def reword(item, words, base, by, record, **details):
    """Write `words` (text, interest, level) over those that the writer started from; `base` None: over anything.

    Where a colleague changed the same words meanwhile, theirs stay and the writer's are kept beside them.
    """
    now = {name: getattr(item, name) for name in words}
    start = base or now
    mine = {name: text for name, text in words.items() if text != now[name] and text != start.get(name)}
    aside = {name: text for name, text in mine.items() if now[name] != start.get(name) and name != "level"}
    written = {name: text for name, text in mine.items() if name not in aside}
    if written:
        for name, text in written.items():
            setattr(item, name, text)
        item.save(update_fields=list(written))
        record("item_reworded", item, audience=item.poster.audience, before={**_words_of(item), **now}, **details)
    for name, text in aside.items():
        keep_beside(item.poster, item, name, text, by, record)


def write_text(poster, field, text, base, by, record, **details):
    """Write one of the five texts over `base`; over anything else it is kept beside what stands there."""
    now = getattr(poster, field)
    if text in (now, base):
        return
    if now != base:
        keep_beside(poster, None, field, text, by, record)
        return
    setattr(poster, field, text)
    poster.save(update_fields=[field])
    tell_that_it_was_started(poster, record)
    record("field_written", poster, audience=poster.audience, field=field, before=now, **details)


def keep_beside(poster, item, field, text, by, record):
    """Keep a text beside the one that a colleague wrote meanwhile, until somebody of the party chooses."""
    waiting = OtherWording.objects.filter(poster=poster, item=item, field=field, settled_at=None)
    if not text or waiting.filter(text=text).exists():
        return
    how = {"poster": poster, "item": item, "field": field, "text": text}
    OtherWording.objects.create(written_by=by.seat, written_at=timezone.now(), **how)
    record("wording_kept", item or poster, audience=poster.audience, field=field, text=text)


def tell_that_it_was_started(poster, record):
    """The facilitator hears that a party has begun, and nothing of what it writes."""
    if poster.handed_in_at or poster.hung_at:
        return
    started = poster.items.count() + sum(1 for field in FIELDS if getattr(poster, field))
    if started == 1:
        record("poster_started", poster, audience=FACILITATOR)


def _words_of(item):
    return {"text": item.text, "interest": item.interest, "level": item.level}
