"""What people laid side by side in plenary, and what they come back to after the contract."""

from django.utils.translation import gettext as _

from halenbrengen.contracts.queries import points_for
from halenbrengen.plenary.bridging import bridges_are_open, bridges_for
from halenbrengen.plenary.queries import meaning_round
from halenbrengen.record.document import Beside, Line, Lines, Part, Told
from halenbrengen.record.queries import is_of_parties
from halenbrengen.record.sections.pieces import told_by


def passes(viewer):
    """Who left open what this means to it: told like everything else, without a reason."""
    passed = [row.passed for row in meaning_round(viewer) if row.passed and not row.said]
    sentence = _("%(party)s heeft gepast.")
    return [Told(told_by(sentence % {"party": each.party.name}, each), quiet=True) for each in passed]


def bridges(viewer, collaboration):
    """Gives beside gets with every answer, and the lines with nothing beside them; nothing where nobody asked."""
    if not bridges_are_open(collaboration):
        return []
    found = bridges_for(viewer)
    pairs = [_pair(laid) for laid in found.laid if is_of_parties(laid.bridge.get) and is_of_parties(laid.bridge.give)]
    loose = Beside(
        _loose(_("Halen waar nog niets naast ligt"), found.loose_gets, "get"),
        _loose(_("Brengen waar nog niets naast ligt"), found.loose_gives, "give"),
    )
    return [Part(_("Wie brengt wat een ander komt halen?"), [*pairs, loose])]


def points(viewer):
    """What parties began to settle and keep for later."""
    lines = [
        Line(point.text, parties=tuple((party, told_by("", point)) for party in point.parties.all()))
        for point in points_for(viewer)
    ]
    return [Lines(_("Hier komen we op terug"), lines)] if lines else []


def _pair(laid):
    bridge = laid.bridge
    person = bridge.laid_by_person.name if bridge.laid_by_person else ""
    asked = told_by(_("%(party)s vraagt of dit bij elkaar kan passen") % {"party": bridge.laid_by.name}, bridge)
    answers = tuple((each.party, told_by(_(word.label), each)) for word, given in laid.answers for each in given)
    lines = [
        Line(bridge.get.text, parties=tuple((party, _("haalt")) for party in laid.get_parties)),
        Line(
            bridge.give.text,
            parties=(*((party, _("brengt")) for party in laid.give_parties), *answers),
            notes=tuple(filter(None, [person])),
        ),
    ]
    return Lines(asked, lines)


def _loose(title, entries, side):
    said = [entry for entry in entries if is_of_parties(entry)]
    return Lines(
        title, [Line(entry.text, parties=tuple((s.party, "") for s in entry.standing)) for entry in said], side
    )
