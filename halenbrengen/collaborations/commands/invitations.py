"""Bringing people their links: inviting, reminding, renewing."""

from django.utils import timezone

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.recording import changing
from halenbrengen.collaborations.invitations import wording
from halenbrengen.collaborations.invitations.addresses import link_address
from halenbrengen.collaborations.invitations.posting import post, post_with_link
from halenbrengen.collaborations.invitations.wording import INVITATION, REMINDER, RENEWED, Occasion
from halenbrengen.collaborations.queries import leader_of
from halenbrengen.collaborations.signing_in import end_links_of_seat, new_link, require_leader, require_other


def send_invitation(seat, *, note="", base, calendar="", by):
    """Write one person an invitation with a fresh link; an earlier link of theirs goes on working."""
    with changing(seat, by) as (seat, record):
        require_leader(by, seat.collaboration)
        _invite(seat, note, base, calendar, record)


def send_invitations(collaboration, seats, *, note="", base, calendar="", by):
    """Invite everyone of `seats` who was not invited before. How many that were."""
    with changing(collaboration, by) as (collaboration, record):
        require_leader(by, collaboration)
        invited = set(
            collaboration.letters.filter(kind=INVITATION)
            .exclude(withdrawn_at__isnull=False)
            .values_list("seat", flat=True)
        )
        new = [seat for seat in seats if seat.pk not in invited]
        for seat in new:
            _invite(seat, note, base, calendar, record)
    return len(new)


def send_reminders(collaboration, seats, *, note="", base, by):
    """Remind these people of the homework of their party; nobody twice on one day."""
    with changing(collaboration, by) as (collaboration, record):
        require_leader(by, collaboration)
        today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        told = set(collaboration.letters.filter(kind=REMINDER, written_at__gte=today).values_list("seat", flat=True))
        new = [seat for seat in seats if seat.pk not in told]
        for seat in new:
            _remind(seat, note, base, record)
    return len(new)


def renew_link(seat, *, base, by):
    """End every link of this person and write them a new one: what was open by the old ones closes."""
    with changing(seat, by) as (seat, record):
        require_leader(by, seat.collaboration)
        require_other(seat, by)
        end_links_of_seat(seat, record)
        occasion = _occasion(seat)
        post_with_link(occasion, RENEWED, wording.renewed(occasion), record, base=base)


def write_out_invitation(seat, *, note="", base, by):
    """The words of an invitation with a fresh link, to be given another way; they are kept nowhere.

    Gives the subject and the whole text.
    """
    with changing(seat, by) as (seat, record):
        require_leader(by, seat.collaboration)
        words = wording.invitation(_occasion(seat, note))
        _link, token = new_link(seat=seat)
        record("link_made", seat, audience=FACILITATOR)
    return words.subject, "\n\n".join([words.above, link_address(base, token), words.below])


def _invite(seat, note, base, calendar, record):
    occasion = _occasion(seat, note)
    post_with_link(occasion, INVITATION, wording.invitation(occasion), record, base=base, calendar=calendar)


def _remind(seat, note, base, record):
    occasion = _occasion(seat, note)
    words = wording.reminder(occasion, opened=bool(seat.opened_at))
    if seat.opened_at:
        post(occasion, REMINDER, words, record)
    else:
        post_with_link(occasion, REMINDER, words, record, base=base)


def _occasion(seat, note=""):
    return Occasion(seat.collaboration, seat, leader_of(seat.collaboration), note)
