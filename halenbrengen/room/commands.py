"""Moving the conversation from step to step, and what the facilitator ticks on the way."""

from collections import defaultdict

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.method.phases import Phase, next_phase, previous_phase
from halenbrengen.method.rules import RULE_KEYS
from halenbrengen.room.beamer import moment_of, showings_for
from halenbrengen.room.facts import objections_for
from halenbrengen.room.leaves import leaves_for, open_leaf
from halenbrengen.room.models import BeamerChoice
from halenbrengen.room.sentences import sentence_of
from halenbrengen.turns import steady
from halenbrengen.turns.commands import leave_break, set_slots, stop_clock

# What the apps further on do when a step begins: `act(collaboration, record)`, in one transaction.
on_entering = defaultdict(list)


def move_on(collaboration, *, to=None, by):
    """Go to the next step with the whole table, once everything that it waits for is so.

    `to` is the step that the button named: when the conversation is there already, nothing happens.
    """
    with changing(collaboration, by) as (collaboration, record):
        _require_lead(collaboration, by)
        if to == collaboration.phase:
            return
        to = to or next_phase(collaboration.phase)
        require(to and to > Phase(collaboration.phase), _("Verder dan dit gaat het gesprek niet."))
        refusals = [objection for objection in objections_for(by, to) if objection.hard]
        if refusals:
            raise Refused(" ".join(sentence_of(objection) for objection in refusals))
        if to == Phase.PRESENTATIONS:
            set_slots(collaboration)
        _enter(collaboration, to, record)


def move_back(collaboration, *, to=None, by):
    """Go one step back: always free, and nothing that was written is lost."""
    with changing(collaboration, by) as (collaboration, record):
        _require_lead(collaboration, by)
        if to == collaboration.phase:
            return
        before = previous_phase(collaboration.phase)
        require(before is not None, _("Dit is de eerste stap."))
        require(to in (None, before), _("Terug gaat het met één stap tegelijk."))
        _enter(collaboration, before, record)


def say_purpose(collaboration, *, by):
    """Note that the purpose has been said: understanding each other, and nothing is decided today (R5)."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("say_purpose", collaboration), _("De bedoeling zeg je in de opening."))
        if collaboration.purpose_said_at:
            return
        collaboration.purpose_said_at = timezone.now()
        collaboration.save(update_fields=["purpose_said_at"])
        record("purpose_said", collaboration, audience=SHARED)


def explain_rule(collaboration, *, key, by):
    """Note that one of the four rules has been explained to the table (R6)."""
    with changing(collaboration, by) as (collaboration, record):
        require(key in RULE_KEYS, _("Deze spelregel bestaat niet."))
        require(by.may("explain_rule", collaboration), _("De spelregels leg je uit in de stap Spelregels."))
        if key in collaboration.rules_explained:
            return
        collaboration.rules_explained = sorted({*collaboration.rules_explained, key})
        collaboration.save(update_fields=["rules_explained"])
        record("rule_explained", collaboration, audience=SHARED, rule=key)


def show_on_beamer(collaboration, *, shows, party=None, by):
    """Choose what the beamer shows, for the moment that is on: the next step or turn has its own picture again.

    `party` is whose poster it is. As long as a party has its turn, no other poster is in the picture (R7).
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("show_on_beamer", collaboration), _("De beamer bedient wie het gesprek leidt."))
        require((shows, party) in showings_for(by), _("Dat kan de beamer op dit moment niet laten zien."))
        choice = BeamerChoice.objects.filter(collaboration=collaboration).first() or BeamerChoice(
            collaboration=collaboration
        )
        now = (shows, party, moment_of(by))
        if choice.pk and (choice.shows, choice.party, choice.during) == now:
            return
        choice.shows, choice.party, choice.during = now
        choice.save()
        record("beamer_shown", choice, audience=SHARED)


def turn_leaf(collaboration, *, to, by):
    """Turn to another leaf of what the beamer shows; what is new opens by itself again."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("turn_leaf", collaboration), _("De beamer bedient wie het gesprek leidt."))
        leaves = leaves_for(by)
        require(to in leaves.keys, _("Dat kan de beamer op dit moment niet laten zien."))
        choice, _new = BeamerChoice.objects.get_or_create(collaboration=collaboration)
        if open_leaf(leaves, choice).key == to:
            return
        choice.leaf, choice.leaf_during = to, leaves.mark
        choice.save(update_fields=["leaf", "leaf_during"])
        record("leaf_turned", choice, audience=SHARED)


def choose_sound(collaboration, *, on, by):
    """Let the beamer give a soft sound at one minute and at zero, or not; it is off until somebody wants it (R10)."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("show_on_beamer", collaboration), _("De beamer bedient wie het gesprek leidt."))
        choice, _new = BeamerChoice.objects.get_or_create(collaboration=collaboration)
        if choice.sound == on:
            return
        choice.sound = on
        choice.save(update_fields=["sound"])
        record("beamer_sound_chosen", choice, audience=SHARED)


def _require_lead(collaboration, by):
    require(by.may("move_phase", collaboration), _("Alleen de begeleider gaat met de groep naar een andere stap."))


def _enter(collaboration, phase, record):
    stop_clock(collaboration, record)
    leave_break(collaboration, record)
    before, collaboration.phase = collaboration.phase, phase
    collaboration.phase_entered_at = steady.now()
    collaboration.save(update_fields=["phase", "phase_entered_at"])
    collaboration.phase_entries.create(phase=phase, entered_at=collaboration.phase_entered_at)
    record("phase_moved", collaboration, audience=SHARED, before=str(before), after=str(phase))
    for act in on_entering[phase]:
        act(collaboration, record)
