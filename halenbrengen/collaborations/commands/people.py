"""Who sits at the table: invited, changed, replaced, gone."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.collaborations.commands.parties import bring_party, party_named
from halenbrengen.collaborations.signing_in import end_links_of_seat
from halenbrengen.method.permissions import Role


def invite(collaboration, *, name, role=Role.PARTICIPANT, party=None, function="", email="", language="", by, **more):
    """Give somebody a seat: a person of a party, a scribe or an observer."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("change_people", collaboration), _("Alleen de begeleider nodigt mensen uit."))
        _require_party_for(role, party)
        seat = collaboration.seats.create(
            name=name, role=role, party=party, function=function, email=email, language=language, **more
        )
        record("person_invited", seat, audience=SHARED)
    return seat


def invite_guests(collaboration, guests, *, by):
    """Give everybody on a list a seat. Organisations that are not at the table yet become parties, until the round."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("change_people", collaboration), _("Alleen de begeleider nodigt mensen uit."))
        new = {guest.organisation for guest in guests if not party_named(collaboration, guest.organisation)}
        require(
            not new or by.may("add_party", collaboration),
            _("Een partij toevoegen kan tot de posterronde begint. Nog niet aan tafel: %(names)s.")
            % {"names": ", ".join(sorted(new))},
        )
        seat_guests(collaboration, guests, record)


def change_person(seat, *, name, function="", email="", party=None, spokesperson=False, by):
    """Change what is known of somebody, or for which party they sit. What they wrote stays where it stands."""
    with changing(seat, by) as (seat, record):
        _require_changing(seat, by)
        _require_not_the_beamer(seat)
        _require_party_for(seat.role, party)
        wanted = {"name": name, "function": function, "email": email, "party": party, "spokesperson": spokesperson}
        if all(getattr(seat, field) == value for field, value in wanted.items()):
            return
        if spokesperson:
            party.seats.exclude(pk=seat.pk).update(spokesperson=False)
        for field, value in wanted.items():
            setattr(seat, field, value)
        seat.save(update_fields=list(wanted))
        record("person_changed", seat, audience=SHARED)


def replace_person(seat, *, guests, by):
    """Somebody cannot come: others sit down for the same party. What the one who goes wrote stays, under their name.

    The first of them speaks for the party, if the one who goes did. Who leads can go as long as somebody else leads.
    """
    with changing(seat, by) as (seat, record):
        _require_changing(seat, by)
        _require_not_the_beamer(seat)
        if seat.left_at:
            return
        _require_somebody_leads_without(seat)
        for number, guest in enumerate(guests):
            new = seat.collaboration.seats.create(
                role=seat.role,
                party=seat.party,
                spokesperson=seat.spokesperson and number == 0,
                name=guest.name,
                function=guest.function,
                email=guest.email,
            )
            record("person_invited", new, audience=SHARED)
        _leave(seat, record)


def remove_person(seat, *, by):
    """Take somebody's seat away: their links end, and so does every screen they have open. Their words stay.

    Who leads can go as long as somebody else leads too.
    """
    with changing(seat, by) as (seat, record):
        _require_changing(seat, by)
        _require_not_the_beamer(seat)
        if seat.left_at:
            return
        _require_somebody_leads_without(seat)
        _leave(seat, record)


def choose_language(seat, *, language, by):
    """See everything in the language of one's own choice; people's words stay as they were said."""
    with changing(seat, by) as (seat, record):
        require(by.seat.pk == seat.pk, _("Je kiest alleen je eigen taal."))
        if seat.language == language:
            return
        seat.language = language
        seat.save(update_fields=["language"])
        record("language_chosen", seat, audience=FACILITATOR)


def seat_guests(collaboration, guests, record):
    """A seat for everybody on a list, and a party for every organisation that is new."""
    for guest in guests:
        party = party_named(collaboration, guest.organisation) or bring_party(
            collaboration, record, name=guest.organisation
        )
        seat = collaboration.seats.create(
            role=Role.PARTICIPANT, party=party, name=guest.name, function=guest.function, email=guest.email
        )
        record("person_invited", seat, audience=SHARED)


def _leave(seat, record):
    seat.left_at, seat.spokesperson = timezone.now(), False
    seat.save(update_fields=["left_at", "spokesperson"])
    end_links_of_seat(seat, record)
    record("person_left", seat, audience=SHARED)


def _require_changing(seat, by):
    may = by.may("change_people", seat.collaboration)
    require(may, _("Alleen de begeleider verandert wie er aan tafel zit."))


def _require_not_the_beamer(seat):
    require(seat.role != Role.BEAMER, _("Deze plaats hoort bij het gesprek zelf."))


def _require_somebody_leads_without(seat):
    others = seat.collaboration.seats.taken().filter(role=Role.FACILITATOR).exclude(pk=seat.pk)
    require(
        seat.role != Role.FACILITATOR or others.exists(),
        _("Een gesprek heeft altijd een begeleider. Nodig eerst iemand anders uit als begeleider."),
    )


def _require_party_for(role, party):
    require((role == Role.PARTICIPANT) == (party is not None), _("Kies voor een deelnemer een partij."), field="party")
