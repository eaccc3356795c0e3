from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, parties_for, party_for, speakers_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.combined.queries import entries_for
from halenbrengen.plenary import commands
from halenbrengen.plenary.bridging import bridge_for
from halenbrengen.plenary.forms import (
    AnswerForm,
    BridgeWordForm,
    LayForm,
    ObservationForm,
    ParkForm,
    QuestionForm,
    ReadBackForm,
    RemarkForm,
)
from halenbrengen.plenary.queries import observation_for, parked_for, remark_for


@require_GET
@seated()
def show_plenary(request, me):
    """What the parties see together. It does not exist before the plenary (R22)."""
    if not me.may("read_observations", collaboration_of(me)):
        raise Http404
    return render(request, "plenary/plenary.html", {"viewer": me, "screen": "plenary"})


@require_POST
@seated("facilitator", "scribe")
def park(request, me):
    form = filled_in(ParkForm(request.POST, parties=parties_for(me), people=speakers_for(me)))
    commands.park(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator", "scribe")
def note_remark(request, me, pk):
    form = filled_in(RemarkForm(request.POST, people=speakers_for(me)))
    commands.note_remark(remark_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator", "scribe")
def hand_back(request, me, pk):
    commands.hand_back(remark_for(me, pk), by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator", "scribe", "participant")
def let_rest(request, me, pk):
    commands.let_rest(remark_for(me, pk), by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator")
def show_question(request, me):
    form = filled_in(QuestionForm(request.POST))
    commands.show_question(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator", "scribe", "participant")
def say(request, me):
    people = speakers_for(me) if me.leads else None
    form = filled_in(ObservationForm(request.POST, parties=parties_for(me), remarks=parked_for(me), people=people))
    commands.say_observation(collaboration_of(me), **{"person": me.seat, **form.cleaned_data}, by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator", "scribe", "participant")
def read_back(request, me, pk):
    form = filled_in(ReadBackForm(request.POST))
    commands.confirm_observation(observation_for(me, pk), text=form.cleaned_data["text"] or None, by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator", "scribe", "participant")
def answer(request, me, pk):
    form = filled_in(AnswerForm(request.POST, parties=parties_for(me)))
    commands.answer_observation(observation_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator", "scribe", "participant")
def pass_meaning(request, me, pk):
    commands.pass_meaning(party_for(me, pk), by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator")
def open_bridges(request, me):
    commands.open_bridges(collaboration_of(me), by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator", "scribe", "participant")
def lay_bridge(request, me):
    form = filled_in(LayForm(request.POST, entries=entries_for(me), people=speakers_for(me) if me.leads else None))
    commands.lay_bridge(collaboration_of(me), **{"person": me.seat, **form.cleaned_data}, by=me)
    return saved(request, "plenary")


@require_POST
@seated("facilitator", "scribe", "participant")
def answer_bridge(request, me, pk):
    form = filled_in(BridgeWordForm(request.POST, parties=parties_for(me)))
    commands.answer_bridge(bridge_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "plenary")
