"""The course of the collaboration as one line with moments on it."""

from django.utils.translation import gettext as _

from halenbrengen.record.course import course_of
from halenbrengen.record.document import Course, Event, Section
from halenbrengen.record.sections.pieces import day


def timeline(viewer, collaboration):
    """Everything that happened, from the first day to the next one that was agreed on."""
    events = [
        Event(day(moment.on), moment.title, moment.words, moment.parties, _("komt nog") if moment.to_come else "")
        for moment in course_of(viewer, collaboration)
    ]
    return Section("course", _("Hoe het liep"), [Course(events)] if events else [])
