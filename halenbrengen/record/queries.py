"""What the parties said and confirmed, from the first poster to the last check: the same for everybody who reads it."""

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from django.http import Http404
from django.utils import timezone

from halenbrengen.collaborations.models import Party, Seat
from halenbrengen.collaborations.queries import parties_for, table_for
from halenbrengen.combined.models import Source
from halenbrengen.combined.queries import entries_for, lanes_for
from halenbrengen.contracts.queries import spoken_for
from halenbrengen.interests.ambition.queries import versions_for
from halenbrengen.interests.happenings.queries import happenings_for
from halenbrengen.interests.queries import interests_for
from halenbrengen.method.kinds import EntryState, ObservationKind, Side
from halenbrengen.method.permissions import Role
from halenbrengen.plenary.queries import said_for
from halenbrengen.posters.queries import lines_of, wall_for
from halenbrengen.record.models import Correction, Release
from halenbrengen.turns.queries import extensions_for, turns_for

CHAPTER = attrgetter("chapter")


@dataclass(frozen=True)
class Sides:
    """What one party came to get and to give: its poster as it hangs, or its lane of the combined poster."""

    party: Party
    motivation: str
    gets: list
    gives: list


@dataclass(frozen=True)
class Line:
    """A line of the combined poster, with each party it comes from: what it said of it and who put that down."""

    text: str
    sources: list[Source]


@dataclass(frozen=True)
class Combined:
    """The combined poster: a lane for every party, the shared part, and how many lines nobody has answered to yet."""

    lanes: list[Sides]
    gets: list[Line]
    gives: list[Line]
    unanswered: int


def people_at(viewer):
    """Each party with its people, and after them who belongs to none; a screen is nobody."""
    table = table_for(viewer)
    return {"parties": table["parties"], "others": [seat for seat in table["others"] if seat.role != "beamer"]}


def posters_of(viewer):
    """Every poster that hangs, in the order of the parties."""
    return [
        Sides(poster.party, poster.motivation, lines_of(poster, Side.GET), lines_of(poster, Side.GIVE))
        for poster in wall_for(viewer)
    ]


def fields_of(viewer, *names):
    """For each of these fields of the posters every party with its own words; who left it empty is there as well."""
    hung = {poster.party_id: poster for poster in wall_for(viewer)}
    parties = list(parties_for(viewer))
    return {name: [(party, getattr(hung.get(party.pk), name, "")) for party in parties] for name in names}


def combined_for(viewer):
    """The combined poster as far as it holds words of parties: their own lines, and what one of them answered to."""
    entries = list(entries_for(viewer).prefetch_related("items"))
    said = [entry for entry in entries if is_of_parties(entry)]
    lanes = [
        Sides(lane.party, "", _lines(said, Side.GET, lane.party), _lines(said, Side.GIVE, lane.party))
        for lane in lanes_for(viewer)
    ]
    return Combined(lanes, _lines(said, Side.GET), _lines(said, Side.GIVE), len(entries) - len(said))


def observations_by_kind(viewer):
    """What was said at each of the four questions, with who recognises it and who does not (R19, R23)."""
    said = said_for(viewer)
    return {kind: [each for each in said if each.observation.kind == kind] for kind in ObservationKind}


def statements_for(viewer):
    """What each party said aloud, or that it passed, in the order of speaking."""
    return [each for each in spoken_for(viewer) if each.passed or (each.statement and each.statement.spoken_at)]


def register_for(viewer):
    """The interests to keep in view, what parties told of since, and the versions of the ambition, the oldest first."""
    return {
        "interests": interests_for(viewer),
        "happenings": happenings_for(viewer)[::-1],
        "versions": versions_for(viewer)[::-1],
    }


def corrections_for(viewer):
    """What parties put right, by the chapter in which it stands."""
    found = Correction.objects.visible_to(viewer).select_related("party", "written_by")
    return {key: list(written) for key, written in groupby(sorted(found, key=CHAPTER), key=CHAPTER)}


def correction_for(viewer, pk):
    """One correction, or 404."""
    correction = Correction.objects.visible_to(viewer).filter(pk=pk).select_related("party", "collaboration").first()
    if correction is None:
        raise Http404
    return correction


def corrections_until(collaboration):
    """The last day on which parties can put the record right; None before it was given to everybody."""
    given = Release.objects.filter(collaboration=collaboration).first()
    return given.corrections_until if given else None


def corrections_are_open(collaboration):
    until = corrections_until(collaboration)
    return until is not None and timezone.localdate() <= until


def erasable_for(viewer):
    """Everybody who is or was at the table and can be erased: for who leads, never who leads now or a screen."""
    if viewer.role != Role.FACILITATOR:
        return Seat.objects.none()
    people = Seat.objects.filter(collaboration_id=viewer.collaboration_id).select_related("party", "collaboration")
    return people.exclude(role=Role.BEAMER).exclude(role=Role.FACILITATOR, left_at=None)


def extensions_of(viewer):
    """The extra time that was given, with who used it."""
    return extensions_for(viewer).prefetch_related("taken__turn__party")


def times_for(viewer):
    """The turns in the order of speaking, with the seconds that each took."""
    return list(turns_for(viewer))


def is_of_parties(entry):
    """Whether a line of the combined poster is in words of a party: its own line, or one that it answered to."""
    answered = any(source.state != EntryState.HEARD for source in entry.standing)
    return answered or any(item.text == entry.text for item in entry.items.all())


def _lines(entries, side, lane=None):
    """The lines on one side of a party's lane, or without `lane` of the shared part."""
    there = [entry for entry in entries if entry.side == side and entry.lane_id == (lane.pk if lane else None)]
    return [Line(entry.text, entry.standing) for entry in there]
