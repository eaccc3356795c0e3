from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import filled_in, saved, sent_by_outbox
from halenbrengen.collaborations.queries import speakers_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.turns import commands
from halenbrengen.turns.advice import advice_on
from halenbrengen.turns.forms import (
    AnswerForm,
    QuestionForm,
    QuestionOnBehalfForm,
    QuestionToForm,
    QuestionToOnBehalfForm,
)
from halenbrengen.turns.queries import own_questions, question_for, turn_for, turns_for


@require_GET
@seated("participant")
def show_questions(request, me):
    """What one asked oneself, with what became of it."""
    return render(request, "turns/questions.html", {"viewer": me, "questions": own_questions(me)})


@require_POST
@seated("participant")
def ask(request, me, pk):
    """Put a question in the queue. Without script the coach comes in between, once; with script it has been heard."""
    form, turn = filled_in(QuestionForm(request.POST)), turn_for(me, pk)
    return _asked(request, me, turn, form.cleaned_data["text"])


@require_POST
@seated("participant")
def ask_later(request, me):
    """The same after the round, to the party that was chosen."""
    form = filled_in(QuestionToForm(request.POST, turns_for(me)))
    return _asked(request, me, turn_for(me, form.cleaned_data["turn"]), form.cleaned_data["text"])


def _asked(request, me, turn, text):
    """In the queue, or first the coach's page, where *Pas aan* stays on that page."""
    return _looked_at(request, me, turn, text) or _written(request, turn, text=text, by=me)


def _looked_at(request, me, turn, text, person=None):
    """The coach's page, once, where there is no script to ask it beforehand; otherwise nothing."""
    if "as_is" in request.POST or sent_by_outbox(request) or not (advice := advice_on(text, me)):
        return None
    shown = {"viewer": me, "turn": turn, "text": text, "person": person, "advice": advice, "here": request.path}
    return render(request, "turns/advice.html", shown)


def _written(request, turn, by, **question):
    commands.ask_question(turn, **question, by=by)
    return saved(request, "console" if by.leads else "table")


@require_POST
@seated("facilitator", "scribe")
def put_down(request, me, pk):
    """A question that somebody of a party asks aloud, without a screen of their own; who types it hears the coach."""
    form = filled_in(QuestionOnBehalfForm(request.POST, speakers_for(me)))
    turn, asked = turn_for(me, pk), form.cleaned_data
    return _looked_at(request, me, turn, **asked) or _written(request, turn, **asked, by=me)


@require_POST
@seated("facilitator", "scribe")
def put_down_later(request, me):
    """The same after the round, to the party that was chosen."""
    form = filled_in(QuestionToOnBehalfForm(request.POST, turns_for(me), speakers_for(me)))
    asked = dict(form.cleaned_data)
    turn = turn_for(me, asked.pop("turn"))
    return _looked_at(request, me, turn, **asked) or _written(request, turn, **asked, by=me)


@require_POST
@seated("facilitator", "scribe", "participant")
def answer(request, me, pk):
    form = filled_in(AnswerForm(request.POST, speakers_for(me) if me.leads else None))
    commands.answer_on_poster(turn_for(me, pk), **form.cleaned_data, by=me)
    return saved(request, "console" if me.leads else "table")


@require_POST
@seated("facilitator", "scribe", "participant")
def advise(request, me):
    """The coach's word on a question that is not sent yet, for this person alone; it is kept nowhere (R13)."""
    form = QuestionForm(request.POST)
    advice = advice_on(form.cleaned_data["text"], me) if form.is_valid() else ""
    return render(request, "turns/_advice.html", {"advice": advice}) if advice else HttpResponse(status=204)


@require_POST
@seated("facilitator")
def put(request, me, pk):
    commands.put_question(question_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def put_back(request, me, pk):
    commands.put_question_back(question_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def finish(request, me, pk):
    commands.finish_question(question_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("facilitator")
def set_aside(request, me, pk):
    commands.set_question_aside(question_for(me, pk), by=me)
    return saved(request, "console")


@require_POST
@seated("participant")
def withdraw(request, me, pk):
    commands.withdraw_question(question_for(me, pk), by=me)
    return saved(request, "questions")
