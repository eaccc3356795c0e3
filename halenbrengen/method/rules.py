"""The four rules of play, told before the first turn and in sight ever after (`R6`)."""

from dataclasses import dataclass

from halenbrengen.method.phrases import phrase


@dataclass(frozen=True)
class Rule:
    """One rule: the full line to tell, and the short one that stays on the wall."""

    key: str
    line: str
    short: str


RULES: tuple[Rule, ...] = (
    Rule(
        "a",
        phrase("Nieuwsgierig naar de ander: luisteren om te begrijpen."),
        phrase("Nieuwsgierig luisteren"),
    ),
    Rule(
        "b",
        phrase(
            "Ieder dezelfde minuten; ik let op de klok. Wie het laatst komt, krijgt dezelfde aandacht als wie begint."
        ),
        phrase("Ieder dezelfde minuten"),
    ),
    Rule(
        "c",
        phrase("Vraag open door, zonder af te keuren of te prijzen."),
        phrase("Open vragen, zonder oordeel of lof"),
    ),
    Rule(
        "d",
        phrase("Is een woord of regel onduidelijk? Vraag ernaar."),
        phrase("Onduidelijk? Vraag ernaar"),
    ),
)

RULE_KEYS = frozenset(rule.key for rule in RULES)
