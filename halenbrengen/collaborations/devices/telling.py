"""Telling the owner of a link by mail that it was opened in one more browser."""

from datetime import timedelta

from django.utils import timezone

from halenbrengen.collaborations.invitations.posting import post
from halenbrengen.collaborations.invitations.wording import NEW_DEVICE, Occasion, new_device
from halenbrengen.collaborations.queries import leader_of
from halenbrengen.mails.postbox import mail_is_set
from halenbrengen.method.permissions import Role

ONE_MAIL_IN = timedelta(hours=1)  # whoever opens a link again and again must not fill its owner's mailbox


def tell_of_new_device(sign_in, record):
    """Write to the owner of the seat, where an address is known and this host sends mail."""
    seat = sign_in.seat
    just_told = seat.letters.filter(kind=NEW_DEVICE, written_at__gt=timezone.now() - ONE_MAIL_IN).exists()
    if seat.role == Role.BEAMER or not seat.email or not mail_is_set() or just_told:
        return
    occasion = Occasion(seat.collaboration, seat, leader_of(seat.collaboration))
    words = new_device(occasion, at=sign_in.signed_in_at, device=sign_in.device)
    post(occasion, NEW_DEVICE, words, record)
