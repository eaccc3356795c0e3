"""The parties with their people, their posters and their turns."""

from halenbrengen.collaborations.commands import HUES
from halenbrengen.combined.models import NothingYet
from halenbrengen.method.kinds import Side
from halenbrengen.method.permissions import Role
from halenbrengen.posters.models import FIELDS, Photo, Poster
from halenbrengen.record.commands.time import write_standstills
from halenbrengen.turns.clock import SLOT, USED
from halenbrengen.turns.models import Turn
from halenbrengen.turns.timeplan import slot_for

NAMES = {"present": "present", "questions": "question", "change": "change"}


def write_seat(book, role, told, *, party=None, function="", spokesperson=False):
    """A place at the table."""
    return book.collaboration.seats.create(
        role=role,
        party=party,
        name=told["name"],
        function=function,
        spokesperson=spokesperson,
        email=told.get("email") or "",
        language=told.get("language") or "",
        left_at=told.get("left_at"),
    )


def write_table(told, book):
    for number, party in enumerate(told["parties"]):
        _write_party(party, number % HUES + 1, book)
    for party in told["parties"]:
        if party["speaking_order"]:
            _write_turn(party, book)


def _write_party(told, hue, book):
    party = book.collaboration.parties.create(
        name=told["name"],
        short_name=told["short_name"] or told["name"],
        kind=told["kind"],
        hue=told["hue"] or hue,
        absent_because=told["absent_because"],
        added_at=told["added_at"] or book.now,
    )
    book.keep(told, party)
    for person in told["people"]:
        seat = write_seat(
            book,
            Role.PARTICIPANT,
            person,
            party=party,
            function=person["function"],
            spokesperson=person["spokesperson"],
        )
        book.keep(person, seat)
    _write_poster(told["poster"], party, book)
    if told["nothing_yet_at"]:
        NothingYet.objects.create(
            party=party, said_at=told["nothing_yet_at"], recorded_by=told["nothing_yet_recorded_by"] or ""
        )


def _write_poster(told, party, book):
    kept = {field: told[field] for field in FIELDS}
    kept |= {name: told[name] for name in ("handed_in_at", "hung_at", "transcribed_fields")}
    poster = Poster.objects.create(party=party, **kept)
    _write_photo(poster, told["photo"], book)
    for look in told["looks"]:
        leader = book.collaboration.seats.filter(role=Role.FACILITATOR, name=look["by"]).first()
        poster.looks.create(by=leader, looked_at=look["looked_at"])
    _write_wordings(poster, None, told["other_wordings"], book)
    for side, lines in ((Side.GET, told["gets"]), (Side.GIVE, told["gives"])):
        for position, line in enumerate(lines, start=1):
            item = book.keep(line, _write_line(poster, side, position, line, book))
            _write_wordings(poster, item, line["other_wordings"], book)


def _write_wordings(poster, item, told, book):
    for wording in told:
        poster.other_wordings.create(
            item=item,
            field=wording["field"],
            text=wording["text"],
            written_by=book.of(wording["written_by"]),
            written_at=wording["written_at"] or book.now,
        )


def _write_photo(poster, told, book):
    if told:
        photo = told["jpeg"]
        Photo.objects.create(
            poster=poster,
            jpeg=photo.jpeg,
            width=photo.width,
            height=photo.height,
            put_up_at=told["put_up_at"] or book.now,
        )


def _write_line(poster, side, position, told, book):
    interest = told["interest"] or {"text": "", "level": None}
    return poster.items.create(
        side=side,
        position=position,
        text=told["text"],
        interest=interest["text"],
        level=interest["level"] or "",
        contributed_by=book.of(told["contributed_by"]),
        written_at=told["written_at"] or book.now,
        struck_at=told["struck_at"],
        is_answer=told["is_answer"],
        is_late=told["is_late"],
        is_transcribed=told["is_transcribed"],
        recorded_by=told["recorded_by"] or "",
    )


def _write_turn(told, book):
    """A turn with its clock; a clock that is on stands still until somebody lets it run."""
    time = told["time"]
    planned = slot_for(book.collaboration)
    for step, name in SLOT.items():
        seconds = time[f"planned_{NAMES[step]}_seconds"]
        planned[name] = planned[name] if seconds is None else seconds
    used = {name: time[f"used_{NAMES[step]}_seconds"] or 0 for step, name in USED.items()}
    turn = Turn(party=book.of(told["id"]), position=told["speaking_order"], **planned, **used)
    turn.extra_present_seconds = time["extra_present_seconds"]
    turn.extra_question_seconds = time["extra_question_seconds"]
    turn.presented_at, turn.passed_because = time["presented_at"], time["passed_because"]
    turn.pass_recorded_by = time["pass_recorded_by"] or ""
    if time["step"]:
        whole = getattr(turn, SLOT[time["step"]]) if time["step_seconds"] is None else time["step_seconds"]
        turn.step, turn.step_seconds = time["step"], whole
        turn.paused_remaining = whole if time["remaining_seconds"] is None else time["remaining_seconds"]
    turn.save()
    write_standstills(turn, time["standstills"])
    for question in told["questions_received"]:
        book.keep(question, _write_question(turn, question, book))


def _write_question(turn, told, book):
    return turn.questions.create(
        party=book.of(told["from_party"]),
        asked_by=book.of(told["from_person"]),
        text=told["text"],
        label=told["label"],
        asked_at=told["asked_at"] or book.now,
        put_at=told["put_at"],
        set_aside_at=told["set_aside_at"],
        answered_at=told["answered_at"],
        withdrawn_at=told["withdrawn_at"],
        recorded_by=told["recorded_by"] or "",
    )
