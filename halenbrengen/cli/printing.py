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
from halenbrengen.printing.beside import files_beside
from halenbrengen.printing.bundle import bundle, bundle_name
from halenbrengen.printing.sheets import WHATS, poster_sheets, sheets

ZIP = "zip"


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
    if arguments.what == ZIP:
        _write_bundle(collaboration, found, folder, arguments.size)
        return
    for sheet in found:
        printed = typeset.pdf(sheet.kind, sheet.content, size=arguments.size, language=collaboration.language)
        path = folder / sheet.file_name(arguments.size)
        path.write_bytes(printed.pdf)
        print(path)
        _tell_replaced(printed.replaced)


def _write_bundle(collaboration, found, folder, size):
    with translation.override(collaboration.language):
        beside = files_beside(_leader_of(collaboration))
    packed, replaced = bundle(found, size=size, language=collaboration.language, beside=beside)
    path = folder / bundle_name(collaboration, size)
    path.write_bytes(packed)
    print(path)
    for file, characters in replaced.items():
        print(file)
        _tell_replaced(characters)


def _tell_replaced(characters):
    for character in characters:
        print(_("Geen lettertype heeft %(character)s; er staat □.") % {"character": character})


def _require_known(arguments):
    faults = []
    for given, known in ((arguments.what, (*WHATS, ZIP)), (arguments.size, typeset.SIZES)):
        if given not in known:
            faults.append(
                _("“%(given)s” bestaat niet; kies uit %(known)s.") % {"given": given, "known": ", ".join(known)}
            )
    if faults:
        raise Stop(*faults)


def _sheets(collaboration, what):
    """The sheets of one kind, or for the ZIP of every kind that there is by now."""
    viewer = _leader_of(collaboration)
    if what == "posters":
        return poster_sheets(collaboration, _handed_in(collaboration))
    if what != ZIP:
        return sheets(what, viewer)
    kinds = [each for each in WHATS if each != "combined" or viewer.may("read_combined", collaboration)]
    return [sheet for each in kinds for sheet in _sheets(collaboration, each)]


def _leader_of(collaboration):
    return viewer_of(collaboration.seats.filter(role=Role.FACILITATOR).first())


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
