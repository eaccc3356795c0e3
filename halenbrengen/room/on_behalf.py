"""A meeting with one laptop: what who leads can put down for a party that says it aloud, party by party."""

from dataclasses import dataclass

from halenbrengen.collaborations.models import Party, Seat
from halenbrengen.collaborations.queries import collaboration_of, speakers_for
from halenbrengen.combined.models import Entry
from halenbrengen.combined.queries import entries_for, in_speaking_order, parties_without_trace
from halenbrengen.method.kinds import Side, TurnStep
from halenbrengen.method.permissions import Role, is_open
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.models import Observation
from halenbrengen.plenary.queries import said_for
from halenbrengen.turns.models import Turn
from halenbrengen.turns.queries import round_for

OPEN_IN = (Phase.PRESENTATIONS, Phase.COMBINING, Phase.PLENARY, Phase.CONTRACTING, Phase.FOLLOW_UP)


@dataclass(frozen=True)
class Voice:
    """One party, its people, and what it can do now.

    `asks` is the turn it can ask a question in, `others` whom it can ask after the round, `answers` its own turn while
    it is asked, `passes` its turn that is to come. `entries` are the lines that wait for its word, `said` what others
    said that it was not asked about yet.
    """

    party: Party
    people: list[Seat]
    asks: Turn | None
    others: list[Turn]
    answers: Turn | None
    passes: Turn | None
    entries: list[Entry]
    said: list[Observation]
    without_trace: bool

    @property
    def can(self):
        return any((self.asks, self.others, self.answers, self.passes, self.entries, self.said, self.without_trace))


def behalf_context(viewer):
    """Every party in the order of speaking, each with the same acts; only while there is something to put down."""
    collaboration = collaboration_of(viewer)
    phase = Phase(collaboration.phase)
    if phase not in OPEN_IN or not viewer.may("record_for_party", collaboration):
        return {"voices": []}
    people, table_round = list(speakers_for(viewer)), round_for(viewer)
    in_round = phase == Phase.PRESENTATIONS
    entries = list(entries_for(viewer)) if phase in (Phase.COMBINING, Phase.PLENARY) else []
    later = not in_round and is_open("ask_question", phase, Role.PARTICIPANT)
    askable = [turn for turn in table_round.turns if later and turn.party.present]
    said = said_for(viewer) if phase == Phase.PLENARY else []
    silent = {party.pk for party in parties_without_trace(collaboration)} if phase == Phase.COMBINING else set()
    turns = {turn.party_id: turn for turn in table_round.turns} if in_round else {}
    return {
        "sides": list(Side),
        "voices": [
            Voice(
                party,
                [seat for seat in people if seat.party_id == party.pk],
                **_in_round(turns.get(party.pk), table_round.current if in_round else None),
                others=[turn for turn in askable if turn.party_id != party.pk],
                entries=[entry for entry in entries if _waits_for(entry, party)],
                said=[each.observation for each in said if party in each.to_ask and each.observation.read_back_at],
                without_trace=party.pk in silent,
            )
            for party in in_speaking_order(viewer)
            if party.present
        ],
    }


def _in_round(turn, current):
    own = current is not None and turn == current
    asked = current is not None and current.step == TurnStep.QUESTIONS
    heard = current is not None and current.step in (TurnStep.PRESENT, TurnStep.QUESTIONS)
    waits = turn is not None and not (turn.running or turn.over)
    return {
        "asks": current if heard and not own else None,
        "answers": turn if own and asked else None,
        "passes": turn if waits else None,
    }


def _waits_for(entry, party):
    return any(source.party_id == party.pk and source.open for source in entry.standing)
