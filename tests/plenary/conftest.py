import pytest
from django.utils import timezone

from halenbrengen.method.phases import Phase
from halenbrengen.plenary import commands
from halenbrengen.posters.models import Poster
from halenbrengen.turns.commands import fix_order, start_turn


class Talk:
    """The table in plenary, with short ways to say and to park."""

    def __init__(self, table):
        self.table = table
        Poster.objects.filter(party__collaboration=table.collaboration).update(hung_at=timezone.now())
        table.move_to(Phase.PLENARY)

    def __getattr__(self, name):
        return getattr(self.table, name)

    def say(self, party=0, by=None, **how):
        by = by or self.person(party)
        how = {
            "kind": "agreement",
            "text": "Vier van ons praten over de avond.",
            "person": self.person(party).seat,
            **how,
        }
        return commands.say_observation(self.collaboration, **how, by=by)

    def park(self, party=0, *, by="facilitator", during=Phase.PRESENTATIONS, **how):
        """Park during an earlier phase, and come back to where we were."""
        now = self.collaboration.phase
        self.move_to(during)
        remark = commands.park(self.collaboration, said_by=self.parties[party], **how, by=self.viewer(by))
        self.move_to(now)
        return remark

    def start_turn(self, party):
        """Let a party begin its turn, and come back to where we were."""
        now, by = self.collaboration.phase, self.viewer("facilitator")
        self.move_to(Phase.RULES)
        fix_order(self.collaboration, by=by)
        self.move_to(Phase.PRESENTATIONS)
        start_turn(self.parties[party].turn, by=by)
        self.move_to(now)


@pytest.fixture
def plenary(table):
    return Talk(table)
