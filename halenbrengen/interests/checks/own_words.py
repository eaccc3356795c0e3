"""How an owner says it, in the order in which it is asked."""

from halenbrengen.method.kinds import InterestState
from halenbrengen.method.phrases import phrase

OWN_WORDS = {
    InterestState.CONFIRMED: phrase("ja, dat geldt nog"),
    InterestState.REWORDED: phrase("ja, maar wij zeggen het anders"),
    InterestState.NO_LONGER: phrase("nee, dit speelt niet meer"),
}
