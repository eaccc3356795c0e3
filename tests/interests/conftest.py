import pytest

from halenbrengen.interests import commands
from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import Poster


@pytest.fixture
def follow_up(table):
    """The table weeks after the meeting, with all posters on the wall."""
    from django.utils import timezone

    Poster.objects.filter(party__collaboration=table.collaboration).update(hung_at=timezone.now())
    table.move_to(Phase.FOLLOW_UP)
    return table


@pytest.fixture
def noted(follow_up):
    """An interest of the first party in the register."""
    return commands.note_interest(
        follow_up.collaboration,
        text="Leerlingen zijn geen gasten",
        owners=[follow_up.parties[0]],
        by=follow_up.viewer("facilitator"),
    )
