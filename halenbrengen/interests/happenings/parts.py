"""The live piece with what happened after the meeting."""

from django.utils import timezone

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.interests.happenings.queries import happenings_for
from halenbrengen.method.kinds import InterestLevel
from halenbrengen.method.permissions import Role
from halenbrengen.posters.queries import own_poster_with_lines


def happenings_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_interests", collaboration)
    told = happenings_for(viewer) if reads else []
    reports = viewer.may("report_new_interest", collaboration)
    changes = viewer.may("change_line", collaboration)
    return {
        "shown": bool(told or reports),
        "told": [(each, each.touches(viewer)) for each in told],
        "reports": reports,
        "others": [party for party in parties_for(viewer) if party.pk != viewer.party_id] if reports else [],
        "own_lines": own_poster_with_lines(viewer).lines if changes else [],
        "levels": list(InterestLevel),
        "today": timezone.localdate().isoformat(),
        "agenda": viewer.may("put_on_agenda", collaboration),
        "notes_outcome": viewer.role == Role.FACILITATOR and viewer.may("ask_interest_check", collaboration),
    }


PARTS = [
    part(
        "interests-happenings",
        "interests/_happenings.html",
        follows="newinterest linechange item poster bridge entry party collaboration",
        context=happenings_context,
    ),
]
