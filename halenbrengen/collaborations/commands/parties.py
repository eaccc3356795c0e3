"""The parties at the table."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require

HUES = 12

# What a new party gets from the apps further on (its poster, its turn): `welcome(party, record)`, in one transaction.
new_party_gets = []


def add_party(collaboration, *, name, short_name="", kind="", by):
    """Bring a party to the table, until the presentations start. Every party gets the same place, hue and time."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("add_party", collaboration), _("Een partij toevoegen kan tot de posterronde begint."))
        require(party_named(collaboration, name) is None, _("Deze partij staat er al."), field="name")
        return bring_party(collaboration, record, name=name, short_name=short_name, kind=kind)


def party_named(collaboration, name):
    same = [party for party in collaboration.parties.all() if party.name.casefold() == name.casefold()]
    return same[0] if same else None


def bring_party(collaboration, record, *, name, short_name="", kind=""):
    party = collaboration.parties.create(
        name=name, short_name=short_name or name, kind=kind, hue=_free_hue(collaboration)
    )
    for welcome in new_party_gets:
        welcome(party, record)
    record("party_added", party, audience=SHARED)
    return party


def _free_hue(collaboration):
    taken = set(collaboration.parties.values_list("hue", flat=True))
    free = [hue for hue in range(1, HUES + 1) if hue not in taken]
    return free[0] if free else len(taken) % HUES + 1
