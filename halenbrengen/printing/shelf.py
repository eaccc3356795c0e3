"""What was printed a short while ago, so that a preview, a PDF and a ZIP of the same sheet are set once."""

import threading
from collections import OrderedDict


class Shelf:
    """Keeps prints in memory by a mark of all that stands on them, up to `room` bytes; the oldest go first."""

    def __init__(self, room):
        self.room = room
        self.kept = OrderedDict()
        self.lock = threading.Lock()

    def get(self, mark, make):
        """The print with this mark; `make` makes it where it does not lie here."""
        with self.lock:
            if mark in self.kept:
                self.kept.move_to_end(mark)
                return self.kept[mark]
        made = make()
        with self.lock:
            self.kept[mark] = made
            while sum(map(_weight, self.kept.values())) > self.room:
                self.kept.popitem(last=False)
        return made


def _weight(made):
    return len(getattr(made, "pdf", made))
