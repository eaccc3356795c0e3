"""What is different between two wordings, word by word: for reading, with nothing said about which is better."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
FEWEST_WORDS = 3  # that stand on their own between two changes
PIECE = re.compile(r"\s+|\w+|[^\w\s]", re.UNICODE)


@dataclass(frozen=True)
class Piece:
    """Some words on end that stayed (`same`), went (`gone`) or came (`new`)."""

    kind: str
    text: str


def differences(before, after):
    """The new wording with what went and what came, in pieces that read on: their `same` and `new` make `after`."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    pieces = []
    for tag, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(SAME, "".join(new[from_:to])))
            continue
        if start < end:
            pieces.append(Piece(GONE, "".join(old[start:end])))
        if from_ < to:
            pieces.append(Piece(NEW, "".join(new[from_:to])))
    return _joined(pieces)


def _joined(pieces):
    """Changes with hardly a word between them as one, so that nobody reads a patchwork."""
    joined = []
    for place, piece in enumerate(pieces):
        between = joined and joined[-1].kind != SAME and place < len(pieces) - 1
        few = piece.kind == SAME and len(piece.text.split()) < FEWEST_WORDS
        for kind in (GONE, NEW) if between and few else (piece.kind,):
            _append(joined, Piece(kind, piece.text))
    return joined


def _append(joined, piece):
    """Behind the last piece, or within the run of changes at the end where there is one of its kind."""
    for at in range(len(joined) - 1, max(len(joined) - 3, -1), -1):
        if joined[at].kind == piece.kind:
            joined[at] = Piece(piece.kind, joined[at].text + piece.text)
            return
        if SAME in (joined[at].kind, piece.kind):
            break
    joined.append(piece)
