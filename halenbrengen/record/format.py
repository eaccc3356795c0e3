"""The format of a collaboration in a file, as data; docs/format.md tells it in words."""

from django.conf import settings

from halenbrengen.method.kinds import Answer, EntryState, InterestLevel, InterestState, ObservationKind, Side, TurnStep
from halenbrengen.method.phases import Phase
from halenbrengen.method.rules import RULES
from halenbrengen.posters.models import FIELDS
from halenbrengen.record.shapes import (
    anything,
    day,
    email,
    identity,
    list_of,
    may,
    moment,
    name,
    need,
    number,
    one_of,
    reference,
    text,
    thing,
    whole,
    yes_or_no,
)

NAME = "halen-brengen-scenario"
VERSIONS = (1, 2)
MOST_SECONDS = 1_000_000
FACILITATOR = "facilitator"
CHECK, NEW_INTEREST, SHARPENED = "check", "new_interest", "ambition_sharpened"
QUOTABLE = ("item", "observation", "entry", "interest", "party")

NAMED = name(filled=True)
SECONDS = whole(0, MOST_SECONDS)
USED = number(-(10**9), 10**9)  # a clock that nobody stopped has run for months
PARTY, PERSON, ITEM = reference("party"), reference("person"), reference("item")
PARTIES, ITEMS = list_of(PARTY), list_of(ITEM)
LEVEL = one_of(InterestLevel)

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
    }
)
POSTER = thing(
    {
        "gets": may(list_of(LINE), []),
        "gives": may(list_of(LINE), []),
        **{field: may(text(), "") for field in FIELDS},
        "handed_in_at": may(moment, since=2),
        "hung_at": may(moment, since=2),
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
        "step": may(one_of(TurnStep), since=2),
        "step_seconds": may(SECONDS, since=2),
        "remaining_seconds": may(USED, since=2),
        "presented_at": may(moment, since=2),
        "passed_because": may(text(), "", since=2),
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
        "withdrawn_at": may(moment, since=2),
    }
)
CONTRACT = thing(
    {
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
    }
)
PARTY_FIELDS = thing(
    {
        "id": need(identity("party")),
        "name": need(NAMED),
        "short_name": may(name(), ""),
        "kind": may(name(), ""),
        "hue": may(whole(1, 12), since=2),
        "absent_because": may(text(), "", since=2),
        "added_at": may(moment, since=2),
        "people": may(list_of(PERSON_OF_PARTY), []),
        "poster": may(POSTER, {}),
        "time": may(TIME, {}),
        "questions_received": may(list_of(QUESTION), []),
        "contract": may(CONTRACT),
        "contract_passed_at": may(moment, since=2),
        "nothing_yet_at": may(moment, since=2),
        "speaking_order": may(whole(1, 1000)),
    }
)
PARKED = thing(
    {
        "id": need(identity("remark")),
        "said_by_party": need(PARTY),
        "said_by_person": may(PERSON),
        "during_presentation_of": may(PARTY),
        "text": may(text(), ""),
        "parked_at": may(moment, since=2),
        "handed_back_at": may(moment, since=2),
    }
)
OBSERVATION = thing(
    {
        "id": need(identity("observation")),
        "kind": need(one_of(ObservationKind)),
        "said_by_party": need(PARTY),
        "said_by_person": may(PERSON),
        "text": need(text(filled=True)),
        "names_parties": may(PARTIES, []),
        "recognised_by": may(PARTIES, []),
        "not_recognised_by": may(PARTIES, []),
        "from_parked": may(reference("remark"), since=2),
        "said_at": may(moment, since=2),
    }
)
SOURCE = thing({"party": need(PARTY), "state": need(one_of(EntryState)), "answered_at": may(moment)})
ENTRY = thing(
    {
        "id": need(identity("entry")),
        "side": need(one_of(Side)),
        "text": need(text(filled=True)),
        "sources": may(ITEMS, []),
        "source_parties": may(PARTIES, []),
        "confirmed_by": may(PARTIES, []),
        "lane": may(PARTY, since=2),
        "states": may(list_of(SOURCE), [], since=2),
        "heard_at": may(moment, since=2),
        "withdrawn_at": may(moment, since=2),
    }
)
INGREDIENT = thing(
    {
        "id": need(identity("ingredient")),
        "text": need(text(filled=True)),
        "sources": may(list_of(reference(*QUOTABLE)), []),
        "noted_at": may(moment, since=2),
    }
)
CARRYING = thing(
    {"party": need(PARTY), "carries": need(yes_or_no), "words": may(text(), ""), "answered_at": may(moment)}
)
# What a version of the ambition has in both places: `ambition/sharpened` and `follow_up`.
CARRIED = {
    "agreed_by": may(PARTIES, []),
    "reserved_by": may(PARTIES, []),
    "carryings": may(list_of(CARRYING), [], since=2),
}
SHARPENED_FIRST = thing(
    {
        "text": need(text(filled=True)),
        "learned": may(text(), ""),
        "conflicting": may(text(), ""),
        "agreeing": may(text(), ""),
        **CARRIED,
        "ingredients": may(list_of(reference("ingredient")), since=2),
        "date": may(day, since=2),
        "raised_by": may(PARTY, since=2),
        "what_happened": may(text(), "", since=2),
        "affects": may(list_of(reference(*QUOTABLE)), [], since=2),
        "outcome": may(text(), "", since=2),
    }
)
AMBITION = thing({"ingredients": may(list_of(INGREDIENT), []), "sharpened": may(SHARPENED_FIRST)})
WATCHED = thing(
    {
        "id": need(identity("interest")),
        "text": need(text(filled=True)),
        "level": may(LEVEL),
        "party_ids": need(PARTIES, []),
        "sources": may(ITEMS, []),
        "state": may(one_of(InterestState), since=2),
        "next_check_on": may(day, since=2),
        "noted_at": may(moment, since=2),
    }
)
CHECK_ANSWER = thing(
    {
        "interest": need(reference("interest")),
        "party": need(PARTY),
        "state": need(one_of(InterestState)),
        "words": may(text(), ""),
        "answered_at": may(moment),
    }
)
HAPPENING = thing(
    {
        "id": need(identity("happening")),
        "date": need(day),
        "kind": need(one_of((CHECK, NEW_INTEREST, SHARPENED))),
        "raised_by": may(reference("party", instead=(FACILITATOR,)), FACILITATOR),
        "text": need(text(filled=True)),
        "what_happened": may(text(), ""),
        "level": may(LEVEL),
        "affects": may(list_of(reference(*QUOTABLE)), []),
        "outcome": may(text(), ""),
        "answers": may(list_of(CHECK_ANSWER), [], since=2),
        "raised_by_person": may(PERSON, since=2),
        "raised_at": may(moment, since=2),
        "touches": may(text(), "", since=2),
        "learned": may(text(), "", since=2),
        "conflicting": may(text(), "", since=2),
        "agreeing": may(text(), "", since=2),
        "ingredients": may(list_of(reference("ingredient")), [], since=2),
        **{key: may(field.read, field.default, since=2) for key, field in CARRIED.items()},
    }
)
COLLABORATION = thing(
    {
        "format": need(one_of((NAME,))),
        "format_version": need(whole(1, 2)),
        "id": may(text(100, one_line=True), ""),
        "language": may(one_of(code for code, _name in settings.LANGUAGES), settings.LANGUAGE_CODE),
        "visibility": may(anything),
        "fictional": may(anything),
        "awkward": may(anything),
        "title": need(NAMED),
        "occasion": may(text(), ""),
        "draft_ambition": may(text(), ""),
        "draft_by": may(name(), since=2),
        "phase": may(one_of(Phase), since=2),
        "phase_entered_at": may(moment, since=2),
        "purpose_said_at": may(moment, since=2),
        "rules_explained": may(list_of(one_of(rule.key for rule in RULES)), [], since=2),
        "created_at": may(moment, since=2),
        "meeting": may(MEETING, {}),
        "parties": need(list_of(PARTY_FIELDS), []),
        "parked_observations": may(list_of(PARKED), []),
        "plenary_questions_shown": may(list_of(one_of(ObservationKind)), [], since=2),
        "observations": may(list_of(OBSERVATION), []),
        "combined_poster": may(thing({"items": may(list_of(ENTRY), [])}), {}),
        "ambition": may(AMBITION, {}),
        "interests_to_watch": may(list_of(WATCHED), []),
        "follow_up": may(list_of(HAPPENING), []),
    }
)
