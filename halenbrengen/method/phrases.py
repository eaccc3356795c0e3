"""Dutch sentences that a screen will translate; none of them judges, ranks or praises (`R26`)."""

from enum import StrEnum
from typing import Self


def phrase(text: str) -> str:
    """Mark a Dutch sentence for the catalogue; it comes back as it went in.

    The method does not depend on a translator. Whoever shows the sentence translates it first
    and fills its placeholders (`%(party)s`) after that.
    """
    return text


class Worded(StrEnum):
    """A fixed set of words in code, each with the Dutch word that people see (`label`)."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """All words as (code, Dutch label), in the order of the method."""
        return [(member.value, member.label) for member in cls]
