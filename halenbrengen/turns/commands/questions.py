"""Questions to a party, in its turn or after the round: written down, put one at a time, set aside, or taken back."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.method.kinds import TurnStep
from halenbrengen.method.phases import Phase
from halenbrengen.turns import steady


def ask_question(turn, *, text, person=None, by):
    """Write down a question for a party: in its turn, or after the round. Its author and the facilitator read it (R7).

    `person` is who asks it aloud, when who leads puts it down; otherwise it is one's own.
    """
    with changing(turn, by) as (turn, record):
        author = (person if by.leads else by.seat) or by.seat
        party = author.party
        require(party is not None or not by.leads, _("Kies wie deze vraag stelt."), field="person")
        require(by.may_for(party, "ask_question", turn.collaboration), _("Vragen stellen kan nu niet."))
        own = _("Dit is jullie eigen beurt. De vragen komen van de anderen.")
        require(author.party_id != turn.party_id, own if _in_round(turn) else _("Vraag dit aan een andere partij."))
        require(
            not _in_round(turn) or turn.step in (TurnStep.PRESENT, TurnStep.QUESTIONS),
            _("De beurt van %(party)s is voorbij. Je vraag staat er nog; bewaar hem voor later.") % turn.naming,
        )
        question = turn.questions.create(
            asked_by=author, party=party, text=text, asked_at=steady.now(), recorded_by=by.recorder
        )
        record("question_asked", question, audience=FACILITATOR)
    return question


def put_question(question, *, by):
    """Give a question its moment: now everybody hears it."""
    with changing(question, by) as (question, record):
        require(by.may("choose_question", question.collaboration), _("Alleen de begeleider geeft een vraag de beurt."))
        require(question.withdrawn_at is None, _("Deze vraag is teruggenomen."))
        if question.put_at:
            return
        require(
            not _in_round(question.turn) or question.turn.step == TurnStep.QUESTIONS,
            _("Vragen komen aan bod na het vertellen, in de beurt van %(party)s.") % question.turn.naming,
        )
        question.put_at, question.set_aside_at = steady.now(), None
        question.save(update_fields=["put_at", "set_aside_at"])
        record("question_put", question, audience=SHARED)


def put_question_back(question, *, by):
    """Put back in the queue what got its moment by mistake: it is again its author's and the facilitator's."""
    with changing(question, by) as (question, record):
        require(by.may("choose_question", question.collaboration), _("Alleen de begeleider geeft een vraag de beurt."))
        if question.put_at is None:
            return
        require(
            question.turn.step == TurnStep.QUESTIONS if _in_round(question.turn) else _on_the_table(question),
            _("De beurt van %(party)s is voorbij; wat gevraagd is, blijft staan.") % question.turn.naming,
        )
        question.put_at = None
        question.save(update_fields=["put_at"])
        record("question_put_back", question, audience=SHARED)


def finish_question(question, *, by):
    """Take a question off the screens after the round, when the party has answered it aloud."""
    with changing(question, by) as (question, record):
        require(by.may("choose_question", question.collaboration), _("Alleen de begeleider geeft een vraag de beurt."))
        require(question.put_at is not None, _("Deze vraag is nog niet gesteld."))
        if question.answered_at:
            return
        question.answered_at = steady.now()
        question.save(update_fields=["answered_at"])
        record("question_answered", question, audience=SHARED)


def set_question_aside(question, *, by):
    """Let a question wait until the others have had their moment; nobody else hears of it."""
    with changing(question, by) as (question, record):
        require(by.may("choose_question", question.collaboration), _("Alleen de begeleider geeft een vraag de beurt."))
        require(question.put_at is None, _("Deze vraag is al gesteld."))
        require(question.withdrawn_at is None, _("Deze vraag is teruggenomen."))
        if question.set_aside_at:
            return
        question.set_aside_at = steady.now()
        question.save(update_fields=["set_aside_at"])
        record("question_set_aside", question, audience=FACILITATOR)


def withdraw_question(question, *, by):
    """Take back one's own question before it was put."""
    with changing(question, by) as (question, record):
        require(question.asked_by_id == by.seat.pk, _("Alleen wie de vraag stelde, neemt haar terug."))
        require(question.put_at is None, _("Deze vraag is al gesteld."))
        if question.withdrawn_at:
            return
        question.withdrawn_at = steady.now()
        question.save(update_fields=["withdrawn_at"])
        record("question_withdrawn", question, audience=FACILITATOR)


def _in_round(turn):
    return turn.collaboration.phase == Phase.PRESENTATIONS


def _on_the_table(question):
    """Put in this very step of the conversation, and not answered yet."""
    return question.answered_at is None and question.put_at >= question.collaboration.phase_entered_at
