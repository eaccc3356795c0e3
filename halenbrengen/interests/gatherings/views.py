from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.interests import commands
from halenbrengen.interests.forms import GatheringForm, PointForm
from halenbrengen.interests.gatherings.queries import agenda_for, gathering_for, next_gathering
from halenbrengen.interests.queries import interests_for
from halenbrengen.method.phases import Phase


@require_GET
@seated("facilitator", "scribe", "participant", "observer")
def show_gathering(request, me):
    """When the parties meet again, and what about; there from the follow-up on."""
    collaboration = collaboration_of(me)
    if Phase(collaboration.phase) < Phase.FOLLOW_UP:
        raise Http404
    gathering = next_gathering(me)
    days = gathering is not None or any(each.next_check_on for each in interests_for(me))
    context = {
        "viewer": me,
        "screen": "gathering",
        "collaboration": collaboration,
        "gathering": gathering,
        "days": days,
    }
    return render(request, "interests/gathering.html", context)


@require_POST
@seated("facilitator")
def choose_gathering(request, me):
    form = filled_in(GatheringForm(request.POST))
    collaboration = collaboration_of(me)
    commands.choose_gathering(collaboration, **form.cleaned_data, by=me)
    return saved(request, "gathering" if collaboration.phase == Phase.FOLLOW_UP else "console")


@require_POST
@seated("facilitator", "scribe")
def deal_with(request, me):
    gathering = gathering_for(me)
    form = filled_in(PointForm(request.POST, agenda_for(me).points))
    commands.deal_with(gathering, **form.cleaned_data, by=me)
    return saved(request, "gathering")


@require_POST
@seated("facilitator", "scribe")
def take_up_again(request, me):
    gathering = gathering_for(me)
    form = filled_in(PointForm(request.POST, agenda_for(me).points))
    commands.take_up_again(gathering, **form.cleaned_data, by=me)
    return saved(request, "gathering")
