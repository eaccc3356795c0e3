"""Laying a give beside a get, as a question to the parties whose lines they are: people do this, never the software."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.method.kinds import BridgeWord, Side
from halenbrengen.plenary.commands.table import require_at_table, require_somebody
from halenbrengen.plenary.models import Plenary


def open_bridges(collaboration, *, by):
    """Ask the table who brings what another comes to get: from now on people can lay lines beside each other (R22)."""
    with changing(collaboration, by) as (collaboration, record):
        require(
            by.may("open_bridges", collaboration),
            _("Deze vraag legt de begeleider op tafel, in het plenaire deel."),
        )
        plenary, _new = Plenary.objects.get_or_create(collaboration=collaboration)
        if plenary.bridges_opened_at:
            return
        plenary.bridges_opened_at = timezone.now()
        plenary.save(update_fields=["bridges_opened_at"])
        record("bridges_opened", plenary, audience=SHARED)


def lay_bridge(collaboration, *, get, give, person, by):
    """A person of a party asks: can this give and this get go together? Who leads can put it down for them."""
    with changing(collaboration, by) as (collaboration, record):
        require_somebody(person)
        require_at_table(collaboration, person.party)
        require(
            by.may_for(person.party, "lay_bridge", collaboration) and (by.leads or person.pk == by.seat.pk),
            _("Regels naast elkaar leggen doet iemand van een partij."),
        )
        opened = Plenary.objects.filter(collaboration=collaboration, bridges_opened_at__isnull=False)
        require(opened.exists(), _("De begeleider legt deze vraag eerst op tafel."))
        _require_line(get, Side.GET, collaboration)
        _require_line(give, Side.GIVE, collaboration)
        askers, givers = _parties_of(get), _parties_of(give)
        require(
            len(askers | givers) > 1,
            _("Deze twee regels zijn van dezelfde partij. Kies wat een ander brengt."),
        )
        bridge, new = collaboration.bridges.get_or_create(
            get=get,
            give=give,
            defaults={
                "laid_by": person.party,
                "laid_by_person": person,
                "laid_at": timezone.now(),
                "recorded_by": by.recorder,
            },
        )
        if new:
            record("bridge_laid", bridge, audience=SHARED)
    return bridge


def answer_bridge(bridge, *, word, party=None, by):
    """A party whose line it is says what it makes of it: that can be, not so, or it leaves it open."""
    with changing(bridge, by) as (bridge, record):
        party = party or (by.seat.party if by.seat else None)
        word = BridgeWord(word)
        require(
            party is not None and by.may_for(party, "answer_bridge", bridge.collaboration),
            _("Hierop antwoordt iedere partij voor zichzelf."),
        )
        require(
            party.pk in _parties_of(bridge.get) | _parties_of(bridge.give),
            _("Hierop antwoorden de partijen van wie deze regels zijn."),
        )
        given = bridge.answers.filter(party=party).first()
        if given and given.word == word:
            return
        given, _new = bridge.answers.update_or_create(
            party=party, defaults={"word": word, "answered_at": timezone.now(), "recorded_by": by.recorder}
        )
        record("bridge_answered", given, audience=SHARED)


def _require_line(entry, side, collaboration):
    stands = entry.withdrawn_at is None and entry.undone_at is None
    require(
        entry.collaboration_id == collaboration.pk and entry.side == side and stands,
        _("Deze regel staat niet meer op de gezamenlijke plaat."),
    )


def _parties_of(entry):
    return {source.party_id for source in entry.standing}
