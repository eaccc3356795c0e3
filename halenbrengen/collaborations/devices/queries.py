"""Which browsers sit in somebody's own seat."""

from dataclasses import dataclass

from halenbrengen.collaborations.models import SignIn
from halenbrengen.collaborations.seats import open_sign_ins
from halenbrengen.collaborations.tokens import hashed
from halenbrengen.method.permissions import Role


@dataclass(frozen=True)
class Devices:
    """The browsers in one's own seat: the one that asks, the others, and those of them that it has not heard of."""

    here: SignIn | None
    others: list
    unknown: list


def devices_of(viewer, browser):
    """The browsers in the viewer's own seat, as the browser with this secret sees them."""
    signed_in = list(open_sign_ins().filter(seat=viewer.seat).order_by("-signed_in_at"))
    here = next((each for each in signed_in if each.browser_hash == hashed(browser or "")), None)
    others = [each for each in signed_in if each is not here]
    return Devices(here, others, _unknown(viewer, here, others))


def _unknown(viewer, here, others):
    if here is None or viewer.role == Role.BEAMER:
        return []
    return [each for each in others if not here.others_known_at or each.signed_in_at > here.others_known_at]
