"""What the beamer shows now, and what who leads can choose for it instead."""

from dataclasses import dataclass

from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.combined.queries import in_speaking_order
from halenbrengen.method.kinds import Showing, TurnStep
from halenbrengen.method.phases import Phase
from halenbrengen.posters.queries import wall_for
from halenbrengen.room.models import BeamerChoice
from halenbrengen.turns.queries import round_for

# The parts that stand on the beamer when something was chosen; nothing for a quiet picture.
INSTEAD = {
    Showing.WALL: ("room-wall",),
    Showing.POSTER: ("room-poster",),
    Showing.COMBINED: ("room-combined",),
    Showing.JOIN: ("room-join",),
    Showing.QUIET: (),
}


@dataclass(frozen=True)
class OnBeamer:
    """`party` is whose poster was chosen; `sound` whether the clock may be heard."""

    shows: Showing
    party: Party | None = None
    sound: bool = False

    @property
    def follows(self):
        return self.shows == Showing.FOLLOW


def on_beamer(viewer):
    """What was chosen, as long as that moment lasts and it can still be shown; otherwise the beamer follows."""
    choice = BeamerChoice.objects.filter(collaboration=viewer.collaboration_id).select_related("party").first()
    if choice is None:
        return OnBeamer(Showing.FOLLOW)
    shows = Showing(choice.shows)
    holds = (
        shows != Showing.FOLLOW and choice.during == moment_of(viewer) and (shows, choice.party) in showings_for(viewer)
    )
    return OnBeamer(shows, choice.party, choice.sound) if holds else OnBeamer(Showing.FOLLOW, None, choice.sound)


def moment_of(viewer):
    """A mark of what is going on: the step, and in the round whose turn it is or that it is the break."""
    phase, table_round = collaboration_of(viewer).phase, round_for(viewer)
    if phase != Phase.PRESENTATIONS:
        return str(phase)
    turn = table_round.current
    return f"{phase} {turn.pk} {turn.step == TurnStep.CHANGE}" if turn else f"{phase} {table_round.in_break}"


def showings_for(viewer):
    """What can be chosen now, as pairs of a showing and a party: no other poster while a party has its turn (R7)."""
    collaboration = collaboration_of(viewer)
    found = [(Showing.FOLLOW, None)]
    if not _somebody_speaks(collaboration, viewer):
        hung = {poster.party_id for poster in wall_for(viewer)}
        found += [(Showing.WALL, None)] if hung else []
        found += [(Showing.POSTER, party) for party in in_speaking_order(viewer) if party.pk in hung]
        found += [(Showing.COMBINED, None)] if viewer.may("read_combined", collaboration) else []
    return [*found, (Showing.JOIN, None), (Showing.QUIET, None)]


def _somebody_speaks(collaboration, viewer):
    if collaboration.phase != Phase.PRESENTATIONS:
        return False
    turn = round_for(viewer).current
    return turn is not None and turn.step != TurnStep.CHANGE
