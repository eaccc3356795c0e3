"""Who speaks after whom, with the same seconds for everybody, and who does not speak."""

from random import SystemRandom

from django.db.models import Max
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.turns.models import Turn
from halenbrengen.turns.timeplan import slot_for


def fix_order(collaboration, *, order=None, by):
    """Fix who speaks after whom: by lot, or as the facilitator says (`order`: the parties' keys, first to last).

    Every party gets the same seconds (R8). An order that stands is not drawn again.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("fix_order", collaboration), _("De volgorde ligt vast zodra de posterronde begint."))
        parties = {party.pk: party for party in collaboration.parties.all()}
        require(parties, _("Voeg eerst de partijen toe."))
        now = list(Turn.objects.of(collaboration).values_list("party_id", flat=True))
        if order is None:
            order = now if len(now) == len(parties) else _drawn(parties)
        require(sorted(order) == sorted(parties), _("Zet elke partij precies één keer in de volgorde."))
        if order == now:
            return
        for position, pk in enumerate(order, start=1):
            Turn.objects.update_or_create(party=parties[pk], defaults={"position": position, **slot_for(collaboration)})
        record("order_fixed", collaboration, audience=SHARED, order=order)


def give_turn(party, record):
    """A party that is added after the order was fixed comes last; the time is shared out anew for everybody."""
    turns = Turn.objects.of(party.collaboration)
    if turns.exists():
        turn = Turn.objects.create(
            party=party, position=_last_position(party.collaboration) + 1, **slot_for(party.collaboration)
        )
        set_slots(party.collaboration)
        record("turn_added", turn, audience=SHARED)


def close_the_gap(party):
    """After a party has gone the others keep their order, and the time is shared out anew."""
    for position, turn in enumerate(Turn.objects.of(party.collaboration), start=1):
        turn.position = position
        turn.save(update_fields=["position"])
    set_slots(party.collaboration)


def set_slots(collaboration):
    """Give every party the same seconds, from the time plan as it is now (R8)."""
    Turn.objects.of(collaboration).update(**slot_for(collaboration))


def pass_turn(turn, *, reason, by):
    """Record, with the reason, that a party does not present (R16). A party may say so itself."""
    with changing(turn, by) as (turn, record):
        party = turn.party
        require(by.may_for(party, "pass_turn", turn.collaboration), _("Een beurt overslaan kan nu niet."))
        if turn.passed_because == reason:
            return
        require(not turn.running and not turn.presented_at, _("%(party)s is al aan de beurt.") % turn.naming)
        turn.passed_because, turn.pass_recorded_by = reason, by.recorder
        turn.save(update_fields=["passed_because", "pass_recorded_by"])
        record("turn_passed", turn, audience=SHARED)


def move_to_end(turn, *, by):
    """Who comes late, or would rather wait, speaks last, with the same time as everybody (R8)."""
    with changing(turn, by) as (turn, record):
        collaboration = turn.collaboration
        require(by.may("move_to_end_of_order", collaboration), _("De volgorde verandert alleen in de posterronde."))
        require(not turn.running and not turn.presented_at, _("%(party)s is al aan de beurt.") % turn.naming)
        last = _last_position(collaboration)
        if turn.position == last and not turn.passed_because and turn.party.present:
            return
        turn.position, turn.passed_because, turn.pass_recorded_by = last + 1, "", ""
        turn.save(update_fields=["position", "passed_because", "pass_recorded_by"])
        _note_presence(turn.party, "", record)
        record("turn_moved_to_end", turn, audience=SHARED)


def record_absence(party, *, reason, by):
    """Record that a party is not at the table, and why. Its lane stays; nobody presents for it (R16)."""
    with changing(party, by) as (party, record):
        _require_attendance(party, by)
        running = Turn.objects.of(party.collaboration).filter(party=party).exclude(step="").exists()
        require(not running, _("%(party)s is al aan de beurt.") % {"party": party.short_name})
        _note_presence(party, reason, record)


def end_absence(party, *, by):
    """A party that was absent has come."""
    with changing(party, by) as (party, record):
        _require_attendance(party, by)
        _note_presence(party, "", record)


def _require_attendance(party, by):
    may = by.may("record_absence", party.collaboration)
    require(may, _("Wie er is en wie niet, leg je vast vanaf het begin van het gesprek."))


def _note_presence(party, reason, record):
    if party.absent_because == reason:
        return
    party.absent_because = reason
    party.save(update_fields=["absent_because"])
    record("party_absent" if reason else "party_came", party, audience=SHARED)


def _last_position(collaboration):
    return Turn.objects.of(collaboration).aggregate(last=Max("position"))["last"] or 0


def _drawn(parties):
    order = list(parties)
    SystemRandom().shuffle(order)
    return order
