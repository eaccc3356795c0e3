"""Where a person leaves traces: every place in the database that knows a seat, and what erasing does there."""

from halenbrengen.interests.models import CheckAnswer, NewInterest, Restatement
from halenbrengen.plenary.models import Observation, ParkedRemark
from halenbrengen.posters.models import Item, LineChange, OtherWording
from halenbrengen.record.models import Correction
from halenbrengen.turns.models import Question

TAKEN_AWAY = "(op verzoek weggehaald)"

# What somebody wrote or said under their own name: the field that says who, and what its words become when they go.
# "now" stands for the moment of erasing.
WORDS_OF = {
    Item: ("contributed_by", {"text": TAKEN_AWAY, "interest": "", "level": "", "struck_at": "now"}),
    OtherWording: ("written_by", {"text": TAKEN_AWAY, "settled_at": "now"}),
    Question: ("asked_by", {"text": TAKEN_AWAY, "label": "", "withdrawn_at": "now"}),
    ParkedRemark: ("said_by_person", {"text": ""}),
    Observation: ("said_by_person", {"text": TAKEN_AWAY}),
    NewInterest: ("raised_by_person", {"text": TAKEN_AWAY, "what_happened": TAKEN_AWAY, "touches": TAKEN_AWAY}),
    LineChange: ("told_by", {"text": TAKEN_AWAY, "what_happened": TAKEN_AWAY, "touches": TAKEN_AWAY}),
    CheckAnswer: ("given_by", {"words": ""}),
    Restatement: ("given_by", {"text": TAKEN_AWAY}),
    Correction: ("written_by", {"text": TAKEN_AWAY, "withdrawn_at": "now"}),
}

# What else knows a seat, and what becomes of it; "stays" under the name of a former participant.
ALSO_KNOWN_BY = {
    "change.actor": "the row stays, its words go",
    "key.seat": "goes",
    "letter.seat": "goes",
    "link.seat": "goes",
    "checklink.seat": "goes",
    "note.seat": "goes: it was for their own eyes",
    "signin.seat": "goes",
    "look.by": "stays: a facilitator's, who is not erased",
    "photo.put_up_by": "the photo goes with the words",
    "statement.spoken_by": "stays: the words are the party's",
    "bridge.laid_by_person": "stays: it has no words",
}


def former():
    """What somebody is called who was erased, in every language: it is a name, and stands in the database."""
    return "voormalig deelnemer"
