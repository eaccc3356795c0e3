"""What the parties answered to each other, and who put it down: beside an observation, a bridge, a point for later."""

from halenbrengen.method.kinds import BridgeWord
from halenbrengen.method.recording import RECORDERS
from halenbrengen.record.format.words import PARTIES, PARTY, PERSON
from halenbrengen.record.shapes import identity, list_of, may, moment, need, one_of, reference, text, thing, yes_or_no

RECORDED_BY = may(one_of(RECORDERS), since=2)
RECOGNITION = thing(
    {"party": need(PARTY), "recognised": need(yes_or_no), "answered_at": may(moment), "recorded_by": RECORDED_BY}
)
BRIDGE_ANSWER = thing(
    {
        "party": need(PARTY),
        "word": need(one_of(BridgeWord)),
        "answered_at": may(moment),
        "recorded_by": RECORDED_BY,
    }
)
BRIDGE = thing(
    {
        "get": need(reference("entry")),
        "give": need(reference("entry")),
        "laid_by_party": need(PARTY),
        "laid_by_person": may(PERSON),
        "laid_at": may(moment),
        "recorded_by": RECORDED_BY,
        "answers": may(list_of(BRIDGE_ANSWER), []),
    }
)
OPEN_POINT = thing(
    {
        "id": may(identity("point")),
        "text": need(text(filled=True)),
        "parties": need(PARTIES, []),
        "noted_at": may(moment),
        "recorded_by": RECORDED_BY,
    }
)
