from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_http_methods, require_POST

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.invitations.addresses import base_address_of
from halenbrengen.collaborations.queries import collaboration_of, own_party, parties_for
from halenbrengen.collaborations.seats import for_everyone, seated, viewer_of
from halenbrengen.interests import commands
from halenbrengen.interests.checks.own_words import OWN_WORDS
from halenbrengen.interests.checks.queries import asked_at, open_link
from halenbrengen.interests.forms import CheckAnswerForm, CheckForm, NextCheckForm, PutDownForm, RestatementForm
from halenbrengen.interests.queries import check_for, interest_for, interests_for


@require_POST
@seated("facilitator")
def ask_check(request, me):
    form = filled_in(CheckForm(request.POST, interests_for(me)))
    commands.ask_check(collaboration_of(me), **form.cleaned_data, base=base_address_of(request), by=me)
    return saved(request, "interests")


@require_POST
@seated("participant")
def answer_check(request, me, pk, interest):
    form = filled_in(CheckAnswerForm(request.POST))
    check, about = check_for(me, pk), interest_for(me, interest)
    commands.answer_check(check, interest=about, party=own_party(me), **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("facilitator", "scribe")
def put_down_answer(request, me, pk, interest):
    check, about = check_for(me, pk), interest_for(me, interest)
    form = filled_in(PutDownForm(request.POST, parties_for(me)))
    commands.answer_check(check, interest=about, **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("participant")
def restate(request, me, pk):
    check = check_for(me, pk)
    form = filled_in(RestatementForm(request.POST))
    commands.restate(check, party=own_party(me), **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_POST
@seated("facilitator")
def set_next_check(request, me, pk):
    interest = interest_for(me, pk)
    form = filled_in(NextCheckForm(request.POST))
    commands.set_next_check(interest, **form.cleaned_data, by=me)
    return saved(request, "interests")


@require_http_methods(["GET", "HEAD", "POST"])
@for_everyone
def answer_by_link(request, token):
    """One question of one check, for the party of whose letter this is. Looking answers nothing; pressing does."""
    link = open_link(token)
    if link is None:
        with translation.override(translation.get_language_from_request(request)):
            return render(request, "interests/link_ended.html", status=404)
    me = viewer_of(link.seat)
    with translation.override(me.language):
        if request.method != "POST":
            return _show(request, link, me)
        form = CheckAnswerForm(request.POST)
        about = _asked_about(link, request.POST.get("interest"))
        if form.is_valid():
            try:
                commands.answer_check(
                    link.check_held, interest=about, party=link.seat.party, **form.cleaned_data, by=me
                )
            except Refused as error:
                form.add_error(error.field if error.field in form.fields else None, str(error.sentence))
            else:
                return HttpResponseRedirect(request.path, status=303)
        return _show(request, link, me, form=form, about=about)


def _asked_about(link, told):
    """The interest that the form names, of those that this party is asked about; else 404."""
    for asked in asked_at(link.check_held, link.seat.party):
        if str(asked.interest.pk) == told:
            return asked.interest
    raise Http404


def _show(request, link, me, form=None, about=None):
    context = {
        "link": link,
        "asked": asked_at(link.check_held, link.seat.party),
        "states": list(OWN_WORDS.items()),
        "form": form,
        "about": about,
    }
    return render(request, "interests/answer.html", context, status=422 if form else 200)
