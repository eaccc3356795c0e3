"""What a party does at the informal contract: write its statement, say it aloud, and give its word or pass.

Who leads can put it down for a party that says it aloud and has no screen; that is told beside it.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.contracts.queries import nobody_owes_an_answer
from halenbrengen.method.kinds import Answer


def write_statement(party, *, interests, view_on_interests, items=(), by):
    """Write the four parts of a party's statement, with lines of its own poster only (R27).

    Other words than before take the party's answer back: it answered to what stood there then.
    """
    with changing(party, by) as (party, record):
        _require_own(party, by)
        statement = _statement_of(party)
        require(
            not by.leads or statement.recorded_by or not statement.written_at,
            _("%(party)s schrijft dit zelf.") % _name(party),
        )
        items = list(items)
        own = all(item.poster.party_id == party.pk and item.struck_at is None for item in items)
        require(own, _("In jullie verklaring staan alleen regels van jullie eigen plaat."), field="items")
        require(
            interests or view_on_interests or items,
            _("Schrijf op wat jullie zeggen; een paar woorden zijn genoeg."),
            field="interests",
        )
        if _says(statement, interests, view_on_interests, items):
            return statement
        before = {"interests": statement.interests, "view_on_interests": statement.view_on_interests}
        complete, begun = nobody_owes_an_answer(party.collaboration), statement.written_at is None
        statement.interests, statement.view_on_interests = interests, view_on_interests
        statement.written_at, statement.recorded_by = timezone.now(), by.recorder
        statement.save()
        statement.items.set(items)
        read = StatementAnswer.objects.filter(statement=statement).exclude(recorded_by="").exists()
        taken_back, _rows = StatementAnswer.objects.filter(statement=statement).delete()
        record("statement_written", statement, audience=statement.audience, before=before)
        if (by.leads or begun) and not statement.spoken_at:  # who leads may know that it writes, not what
            record("statement_written", statement, audience=FACILITATOR)
        if taken_back:
            record("statement_answer_taken_back", statement, audience=SHARED if complete else party.audience)
        if read and not complete:
            record("statement_answer_taken_back", statement, audience=FACILITATOR)
    return statement


def speak(party, *, spoken_by=None, by):
    """Note that the party said its statement aloud: from now on everyone reads it.

    `spoken_by` is the seat of who of the party spoke, where that is not who presses.
    """
    with changing(party, by) as (party, record):
        _require_own(party, by)
        speaker = spoken_by or by.seat
        require(
            speaker.party_id is not None and speaker.party_id == party.pk,
            _("Iemand van %(party)s zelf spreekt de verklaring uit.") % _name(party),
        )
        statement = Statement.objects.filter(party=party, written_at__isnull=False).first()
        require(statement is not None, _("Schrijf eerst op wat jullie zeggen; een paar woorden zijn genoeg."))
        if statement.spoken_at:
            return statement
        statement.spoken_at, statement.spoken_by = timezone.now(), speaker
        statement.save(update_fields=["spoken_at", "spoken_by"])
        record("statement_spoken", statement, audience=SHARED)
    return statement


def answer(party, *, answer, reserve="", by):
    """Give the party's own word: yes, under a reserve, or not yet (R28).

    The others hear nothing of it until nobody owes an answer; then everybody hears all answers at once.
    """
    with changing(party, by) as (party, record):
        _require_own(party, by)
        answer = Answer(answer)
        require(
            bool(reserve) or answer != Answer.RESERVE,
            _("Schrijf erbij waar het voorbehoud over gaat."),
            field="reserve",
        )
        statement = Statement.objects.filter(party=party, spoken_at__isnull=False).first()
        require(statement is not None, _("Spreek jullie verklaring eerst uit; daarna antwoorden jullie."))
        before = StatementAnswer.objects.filter(statement=statement).first()
        if before and (before.answer, before.reserve) == (answer, reserve):
            return
        shown = nobody_owes_an_answer(party.collaboration)
        StatementAnswer.objects.update_or_create(
            statement=statement,
            defaults={
                "answer": answer,
                "reserve": reserve,
                "answered_at": timezone.now(),
                "recorded_by": by.recorder,
            },
        )
        everyone = shown or nobody_owes_an_answer(party.collaboration)
        record("statement_answered", statement, audience=SHARED if everyone else party.audience)
        if (by.leads or (before and before.recorded_by)) and not everyone:
            record("statement_answered", statement, audience=FACILITATOR)


def pass_statement(party, *, by):
    """Leave the statement, or the answer to it, open. A party may say so itself, or the facilitator notes it."""
    with changing(party, by) as (party, record):
        require(
            by.may_for(party, "pass_statement", party.collaboration),
            _("Passen doet een partij zelf, of wie leidt legt het vast."),
        )
        statement = _statement_of(party)
        if statement.passed_at:
            return statement
        answered = StatementAnswer.objects.filter(statement=statement).exists() if statement.pk else False
        require(not answered, _("%(party)s heeft al geantwoord.") % _name(party))
        statement.passed_at = timezone.now()
        statement.recorded_by = statement.recorded_by or (by.recorder if not statement.written_at else "")
        statement.save()
        record("statement_passed", statement, audience=SHARED)
    return statement


def note_open_point(collaboration, *, text, parties, by):
    """Keep something that parties began to settle for the follow-up; it comes from them, and nothing is settled now."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("note_open_point", collaboration), _("Dit kan vanaf het contracteren."))
        parties = list(parties)
        require(parties, _("Kies van welke partij of partijen dit komt."), field="parties")
        require(
            all(party.collaboration_id == collaboration.pk for party in parties),
            _("Deze partij zit niet aan deze tafel."),
        )
        require(
            by.leads or any(by.belongs_to(party) for party in parties),
            _("Noem ook je eigen partij, of vraag het aan wie leidt."),
            field="parties",
        )
        point = collaboration.open_points.create(text=text, noted_at=timezone.now(), recorded_by=by.recorder)
        point.parties.set(parties)
        record("open_point_noted", point, audience=SHARED)
    return point


def _require_own(party, by):
    require(by.leads or by.belongs_to(party), _("Alleen %(party)s zelf spreekt hier.") % _name(party))
    require(by.may_for(party, "give_statement", party.collaboration), _("Dit kan alleen tijdens het contracteren."))


def _statement_of(party):
    return Statement.objects.filter(party=party).first() or Statement(party=party)


def _says(statement, interests, view_on_interests, items):
    """Whether it says just this already; a statement that was never written says nothing yet."""
    if not statement.written_at:
        return False
    same_words = (statement.interests, statement.view_on_interests) == (interests, view_on_interests)
    return same_words and {item.pk for item in items} == set(statement.items.values_list("pk", flat=True))


def _name(party):
    return {"party": party.short_name}
