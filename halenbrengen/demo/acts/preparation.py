"""Set-up and homework: the table is laid, and every party writes its own poster and hands it in."""

from django.utils.dateparse import parse_datetime

from halenbrengen.collaborations.commands import add_party, invite, set_up
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.demo.cast import Cast
from halenbrengen.method.kinds import Side
from halenbrengen.method.permissions import Role
from halenbrengen.posters.commands import hand_in, write_field, write_item
from halenbrengen.posters.models import FIELDS


def lay_the_table(scenario, facilitator):
    """The collaboration with everybody in their seats, and who is who."""
    meeting = scenario["meeting"]
    leaders = [leader["name"] for leader in meeting["facilitators"]] or [facilitator.name]
    collaboration = set_up(
        facilitator,
        title=scenario["title"],
        language=scenario["language"],
        led_by=leaders[0],
        occasion=scenario["occasion"],
        draft_ambition=scenario["draft_ambition"],
        starts_at=parse_datetime(meeting["starts_at"]) if meeting["starts_at"] else None,
        minutes_available=meeting["minutes_available"],
        location=meeting["location"],
        present_seconds=meeting["present_seconds_per_party"],
        question_seconds=meeting["question_seconds_per_party"],
    )
    cast = Cast(collaboration, viewer_of(collaboration.seats.get(role=Role.FACILITATOR)))
    for name in leaders[1:]:
        invite(collaboration, name=name, role=Role.FACILITATOR, by=cast.lead)
    if meeting["scribe"]:
        cast.scribe = viewer_of(invite(collaboration, name=meeting["scribe"]["name"], role=Role.SCRIBE, by=cast.lead))
    for told in scenario["parties"]:
        _seat_party(told, cast)
    return cast


def do_homework(scenario, cast):
    """Every party fills its poster, each person their own lines, and the spokesperson hands it in."""
    for told in scenario["parties"]:
        _write_poster(told, cast)


def _seat_party(told, cast):
    party = add_party(
        cast.collaboration, name=told["name"], short_name=told["short_name"], kind=told["kind"], by=cast.lead
    )
    cast.things[told["id"]] = party
    for person in told["people"]:
        seat = invite(
            cast.collaboration,
            name=person["name"],
            function=person["function"],
            spokesperson=person["spokesperson"],
            party=party,
            by=cast.lead,
        )
        cast.people[person["id"]] = viewer_of(seat)
    people = sorted(told["people"], key=lambda person: not person["spokesperson"])
    if people:
        cast.speakers[told["id"]] = cast.people[people[0]["id"]]


def _write_poster(told, cast):
    poster, sheet = cast.party(told["id"]).poster, told["poster"]
    for side, lines in ((Side.GET, sheet["gets"]), (Side.GIVE, sheet["gives"])):
        for line in lines:
            cast.things[line["id"]] = _write_line(poster, side, line, cast.person(line["contributed_by"], told["id"]))
    written = [name for name in FIELDS if sheet[name]]
    for name in written:
        write_field(poster, field=name, text=sheet[name], base="", by=cast.speaker(told["id"]))
    if written or sheet["gets"] or sheet["gives"]:
        hand_in(poster, by=cast.speaker(told["id"]))


def _write_line(poster, side, line, writer):
    interest = line["interest"] or {"text": "", "level": None}
    return write_item(
        poster, side=side, text=line["text"], interest=interest["text"], level=interest["level"] or "", by=writer
    )
