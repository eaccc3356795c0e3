"""A whole collaboration at once: the table first, then what was said at it, then what came after."""

from django.db import transaction

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.collaborations.models import Collaboration
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.permissions import Role
from halenbrengen.record.book import Book
from halenbrengen.record.commands.afterwards import write_afterwards
from halenbrengen.record.commands.conversation import write_conversation
from halenbrengen.record.commands.table import write_seat, write_table
from halenbrengen.record.commands.time import write_time

KEPT = (
    "title",
    "occasion",
    "draft_ambition",
    "language",
    "phase",
    "rules_explained",
)


@transaction.atomic
def write_collaboration(told, *, facilitator):
    """Write down a collaboration that was read from a file and completed, as one of this facilitator's.

    Nobody's personal link comes along: whoever leads makes new ones. The log begins with the import itself.
    """
    collaboration = _write_particulars(told, facilitator)
    book = Book(collaboration)
    leader = _write_leaders(told["meeting"], book, facilitator)
    with changing(collaboration, viewer_of(leader)) as (collaboration, record):
        write_table(told, book)
        write_time(told, book)
        write_conversation(told, book)
        write_afterwards(told, book)
        record("collaboration_imported", collaboration, audience=SHARED)
    return collaboration


def _write_particulars(told, facilitator):
    meeting = told["meeting"]
    leaders = meeting["facilitators"]
    collaboration = Collaboration(
        facilitator=facilitator,
        **{name: told[name] for name in KEPT},
        draft_by=told["draft_by"] if told["draft_by"] is not None else _first_name(leaders, facilitator),
        starts_at=meeting["starts_at"],
        minutes_available=meeting["minutes_available"],
        location=meeting["location"],
        present_seconds=meeting["present_seconds_per_party"],
        question_seconds=meeting["question_seconds_per_party"],
        purpose_said_at=told["purpose_said_at"],
    )
    for moment in ("phase_entered_at", "created_at"):
        if told[moment]:
            setattr(collaboration, moment, told[moment])
    collaboration.save()
    return collaboration


def _write_leaders(meeting, book, facilitator):
    """Who leads, and the beamer; returns the seat of the first leader."""
    leaders = meeting["facilitators"] or [{"name": facilitator.name, "role": "", "email": facilitator.email}]
    seats = [write_seat(book, Role.FACILITATOR, each, function=each["role"]) for each in leaders]
    book.collaboration.seats.create(role=Role.BEAMER, name="Beamer")
    for role, guests in (
        (Role.SCRIBE, [meeting["scribe"]] if meeting["scribe"] else []),
        (Role.SCRIBE, meeting["other_scribes"]),
        (Role.OBSERVER, meeting["observers"]),
    ):
        for guest in guests:
            write_seat(book, role, guest, function=guest["function"])
    return seats[0]


def _first_name(leaders, facilitator):
    return leaders[0]["name"] if leaders else facilitator.name
