"""Which sheets of paper there are, and which of them a viewer may take along.

The names of the files tell what a sheet is and whose, so that a pile of prints can be sorted.
"""

from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.method.permissions import Role
from halenbrengen.posters.queries import posters_for, wall_for
from halenbrengen.printing import filling

WHATS = ("posters", "homework", "combined", "blank", "rules", "timeplan")
LONGEST_SLUG = 60


@dataclass(frozen=True)
class Sheet:
    """One PDF to make: `typeset.pdf(kind, content)` prints it.

    `name` is its address; `file` is the name, without size and ending, under which somebody keeps it.
    """

    name: str
    kind: str
    file: str
    content: dict

    def file_name(self, size):
        return f"{self.file}-{size}.pdf"


def sheets(what, viewer):
    """The sheets of one of `WHATS` as this viewer may read them; of posters those that hang."""
    collaboration = collaboration_of(viewer)
    if what == "posters":
        return poster_sheets(collaboration, wall_for(viewer))
    if what == "homework":
        return homework_sheets(viewer, collaboration)
    if what == "rules":
        return [Sheet("rules", "rules", _("spelregels"), filling.rules(collaboration))]
    if what == "timeplan":
        return [Sheet("timeplan", "timeplan", _("tijdplan"), filling.timeplan(viewer, collaboration))]
    if what == "combined":
        return _numbered("combined", _("gezamenlijke-plaat"), filling.combined_posters(viewer, collaboration))
    return _numbered("blank", _("lege-gezamenlijke-plaat"), filling.blank_posters(viewer, collaboration))


def piles_of(found):
    """The sheets in piles by what they are for: to hang, for in the room, to fill in by hand."""
    piles = (
        (_("Platen"), ("poster", "combined")),
        (_("Voor in de zaal"), ("rules", "timeplan")),
        (_("Om met de hand in te vullen"), ("blank", "homework")),
    )
    told = [(title, [sheet for sheet in found if sheet.kind in kinds]) for title, kinds in piles]
    return [(title, some) for title, some in told if some]


def sheets_for(viewer):
    """What this viewer may take along: posters it may read, what is for the room, and what is to be filled in."""
    collaboration = collaboration_of(viewer)
    found = poster_sheets(collaboration, posters_for(viewer))
    if viewer.may("read_combined", collaboration):
        found += sheets("combined", viewer)
    for what in ("rules", "timeplan", "blank", "homework"):
        found += sheets(what, viewer)
    return found


def poster_sheets(collaboration, posters):
    """One sheet for each of these posters, which come from `posters_for` or `wall_for`."""
    return [
        Sheet(
            joined("poster", f"{number:02}", poster.party),
            "poster",
            joined(_("plaat"), f"{number:02}", poster.party),
            filling.poster(collaboration, poster),
        )
        for number, poster in enumerate(posters, start=1)
    ]


def homework_sheets(viewer, collaboration):
    """The poster to fill in by hand: for one's own party, and for who leads for each of them and one without a name."""
    parties = list(parties_for(viewer))
    if viewer.role == Role.PARTICIPANT:
        numbered = [(number, party) for number, party in enumerate(parties, start=1) if viewer.belongs_to(party)]
    elif viewer.leads:
        numbered = [*enumerate(parties, start=1), (len(parties) + 1, None)]
    else:
        numbered = []
    return [
        Sheet(
            joined("homework", f"{number:02}", party),
            "homework",
            joined(_("lege-plaat"), f"{number:02}", party),
            filling.homework(collaboration, party),
        )
        for number, party in numbered
    ]


def joined(word, number, party):
    """The name of a file that is about one party: what it is, its number, whose."""
    slug = slugify(party.short_name)[:LONGEST_SLUG] if party else slugify(_("zonder naam"))
    return f"{word}-{number}-{slug}".strip("-")


def _numbered(name, file, contents):
    if len(contents) == 1:
        return [Sheet(name, name, file, contents[0])]
    return [
        Sheet(f"{name}-{number}", name, f"{file}-{number}", content) for number, content in enumerate(contents, start=1)
    ]
