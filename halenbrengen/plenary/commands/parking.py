"""Keeping what is said too early under its author's name, and giving it back in plenary (R24)."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.plenary.commands.table import require_at_table, require_of
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.turns.models import Turn


def park(collaboration, *, said_by, person=None, text="", during=None, by):
    """Keep a remark that comes too early under its author's name, for the plenary (R24).

    Praise, criticism, likeness and difference alike; only who leads hears of it. `during` is the party whose turn it
    was: when it is not given, the party whose turn is on.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("park_remark", collaboration), _("Parkeren kan van de bedoeling tot en met het samenvatten."))
        require_at_table(collaboration, said_by)
        require_of(person, said_by)
        remark = ParkedRemark.objects.create(
            collaboration=collaboration,
            said_by=said_by,
            said_by_person=person,
            during=during or _speaking(collaboration),
            text=text,
            parked_at=timezone.now(),
        )
        record("remark_parked", remark, audience=FACILITATOR)
    return remark


def note_remark(remark, *, text, person=None, by):
    """Add the words of a parked remark, and who of the party said it, as long as it was not handed back."""
    with changing(remark, by) as (remark, record):
        require(by.leads and by.may("read_parked_remarks", remark.collaboration), _only_who_leads())
        require(remark.handed_back_at is None, _("Deze opmerking is al teruggegeven."))
        require_of(person, remark.said_by)
        if (remark.text, remark.said_by_person) == (text, person):
            return
        remark.text, remark.said_by_person = text, person
        remark.save(update_fields=["text", "said_by_person"])
        record("remark_noted", remark, audience=FACILITATOR)  # without the words: they may have to be forgotten


def hand_back(remark, *, by):
    """Give a parked remark back to who said it: now its party can say it to the table, or let it be."""
    with changing(remark, by) as (remark, record):
        require(by.may("hand_back_remark", remark.collaboration), _("Teruggeven doet wie leidt, in het plenaire deel."))
        if remark.handed_back_at:
            return
        remark.handed_back_at = timezone.now()
        remark.save(update_fields=["handed_back_at"])
        record("remark_handed_back", remark, audience=FACILITATOR)
        record("remark_handed_back", remark, audience=remark.said_by.audience)


def let_rest(remark, *, by):
    """Its party lets a remark that was handed back be: its words are gone, from the screens and from the record."""
    with changing(remark, by) as (remark, record):
        require(
            by.may("let_remark_rest", remark.collaboration) and (by.leads or by.belongs_to(remark.said_by)),
            _("Of dit blijft rusten, zegt wie het zei."),
        )
        require(remark.handed_back_at is not None, _("Geef deze opmerking eerst terug."))
        require(not remark.said, _("Dit is al gezegd; het staat bij wat er gezegd is."))
        if remark.rested_at:
            return
        remark.text, remark.rested_at = "", timezone.now()
        remark.save(update_fields=["text", "rested_at"])
        record("remark_rested", remark, audience=FACILITATOR)
        record("remark_rested", remark, audience=remark.said_by.audience)


def _speaking(collaboration):
    turn = next((turn for turn in Turn.objects.of(collaboration).select_related("party") if turn.running), None)
    return turn.party if turn else None


def _only_who_leads():
    return _("Dit doet alleen wie het gesprek leidt.")
