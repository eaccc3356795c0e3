from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, own_party, parties_for, party_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.contracts import commands
from halenbrengen.contracts.forms import AnswerForm, OpenPointForm, SpokenForm, StatementForm
from halenbrengen.contracts.queries import lines_for_statement, people_of
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
    return _write_statement(request, me, own_party(me))


@require_POST
@seated("participant")
def write_late_item(request, me):
    """A line that only came up now: it goes on the own poster, marked as such."""
    form = filled_in(ItemForm(request.POST))
    write_item(own_poster(me), **form.cleaned_data, by=me)
    return saved(request, "contract")


@require_POST
@seated("participant")
def speak(request, me):
    return _speak(request, me, own_party(me))


@require_POST
@seated("participant")
def answer(request, me):
    return _answer(request, me, own_party(me))


@require_POST
@seated("facilitator", "scribe", "participant")
def pass_statement(request, me, pk):
    commands.pass_statement(party_for(me, pk), by=me)
    return saved(request, "contract")


@require_POST
@seated("facilitator", "scribe")
def put_statement(request, me, pk):
    """What a party says aloud, put down by who leads."""
    return _write_statement(request, me, party_for(me, pk))


@require_POST
@seated("facilitator", "scribe")
def put_spoken(request, me, pk):
    return _speak(request, me, party_for(me, pk))


@require_POST
@seated("facilitator", "scribe")
def put_answer(request, me, pk):
    return _answer(request, me, party_for(me, pk))


@require_POST
@seated("facilitator", "scribe", "participant")
def note_open_point(request, me):
    form = filled_in(OpenPointForm(request.POST, parties=parties_for(me)))
    commands.note_open_point(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "contract")


def _write_statement(request, me, party):
    form = filled_in(StatementForm(request.POST, lines_for_statement(me, party)))
    commands.write_statement(party, **form.cleaned_data, by=me)
    return saved(request, "contract")


def _speak(request, me, party):
    form = filled_in(SpokenForm(request.POST, people_of(me, party)))
    commands.speak(party, **form.cleaned_data, by=me)
    return saved(request, "contract")


def _answer(request, me, party):
    form = filled_in(AnswerForm(request.POST))
    commands.answer(party, **form.cleaned_data, by=me)
    return saved(request, "contract")
