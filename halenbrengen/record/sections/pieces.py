"""Pieces that several chapters use."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from halenbrengen.method.prompts import BECAUSE
from halenbrengen.method.recording import recorded
from halenbrengen.posters.papers.words import typed_over
from halenbrengen.record.document import Lane, Lanes, Line, Said, Told


def item_line(item):
    """A line of a poster, with how it came there."""
    notes = []
    if item.is_answer:
        notes.append(_("erbij gezet toen er vragen kwamen"))
    if item.is_late:
        notes.append(_("erbij gezet tijdens het contracteren"))
    if item.is_transcribed:
        notes.append(typed_over(item))
    if item.recorded_by:
        notes.append(_(recorded(item.recorded_by)))
    notes += [since(change) for change in item.changes.all()]
    because = _(BECAUSE) % {"interest": item.interest} if item.interest else ""
    return Line(item.text, because=because, notes=tuple(notes))


def side_by_side(words):
    """Every party with its own words; who wrote none is there as well."""
    return Lanes([Lane(party, [Said(text) if text else Told(_("leeg gelaten"), quiet=True)]) for party, text in words])


def day(moment, form="j F Y"):
    """A day as people write it in their language."""
    return date_format(moment, form)


def told_by(words, thing):
    """The words about a party, with who put them down where the party did not do so itself."""
    return ", ".join(filter(None, [words, _(recorded(thing.recorded_by)) if thing.recorded_by else ""]))


def since(change):
    """Since when a line is otherwise, and how; the line itself stays as it was said."""
    return f"{change.since} “{change.text}”" if change.text else change.since
