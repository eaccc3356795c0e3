"""The seven labels of a question, in the order in which the first that fits wins (R12, R13, R14)."""

from enum import StrEnum


class QuestionLabel(StrEnum):
    """What the words of the asker are; not what was meant, and not how it is answered."""

    JUDGING = "judging"  # condemns or belittles
    APPRECIATING = "appreciating"  # praises, also when a fine question follows
    LEADING = "leading"  # carries the answer, pushes a solution, or seeks consent
    CLARIFYING = "clarifying"  # asks what a word, number or line means, or checks understanding
    CLOSED = "closed"  # yes, no, or a choice
    OPEN = "open"  # nobody can know the answer beforehand
    STATEMENT = "statement"  # asks nothing


FINE = frozenset({QuestionLabel.OPEN, QuestionLabel.CLARIFYING})
