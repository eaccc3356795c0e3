"""What must be so before somebody touches the clock."""

from django.utils.translation import gettext as _

from halenbrengen.changes.refusals import Refused, require
from halenbrengen.method.phases import Phase
from halenbrengen.turns.models import Break, Turn


def require_clock(collaboration, by):
    require(by.may("run_clock", collaboration), _("Alleen de begeleider bedient de klok."))
    require(collaboration.phase == Phase.PRESENTATIONS, _("De klok loopt alleen in de posterronde."))


def require_running(turn):
    require(turn.running, _("%(party)s is nu niet aan de beurt.") % turn.naming)


def require_nobody_else(collaboration, turn=None):
    """No other turn is on, and it is not the break."""
    require_nobody_speaks(collaboration, turn)
    paused = Break.objects.filter(collaboration=collaboration, started_at__isnull=False, ended_at=None).exists()
    require(not paused, _("Het is pauze. Beëindig eerst de pauze."))


def require_nobody_speaks(collaboration, turn=None):
    """No turn is on, but for this one."""
    others = Turn.objects.of(collaboration).exclude(step="")
    other = others.exclude(pk=turn.pk).first() if turn else others.first()
    if other:
        raise Refused(_("Nu is %(party)s aan de beurt. Rond die beurt eerst af.") % other.naming)
