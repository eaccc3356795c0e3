"""What must be so before the conversation can move to a step; what follows after it is free (`R39`).

Pure functions: whoever knows the facts of all steps asks here before moving.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.phases import Phase, next_phase, previous_phase
from halenbrengen.method.phrases import phrase
from halenbrengen.method.rules import RULES
from halenbrengen.method.timeplan import MOST_PARTIES, TOO_MANY_PARTIES

FEWEST_PARTIES = 2
USUAL_FEWEST_PARTIES = 3


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What has happened so far, as far as a step can wait for it; parties are given by name.

    `turns_open`: parties that have not presented and are not recorded as absent or passed.
    `without_trace`: present parties with nothing on the combined poster and no "nothing yet".
    `statements_open`: present parties that have neither spoken their statement nor passed.
    """

    phase: Phase
    parties_present: int
    homework_missing: tuple[str, ...]
    purpose_said: bool
    rules_explained: frozenset[str]
    order_fixed: bool
    slots_equal: bool
    turns_open: tuple[str, ...]
    combined_started: bool
    without_trace: tuple[str, ...]
    plenary_questions_shown: frozenset[str]
    statements_open: tuple[str, ...]


@dataclass(frozen=True)
class Objection:
    """One sentence for the facilitator: a refusal when `hard`, otherwise a warning.

    `sentence` may hold `%(names)s`: translate it first, then fill it with `values`.
    """

    sentence: str
    names: tuple[str, ...] = ()
    hard: bool = True

    @property
    def values(self) -> dict[str, str]:
        return {"names": ", ".join(self.names)}


def objections(to_phase: Phase | str, facts: Facts) -> list[Objection]:
    """Everything that stands against moving to this step; an empty list means: go on.

    One step back is always free, and so is staying. Skipping is refused, in both directions.
    """
    to_phase, here = Phase(to_phase), Phase(facts.phase)
    if to_phase in (here, previous_phase(here)):
        return []
    if to_phase < here:
        return [Objection(phrase("Terug gaat het met één stap tegelijk."))]
    if to_phase != next_phase(here):
        return [Objection(phrase("Een stap overslaan kan niet. Ga eerst naar de volgende stap."))]
    guard = GUARDS.get(to_phase)
    return list(guard(facts)) if guard else []


def is_refused(found: list[Objection]) -> bool:
    """Whether any of these objections is more than a warning."""
    return any(objection.hard for objection in found)


def _before_opening(facts: Facts) -> Iterator[Objection]:
    if facts.parties_present < FEWEST_PARTIES:
        yield Objection(phrase("Er zijn minstens twee partijen nodig."))
    elif facts.parties_present < USUAL_FEWEST_PARTIES:
        sentence = phrase("Dit gesprek is gemaakt voor drie tot twaalf partijen; nu zijn het er twee.")
        yield Objection(sentence, hard=False)
    elif facts.parties_present > MOST_PARTIES:
        yield Objection(TOO_MANY_PARTIES, hard=False)
    if facts.homework_missing:
        sentence = phrase("Nog geen plaat ingeleverd: %(names)s.")
        yield Objection(sentence, facts.homework_missing, hard=False)


def _before_rules(facts: Facts) -> Iterator[Objection]:
    if not facts.purpose_said:
        yield Objection(phrase("Zeg eerst de bedoeling en vink haar af."))


def _before_presentations(facts: Facts) -> Iterator[Objection]:
    unexplained = tuple(rule.key for rule in RULES if rule.key not in facts.rules_explained)
    if unexplained:
        sentence = phrase("Leg eerst alle vier de spelregels uit. Nog te gaan: %(names)s.")
        yield Objection(sentence, unexplained)
    if not facts.order_fixed:
        yield Objection(phrase("Leg eerst de volgorde van de beurten vast."))
    if not facts.slots_equal:
        yield Objection(phrase("Geef eerst elke partij dezelfde tijd."))


def _before_combining(facts: Facts) -> Iterator[Objection]:
    if facts.turns_open:
        sentence = phrase(
            "Nog niet aan de beurt geweest: %(names)s. Laat hen vertellen, of leg vast waarom zij niet vertellen."
        )
        yield Objection(sentence, facts.turns_open)


def _before_plenary(facts: Facts) -> Iterator[Objection]:
    if not facts.combined_started:
        yield Objection(phrase("Begin eerst met de gezamenlijke plaat."))
    if facts.without_trace:
        sentence = phrase(
            "Nog niet terug te zien op de gezamenlijke plaat: %(names)s. "
            "Zet er iets bij, of leg vast dat er nu nog niets is."
        )
        yield Objection(sentence, facts.without_trace)


def _before_contracting(facts: Facts) -> Iterator[Objection]:
    if not facts.plenary_questions_shown >= QUESTIONS_NEEDED:
        sentence = phrase("Stel eerst de vragen naar overeenkomst, verschil en betekenis.")
        yield Objection(sentence)


def _before_follow_up(facts: Facts) -> Iterator[Objection]:
    if facts.statements_open:
        sentence = phrase("Nog niet uitgesproken: %(names)s. Laat hen aan het woord, of leg vast dat zij passen.")
        yield Objection(sentence, facts.statements_open)


QUESTIONS_NEEDED = frozenset({ObservationKind.AGREEMENT, ObservationKind.DIFFERENCE, ObservationKind.MEANING})

GUARDS: dict[Phase, Callable[[Facts], Iterator[Objection]]] = {
    Phase.OPENING: _before_opening,
    Phase.RULES: _before_rules,
    Phase.PRESENTATIONS: _before_presentations,
    Phase.COMBINING: _before_combining,
    Phase.PLENARY: _before_plenary,
    Phase.CONTRACTING: _before_contracting,
    Phase.FOLLOW_UP: _before_follow_up,
}
