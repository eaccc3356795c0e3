"""The chapters of the record in their order: what the parties said and confirmed, and nothing that they did not."""

from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.record.document import Record
from halenbrengen.record.sections.afterwards import ambition, interests, times
from halenbrengen.record.sections.table import beginning, offers, people, posters
from halenbrengen.record.sections.talk import combined_poster, observations, statements

CHAPTERS = (
    *(beginning, people, ambition, posters, combined_poster),
    *(observations, offers, statements, interests, times),
)


def record_for(viewer):
    """The record of the collaboration, in the language of the viewer; who reads it makes no other difference."""
    collaboration = collaboration_of(viewer)
    return Record(
        title=_("Verslag"),
        about=collaboration.title,
        lead=_("Wat de partijen zeiden en bevestigden, in hun eigen woorden. Iedereen leest hetzelfde."),
        sections=[chapter(viewer, collaboration) for chapter in CHAPTERS],
    )
