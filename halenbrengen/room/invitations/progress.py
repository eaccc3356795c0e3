"""How far everyone is before the meeting: sent, opened, started, handed in. Facts, and never content (R2)."""

from dataclasses import dataclass

from halenbrengen.collaborations.invitations.queries import invited_for
from halenbrengen.collaborations.invitations.wording import deadline_of
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.mails.postbox import mail_is_set
from halenbrengen.posters.queries import Readiness, readiness_for


@dataclass(frozen=True)
class PartyProgress:
    """One party: how far its homework is, and each of its people."""

    readiness: Readiness
    people: list

    @property
    def party(self):
        return self.readiness.party

    @property
    def owes_homework(self):
        return not (self.readiness.handed_in or self.readiness.hung)


def progress_for(viewer):
    """Each party with its people, and after them those who belong to none."""
    invited = invited_for(viewer)
    rows = [
        PartyProgress(readiness, [each for each in invited if each.seat.party_id == readiness.party.pk])
        for readiness in (readiness_for(viewer) if invited else [])
    ]
    return rows, [each for each in invited if each.seat.party_id is None]


def who_owes_homework(viewer):
    """The people of every party that has not handed in."""
    rows, _others = progress_for(viewer)
    return [each.seat for row in rows if row.owes_homework for each in row.people]


def progress_context(viewer):
    collaboration = collaboration_of(viewer)
    rows, others = progress_for(viewer)
    return {
        "rows": rows,
        "others": others,
        "mail_is_set": mail_is_set(),
        "owing": any(row.owes_homework and row.people for row in rows),
        "deadline": deadline_of(collaboration),
    }
