"""Wake whoever listens to a collaboration. A missed ring costs seconds, never data: the log is the truth."""

from collections.abc import Callable
from contextlib import contextmanager

_listeners: set[Callable[[int], object]] = set()


@contextmanager
def listening(wake):
    """Call `wake(collaboration_id)`, from whatever thread, after each commit that recorded something."""
    _listeners.add(wake)
    try:
        yield
    finally:
        _listeners.discard(wake)


def ring(collaboration_id):
    for wake in list(_listeners):
        wake(collaboration_id)
