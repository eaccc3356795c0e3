from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import refused, saved
from halenbrengen.collaborations.queries import collaboration_of, own_party, party_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.contracts import commands
from halenbrengen.contracts.forms import AnswerForm, SpokenForm, StatementForm
from halenbrengen.contracts.queries import own_lines, own_people
from halenbrengen.posters.commands import write_item
from halenbrengen.posters.forms import ItemForm
from halenbrengen.posters.queries import own_poster


@require_GET
@seated("facilitator", "scribe", "participant", "observer")
def show_contract(request, me):
    """What the parties say to each other, each in four parts, and what one's own party says."""
    context = {"viewer": me, "collaboration": collaboration_of(me), "screen": "contract"}
    return render(request, "contracts/contract.html", context)


@require_POST
@seated("participant")
def write_statement(request, me):
    form = StatementForm(request.POST, own_lines(me))
    if not form.is_valid():
        return refused(request, form)
    commands.write_statement(own_party(me), **form.cleaned_data, by=me)
    return saved(request, "contract")


@require_POST
@seated("participant")
def write_late_item(request, me):
    """A line that only came up now: it goes on the own poster, marked as such."""
    form = ItemForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    write_item(own_poster(me), **form.cleaned_data, by=me)
    return saved(request, "contract")


@require_POST
@seated("participant")
def speak(request, me):
    form = SpokenForm(request.POST, own_people(me))
    if not form.is_valid():
        return refused(request, form)
    commands.speak(own_party(me), **form.cleaned_data, by=me)
    return saved(request, "contract")


@require_POST
@seated("participant")
def answer(request, me):
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return refused(request, form)
    commands.answer(own_party(me), **form.cleaned_data, by=me)
    return saved(request, "contract")


@require_POST
@seated("facilitator", "participant")
def pass_statement(request, me, pk):
    commands.pass_statement(party_for(me, pk), by=me)
    return saved(request, "contract")
