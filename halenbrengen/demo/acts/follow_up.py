"""The months after: the ambition becomes sharper, interests are checked, and something new turns up."""

from datetime import date

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from halenbrengen.interests.commands import (
    answer_ambition,
    answer_check,
    ask_check,
    note_outcome,
    put_on_agenda,
    report_new_interest,
    write_version,
)
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import change_line
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
    for party in scenario["parties"]:
        for line in (*party["poster"]["gets"], *party["poster"]["gives"]):
            for told in line["changes"]:
                _change(told, cast.things[line["id"]], cast.person(told["told_by"], party["id"]), cast)


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
    for each in told["carryings"] or _in_short(told):
        party, speaker = cast.party(each["party"]), cast.speaker(each["party"])
        answer_ambition(version, party=party, carries=each["carries"], words=each["words"], by=speaker)
    _note_outcome(version, told, cast)


def _in_short(told):
    """Who carries a version where only the parties were told."""
    for key, carries in (("agreed_by", True), ("reserved_by", False)):
        for party in told[key]:
            yield {"party": party, "carries": carries, "words": ""}


def _change(told, item, speaker, cast):
    """A line that its party gets or gives differently since, or no longer."""
    change = change_line(
        item,
        what_happened=told["what_happened"],
        happened_on=date.fromisoformat(told["happened_on"]),
        text=told["text"],
        touches=told["touches"],
        parties=cast.parties(told["parties"]),
        by=speaker,
    )
    if told["for_agenda_at"]:
        put_on_agenda(change, by=speaker)
    _note_outcome(change, told, cast)


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
