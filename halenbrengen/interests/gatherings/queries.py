"""The agenda of the next gathering: what is due by then, what somebody put on it, and what is still open.

Nothing on it was found by likeness or comparison: each point is there because a party or a date put it there.
"""

from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from halenbrengen.collaborations.models import Party
from halenbrengen.combined.queries import entries_for
from halenbrengen.contracts.queries import points_for
from halenbrengen.interests.ambition.queries import versions_for
from halenbrengen.interests.checks.queries import owed_for
from halenbrengen.interests.happenings.queries import for_the_agenda
from halenbrengen.interests.models import DealtWith, Gathering, Interest
from halenbrengen.interests.references import reference_to
from halenbrengen.method.kinds import EntryState, InterestState


@dataclass(frozen=True)
class Point:
    """One point of the agenda; `key` names it, `people` are words of a party and not of the software."""

    key: str
    text: str
    parties: list[Party]
    note: str = ""
    people: bool = True
    dealt: bool = False


@dataclass(frozen=True)
class Chapter:
    heading: str
    points: list[Point]


@dataclass(frozen=True)
class Agenda:
    gathering: Gathering | None
    chapters: list[Chapter]

    @property
    def points(self):
        return [point for chapter in self.chapters for point in chapter.points]


def next_gathering(viewer):
    """The one that comes, or that began today; None where no moment is named."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return Gathering.objects.visible_to(viewer).filter(starts_at__gte=today).first()


def meets_today(viewer):
    """Whether the parties meet today: then the agenda stands on the wall, in the place of the register."""
    gathering = next_gathering(viewer)
    return gathering is not None and timezone.localdate(gathering.starts_at) == timezone.localdate()


def gathering_for(viewer):
    """The next gathering, or 404."""
    found = next_gathering(viewer)
    if found is None:
        raise Http404
    return found


def agenda_for(viewer):
    """The agenda as it is now. What was dealt with at an earlier gathering is gone from it; today's keeps its tick."""
    gathering = next_gathering(viewer)
    gatherings = Gathering.objects.visible_to(viewer)
    ticks = DealtWith.objects.filter(gathering__in=gatherings).values_list("point", "gathering")
    before = {point for point, held in ticks if gathering is None or held != gathering.pk}
    now = {point for point, held in ticks if gathering and held == gathering.pk}
    by = timezone.localdate(gathering.starts_at) if gathering else timezone.localdate()
    found = [
        (_("Om mee te beginnen"), _contract(gathering)),
        (_("Gelden deze belangen nog?"), _checks(viewer, by)),
        (_("Wat erbij kwam"), _news(viewer)),
        (_("Hier komen we op terug"), _kept(viewer)),
        (_("Nog te horen"), [*_entries(viewer), *_ambition(viewer)]),
    ]
    chapters = [
        Chapter(heading, [_ticked(point, now) for point in points if point.key not in before])
        for heading, points in found
    ]
    return Agenda(gathering, [chapter for chapter in chapters if chapter.points])


def _ticked(point, now):
    return Point(**{**vars(point), "dealt": point.key in now})


def _contract(gathering):
    if gathering is None or not gathering.opens_with_contract:
        return []
    return [Point("contract", _("Het contract: wat de partijen elkaar zeiden"), [], people=False)]


def _checks(viewer, by: date):
    """Interests whose day comes by then, and those of which an owner still owes an answer."""
    owing = {}
    for asked in owed_for(viewer):
        owing.setdefault(asked.interest.pk, []).append(asked)
    interests = Interest.objects.visible_to(viewer).exclude(state=InterestState.NO_LONGER).prefetch_related("owners")
    points = []
    for interest in interests:
        asked = owing.get(interest.pk)
        if asked:
            day = date_format(asked[0].check.asked_on, "j F")
            note = _("Gevraagd op %(day)s; nog te horen.") % {"day": day}
            key = f"{reference_to(interest)}@{asked[0].check.asked_on}"
            points.append(Point(key, interest.text, [each.party for each in asked], note))
        elif interest.next_check_on and interest.next_check_on <= by:
            points.append(
                Point(f"{reference_to(interest)}@{interest.next_check_on}", interest.text, list(interest.owners.all()))
            )
    return points


def _news(viewer):
    """What a party reported and somebody put on the agenda."""
    return [
        Point(reference_to(each.thing), each.said, [each.party], each.thing.what_happened)
        for each in for_the_agenda(viewer)
    ]


def _kept(viewer):
    return [Point(reference_to(each), each.text, list(each.parties.all())) for each in points_for(viewer)]


def _entries(viewer):
    """Lines on the combined poster that a party has not answered yet."""
    return [
        Point(reference_to(entry), entry.text, waiting, _("Van de gezamenlijke plaat"))
        for entry in entries_for(viewer)
        for waiting in [[source.party for source in entry.standing if source.state == EntryState.HEARD]]
        if waiting
    ]


def _ambition(viewer):
    """The newest version of the ambition, while a party has not answered to it."""
    return [
        Point(reference_to(told.version), told.version.text, told.silent, _("De ambitie"))
        for told in versions_for(viewer)[:1]
        if told.silent
    ]
