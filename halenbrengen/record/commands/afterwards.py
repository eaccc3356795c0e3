"""What came after the meeting: the register, its checks and news, and the ambition."""

from halenbrengen.interests.models import (
    AmbitionVersion,
    Carrying,
    CheckAnswer,
    Interest,
    Restatement,
    SharpeningAnswer,
)
from halenbrengen.interests.references import reference_to
from halenbrengen.method.kinds import InterestState
from halenbrengen.method.statement import SHARPENING_PARTS
from halenbrengen.record.format import CHECK, FACILITATOR, NEW_INTEREST
from halenbrengen.record.models import Correction, Release


def write_afterwards(told, book):
    for interest in told["interests_to_watch"]:
        _write_interest(interest, book)
    for ingredient in told["ambition"]["ingredients"]:
        _write_ingredient(ingredient, book)
    first = told["ambition"]["sharpened"]
    if first:
        _write_version(first, book)
    _write_sharpening(told["ambition"]["asked_now"], None, book)
    for party in told["parties"]:
        for line in (*party["poster"]["gets"], *party["poster"]["gives"]):
            _write_changes(line, book)
    for happening in told["follow_up"]:
        write = {CHECK: _write_check, NEW_INTEREST: _write_news}.get(happening["kind"], _write_version)
        book.keep(happening, write(happening, book))
    for gathering in told["gatherings"]:
        _write_gathering(gathering, book)
    if told["record"]:
        _write_release(told["record"], book)


def _write_interest(told, book):
    interest = book.collaboration.interests.create(
        text=told["text"],
        level=told["level"] or "",
        state=told["state"] or InterestState.UNCONFIRMED,
        next_check_on=told["next_check_on"],
        noted_at=told["noted_at"] or book.now,
    )
    interest.owners.set(book.all(told["party_ids"]))
    interest.items.set(book.all(told["sources"]))
    book.keep(told, interest)


def _write_ingredient(told, book):
    ingredient = book.collaboration.ingredients.create(
        text=told["text"], sources=book.references(told["sources"]), noted_at=told["noted_at"] or book.now
    )
    book.keep(told, ingredient)


def _write_version(told, book):
    version = AmbitionVersion.objects.create(
        collaboration=book.collaboration,
        text=told["text"],
        learned=told["learned"],
        conflicting=told["conflicting"],
        agreeing=told["agreeing"],
        written_on=told["date"],
        raised_by=_raised_by(told, book),
        what_happened=told["what_happened"],
        affects=book.references(told["affects"]),
        outcome=told["outcome"],
    )
    version.ingredients.set(book.all(told["ingredients"]))
    Carrying.objects.bulk_create(
        Carrying(
            version=version,
            party=book.of(each["party"]),
            carries=each["carries"],
            words=each["words"],
            answered_at=each["answered_at"] or book.now,
            recorded_by=each["recorded_by"] or "",
        )
        for each in told["carryings"]
    )
    _write_sharpening(told["sharpening"], version, book)
    return version


def _write_sharpening(told, version, book):
    if told is None:
        return
    sharpening = book.collaboration.sharpenings.create(asked_at=told["asked_at"], version=version)
    SharpeningAnswer.objects.bulk_create(
        SharpeningAnswer(
            sharpening=sharpening,
            party=book.of(each["party"]),
            **{part.key: each[part.key] for part in SHARPENING_PARTS},
            answered_at=each["answered_at"] or book.now,
            recorded_by=each["recorded_by"] or "",
        )
        for each in told["answers"]
    )


def _write_changes(line, book):
    for told in line["changes"]:
        change = book.of(line["id"]).changes.create(
            **{name: told[name] for name in ("text", "what_happened", "happened_on", "touches", "outcome")},
            for_agenda_at=told["for_agenda_at"],
            told_by=book.of(told["told_by"]),
            told_at=told["told_at"] or book.now,
        )
        change.parties.set(book.all(told["parties"]))
        book.keep(told, change)


def _write_check(told, book):
    """A check asks about interests; whatever else version 1 names beside them has no place in it."""
    check = book.collaboration.checks.create(
        asked_on=told["date"],
        answers_until=told["answers_until"],
        asked_for=_raised_by(told, book),
        question=told["text"],
        outcome=told["outcome"],
    )
    check.interests.set(thing for thing in book.all(told["affects"]) if isinstance(thing, Interest))
    CheckAnswer.objects.bulk_create(
        CheckAnswer(
            check_held=check,
            interest=book.of(each["interest"]),
            party=book.of(each["party"]),
            state=each["state"],
            words=each["words"],
            **_given(each, book),
        )
        for each in told["answers"]
    )
    Restatement.objects.bulk_create(
        Restatement(
            check_held=check,
            party=book.of(each["party"]),
            field=each["field"],
            before=each["before"],
            text=each["text"],
            **_given(each, book),
        )
        for each in told["restatements"]
    )
    return check


def _given(told, book):
    """When an answer was given, by whom, and who put it down."""
    return {
        "answered_at": told["answered_at"] or book.now,
        "given_by": book.of(told["person"]),
        "recorded_by": told["recorded_by"] or "",
    }


def _write_gathering(told, book):
    gathering = book.collaboration.gatherings.create(
        starts_at=told["starts_at"],
        location=told["location"],
        opens_with_contract=told["opens_with_contract"],
        chosen_at=told["chosen_at"] or book.now,
    )
    for each in told["dealt_with"]:
        point = reference_to(book.of(each["about"])) if each["about"] else "contract"
        point = f"{point}@{each['asked_on']}" if each["asked_on"] else point
        gathering.dealt_with.get_or_create(point=point, defaults={"dealt_at": each["dealt_at"] or book.now})


def _write_news(told, book):
    return book.collaboration.new_interests.create(
        raised_by=_raised_by(told, book),
        raised_by_person=book.of(told["raised_by_person"]),
        text=told["text"],
        what_happened=told["what_happened"],
        happened_on=told["date"],
        touches=told["touches"],
        affects=book.references(told["affects"]),
        level=told["level"] or "",
        outcome=told["outcome"],
        for_agenda_at=told["for_agenda_at"],
        raised_at=told["raised_at"] or book.now,
    )


def _write_release(told, book):
    Release.objects.create(
        collaboration=book.collaboration,
        released_at=told["released_at"],
        corrections_until=told["corrections_until"],
    )
    Correction.objects.bulk_create(
        Correction(
            collaboration=book.collaboration,
            chapter=each["chapter"],
            party=book.of(each["party"]),
            written_by=book.of(each["person"]),
            text=each["text"],
            written_at=each["written_at"] or book.now,
            withdrawn_at=each["withdrawn_at"],
        )
        for each in told["corrections"]
    )


def _raised_by(told, book):
    return None if told["raised_by"] in (None, FACILITATOR) else book.of(told["raised_by"])
