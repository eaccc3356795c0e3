"""Who sits at the table: invited, changed, gone."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.collaborations.signing_in import end_links_of_seat
from halenbrengen.method.permissions import Role


def invite(collaboration, *, name, role=Role.PARTICIPANT, party=None, function="", email="", language="", by, **more):
    """Give somebody a seat: a person of a party, a scribe or an observer."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("change_people", collaboration), _("Alleen de begeleider nodigt mensen uit."))
        require(
            (role == Role.PARTICIPANT) == (party is not None), _("Kies voor een deelnemer een partij."), field="party"
        )
        seat = collaboration.seats.create(
            name=name, role=role, party=party, function=function, email=email, language=language, **more
        )
        record("person_invited", seat, audience=SHARED)
    return seat


def remove_person(seat, *, by):
    """Take somebody's seat away: their links end, and so does every screen they have open."""
    with changing(seat, by) as (seat, record):
        require(by.may("change_people", seat.collaboration), _("Alleen de begeleider verandert wie er aan tafel zit."))
        require(seat.role not in (Role.FACILITATOR, Role.BEAMER), _("Deze plaats hoort bij het gesprek zelf."))
        if seat.left_at:
            return
        seat.left_at = timezone.now()
        seat.save(update_fields=["left_at"])
        end_links_of_seat(seat, record)
        record("person_left", seat, audience=SHARED)


def choose_language(seat, *, language, by):
    """See everything in the language of one's own choice; people's words stay as they were said."""
    with changing(seat, by) as (seat, record):
        require(by.seat.pk == seat.pk, _("Je kiest alleen je eigen taal."))
        if seat.language == language:
            return
        seat.language = language
        seat.save(update_fields=["language"])
        record("language_chosen", seat, audience=FACILITATOR)
