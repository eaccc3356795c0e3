"""Looking at what was handed in, before it hangs."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require


def look_at(poster, *, by):
    """Open a handed-in poster that does not hang yet. Every look is kept, and its own people see who and when."""
    with changing(poster, by) as (poster, record):
        hung = poster.hung_at is not None
        require(
            by.may("look_at_poster", poster.collaboration, hung=hung) and poster.handed_in_at,
            _("Deze plaat kun je nu niet bekijken: zij is teruggenomen, of zij hangt al."),
        )
        look = poster.looks.create(by=by.seat, looked_at=timezone.now())
        record("poster_looked_at", look, audience=poster.party.audience)
