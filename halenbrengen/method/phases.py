"""The steps of a conversation, in order."""

from halenbrengen.method.phrases import Worded, phrase


class Phase(Worded):
    """Where the conversation is; `<` and `>` mean earlier and later, not the alphabet."""

    PREPARATION = "preparation", phrase("Voorbereiding")
    OPENING = "opening", phrase("Bedoeling")
    RULES = "rules", phrase("Spelregels")
    PRESENTATIONS = "presentations", phrase("Posterronde")
    COMBINING = "combining", phrase("Samenvatten")
    PLENARY = "plenary", phrase("Plenair")
    CONTRACTING = "contracting", phrase("Contracteren")
    FOLLOW_UP = "follow_up", phrase("Vervolg")
    ARCHIVED = "archived", phrase("Afgesloten")

    @property
    def position(self) -> int:
        """Place in the order of the conversation, from 0."""
        return ORDER.index(self)

    def __lt__(self, other: str) -> bool:
        return self.position < Phase(other).position

    def __le__(self, other: str) -> bool:
        return self.position <= Phase(other).position

    def __gt__(self, other: str) -> bool:
        return self.position > Phase(other).position

    def __ge__(self, other: str) -> bool:
        return self.position >= Phase(other).position


ORDER: tuple[Phase, ...] = tuple(Phase)


def next_phase(phase: Phase | str) -> Phase | None:
    """The step after this one; None after the last."""
    place = Phase(phase).position + 1
    return ORDER[place] if place < len(ORDER) else None


def previous_phase(phase: Phase | str) -> Phase | None:
    """The step before this one; None before the first."""
    place = Phase(phase).position
    return ORDER[place - 1] if place else None
