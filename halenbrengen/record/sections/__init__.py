"""The chapters of the record in their order: what the parties said and confirmed, and nothing that they did not."""

from dataclasses import replace

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.record.document import Line, Lines, Record
from halenbrengen.record.queries import corrections_for
from halenbrengen.record.sections.afterwards import ambition, interests, times
from halenbrengen.record.sections.pieces import day
from halenbrengen.record.sections.table import beginning, offers, people, posters
from halenbrengen.record.sections.talk import combined_poster, observations, statements
from halenbrengen.record.sections.timeline import timeline

CHAPTERS = (
    *(beginning, people, ambition, posters, combined_poster),
    *(observations, offers, statements, interests, timeline, times),
)


def record_for(viewer):
    """The record of the collaboration, in the language of the viewer; who reads it makes no other difference."""
    collaboration = collaboration_of(viewer)
    corrections = corrections_for(viewer)
    chapters = [chapter(viewer, collaboration) for chapter in CHAPTERS]
    return Record(
        title=_("Verslag"),
        about=collaboration.title,
        lead=_("Wat de partijen zeiden en bevestigden, in hun eigen woorden. Iedereen leest hetzelfde."),
        sections=[_put_right(chapter, corrections.get(chapter.key, ())) for chapter in chapters],
    )


def _put_right(chapter, corrections):
    """The chapter with, after what stands in it, what parties put right."""
    if not corrections:
        return chapter
    lines = [Line(each.text, parties=((each.party, day(localtime(each.written_at))),)) for each in corrections]
    return replace(chapter, blocks=[*chapter.blocks, Lines(_("Rechtgezet of aangevuld"), lines)])
