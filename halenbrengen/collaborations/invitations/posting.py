"""Making a letter of words, with or without a fresh link, within the command that it tells of."""

from halenbrengen.collaborations.invitations.addresses import link_address
from halenbrengen.collaborations.signing_in import new_link
from halenbrengen.mails.commands import write_letter
from halenbrengen.mails.postbox import mail_is_set


def post_with_link(occasion, kind, words, record, *, base, calendar=""):
    """A letter that brings its receiver a fresh personal link."""
    link, token = new_link(seat=occasion.seat)
    return post(
        occasion,
        kind,
        words,
        record,
        link=link_address(base, token),
        link_ends_at=link.ends_at,
        calendar=calendar,
    )


def post(occasion, kind, words, record, **more):
    """By mail where this host sends mail and an address is known; else to be handed over by the facilitator."""
    seat, leader = occasion.seat, occasion.leader
    return write_letter(
        record,
        collaboration=occasion.collaboration,
        seat=seat,
        kind=kind,
        language=occasion.language,
        to_name=seat.name,
        to_address=seat.email,
        from_name=leader.name,
        reply_to=leader.email,
        subject=words.subject,
        above=words.above,
        below=words.below,
        by_hand=not (mail_is_set() and seat.email),
        **more,
    )
