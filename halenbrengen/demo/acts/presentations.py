"""The round: every party tells its poster, the others ask, and what comes too early is parked."""

from datetime import timedelta

from halenbrengen.demo.acts.opening import in_speaking_order, is_absent
from halenbrengen.demo.acts.plenary import park_remark
from halenbrengen.method.phases import Phase
from halenbrengen.room.commands import move_on
from halenbrengen.turns import steady
from halenbrengen.turns.commands import ask_question, next_step, pass_turn, put_question, start_turn
from halenbrengen.turns.models import Turn


def hold_the_round(scenario, cast):
    """All turns, on a clock that ends now: each took the seconds that are told of it."""
    move_on(cast.collaboration, to=Phase.PRESENTATIONS, by=cast.lead)
    turns = [(told, _turn_of(told, cast)) for told in in_speaking_order(scenario) if not is_absent(told)]
    for told, turn in turns:
        if reason := told["time"]["passed_because"]:
            pass_turn(turn, reason=reason, by=cast.lead)
    turns = [(told, turn) for told, turn in turns if not told["time"]["passed_because"]]
    lengths = [_lengths(told, turn) for told, turn in turns]
    at = steady.now() - sum((sum(each, timedelta()) for each in lengths), timedelta())
    for (told, turn), (presenting, asking, changing) in zip(turns, lengths, strict=True):
        start_turn(turn, at=at, by=cast.lead)
        _park_what_slips_out(scenario, told["id"], cast)
        questions = _ask(told, turn, cast)
        next_step(turn, at=at + presenting, by=cast.lead)
        for question in questions:
            put_question(question, by=cast.lead)
        next_step(turn, at=at + presenting + asking, by=cast.lead)
        at += presenting + asking + changing
        next_step(turn, at=at, by=cast.lead)


def _turn_of(told, cast):
    return Turn.objects.visible_to(cast.lead).get(party=cast.party(told["id"]))


def _lengths(told, turn):
    """How long this turn presented, answered and changed places."""
    used = told["time"]["used_present_seconds"]
    slot = [turn.present_seconds if used is None else used, turn.question_seconds, turn.change_seconds]
    return [timedelta(seconds=seconds) for seconds in slot]


def _ask(told, turn, cast):
    """The others write their questions down while they listen; the facilitator reads them."""
    return [
        ask_question(turn, text=each["text"], by=cast.person(each["from_person"], each["from_party"]))
        for each in told["questions_received"]
    ]


def _park_what_slips_out(scenario, party, cast):
    for told in scenario["parked_observations"]:
        if told["during_presentation_of"] == party:
            park_remark(told, cast)
