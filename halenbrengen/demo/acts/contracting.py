"""Each party says aloud what it is about, and gives its word; a party without a statement passes."""

from halenbrengen.contracts.commands import answer, pass_statement, speak, write_statement
from halenbrengen.demo.acts.opening import in_speaking_order, is_absent
from halenbrengen.interests.commands import note_interest
from halenbrengen.method.kinds import Answer
from halenbrengen.method.phases import Phase
from halenbrengen.room.commands import move_on

CONFIRMED = {True: Answer.YES, False: Answer.NOT_YET, None: None}


def contract(scenario, cast):
    """Party by party, in the order of speaking; at the close the facilitator asks what must stay in view."""
    move_on(cast.collaboration, to=Phase.CONTRACTING, by=cast.lead)
    for told in in_speaking_order(scenario):
        party, statement = cast.party(told["id"]), told["contract"]
        if _says_something(statement):
            _state(party, statement, cast.person(statement["spoken_by"], told["id"]), cast)
        elif not is_absent(told):
            pass_statement(party, by=cast.voice_of(party))
    for told in scenario["interests_to_watch"]:
        cast.things[told["id"]] = note_interest(
            cast.collaboration,
            text=told["text"],
            level=told["level"] or "",
            owners=cast.parties(told["party_ids"]),
            items=cast.items(told["sources"]),
            by=cast.lead,
        )


def _state(party, told, speaker, cast):
    write_statement(
        party,
        interests=told["text"],
        view_on_interests=told["view_on_interests"],
        items=cast.items([*told["gets"], *told["gives"]]),
        by=speaker,
    )
    speak(party, by=speaker)
    word = told["answer"] or CONFIRMED[told["confirmed"]]
    if word:
        answer(party, answer=word, reserve=told["reserve"], by=speaker)


def _says_something(statement):
    return statement and any(statement[part] for part in ("text", "view_on_interests", "gets", "gives"))
