"""Is this what you said? A source party confirms, says it otherwise or takes it back; or has nothing yet (R21).

Who leads can put an answer down on behalf of a party that says it aloud; that stays to be read beside it.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.combined.models import NothingYet
from halenbrengen.method.kinds import EntryState


def confirm(entry, *, party=None, by):
    """A source party says: this is what we meant (R21). An answer that it gave already stands.

    `party` is whose answer it is, when who leads puts it down; otherwise it is one's own. So it is in all three.
    """
    with changing(entry, by) as (entry, record):
        party = party or by.seat.party
        source = _own_source(entry, party, "confirm_entry", by)
        if not source.open:
            return
        _answer(source, EntryState.CONFIRMED, by.recorder)
        record("entry_confirmed", entry, audience=SHARED, party=party.pk)


def reword(entry, *, text, party=None, by):
    """A source party says it in its own words, and those stand. The other sources are asked again (R21)."""
    with changing(entry, by) as (entry, record):
        source = _own_source(entry, party or by.seat.party, "reword_entry", by)
        if entry.text == text:
            return
        before, entry.text = entry.text, text
        entry.save(update_fields=["text"])
        for other in entry.standing:
            own = other.pk == source.pk
            _answer(other, EntryState.REWORDED if own else EntryState.HEARD, by.recorder if own else "")
        record("entry_reworded", entry, audience=SHARED, party=source.party_id, before=before)


def withdraw(entry, *, party=None, by):
    """A source party takes its part back. Without a source left, or out of its own lane, the line leaves the poster."""
    with changing(entry, by) as (entry, record):
        party = party or by.seat.party
        require(_may(party, "withdraw_entry", entry, by), _not_yours())
        source = entry.sources.filter(party=party).first()
        require(source is not None, _not_yours())
        if source.state == EntryState.WITHDRAWN:
            return
        _answer(source, EntryState.WITHDRAWN, by.recorder)
        if entry.withdrawn_at is None and (entry.lane_id == party.pk or not entry.standing):
            entry.withdrawn_at = timezone.now()
            entry.save(update_fields=["withdrawn_at"])
        record("entry_withdrawn", entry, audience=SHARED, party=party.pk)


def say_nothing_yet(party, *, by):
    """A party says that nothing of it needs to stand on the combined poster now; who leads can note it down."""
    with changing(party, by) as (party, record):
        require(by.may("say_nothing_yet", party.collaboration), _not_now())
        require(
            by.leads or by.belongs_to(party),
            _("Alleen %(party)s zegt dit zelf.") % {"party": party.short_name},
        )
        said, new = NothingYet.objects.get_or_create(
            party=party, defaults={"said_at": timezone.now(), "recorded_by": by.recorder}
        )
        if new:
            record("nothing_yet_said", said, audience=SHARED)
    return said


def _own_source(entry, party, act, by):
    """The answering party's own part in a line that stands on the poster."""
    require(_may(party, act, entry, by), _not_yours())
    source = entry.sources.filter(party=party).first()
    require(source is not None, _not_yours())
    stands = entry.withdrawn_at is None and entry.undone_at is None
    require(
        stands and source.state != EntryState.WITHDRAWN,
        _("Dit staat niet meer op de plaat namens %(party)s. Je tekst staat er nog.") % {"party": party.short_name},
    )
    return source


def _may(party, act, entry, by):
    return party is not None and by.may_for(party, act, entry.collaboration)


def _answer(source, state, recorder):
    source.state, source.recorded_by = state, recorder
    source.answered_at = None if state == EntryState.HEARD else timezone.now()
    source.save(update_fields=["state", "answered_at", "recorded_by"])


def _not_now():
    return _("Aan de gezamenlijke plaat kan nu niets worden veranderd.")


def _not_yours():
    return _("Alleen wie de bron van deze regel is, geeft hier antwoord, tijdens het samenvatten en plenair.")
