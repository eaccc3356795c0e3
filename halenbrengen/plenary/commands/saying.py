"""The four questions, and what the parties say to them: theirs, read back, and asked of all others (R19, R23)."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.script import PLENARY_QUESTIONS
from halenbrengen.plenary.commands.table import holds_the_pen, require_at_table, require_somebody
from halenbrengen.plenary.models import MeaningPass, Plenary


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

    It is always theirs: neither facilitator nor scribe nor software can be its author. Who types for somebody reads it
    back, see `confirm_observation`. `names` are the parties it is about, `from_parked` the remark kept for them.
    """
    with changing(collaboration, by) as (collaboration, record):
        require_somebody(person)
        pen = holds_the_pen(by, collaboration)
        require(
            pen or by.may("say_observation", collaboration),
            _("Dit zeggen de partijen, vanaf het plenaire deel. Is er een schrijver, dan schrijft wie begeleidt niet."),
        )
        require(by.leads or person.pk == by.seat.pk, _("Ieder zegt dit voor zichzelf."), field="person")
        for party in (person.party, *names):
            require_at_table(collaboration, party)
        require(
            from_parked is None
            or (from_parked.said_by_id == person.party_id and from_parked.handed_back_at and not from_parked.rested_at),
            _("Deze opmerking is bewaard voor een ander."),
        )
        now = timezone.now()
        observation = collaboration.observations.create(
            kind=kind,
            text=text,
            said_by=person.party,
            said_by_person=person,
            from_parked=from_parked,
            said_at=now,
            recorded_by=by.recorder,
            read_back_at=None if by.leads else now,
        )
        observation.names.set(names)
        record("observation_said", observation, audience=SHARED)
    return observation


def confirm_observation(observation, *, text=None, by):
    """Whoever said it heard it read back: so it is, or `text` says it better. From then on the words stand."""
    with changing(observation, by) as (observation, record):
        collaboration = observation.collaboration
        require(
            by.may_for(observation.said_by, "confirm_observation", collaboration)
            and (not by.leads or holds_the_pen(by, collaboration)),
            _("Of dit klopt, zegt de partij die het zei."),
        )
        if observation.read_back_at:
            require(text in (None, observation.text), _("Deze woorden zijn al teruggelezen en staan."))
            return
        before, observation.text = observation.text, text or observation.text
        observation.read_back_at = timezone.now()
        observation.save(update_fields=["text", "read_back_at"])
        record("observation_confirmed", observation, audience=SHARED, before=before)


def answer_observation(observation, *, recognised, party=None, by):
    """A party says whether it recognises what was said; either answer weighs the same and can change (R23).

    `party` is whose answer it is, when who leads puts it down; otherwise it is one's own.
    """
    with changing(observation, by) as (observation, record):
        party = party or (by.seat.party if by.seat else None)
        collaboration = observation.collaboration
        require(
            party is not None and by.may_for(party, "answer_observation", collaboration),
            _("Hierop antwoordt iedere partij voor zichzelf, vanaf het plenaire deel."),
        )
        require_at_table(collaboration, party)
        require(observation.read_back_at is not None, _("Lees dit eerst terug aan wie het zei."))
        given = observation.recognitions.filter(party=party).first()
        if given and given.recognised == recognised:
            return given
        given, _new = observation.recognitions.update_or_create(
            party=party,
            defaults={"recognised": recognised, "answered_at": timezone.now(), "recorded_by": by.recorder},
        )
        record("observation_answered", given, audience=SHARED, recognised=recognised)
    return given


def pass_meaning(party, *, by):
    """A party leaves it open what this means to it: in the last round everyone is asked, and passing is allowed."""
    with changing(party, by) as (party, record):
        require(
            by.may_for(party, "pass_meaning", party.collaboration),
            _("Passen doet een partij zelf, of wie leidt legt het vast."),
        )
        passed, new = MeaningPass.objects.get_or_create(
            party=party, defaults={"passed_at": timezone.now(), "recorded_by": by.recorder}
        )
        if new:
            record("meaning_passed", passed, audience=SHARED)
    return passed
