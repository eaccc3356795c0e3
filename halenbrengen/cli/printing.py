"""Posters and sheets as PDF, in a folder of the host."""

from pathlib import Path

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from halenbrengen.cli.ready import collaboration_with, ready
from halenbrengen.cli.stopping import Stop
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.permissions import Role
from halenbrengen.posters.models import Poster
from halenbrengen.posters.queries import with_lines
from halenbrengen.printing import typeset
from halenbrengen.printing.sheets import WHATS, poster_sheets, sheets


@ready()
def run(arguments):
    """Print in the language of the collaboration; tell each file, and what no font could print."""
    _require_known(arguments)
    collaboration = collaboration_with(arguments.collaboration)
    with translation.override(collaboration.language):
        found = _sheets(collaboration, arguments.what)
    if not found:
        raise Stop(_("Er is nog geen plaat ingeleverd of opgehangen."))
    folder = _folder(arguments.out)
    for sheet in found:
        printed = typeset.pdf(sheet.kind, sheet.content, size=arguments.size, language=collaboration.language)
        path = folder / f"{sheet.name}-{arguments.size}.pdf"
        path.write_bytes(printed.pdf)
        print(path)
        for character in printed.replaced:
            print(_("Geen lettertype heeft %(character)s; er staat □.") % {"character": character})


def _require_known(arguments):
    faults = []
    for given, known in ((arguments.what, WHATS), (arguments.size, typeset.SIZES)):
        if given not in known:
            faults.append(
                _("“%(given)s” bestaat niet; kies uit %(known)s.") % {"given": given, "known": ", ".join(known)}
            )
    if faults:
        raise Stop(*faults)


def _sheets(collaboration, what):
    if what == "posters":
        return poster_sheets(collaboration, _handed_in(collaboration))
    return sheets(what, viewer_of(collaboration.seats.filter(role=Role.FACILITATOR).first()))


def _handed_in(collaboration):
    """The host prints for the parties before the meeting: what hangs, and what was handed in to be hung.

    A poster that its party still works on stays with the party, also here.
    """
    given = Q(hung_at__isnull=False) | Q(handed_in_at__isnull=False)
    return with_lines(Poster.objects.filter(given, party__collaboration=collaboration))


def _folder(path):
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Stop(f"{path}: {error.strerror}") from None
    return folder
