"""The months after: the ambition becomes sharper, interests are checked, and something new turns up."""

from datetime import date

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from halenbrengen.interests.commands import (
    answer_ambition,
    answer_check,
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
    if sharpened := scenario["ambition"]["sharpened"]:
        day = sharpened["date"] or _day_of_meeting(scenario)
        kept = [ingredient["id"] for ingredient in scenario["ambition"]["ingredients"]]
        used = kept if sharpened["ingredients"] is None else sharpened["ingredients"]
        _sharpen({**sharpened, "date": day, "ingredients": used}, cast)
    for told in scenario["follow_up"]:
        HAPPENINGS[told["kind"]](told, cast)


def _sharpen(told, cast):
    """A new version of the ambition, and which parties carry it."""
    version = write_version(
        cast.collaboration,
        text=told["text"],
        learned=told["learned"],
        conflicting=told["conflicting"],
        agreeing=told["agreeing"],
        ingredients=cast.ingredients(told["ingredients"]),
        written_on=date.fromisoformat(told["date"]),
        raised_by=cast.things.get(told["raised_by"]),
        what_happened=told["what_happened"],
        affects=cast.references(told["affects"]),
        by=cast.lead,
    )
    for key, carries in (("agreed_by", True), ("reserved_by", False)):
        for party in told[key]:
            answer_ambition(version, party=cast.party(party), carries=carries, by=cast.speaker(party))
    _note_outcome(version, told, cast)


def _check(told, cast):
    """The facilitator asks the owners; where no interest is named, all of them."""
    check = ask_check(
        cast.collaboration,
        interests=cast.interests(told["affects"]) or cast.collaboration.interests.all(),
        asked_on=date.fromisoformat(told["date"]),
        question=told["text"],
        asked_for=cast.things.get(told["raised_by"]),
        by=cast.lead,
    )
    for each in told["answers"]:
        answer_check(
            check,
            interest=cast.things[each["interest"]],
            party=cast.party(each["party"]),
            state=each["state"],
            words=each["words"],
            by=cast.speaker(each["party"]),
        )
    _note_outcome(check, told, cast)


def _something_new(told, cast):
    """A party tells it, and first of all what happened."""
    news = report_new_interest(
        cast.collaboration,
        text=told["text"],
        what_happened=told["what_happened"],
        happened_on=date.fromisoformat(told["date"]),
        touches=told["touches"],
        affects=cast.references(told["affects"]),
        level=told["level"] or "",
        by=cast.person(told["raised_by_person"], told["raised_by"]),
    )
    _note_outcome(news, told, cast)


def _note_outcome(thing, told, cast):
    if told["outcome"]:
        note_outcome(thing, outcome=told["outcome"], by=cast.lead)


def _day_of_meeting(scenario):
    starts_at = scenario["meeting"]["starts_at"]
    moment = parse_datetime(starts_at) if starts_at else timezone.now()
    return timezone.localtime(moment).date().isoformat()


HAPPENINGS = {"check": _check, "new_interest": _something_new, "ambition_sharpened": _sharpen}
