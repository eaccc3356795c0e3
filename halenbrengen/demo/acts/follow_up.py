"""The months after: the ambition becomes sharper, interests are checked, and something new turns up."""

from datetime import date

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from halenbrengen.interests.commands import (
    answer_ambition,
    ask_check,
    note_outcome,
    report_new_interest,
    write_version,
)
from halenbrengen.method.phases import Phase
from halenbrengen.room.commands import move_on


def follow_up(scenario, cast):
    """First the ambition as it was sharpened at the table, then everything that is told with a date."""
    move_on(cast.collaboration, to=Phase.FOLLOW_UP, by=cast.lead)
    if scenario["ambition"]["sharpened"]:
        _sharpen(scenario, scenario["ambition"]["sharpened"], cast)
    for told in scenario["follow_up"]:
        HAPPENINGS[told["kind"]](told, cast)


def _sharpen(scenario, told, cast):
    version = write_version(
        cast.collaboration,
        text=told["text"],
        learned=told["learned"],
        conflicting=told["conflicting"],
        agreeing=told["agreeing"],
        ingredients=cast.collaboration.ingredients.all(),
        written_on=_day_of_meeting(scenario),
        by=cast.lead,
    )
    for key, carries in (("agreed_by", True), ("reserved_by", False)):
        for party in told[key]:
            answer_ambition(version, party=cast.party(party), carries=carries, by=cast.speakers[party])


def _check(told, cast):
    check = ask_check(
        cast.collaboration,
        interests=cast.interests(told["affects"]) or cast.collaboration.interests.all(),
        asked_on=date.fromisoformat(told["date"]),
        question=told["text"],
        asked_for=cast.things.get(told["raised_by"]),
        by=cast.lead,
    )
    _note_outcome(check, told, cast)


def _something_new(told, cast):
    news = report_new_interest(
        cast.collaboration,
        text=told["text"],
        what_happened=told["what_happened"],
        happened_on=date.fromisoformat(told["date"]),
        affects=cast.references(told["affects"]),
        level=told["level"],
        by=cast.speakers[told["raised_by"]],
    )
    _note_outcome(news, told, cast)


def _sharper_still(told, cast):
    version = write_version(
        cast.collaboration,
        text=told["text"],
        written_on=date.fromisoformat(told["date"]),
        raised_by=cast.things.get(told["raised_by"]),
        what_happened=told["what_happened"],
        affects=cast.references(told["affects"]),
        by=cast.lead,
    )
    _note_outcome(version, told, cast)


def _note_outcome(thing, told, cast):
    if told["outcome"]:
        note_outcome(thing, outcome=told["outcome"], by=cast.lead)


def _day_of_meeting(scenario):
    starts_at = scenario["meeting"]["starts_at"]
    return parse_datetime(starts_at).date() if starts_at else timezone.localdate()


HAPPENINGS = {"check": _check, "new_interest": _something_new, "ambition_sharpened": _sharper_still}
