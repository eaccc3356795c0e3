"""A file that came in on the screen and waits: what it holds, before anything of it is written."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from halenbrengen.method.phases import Phase
from halenbrengen.record.completing import completed
from halenbrengen.record.models import IncomingFile
from halenbrengen.record.reading import read_file

WAITS_AT_MOST = timedelta(hours=1)


@dataclass(frozen=True)
class Preview:
    """What a file holds, in words and numbers, before anything of it is written."""

    title: str
    phase: str
    reach: str
    parties: list[tuple[str, int, int]]
    counts: dict[str, int]


def waiting_file(facilitator):
    """The file that waits for this facilitator, or None."""
    fresh = timezone.now() - WAITS_AT_MOST
    return IncomingFile.objects.filter(facilitator=facilitator, taken_in_at__gt=fresh).first()


def preview_of(waiting):
    """What would be written."""
    told = completed(read_file(bytes(waiting.content)))
    after = told["follow_up"]
    return Preview(
        title=told["title"],
        phase=Phase(told["phase"]).label,
        reach=told["reach"],
        parties=[
            (party["name"], len(party["people"]), len(party["poster"]["gets"]) + len(party["poster"]["gives"]))
            for party in told["parties"]
        ],
        counts={
            "entries": len(told["combined_poster"]["items"]),
            "observations": len(told["observations"]),
            "statements": sum(1 for party in told["parties"] if party["contract"]),
            "interests": len(told["interests_to_watch"]),
            "happenings": len(after),
        },
    )
