"""The parties with their people, posters, turns and statements."""

from base64 import b64encode

from halenbrengen.combined.models import NothingYet
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.method.kinds import Answer, Side
from halenbrengen.plenary.models import MeaningPass
from halenbrengen.posters.models import FIELDS, Photo
from halenbrengen.record.exporting.naming import day, moment, seconds
from halenbrengen.record.exporting.time import export_standstills
from halenbrengen.turns import clock, steady
from halenbrengen.turns.models import Turn


def name_parties(collaboration, naming):
    """Give every party, person, line and question its id, before anything refers to one of them."""
    for number, party in enumerate(collaboration.parties.all(), start=1):
        own = naming.name(party, f"p{number}")
        for count, seat in enumerate(party.seats.all(), start=1):
            naming.name(seat, f"{own}-person-{count}")
        for side in Side:
            for count, item in enumerate(naming.reach.of(party.poster.items.all()).filter(side=side), start=1):
                told = naming.name(item, f"{own}-{side}-{count}")
                for time, change in enumerate(item.changes.all(), start=1):
                    naming.name(change, f"{told}-change-{time}")
        for count, question in enumerate(_questions(party, naming), start=1):
            naming.name(question, f"{own}-q-{count}")
        if statement := Statement.objects.filter(party=party).first():
            naming.name(statement, f"{own}-contract")


def export_parties(collaboration, naming):
    return [_party(party, naming) for party in collaboration.parties.all()]


def kept_of_seat(seat):
    """What a seat keeps besides its name; never how its owner gets in."""
    return {"email": seat.email, "language": seat.language or None}


def _party(party, naming):
    turn = Turn.objects.filter(party=party).first()
    statement = naming.reach.of(Statement.objects.filter(party=party)).first()
    unspoken = Statement.objects.filter(party=party).first()  # that a party passed is everyone's, its words are not
    nothing_yet = NothingYet.objects.filter(party=party).first()
    passed = MeaningPass.objects.filter(party=party).first()
    return {
        "id": naming.of(party),
        "name": party.name,
        "short_name": party.short_name,
        "kind": party.kind,
        "hue": party.hue,
        "absent_because": party.absent_because,
        "added_at": moment(party.added_at),
        "people": [_person(seat, naming) for seat in party.seats.all()],
        "poster": _poster(party.poster, naming),
        "time": _time(turn),
        "questions_received": [_question(question, naming) for question in _questions(party, naming)],
        "contract": _contract(statement, naming) if statement and statement.written_at else None,
        "contract_passed_at": moment(unspoken.passed_at) if unspoken else None,
        "contract_pass_recorded_by": (unspoken.recorded_by or None) if unspoken and not unspoken.written_at else None,
        "nothing_yet_at": moment(nothing_yet.said_at) if nothing_yet else None,
        "nothing_yet_recorded_by": (nothing_yet.recorded_by or None) if nothing_yet else None,
        "meaning_passed_at": moment(passed.passed_at) if passed else None,
        "meaning_pass_recorded_by": (passed.recorded_by or None) if passed else None,
        "speaking_order": turn.position if turn else None,
    }


def _person(seat, naming):
    return {
        "id": naming.of(seat),
        "name": seat.name,
        "function": seat.function,
        "spokesperson": seat.spokesperson,
        **kept_of_seat(seat),
        "left_at": moment(seat.left_at),
    }


def _poster(poster, naming):
    items = list(naming.reach.of(poster.items.all()))
    holds = naming.reach.holds(poster)
    return {
        "gets": [_line(item, naming) for item in items if item.side == Side.GET],
        "gives": [_line(item, naming) for item in items if item.side == Side.GIVE],
        **{field: getattr(poster, field) if holds else "" for field in FIELDS},
        "handed_in_at": moment(poster.handed_in_at),
        "hung_at": moment(poster.hung_at),
        "transcribed_fields": poster.transcribed_fields if holds else [],
        "photo": _photo(naming.reach.of(Photo.objects.filter(poster=poster)).first()),
        "looks": [
            {"by": look.by.name if look.by else "", "looked_at": moment(look.looked_at)}
            for look in poster.looks.select_related("by")
        ],
        "other_wordings": _wordings(poster.other_wordings.filter(item=None), naming),
    }


