"""How the collaboration went, as moments on a line: from the posters on the wall to the next check."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from halenbrengen.contracts.models import Statement
from halenbrengen.interests.ambition.queries import versions_for
from halenbrengen.interests.happenings.queries import happenings_for
from halenbrengen.interests.models import Interest
from halenbrengen.interests.queries import checks_for
from halenbrengen.posters.queries import wall_for
from halenbrengen.record.models import Release


@dataclass(frozen=True)
class Moment:
    """One thing that happened, on a day; `words` are of people, `parties` pairs of a party and a word on it.

    `to_come` for what has a day but is still ahead.
    """

    on: date
    title: str
    words: str = ""
    parties: tuple = ()
    to_come: bool = False


def course_of(viewer, collaboration):
    """Every moment in its order, as far as this viewer may read of it."""
    moments = [*_meeting(viewer, collaboration)]
    if viewer.may("read_interests", collaboration):
        moments += [*_checks(viewer), *_happenings(viewer), *_versions(viewer), *_next_check(viewer)]
    return sorted(moments, key=lambda moment: moment.on)


def _meeting(viewer, collaboration):
    """The posters, the meeting and the contract. What was done at the meeting bears the day of the meeting."""
    met = localdate(collaboration.starts_at) if collaboration.starts_at else None
    hung = [localdate(poster.hung_at) for poster in wall_for(viewer)]
    if hung:
        yield Moment(min([*hung, met] if met else hung), _("De platen hangen"))
    if met and collaboration.purpose_said_at:
        yield Moment(met, _("Het gesprek"), collaboration.location)
    spoken = Statement.objects.visible_to(viewer).filter(spoken_at__isnull=False)
    spoken = list(spoken.select_related("party").order_by("spoken_at"))
    if spoken:
        last = localdate(spoken[-1].spoken_at)
        parties = tuple((each.party, "") for each in spoken)
        yield Moment(
            min(met, last) if met else last, _("De partijen spreken uit wat zij halen en brengen"), "", parties
        )
    given = Release.objects.filter(collaboration=collaboration).first()
    if given and not met:
        yield Moment(localdate(given.released_at), _("Iedereen krijgt het verslag"))


def _checks(viewer):
    for check in checks_for(viewer):
        yield Moment(check.asked_on, _("Gelden de belangen nog?"), check.outcome or check.question)


def _happenings(viewer):
    for told in happenings_for(viewer):
        title = _("Een nieuw belang")
        if told.item:
            title = _("Een regel wordt anders") if told.text else _("Een regel valt weg")
        words = (told.text or told.item.text) if told.item else told.text
        yield Moment(told.on, title, words, ((told.party, ""),))


def _versions(viewer):
    for told in versions_for(viewer):
        parties = [(each.party, "" if each.carries else _("met een voorbehoud")) for each in told.carryings]
        title = _("Versie %(number)s van de ambitie") % {"number": told.number}
        yield Moment(told.version.written_on, title, told.version.text, tuple(parties))


def _next_check(viewer):
    days = Interest.objects.visible_to(viewer).filter(next_check_on__gt=localdate()).values_list("next_check_on")
    if days:
        yield Moment(min(day for (day,) in days), _("De volgende toets van de belangen"), to_come=True)
