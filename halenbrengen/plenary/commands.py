"""Keeping what is said too early, putting the four questions, and writing down what the parties see."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR, SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.permissions import Role
from halenbrengen.method.script import PLENARY_QUESTIONS
from halenbrengen.plenary.models import ParkedRemark, Plenary
from halenbrengen.turns.models import Turn


def park(collaboration, *, said_by, person=None, text="", during=None, by):
    """Keep a remark that comes too early under its author's name, for the plenary (R24).

    Praise, criticism, likeness and difference alike; only who leads hears of it. `during` is the party whose turn it
    was: when it is not given, the party whose turn is on.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("park_remark", collaboration), _("Parkeren kan van de bedoeling tot en met het samenvatten."))
        _require_at_table(collaboration, said_by)
        _require_of(person, said_by)
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
        _require_of(person, remark.said_by)
        if (remark.text, remark.said_by_person) == (text, person):
            return
        before, remark.text, remark.said_by_person = remark.text, text, person
        remark.save(update_fields=["text", "said_by_person"])
        record("remark_noted", remark, audience=FACILITATOR, before=before)


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


def show_question(collaboration, *, kind, by):
    """Put the next plenary question to the table: what stands out, agreement, difference, meaning (R19)."""
    with changing(collaboration, by) as (collaboration, record):
        require(
            by.may("show_plenary_question", collaboration),
            _("Alleen de begeleider stelt deze vragen, in het plenaire deel."),
        )
        plenary, _new = Plenary.objects.get_or_create(collaboration=collaboration)
        if kind in plenary.questions_shown:
            return
        due = next(each for each in ObservationKind if each not in plenary.questions_shown)
        if kind != due:
            raise Refused(_("Stel eerst de vraag: %(question)s") % {"question": _(PLENARY_QUESTIONS[due])})
        plenary.questions_shown = [*plenary.questions_shown, str(kind)]
        plenary.save(update_fields=["questions_shown"])
        record("plenary_question_shown", plenary, audience=SHARED, kind=str(kind))


def say_observation(collaboration, *, kind, text, person, names=(), from_parked=None, by):
    """A person of a party says what they see; the scribe can type it for them (R19, R25).

    It is always theirs: neither facilitator nor scribe nor software can be its author. `names` are the parties it is
    about, `from_parked` the remark that was kept for them.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(
            person is not None and person.role == Role.PARTICIPANT and person.party is not None,
            _("Wat hier staat, is gezegd door iemand van een partij."),
            field="person",
        )
        require(
            by.may("say_observation", collaboration),
            _("Dit zeggen de partijen, vanaf het plenaire deel. Wie begeleidt, schrijft hier niets."),
        )
        require(by.leads or person.pk == by.seat.pk, _("Ieder zegt dit voor zichzelf."), field="person")
        for party in (person.party, *names):
            _require_at_table(collaboration, party)
        require(
            from_parked is None or (from_parked.said_by_id == person.party_id and from_parked.handed_back_at),
            _("Deze opmerking is bewaard voor een ander."),
        )
        observation = collaboration.observations.create(
            kind=kind,
            text=text,
            said_by=person.party,
            said_by_person=person,
            from_parked=from_parked,
            said_at=timezone.now(),
        )
        observation.names.set(names)
        record("observation_said", observation, audience=SHARED)
    return observation


def answer_observation(observation, *, recognised, party=None, by):
    """A party says whether it recognises what was said; either answer weighs the same and can change (R23).

    `party` is whose answer it is, when the scribe types it; otherwise it is one's own.
    """
    with changing(observation, by) as (observation, record):
        party = party or (by.seat.party if by.seat else None)
        require(
            by.may("answer_observation", observation.collaboration),
            _("Hierop antwoorden de partijen, vanaf het plenaire deel."),
        )
        require(
            party is not None and (by.leads or by.belongs_to(party)),
            _("Ieder antwoordt voor de eigen partij."),
        )
        _require_at_table(observation.collaboration, party)
        given = observation.recognitions.filter(party=party).first()
        if given and given.recognised == recognised:
            return given
        now = timezone.now()
        given, _new = observation.recognitions.update_or_create(
            party=party, defaults={"recognised": recognised, "answered_at": now}
        )
        record("observation_answered", given, audience=SHARED, recognised=recognised)
    return given


def _speaking(collaboration):
    turn = next((turn for turn in Turn.objects.of(collaboration).select_related("party") if turn.running), None)
    return turn.party if turn else None


def _require_at_table(collaboration, party):
    require(party.collaboration_id == collaboration.pk, _("Deze partij zit niet aan deze tafel."))


def _require_of(person, party):
    require(person is None or person.party_id == party.pk, _("Deze persoon hoort bij een andere partij."))


def _only_who_leads():
    return _("Dit doet alleen wie het gesprek leidt.")
