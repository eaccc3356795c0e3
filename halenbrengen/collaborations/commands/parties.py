"""The parties at the table."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.collaborations.short_names import short_name_for

HUES = 24  # twelve colours, each with a pattern; from the thirteenth party on the same colours with another pattern

# What a new party gets from the apps further on (its poster, its turn): `welcome(party, record)`, in one transaction.
new_party_gets = []
# What a party has that keeps it at the table: `holds(party)`, true when something of it exists.
party_holds = []
# What the apps further on do when a party was a mistake: `goodbye(party)`, after it has gone, in one transaction.
party_gone = []


def add_party(collaboration, *, name, short_name="", kind="", by):
    """Bring a party to the table, until the presentations start. Every party gets the same place, hue and time."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("add_party", collaboration), _("Een partij toevoegen kan tot de posterronde begint."))
        _require_free_names(collaboration, name, short_name)
        return bring_party(collaboration, record, name=name, short_name=short_name, kind=kind)


def rename_party(party, *, name, short_name="", by):
    """Call a party by another name. Its place, its hue and its words stay."""
    with changing(party, by) as (party, record):
        require(by.may("rename_party", party.collaboration), _("De namen van de partijen liggen nu vast."))
        others = party.collaboration.parties.exclude(pk=party.pk)
        short_name = short_name or short_name_for(name, others.values_list("short_name", flat=True))
        if (party.name, party.short_name) == (name, short_name):
            return
        _require_free_names(party.collaboration, name, short_name, but=party)
        party.name, party.short_name = name, short_name
        party.save(update_fields=["name", "short_name"])
        record("party_renamed", party, audience=SHARED)


def remove_party(party, *, by):
    """Take away a party that was added by mistake: in the preparation, as long as nothing of it exists.

    Its people go with it. Everybody else's time is shared out anew.
    """
    with changing(party, by) as (party, record):
        require(
            by.may("remove_party", party.collaboration),
            _("Een partij weghalen kan alleen in de voorbereiding. Op de dag leg je vast dat zij er niet is."),
        )
        require(
            not party.seats.taken().exclude(opened_at=None).exists(),
            _("Iemand van %(party)s heeft de link al geopend. Haal eerst die persoon weg.") % {"party": party.name},
        )
        require(
            not any(holds(party) for holds in party_holds),
            _("Op de plaat van %(party)s staat al iets. Die partij blijft.") % {"party": party.name},
        )
        record("party_removed", party, audience=SHARED, name=party.name)
        party.delete()
        for goodbye in party_gone:
            goodbye(party)


def party_named(collaboration, name):
    same = [party for party in collaboration.parties.all() if party.name.casefold() == name.casefold()]
    return same[0] if same else None


def bring_party(collaboration, record, *, name, short_name="", kind=""):
    short_names = collaboration.parties.values_list("short_name", flat=True)
    party = collaboration.parties.create(
        name=name,
        short_name=short_name or short_name_for(name, short_names),
        kind=kind,
        hue=free_hue(collaboration.parties.values_list("hue", flat=True)),
    )
    for welcome in new_party_gets:
        welcome(party, record)
    record("party_added", party, audience=SHARED)
    return party


def free_hue(taken):
    """The first hue that no party has; after the last they come back, the rarest first."""
    taken = list(taken)
    return min(range(1, HUES + 1), key=lambda hue: (taken.count(hue), hue))


def _require_free_names(collaboration, name, short_name, but=None):
    others = [party for party in collaboration.parties.all() if party != but]
    require(
        name.casefold() not in {party.name.casefold() for party in others}, _("Deze partij staat er al."), field="name"
    )
    require(
        short_name.casefold() not in {party.short_name.casefold() for party in others},
        _("Een andere partij heet al zo. Kies een andere korte naam."),
        field="short_name",
    )