def _photo(photo):
    return photo and {"jpeg": b64encode(bytes(photo.jpeg)).decode(), "put_up_at": moment(photo.put_up_at)}


def _line(item, naming):
    has_interest = item.interest or item.level
    return {
        "id": naming.of(item),
        "text": item.text,
        "interest": {"text": item.interest, "level": item.level or None} if has_interest else None,
        "contributed_by": naming.of(item.contributed_by),
        "written_at": moment(item.written_at),
        "struck_at": moment(item.struck_at),
        "is_answer": item.is_answer,
        "is_late": item.is_late,
        "is_transcribed": item.is_transcribed,
        "recorded_by": item.recorded_by or None,
        "other_wordings": _wordings(item.other_wordings.all(), naming),
        "changes": [_change(change, naming) for change in item.changes.all()],
    }


def _change(change, naming):
    return {
        "id": naming.of(change),
        "text": change.text,
        "what_happened": change.what_happened,
        "happened_on": day(change.happened_on),
        "touches": change.touches,
        "parties": naming.all(change.parties.all()),
        "outcome": change.outcome,
        "for_agenda_at": moment(change.for_agenda_at),
        "told_by": naming.of(change.told_by),
        "told_at": moment(change.told_at),
    }


def _wordings(kept, naming):
    """What still waits beside words that two people wrote at once."""
    return [
        {
            "field": wording.field,
            "text": wording.text,
            "written_by": naming.of(wording.written_by),
            "written_at": moment(wording.written_at),
        }
        for wording in naming.reach.of(kept.filter(settled_at=None)).select_related("written_by")
    ]


def _time(turn):
    """The clock of a turn; one that runs is told as it stands, with the seconds that are left now."""
    if turn is None:
        return {"planned_present_seconds": None, "used_present_seconds": None}
    begun = turn.presented_at or turn.step
    left = clock.remaining(turn, steady.now())
    return {
        "planned_present_seconds": turn.present_seconds,
        "used_present_seconds": seconds(turn.used_present_seconds) if begun else None,
        "planned_question_seconds": turn.question_seconds,
        "used_question_seconds": seconds(turn.used_question_seconds) if begun else None,
        "planned_change_seconds": turn.change_seconds,
        "used_change_seconds": seconds(turn.used_change_seconds) if begun else None,
        "extra_present_seconds": turn.extra_present_seconds,
        "extra_question_seconds": turn.extra_question_seconds,
        "standstills": export_standstills(turn),
        "step": turn.step or None,
        "step_seconds": turn.step_seconds if turn.step else None,
        "remaining_seconds": seconds(left) if turn.step else None,
        "presented_at": moment(turn.presented_at),
        "passed_because": turn.passed_because,
        "pass_recorded_by": turn.pass_recorded_by or None,
    }


def _questions(party, naming):
    turn = Turn.objects.filter(party=party).first()
    return naming.reach.of(turn.questions.all()) if turn else []


def _question(question, naming):
    return {
        "id": naming.of(question),
        "from_party": naming.of(question.party),
        "from_person": naming.of(question.asked_by),
        "text": question.text,
        "label": question.label,
        "asked_at": moment(question.asked_at),
        "put_at": moment(question.put_at),
        "set_aside_at": moment(question.set_aside_at),
        "answered_at": moment(question.answered_at),
        "withdrawn_at": moment(question.withdrawn_at),
        "recorded_by": question.recorded_by or None,
    }


def _contract(statement, naming):
    answer = naming.reach.of(StatementAnswer.objects.filter(statement=statement)).first()
    items = list(statement.items.all())
    return {
        "id": naming.of(statement),
        "text": statement.interests,
        "view_on_interests": statement.view_on_interests,
        "gets": naming.all(item for item in items if item.side == Side.GET),
        "gives": naming.all(item for item in items if item.side == Side.GIVE),
        "spoken_by": naming.of(statement.spoken_by),
        "confirmed": answer.answer == Answer.YES if answer else None,
        "written_at": moment(statement.written_at),
        "spoken_at": moment(statement.spoken_at),
        "answer": answer.answer if answer else None,
        "reserve": answer.reserve if answer else "",
        "answered_at": moment(answer.answered_at) if answer else None,
        "recorded_by": statement.recorded_by or None,
        "answer_recorded_by": (answer.recorded_by or None) if answer else None,
    }
