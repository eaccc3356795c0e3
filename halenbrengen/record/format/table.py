"""Who sits at the table: the meeting, and every party with its poster, its turn and its statement."""

from django.conf import settings

from halenbrengen.collaborations.commands import HUES
from halenbrengen.method.kinds import Answer, TurnStep
from halenbrengen.posters.models import FIELDS
from halenbrengen.record.format.time import STANDSTILL
from halenbrengen.record.format.together import RECORDED_BY
from halenbrengen.record.format.words import (
    ITEMS,
    LEVEL,
    NAMED,
    PARTIES,
    PARTY,
    PERSON,
    SECONDS,
    USED,
)
from halenbrengen.record.shapes import (
    day,
    email,
    identity,
    list_of,
    may,
    moment,
    name,
    need,
    one_of,
    picture,
    text,
    thing,
    whole,
    yes_or_no,
)

KEPT_OF_A_SEAT = {
    "email": may(email, "", since=2),
    "language": may(one_of(code for code, _name in settings.LANGUAGES), since=2),
    "left_at": may(moment, since=2),
}
PERSON_OF_PARTY = thing(
    {
        "id": need(identity("person")),
        "name": need(NAMED),
        "function": may(name(), ""),
        "spokesperson": may(yes_or_no, False),
        **KEPT_OF_A_SEAT,
    }
)
# Somebody leads, always: only who leads never left.
LEADER = thing(
    {
        "name": need(NAMED),
        "role": may(name(), ""),
        "email": KEPT_OF_A_SEAT["email"],
        "language": KEPT_OF_A_SEAT["language"],
    }
)
GUEST = thing({"name": need(NAMED), "function": may(name(), "", since=2), **KEPT_OF_A_SEAT})
MEETING = thing(
    {
        "starts_at": may(moment),
        "minutes_available": may(whole(1, 24 * 60)),
        "location": may(name(), ""),
        "facilitators": may(list_of(LEADER), []),
        "scribe": may(GUEST),
        "other_scribes": may(list_of(GUEST), [], since=2),
        "observers": may(list_of(GUEST), [], since=2),
        "present_seconds_per_party": may(SECONDS),
        "question_seconds_per_party": may(SECONDS),
    }
)
WORDING = thing(
    {
        "field": need(one_of(("text", "interest", *FIELDS))),
        "text": need(text(filled=True)),
        "written_by": may(PERSON),
        "written_at": may(moment),
    }
)
LINE_CHANGE = thing(
    {
        "id": need(identity("change")),
        "text": may(text(), ""),
        "what_happened": need(text(filled=True)),
        "happened_on": need(day),
        "touches": may(text(), ""),
        "parties": may(PARTIES, []),
        "outcome": may(text(), ""),
        "for_agenda_at": may(moment),
        "told_by": may(PERSON),
        "told_at": may(moment),
    }
)
LINE = thing(
    {
        "id": need(identity("item")),
        "text": need(text(filled=True)),
        "interest": may(thing({"text": may(text(), ""), "level": may(LEVEL)})),
        "contributed_by": may(PERSON),
        "written_at": may(moment, since=2),
        "struck_at": may(moment, since=2),
        "is_answer": may(yes_or_no, False, since=2),
        "is_late": may(yes_or_no, False, since=2),
        "is_transcribed": may(yes_or_no, False, since=2),
        "recorded_by": RECORDED_BY,
        "other_wordings": may(list_of(WORDING), [], since=2),
        "changes": may(list_of(LINE_CHANGE), [], since=2),
    }
)
PHOTO = thing({"jpeg": need(picture), "put_up_at": may(moment)})
LOOK = thing({"by": may(name(), ""), "looked_at": need(moment)})
POSTER = thing(
    {
        "gets": may(list_of(LINE), []),
        "gives": may(list_of(LINE), []),
        **{field: may(text(), "") for field in FIELDS},
        "handed_in_at": may(moment, since=2),
        "hung_at": may(moment, since=2),
        "transcribed_fields": may(list_of(one_of(FIELDS)), [], since=2),
        "photo": may(PHOTO, since=2),
        "looks": may(list_of(LOOK), [], since=2),
        "other_wordings": may(list_of(WORDING), [], since=2),
    }
)
TIME = thing(
    {
        "planned_present_seconds": may(SECONDS),
        "used_present_seconds": may(USED),
        "planned_question_seconds": may(SECONDS, since=2),
        "used_question_seconds": may(USED, since=2),
        "planned_change_seconds": may(SECONDS, since=2),
        "used_change_seconds": may(USED, since=2),
        "extra_present_seconds": may(SECONDS, 0, since=2),
        "extra_question_seconds": may(SECONDS, 0, since=2),
        "standstills": may(list_of(STANDSTILL), [], since=2),
        "step": may(one_of(TurnStep), since=2),
        "step_seconds": may(SECONDS, since=2),
        "remaining_seconds": may(USED, since=2),
        "presented_at": may(moment, since=2),
        "passed_because": may(text(), "", since=2),
        "pass_recorded_by": RECORDED_BY,
    }
)
QUESTION = thing(
    {
        "id": need(identity("question")),
        "from_party": need(PARTY),
        "from_person": may(PERSON),
        "text": need(text(filled=True)),
        "label": may(text(12, one_line=True), ""),
        "asked_at": may(moment, since=2),
        "put_at": may(moment, since=2),
        "set_aside_at": may(moment, since=2),
        "answered_at": may(moment, since=2),
        "withdrawn_at": may(moment, since=2),
        "recorded_by": RECORDED_BY,
    }
)
CONTRACT = thing(
    {
        "id": may(identity("statement"), since=2),
        "text": may(text(), ""),
        "view_on_interests": may(text(), ""),
        "gets": may(ITEMS, []),
        "gives": may(ITEMS, []),
        "spoken_by": may(PERSON),
        "confirmed": may(yes_or_no),
        "written_at": may(moment, since=2),
        "spoken_at": may(moment, since=2),
        "answer": may(one_of(Answer), since=2),
        "reserve": may(text(), "", since=2),
        "answered_at": may(moment, since=2),
        "recorded_by": RECORDED_BY,
        "answer_recorded_by": RECORDED_BY,
    }
)
PARTY_FIELDS = thing(
    {
        "id": need(identity("party")),
        "name": need(NAMED),
        "short_name": may(name(), ""),
        "kind": may(name(), ""),
        "hue": may(whole(1, HUES), since=2),
        "absent_because": may(text(), "", since=2),
        "added_at": may(moment, since=2),
        "people": may(list_of(PERSON_OF_PARTY), []),
        "poster": may(POSTER, {}),
        "time": may(TIME, {}),
        "questions_received": may(list_of(QUESTION), []),
        "contract": may(CONTRACT),
        "contract_passed_at": may(moment, since=2),
        "nothing_yet_at": may(moment, since=2),
        "nothing_yet_recorded_by": RECORDED_BY,
        "meaning_passed_at": may(moment, since=2),
        "meaning_pass_recorded_by": RECORDED_BY,
        "contract_pass_recorded_by": RECORDED_BY,
        "speaking_order": may(whole(1, 1000)),
    }
)
