"""Who sits at this table: what every command of the plenary asks first."""

from django.utils.translation import gettext as _

from halenbrengen.changes.refusals import require
from halenbrengen.method.permissions import Role


def require_at_table(collaboration, party):
    require(party.collaboration_id == collaboration.pk, _("Deze partij zit niet aan deze tafel."))


def require_of(person, party):
    require(person is None or person.party_id == party.pk, _("Deze persoon hoort bij een andere partij."))


def require_somebody(person):
    """What stands in the plenary was said by a person of a party, by nobody else (R25)."""
    require(
        person is not None and person.role == Role.PARTICIPANT and person.party is not None,
        _("Wat hier staat, is gezegd door iemand van een partij."),
        field="person",
    )


def holds_the_pen(by, collaboration):
    """Whether this viewer writes down what people of the parties say.

    The scribe does; the facilitator only at a table without one, so that whoever leads listens and does not write.
    """
    if by.role == Role.SCRIBE:
        return True
    scribes = collaboration.seats.filter(role=Role.SCRIBE, left_at=None)
    return by.role == Role.FACILITATOR and by.may("record_for_party", collaboration) and not scribes.exists()
