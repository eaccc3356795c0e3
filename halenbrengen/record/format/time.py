"""How the time of the meeting went: steps, standstills, extra time, the break, and what the group chose."""

from django.conf import settings

from halenbrengen.method.kinds import TimeChoice, TurnStep
from halenbrengen.method.moments import Moment
from halenbrengen.method.phases import Phase
from halenbrengen.record.format.words import PARTY, SECONDS, USED
from halenbrengen.record.shapes import list_of, may, moment, need, one_of, text, thing

PHASE_ENTRY = thing({"phase": need(one_of(Phase)), "entered_at": need(moment)})
LINE_OF_SCRIPT = thing(
    {
        "moment": need(one_of(Moment)),
        "language": need(one_of(code for code, _name in settings.LANGUAGES)),
        "text": need(text(filled=True)),
    }
)
STANDSTILL = thing({"reason": may(text(), ""), "began_at": need(moment), "ended_at": may(moment)})
EXTRA_TIME = thing(
    {
        "party": need(PARTY),
        "step": may(one_of(TurnStep)),
        "taken_at": need(moment),
        "ended_at": may(moment),
        "used_seconds": may(USED, 0),
    }
)
EXTENSION = thing(
    {
        "during": need(PARTY),
        "seconds": need(SECONDS),
        "reason": need(text(filled=True)),
        "given_at": need(moment),
        "taken": may(list_of(EXTRA_TIME), []),
    }
)
BREAK = thing(
    {"seconds": may(SECONDS, 0), "started_at": may(moment), "ended_at": may(moment), "skipped_at": may(moment)}
)
CHOSEN_TIME = thing({"kind": need(one_of(TimeChoice)), "seconds": may(SECONDS, 0), "chosen_at": need(moment)})
TIME_OF_MEETING = {
    "phase_entries": may(list_of(PHASE_ENTRY), [], since=2),
    "script": may(list_of(LINE_OF_SCRIPT), [], since=2),
    "extensions": may(list_of(EXTENSION), [], since=2),
    "break": may(BREAK, since=2),
    "time_choices": may(list_of(CHOSEN_TIME), [], since=2),
}
