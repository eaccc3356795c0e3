"""What the facilitator may know of letters and links: when they went and were opened, never what is on a poster."""

from dataclasses import dataclass

from django.http import Http404

from halenbrengen.collaborations.invitations.wording import INVITATION, REMINDER, RENEWED
from halenbrengen.collaborations.models import Link, Seat
from halenbrengen.collaborations.queries import people_for
from halenbrengen.mails.models import Letter, LetterState
from halenbrengen.method.permissions import Role

BRINGS_A_LINK = (INVITATION, RENEWED)


@dataclass(frozen=True)
class Invited:
    """One person, the last letter that brought them a link, their last reminder, and whether any link lets them in."""

    seat: Seat
    letter: Letter | None
    reminder: Letter | None
    has_link: bool


def letters_for(viewer):
    """Every letter of this collaboration, the newest first, for its facilitator."""
    return Letter.objects.visible_to(viewer).select_related("seat__party", "collaboration").order_by("-pk")


def letter_for(viewer, pk):
    """One letter, or 404."""
    letter = letters_for(viewer).filter(pk=pk).first()
    if letter is None:
        raise Http404
    return letter


def letters_to_hand_over(viewer):
    return [letter for letter in letters_for(viewer) if letter.state == LetterState.BY_HAND]


def guests_for(viewer):
    """Who can be invited: everyone but the beamer and who leads; of those, the ones that came to lead later can."""
    people = list(people_for(viewer).select_related("party", "collaboration"))
    leader = next((seat for seat in people if seat.role == Role.FACILITATOR), None)
    return [seat for seat in people if seat != leader and seat.role != Role.BEAMER]


def invited_for(viewer):
    """Who can be invited, each with how far that is; nobody but the facilitator gets any."""
    if viewer.role != Role.FACILITATOR:
        return []
    last = {}
    for letter in letters_for(viewer).exclude(withdrawn_at__isnull=False).reverse():
        last[letter.seat_id, "link" if letter.kind in BRINGS_A_LINK else letter.kind] = letter
    guests = guests_for(viewer)
    linked = set(Link.objects.open().filter(seat__in=guests, given=True).values_list("seat", flat=True))
    return [
        Invited(seat, last.get((seat.pk, "link")), last.get((seat.pk, REMINDER)), seat.pk in linked) for seat in guests
    ]
