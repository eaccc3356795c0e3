"""What becomes of a line after the meeting: its party tells that it is otherwise now, and what happened."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require


def change_line(item, *, what_happened, happened_on, text="", touches="", parties=(), by):
    """Tell that one's own line is said otherwise since a day, or (without `text`) falls away, and what happened.

    The line stays readable as it was. `touches` says in words whom or what it touches, `parties` names parties.
    """
    with changing(item, by) as (item, record):
        party = item.poster.party
        require(by.belongs_to(party), _("Alleen %(party)s zelf zegt dit.") % {"party": party.short_name})
        require(by.may("change_line", item.collaboration), _("Dit kan in het vervolg, na het gesprek."))
        require(item.struck_at is None, _("Deze regel staat niet meer op de plaat."))
        happened, parties = what_happened.strip(), list(parties)
        require(happened, _("Schrijf eerst wat er is voorgevallen."), field="what_happened")
        ours = all(each.collaboration_id == item.collaboration.pk for each in parties)
        require(ours, _("Deze partij zit niet aan deze tafel."), field="parties")
        require(touches.strip() or parties, _("Schrijf op wie of wat dit raakt."), field="touches")
        before = item.changes.last()
        if before and (before.text, before.what_happened, before.happened_on) == (text, happened, happened_on):
            return before
        change = item.changes.create(
            text=text,
            what_happened=happened,
            happened_on=happened_on,
            touches=touches,
            told_by=by.seat,
            told_at=timezone.now(),
        )
        change.parties.set(parties)
        record("line_changed", item, audience=item.poster.audience)
    return change
