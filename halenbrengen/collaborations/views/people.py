"""Who sits at the table, and the particulars of the collaboration."""

from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.answers import refused, saved
from halenbrengen.collaborations.forms import ParticularsForm, PartyForm, PersonForm
from halenbrengen.collaborations.queries import collaboration_of, party_for, seat_for, table_for
from halenbrengen.collaborations.seats import seated


@require_GET
@seated("facilitator")
def show_people(request, me):
    """Who sits at the table, and their personal links; also the particulars of the collaboration."""
    return render(request, "collaborations/people.html", _people_page(me))


def _people_page(me, **more):
    collaboration = collaboration_of(me)
    particulars = ParticularsForm(initial={name: getattr(collaboration, name) for name in ParticularsForm.base_fields})
    return {"viewer": me, "collaboration": collaboration, "particulars": particulars, "table": table_for(me), **more}


@require_POST
@seated("facilitator")
def invite(request, me):
    form = PersonForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    person = form.cleaned_data
    pk = person.pop("party")
    commands.invite(collaboration_of(me), party=party_for(me, pk) if pk else None, **person, by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def remove_person(request, me, pk):
    commands.remove_person(seat_for(me, pk), by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def add_party(request, me):
    form = PartyForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.add_party(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def change_setup(request, me):
    form = ParticularsForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.change_setup(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "people")
