"""Who may write on a poster now, and who hears that it was begun."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.refusals import require
from halenbrengen.posters.models import FIELDS


def require_open(poster, by, *acts):
    """Only its own people write on a poster: freely until it hangs, after that what one of `acts` allows."""
    require(by.belongs_to(poster.party), _("Alleen %(party)s schrijft op deze plaat.") % {"party": poster.party.name})
    hung = poster.hung_at is not None
    require(
        any(by.may(act, poster.collaboration, hung=hung) for act in ("write_own_poster", *acts)),
        _("Op deze plaat kan nu niet worden geschreven."),
    )


def tell_that_it_was_started(poster, record):
    """The facilitator hears that a party has begun, and nothing of what it writes."""
    if poster.handed_in_at or poster.hung_at:
        return
    started = poster.items.count() + sum(1 for field in FIELDS if getattr(poster, field))
    if started == 1:
        record("poster_started", poster, audience=FACILITATOR)
