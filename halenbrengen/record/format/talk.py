"""What was said at the table and after it: remarks, observations, the combined poster, the ambition, the register."""

from halenbrengen.interests.checks.queries import RESTATED
from halenbrengen.method.kinds import EntryState, InterestState, ObservationKind, Side
from halenbrengen.method.statement import SHARPENING_PARTS
from halenbrengen.record.document import CHAPTER_KEYS
from halenbrengen.record.format.together import RECOGNITION, RECORDED_BY
from halenbrengen.record.format.words import (
    CHECK,
    FACILITATOR,
    ITEMS,
    LEVEL,
    NEW_INTEREST,
    PARTIES,
    PARTY,
    PERSON,
    QUOTABLE,
    SHARPENED,
)
from halenbrengen.record.shapes import (
    day,
    identity,
    list_of,
    may,
    moment,
    name,
    need,
    one_of,
    reference,
    text,
    thing,
    yes_or_no,
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
        "read_back_at": may(moment, since=2),
        "recorded_by": RECORDED_BY,
        "answers": may(list_of(RECOGNITION), [], since=2),
    }
)
SOURCE = thing(
    {
        "party": need(PARTY),
        "state": need(one_of(EntryState)),
        "answered_at": may(moment),
        "recorded_by": RECORDED_BY,
    }
)
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
    {
        "party": need(PARTY),
        "carries": need(yes_or_no),
        "words": may(text(), ""),
        "answered_at": may(moment),
        "recorded_by": RECORDED_BY,
    }
)
SHARPENING_ANSWER = thing(
    {
        "party": need(PARTY),
        **{part.key: may(text(), "") for part in SHARPENING_PARTS},
        "answered_at": may(moment),
        "recorded_by": RECORDED_BY,
    }
)
SHARPENING = thing({"asked_at": need(moment), "answers": may(list_of(SHARPENING_ANSWER), [])})
# What a version of the ambition has in both places: `ambition/sharpened` and `follow_up`.
CARRIED = {
    "agreed_by": may(PARTIES, []),
    "reserved_by": may(PARTIES, []),
    "carryings": may(list_of(CARRYING), [], since=2),
    "sharpening": may(SHARPENING, since=2),
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
AMBITION = thing(
    {
        "ingredients": may(list_of(INGREDIENT), []),
        "sharpened": may(SHARPENED_FIRST),
        "asked_now": may(SHARPENING, since=2),
    }
)
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
        "person": may(PERSON),
        "recorded_by": RECORDED_BY,
    }
)
RESTATEMENT = thing(
    {
        "party": need(PARTY),
        "field": need(one_of(RESTATED)),
        "before": may(text(), ""),
        "text": need(text(filled=True)),
        "answered_at": may(moment),
        "person": may(PERSON),
        "recorded_by": RECORDED_BY,
    }
)
DEALT_WITH = thing(
    {
        "about": may(reference("interest", "happening", "entry", "point", "change")),
        "asked_on": may(day),
        "dealt_at": may(moment),
    }
)
GATHERING = thing(
    {
        "starts_at": need(moment),
        "location": may(name(), ""),
        "opens_with_contract": may(yes_or_no, False),
        "chosen_at": may(moment),
        "dealt_with": may(list_of(DEALT_WITH), []),
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
        "answers_until": may(day, since=2),
        "restatements": may(list_of(RESTATEMENT), [], since=2),
        "raised_by_person": may(PERSON, since=2),
        "raised_at": may(moment, since=2),
        "touches": may(text(), "", since=2),
        "for_agenda_at": may(moment, since=2),
        "learned": may(text(), "", since=2),
        "conflicting": may(text(), "", since=2),
        "agreeing": may(text(), "", since=2),
        "ingredients": may(list_of(reference("ingredient")), [], since=2),
        **{key: may(field.read, field.default, since=2) for key, field in CARRIED.items()},
    }
)
CORRECTION = thing(
    {
        "chapter": need(one_of(CHAPTER_KEYS)),
        "party": need(PARTY),
        "person": may(PERSON),
        "text": need(text(filled=True)),
        "written_at": may(moment),
        "withdrawn_at": may(moment),
    }
)
RECORD = thing(
    {
        "released_at": need(moment),
        "corrections_until": need(day),
        "corrections": may(list_of(CORRECTION), []),
    }
)
