"""The collaboration itself, who leads it, and everything in it."""

from django.db import transaction

from halenbrengen.method.permissions import Role
from halenbrengen.plenary.models import Plenary
from halenbrengen.record.exporting.afterwards import (
    export_ambition,
    export_follow_up,
    export_interests,
    export_record,
)
from halenbrengen.record.exporting.conversation import export_entries, export_observations, export_remarks
from halenbrengen.record.exporting.gatherings import export_gatherings
from halenbrengen.record.exporting.naming import Naming, moment
from halenbrengen.record.exporting.reach import Reach
from halenbrengen.record.exporting.table import export_parties, kept_of_seat, name_parties
from halenbrengen.record.exporting.time import export_time
from halenbrengen.record.exporting.together import bridges_opened_at, export_bridges, export_open_points
from halenbrengen.record.format import NAME


@transaction.atomic
def export(collaboration, viewer=None):
    """A collaboration, read in one go: everything of it for the host, or as far as this viewer may read.

    The log does not come along. Its older words belong to who wrote them, and its numbers to this host.
    """
    collaboration = type(collaboration).objects.get(pk=collaboration.pk)
    naming = Naming(Reach(viewer))
    name_parties(collaboration, naming)
    return {
        "format": NAME,
        "format_version": 2,
        "reach": naming.reach.name,
        "id": collaboration.public_id,
        "language": collaboration.language,
        "title": collaboration.title,
        "occasion": collaboration.occasion,
        "draft_ambition": collaboration.draft_ambition,
        "draft_by": collaboration.draft_by,
        "phase": str(collaboration.phase),
        "phase_entered_at": moment(collaboration.phase_entered_at),
        "purpose_said_at": moment(collaboration.purpose_said_at),
        "rules_explained": collaboration.rules_explained,
        "created_at": moment(collaboration.created_at),
        **export_time(collaboration, naming),
        "meeting": _meeting(collaboration),
        "parties": export_parties(collaboration, naming),
        "parked_observations": export_remarks(collaboration, naming),
        "plenary_questions_shown": _questions_shown(collaboration),
        "observations": export_observations(collaboration, naming),
        "combined_poster": {"items": export_entries(collaboration, naming)},
        "bridges_opened_at": bridges_opened_at(collaboration),
        "bridges": export_bridges(collaboration, naming),
        "open_points": export_open_points(collaboration, naming),
        "interests_to_watch": export_interests(collaboration, naming),
        "ambition": export_ambition(collaboration, naming),
        "follow_up": export_follow_up(collaboration, naming),
        "gatherings": export_gatherings(collaboration, naming),
        "record": export_record(collaboration, naming),
    }


def _meeting(collaboration):
    seats = list(collaboration.seats.all())
    scribes = [_guest(seat) for seat in seats if seat.role == Role.SCRIBE]
    return {
        "starts_at": moment(collaboration.starts_at),
        "minutes_available": collaboration.minutes_available,
        "location": collaboration.location,
        "facilitators": [
            {"name": seat.name, "role": seat.function, **kept_of_seat(seat)}
            for seat in seats
            if seat.role == Role.FACILITATOR
        ],
        "scribe": scribes[0] if scribes else None,
        "other_scribes": scribes[1:],
        "observers": [_guest(seat) for seat in seats if seat.role == Role.OBSERVER],
        "present_seconds_per_party": collaboration.present_seconds,
        "question_seconds_per_party": collaboration.question_seconds,
    }


def _guest(seat):
    return {"name": seat.name, "function": seat.function, **kept_of_seat(seat), "left_at": moment(seat.left_at)}


def _questions_shown(collaboration):
    plenary = Plenary.objects.filter(collaboration=collaboration).first()
    return plenary.questions_shown if plenary else []
