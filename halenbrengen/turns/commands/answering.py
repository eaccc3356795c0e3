"""What the party whose turn it is adds to its own poster, while it is asked."""

from django.utils.translation import gettext as _

from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.method.kinds import TurnStep
from halenbrengen.posters.commands.lines import put_line


def answer_on_poster(turn, *, side, text, person=None, by):
    """Add an answer to the poster of the party whose turn it is, during the questions to it and no other time (R7).

    `person` is who of the party says it aloud, when who leads puts it down; otherwise it is one's own.
    """
    with changing(turn, by) as (turn, record):
        party, author = turn.party, person if by.leads else by.seat
        require(
            by.may_for(party, "answer_on_own_poster", turn.collaboration),
            _("Een antwoord komt van %(party)s zelf, in de posterronde.") % turn.naming,
        )
        require(
            turn.step == TurnStep.QUESTIONS,
            _("Een antwoord komt op de plaat tijdens de vragen aan %(party)s. Je tekst staat er nog.") % turn.naming,
        )
        require(
            author is not None and author.party_id == party.pk,
            _("Kies wie van %(party)s dit zegt.") % turn.naming,
            field="person",
        )
        return put_line(
            party.poster,
            record,
            side=side,
            text=text,
            contributed_by=author,
            is_answer=True,
            recorded_by=by.recorder,
        )
