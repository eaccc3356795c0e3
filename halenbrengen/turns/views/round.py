from django.views.decorators.http import require_POST

from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.queries import collaboration_of, parties_for, party_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.turns import commands
from halenbrengen.turns.forms import (
    BreakForm,
    BreakUndoForm,
    ExtensionForm,
    OrderForm,
    PauseForm,
    ReasonForm,
    StepForm,
    TimeChoiceForm,
    TimeKindForm,
    TimesForm,
)
from halenbrengen.turns.queries import extension_for, turn_for


@require_POST
@seated("facilitator")
def draw_order(request, me):
    commands.fix_order(collaboration_of(me), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def set_order(request, me):
    form = filled_in(OrderForm(request.POST, parties_for(me)))
    commands.fix_order(collaboration_of(me), order=form.order, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def set_times(request, me):
    form = filled_in(TimesForm(request.POST))
    commands.set_times(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "timeplan")


@require_POST
@seated("facilitator")
def use_usual_times(request, me):
    """Back to what the plan gives for this number of parties and these minutes."""
    commands.set_times(collaboration_of(me), present=None, questions=None, by=me)
    return saved(request, "timeplan")


@require_POST
@seated("facilitator")
def start(request, me, pk):
    commands.start_turn(turn_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def go_on(request, me, pk):
    form = filled_in(StepForm(request.POST))
    commands.next_step(turn_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def go_back(request, me, pk):
    form = filled_in(StepForm(request.POST))
    commands.previous_step(turn_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def end(request, me, pk):
    commands.end_turn(turn_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def pause(request, me, pk):
    commands.pause(turn_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def end_pause(request, me, pk):
    commands.resume(turn_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def explain_pause(request, me, pk):
    form = filled_in(PauseForm(request.POST))
    commands.explain_pause(turn_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def extend(request, me, pk):
    form = filled_in(ExtensionForm(request.POST))
    commands.extend(turn_for(me, pk), **form.wanted, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def withdraw_extension(request, me, pk):
    commands.withdraw_extension(extension_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def take_extra_time(request, me, pk, extension):
    commands.take_extra_time(turn_for(me, pk), extension_for(me, extension), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def start_break(request, me):
    form = filled_in(BreakForm(request.POST))
    commands.start_break(collaboration_of(me), **form.wanted, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def end_break(request, me):
    commands.end_break(collaboration_of(me), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def skip_break(request, me):
    commands.skip_break(collaboration_of(me), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def undo_break(request, me):
    form = filled_in(BreakUndoForm(request.POST))
    commands.undo_break(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def choose_time(request, me):
    form = filled_in(TimeChoiceForm(request.POST))
    commands.choose_time(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def take_back_time(request, me):
    form = filled_in(TimeKindForm(request.POST))
    commands.take_back_time(collaboration_of(me), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator", "scribe", "participant")
def pass_turn(request, me, pk):
    form = filled_in(ReasonForm(request.POST))
    commands.pass_turn(turn_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "")


@require_POST
@seated("facilitator")
def move_to_end(request, me, pk):
    commands.move_to_end(turn_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def record_absence(request, me, pk):
    form = filled_in(ReasonForm(request.POST))
    commands.record_absence(party_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def end_absence(request, me, pk):
    commands.end_absence(party_for(me, pk), by=me)
    return saved(request, "console")
