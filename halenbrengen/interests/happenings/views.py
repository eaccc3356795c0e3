from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.interests import commands
from halenbrengen.interests.forms import OutcomeForm
from halenbrengen.interests.happenings.forms import LineChangeForm, NewInterestForm
from halenbrengen.interests.happenings.queries import line_change_for, new_interest_for
from halenbrengen.interests.references import reference_to
from halenbrengen.posters.commands import change_line
from halenbrengen.posters.history import own_item

SPEAKERS = ("facilitator", "scribe", "participant")


@require_POST
@seated("participant")
def report_new_interest(request, me):
    form = filled_in(NewInterestForm(request.POST, parties=parties_for(me)))
    told = {name: value for name, value in form.cleaned_data.items() if name != "parties"}
    affects = [reference_to(party) for party in form.cleaned_data["parties"]]
    commands.report_new_interest(collaboration_of(me), **told, affects=affects, by=me)
    return saved(request, "interests")


@require_GET
@seated("participant")
def show_line_change(request, me, pk):
    """The form with which a party tells that a line of its own is otherwise now."""
    item = own_item(me, pk)
    context = {
        "viewer": me,
        "item": item,
        "others": [party for party in parties_for(me) if party.pk != me.party_id],
        "today": timezone.localdate().isoformat(),
        "open": me.may("change_line", item.collaboration) and item.struck_at is None,
    }
    return render(request, "interests/change_line.html", context)


@require_POST
@seated("participant")
def tell_line_change(request, me, pk):
    form, item = filled_in(LineChangeForm(request.POST, parties=parties_for(me))), own_item(me, pk)
    change_line(item, **form.told, by=me)
    return saved(request, "interests", go=True)


@require_POST
@seated(*SPEAKERS)
def put_news_on_agenda(request, me, pk):
    return _put_on_agenda(request, me, new_interest_for(me, pk))


@require_POST
@seated(*SPEAKERS)
def put_change_on_agenda(request, me, pk):
    return _put_on_agenda(request, me, line_change_for(me, pk))


def _put_on_agenda(request, me, thing):
    commands.put_on_agenda(thing, by=me)
    return saved(request, "interests")


@require_POST
@seated(*SPEAKERS)
def take_news_off_agenda(request, me, pk):
    return _take_off_agenda(request, me, new_interest_for(me, pk))


@require_POST
@seated(*SPEAKERS)
def take_change_off_agenda(request, me, pk):
    return _take_off_agenda(request, me, line_change_for(me, pk))


def _take_off_agenda(request, me, thing):
    commands.take_off_agenda(thing, by=me)
    return saved(request, "interests")


@require_POST
@seated("facilitator")
def note_outcome_of_news(request, me, pk):
    return _note_outcome(request, me, new_interest_for(me, pk))


@require_POST
@seated("facilitator")
def note_outcome_of_change(request, me, pk):
    return _note_outcome(request, me, line_change_for(me, pk))


def _note_outcome(request, me, thing):
    form = filled_in(OutcomeForm(request.POST))
    commands.note_outcome(thing, **form.cleaned_data, by=me)
    return saved(request, "interests")
