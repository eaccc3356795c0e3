import pytest
from django.utils import timezone

from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import Poster


@pytest.fixture
def combining(table):
    """The table while it sums up, with all posters on the wall and a line of the first party on each side."""
    table.get = table.item(0, side="get", text="Machines die in deze eeuw gebouwd zijn")
    table.give = table.item(0, side="give", text="Vier docenten, samen voor veertig uur per week")
    table.other = table.item(1, side="get", text="Een gebouw dat ook in het weekend leeft")
    Poster.objects.filter(party__collaboration=table.collaboration).update(hung_at=timezone.now())
    table.move_to(Phase.COMBINING)
    return table
