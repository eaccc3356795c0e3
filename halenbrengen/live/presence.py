"""Which parties have a page of this conversation open now. Kept in memory only, of this process, and never written."""

from contextlib import contextmanager

from halenbrengen.method.permissions import Role

_asked = []


@contextmanager
def told_by(rooms):
    """While this lasts, `rooms()` gives the rooms of the hub, by collaboration."""
    _asked.append(rooms)
    try:
        yield
    finally:
        _asked.remove(rooms)


def parties_here(collaboration_id):
    """The keys of the parties of which somebody has a page open; whoever is elsewhere in the house is not seen here."""
    rooms = [room for ask in _asked for room in [ask().get(collaboration_id)] if room]
    groups = [group for room in rooms for group in list(room.groups.values())]
    return {group.viewer.party_id for group in groups if group.viewer.role == Role.PARTICIPANT and group.everyone}
