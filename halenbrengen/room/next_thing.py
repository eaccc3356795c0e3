"""The next thing to do for who leads: one sentence for the list of collaborations, derived and never stored."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from halenbrengen.collaborations.queries import collaboration_of, people_for
from halenbrengen.method.guards import FEWEST_PARTIES
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.posters.queries import readiness_for
from halenbrengen.turns.queries import round_for


def next_thing(viewer):
    """What to do next in this conversation."""
    phase = Phase(collaboration_of(viewer).phase)
    tells = {
        Phase.PREPARATION: _before_the_day,
        Phase.PRESENTATIONS: _in_the_round,
        # interests/checks/first_page.py tells what comes after the meeting
        Phase.FOLLOW_UP: lambda viewer: "",
        Phase.ARCHIVED: lambda viewer: "",
    }
    return tells[phase](viewer) if phase in tells else _go_on(phase)


def _go_on(phase):
    return _("Verder bij: %(step)s.") % {"step": _(phase.label).lower()}


def _before_the_day(viewer):
    ready = readiness_for(viewer)
    if len(ready) < FEWEST_PARTIES:
        return _("Zet de partijen en hun mensen klaar.")
    guests = people_for(viewer).filter(role=Role.PARTICIPANT)
    without = [each for each in ready if not guests.filter(party=each.party).exists()]
    if without:
        names = ", ".join(each.party.short_name for each in without)
        return _("Nog niemand uitgenodigd van: %(names)s.") % {"names": names}
    if not guests.exclude(opened_at=None).exists():
        return _("Geef iedereen een persoonlijke link.")
    return _towards_the_wall(ready)


def _towards_the_wall(ready):
    waiting = [each for each in ready if not (each.handed_in or each.hung)]
    if waiting:
        told = ngettext("Nog %(count)s partij levert in.", "Nog %(count)s partijen leveren in.", len(waiting))
        return told % {"count": len(waiting)}
    if not all(each.hung for each in ready):
        return _("Hang de platen op.")
    return _("Alles hangt. Begin met de bedoeling.")


def _in_the_round(viewer):
    table_round = round_for(viewer)
    turn = table_round.current or table_round.next
    if turn is None:
        return _("De ronde is rond. Verder met samenvatten.")
    return _("Verder bij de posterronde: %(party)s.") % turn.naming
