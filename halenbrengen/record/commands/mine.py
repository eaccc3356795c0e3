"""What somebody puts right about themself."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require


def correct_particulars(seat, *, name, function, email, by):
    """Put one's own name, function and address right; what was told before keeps standing under the new name."""
    with changing(seat, by) as (seat, record):
        require(by.seat.pk == seat.pk, _("Je verandert alleen je eigen gegevens."))
        told = {"name": name, "function": function, "email": email}
        if all(getattr(seat, field) == value for field, value in told.items()):
            return
        for field, value in told.items():
            setattr(seat, field, value)
        seat.save(update_fields=list(told))
        record("particulars_corrected", seat, audience=SHARED)
