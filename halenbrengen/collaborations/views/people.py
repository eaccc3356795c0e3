"""Who sits at the table, and the particulars of the collaboration."""

from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.forms import (
    ChangePersonForm,
    ParticularsForm,
    PartyForm,
    PersonForm,
    ReplaceForm,
)
from halenbrengen.collaborations.guests.reading import Guest
from halenbrengen.collaborations.planning import summary_of
from halenbrengen.collaborations.queries import collaboration_of, parties_for, party_for, seat_for, table_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.method.permissions import Role


@require_GET
@seated("facilitator")
def show_people(request, me):
    """Who sits at the table, and their personal links; also the particulars of the collaboration."""
    collaboration = collaboration_of(me)
    particulars = {name: getattr(collaboration, name) for name in ParticularsForm.base_fields}
    acts = ("change_setup", "add_party", "rename_party", "remove_party", "change_people")
    table = table_for(me)
    context = {
        "viewer": me,
        "collaboration": collaboration,
        "particulars": ParticularsForm(initial=particulars),
        "table": table,
        "more_lead": sum(seat.role == Role.FACILITATOR for seat in table["others"]) > 1,
        "plan": plan_of(me),
        "may": {act: me.may(act, collaboration) for act in acts},
    }
    return render(request, "collaborations/people.html", context)


def plan_of(me, parties=None):
    """How the time adds up, with as many parties as there are, or will be."""
    collaboration = collaboration_of(me)
    return summary_of(
        parties_for(me).count() if parties is None else parties,
        minutes_available=collaboration.minutes_available,
        starts_at=collaboration.starts_at,
        present=collaboration.present_seconds,
        questions=collaboration.question_seconds,
    )


@require_POST
@seated("facilitator")
def invite(request, me):
    form = filled_in(PersonForm(request.POST))
    commands.invite(collaboration_of(me), **_with_party(me, form.cleaned_data), by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def change_person(request, me, pk):
    seat, form = seat_for(me, pk), filled_in(ChangePersonForm(request.POST))
    commands.change_person(seat, **_with_party(me, form.cleaned_data), by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def replace_person(request, me, pk):
    seat, form = seat_for(me, pk), filled_in(ReplaceForm(request.POST))
    told = form.cleaned_data
    coming = [Guest(name=told["name"], function=told["function"], email=told["email"])]
    if told["second_name"]:
        second = Guest(name=told["second_name"], function=told["second_function"], email=told["second_email"])
        coming.append(second)
    commands.replace_person(seat, guests=coming, by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def remove_person(request, me, pk):
    commands.remove_person(seat_for(me, pk), by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def add_party(request, me):
    form = filled_in(PartyForm(request.POST))
    commands.add_party(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def rename_party(request, me, pk):
    party, form = party_for(me, pk), filled_in(PartyForm(request.POST))
    commands.rename_party(party, **form.cleaned_data, by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def remove_party(request, me, pk):
    commands.remove_party(party_for(me, pk), by=me)
    return saved(request, "people", go=True)


@require_POST
@seated("facilitator")
def change_setup(request, me):
    form = filled_in(ParticularsForm(request.POST))
    commands.change_setup(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "people", go=True)


def _with_party(me, told):
    pk = told.pop("party")
    return {**told, "party": party_for(me, pk) if pk else None}
