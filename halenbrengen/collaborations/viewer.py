"""Who looks: every query door, page, part, stream and print is asked on behalf of one `Viewer`."""

from dataclasses import dataclass, replace
from typing import Any

from halenbrengen.changes.models import FACILITATOR, SHARED, party_audience
from halenbrengen.method.permissions import Role, is_open


@dataclass(frozen=True)
class RequestKey:
    """The idempotency key of one request, and a digest of what it asked."""

    value: str
    digest: str


@dataclass(frozen=True)
class Viewer:
    """A person at work in one collaboration, or (without `seat`) everyone who sees just the same."""

    collaboration_id: int
    role: Role
    party_id: int | None
    language: str
    seat: Any = None
    key: RequestKey | None = None

    @property
    def group(self):
        """Everyone who sees the same: what a live rendering is made for, once."""
        return replace(self, seat=None, key=None)

    @property
    def audiences(self):
        """The series of the log that this viewer hears."""
        heard = [SHARED]
        if self.leads:
            heard.append(FACILITATOR)
        if self.party_id:
            heard.append(party_audience(self.party_id))
        return heard

    @property
    def leads(self):
        """Whether this viewer runs the conversation: facilitator or scribe."""
        return self.role in (Role.FACILITATOR, Role.SCRIBE)

    def belongs_to(self, party):
        return self.role == Role.PARTICIPANT and party is not None and self.party_id == party.pk

    @property
    def recorder(self):
        """The role to name beside words that somebody else said: who leads only wrote them down."""
        return str(self.role) if self.leads else ""

    def may_for(self, party, act, collaboration):
        """Whether `act` is open to a person of this party, or to who leads to put it down on its behalf."""
        if self.leads:
            return self.may("record_for_party", collaboration) and is_open(act, collaboration.phase, Role.PARTICIPANT)
        return self.belongs_to(party) and self.may(act, collaboration)

    def may(self, act, collaboration, *, hung=False):
        """Whether `act` is open to this role in the phase of the collaboration (`hung`: for a poster that hangs)."""
        return is_open(act, collaboration.phase, self.role, hung=hung)
