"""Checks and the next gathering on the facilitator's first page, said calmly: numbers and days, nobody's words."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.interests.checks.queries import standing_of
from halenbrengen.method.phases import Phase


def checks_and_gathering(viewer):
    """What was asked and not answered, and what comes next; nothing outside the follow-up."""
    collaboration = collaboration_of(viewer)
    if collaboration.phase != Phase.FOLLOW_UP:
        return ""
    standing = standing_of(collaboration)
    return " ".join(
        [*_due(standing), *_asked(standing), *_overdue(standing), *_next(standing), *_gathering(collaboration)]
    )


def _due(standing):
    return [_("Vraag na of de belangen nog gelden.")] if standing.due else []


def _asked(standing):
    if not standing.asked:
        return []
    sentence = ngettext(
        "Gevraagd naar %(number)s belang, sinds %(day)s; het antwoord is nog onderweg.",
        "Gevraagd naar %(number)s belangen, sinds %(day)s; nog niet elke eigenaar heeft geantwoord.",
        standing.asked,
    )
    return [sentence % {"number": standing.asked, "day": _day(standing.since)}]


def _overdue(standing):
    if not standing.overdue:
        return []
    sentence = ngettext(
        "Bij %(number)s belang is de tijd om te antwoorden voorbij; vraag er eens naar.",
        "Bij %(number)s belangen is de tijd om te antwoorden voorbij; vraag er eens naar.",
        standing.overdue,
    )
    return [sentence % {"number": standing.overdue}]


def _next(standing):
    return [_("De volgende toets is op %(day)s.") % {"day": _day(standing.next_on)}] if standing.next_on else []


def _gathering(collaboration):
    coming = collaboration.gatherings.filter(starts_at__gte=timezone.now()).first()
    if coming is None:
        return []
    at = timezone.localtime(coming.starts_at)
    values = {"day": date_format(at, "j F Y"), "time": date_format(at, "H:i")}
    return [_("De volgende bijeenkomst is op %(day)s om %(time)s.") % values]


def _day(day):
    return date_format(day, "j F Y")
