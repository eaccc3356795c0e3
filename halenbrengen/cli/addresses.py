"""The addresses that the console prints."""

import json

from django.conf import settings

from halenbrengen.collaborations.commands import make_link
from halenbrengen.collaborations.invitations.addresses import link_address
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.permissions import Role

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104  these are read, not listened on


def base_address(host="127.0.0.1", port=None):
    """The address that people type: the public one where the host gave one, else where this machine listens."""
    if settings.PUBLIC_URL:
        return settings.PUBLIC_URL.rstrip("/")
    name = EVERYWHERE.get(host) or (f"[{host}]" if ":" in host else host)
    return f"http://{name}:{settings.PORT if port is None else port}"


def addresses_of(collaboration):
    """Where the collaboration is found, and a fresh personal link for its facilitator, beamer and every participant."""
    seats = list(collaboration.seats.taken().select_related("party", "collaboration"))
    leader = next(seat for seat in seats if seat.role == Role.FACILITATOR)
    beamer = next(seat for seat in seats if seat.role == Role.BEAMER)
    return {
        "collaboration": collaboration.public_id,
        "url": f"{base_address()}/s/{leader.public_id}/",
        "facilitator": fresh_link(leader, leader),
        "beamer": fresh_link(beamer, leader),
        "parties": [
            {
                "name": party.name,
                "participants": [
                    {"name": seat.name, "url": fresh_link(seat, leader)} for seat in seats if seat.party_id == party.pk
                ],
            }
            for party in collaboration.parties.all()
        ],
    }


def others_at(collaboration):
    """Fresh links for who belongs to no party: a second facilitator, the scribe, the observers."""
    leader, *more = collaboration.seats.taken().filter(party=None).exclude(role=Role.BEAMER)
    return [{"name": seat.name, "role": seat.role, "url": fresh_link(seat, leader)} for seat in more]


def fresh_link(seat, leader):
    return link_address(base_address(), make_link(seat, by=viewer_of(leader)))


def print_addresses(made):
    print(json.dumps(made, ensure_ascii=False, indent=1))
