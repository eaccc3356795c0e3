"""What was said at the table: remarks, the combined poster, observations and statements."""

from halenbrengen.combined.models import Source
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.plenary.models import MeaningPass, Plenary, Recognition
from halenbrengen.record.commands.together import write_together


def write_conversation(told, book):
    for remark in told["parked_observations"]:
        _write_remark(remark, book)
    for position, entry in enumerate(told["combined_poster"]["items"], start=1):
        _write_entry(entry, position, book)
    if told["plenary_questions_shown"] or told["bridges_opened_at"]:
        Plenary.objects.create(
            collaboration=book.collaboration,
            questions_shown=told["plenary_questions_shown"],
            bridges_opened_at=told["bridges_opened_at"],
        )
    for observation in told["observations"]:
        _write_observation(observation, book)
    for party in told["parties"]:
        if party["contract"] or party["contract_passed_at"]:
            _write_statement(party, book)
        if party["meaning_passed_at"]:
            MeaningPass.objects.create(
                party=book.of(party["id"]),
                passed_at=party["meaning_passed_at"],
                recorded_by=party["meaning_pass_recorded_by"] or "",
            )
    write_together(told, book)


def _write_remark(told, book):
    remark = book.collaboration.parked_remarks.create(
        said_by=book.of(told["said_by_party"]),
        said_by_person=book.of(told["said_by_person"]),
        during=book.of(told["during_presentation_of"]),
        text=told["text"],
        parked_at=told["parked_at"] or book.now,
        handed_back_at=told["handed_back_at"],
    )
    book.keep(told, remark)


def _write_entry(told, position, book):
    entry = book.collaboration.entries.create(
        side=told["side"],
        text=told["text"],
        lane=book.of(told["lane"]),
        position=position,
        heard_at=told["heard_at"] or book.now,
        withdrawn_at=told["withdrawn_at"],
    )
    entry.items.set(book.all(told["sources"]))
    Source.objects.bulk_create(
        Source(
            entry=entry,
            party=book.of(each["party"]),
            state=each["state"],
            answered_at=each["answered_at"],
            recorded_by=each.get("recorded_by") or "",
        )
        for each in told["states"]
    )
    book.keep(told, entry)


def _write_observation(told, book):
    observation = book.collaboration.observations.create(
        kind=told["kind"],
        text=told["text"],
        said_by=book.of(told["said_by_party"]),
        said_by_person=book.of(told["said_by_person"]),
        from_parked=book.of(told["from_parked"]),
        said_at=told["said_at"] or book.now,
        read_back_at=told["read_back_at"],
        recorded_by=told["recorded_by"] or "",
    )
    observation.names.set(book.all(told["names_parties"]))
    Recognition.objects.bulk_create(
        Recognition(
            observation=observation,
            party=book.of(each["party"]),
            recognised=each["recognised"],
            answered_at=each["answered_at"] or observation.said_at,
            recorded_by=each.get("recorded_by") or "",
        )
        for each in told["answers"]
    )
    book.keep(told, observation)


def _write_statement(party, book):
    statement = Statement(party=book.of(party["id"]), passed_at=party["contract_passed_at"])
    told = party["contract"]
    if told is None:
        statement.recorded_by = party["contract_pass_recorded_by"] or ""
        statement.save()
        return
    statement.interests, statement.view_on_interests = told["text"], told["view_on_interests"]
    statement.written_at, statement.spoken_at = told["written_at"], told["spoken_at"]
    statement.spoken_by, statement.recorded_by = book.of(told["spoken_by"]), told["recorded_by"] or ""
    statement.save()
    if told["id"]:
        book.keep(told, statement)
    statement.items.set(book.all([*told["gets"], *told["gives"]]))
    if told["answer"]:
        StatementAnswer.objects.create(
            statement=statement,
            answer=told["answer"],
            reserve=told["reserve"],
            answered_at=told["answered_at"],
            recorded_by=told["answer_recorded_by"] or "",
        )
