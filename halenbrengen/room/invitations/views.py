from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.answers import filled_in, saved
from halenbrengen.collaborations.invitations.addresses import base_address_of
from halenbrengen.collaborations.invitations.forms import NoteForm
from halenbrengen.collaborations.invitations.queries import guests_for
from halenbrengen.collaborations.queries import collaboration_of, seat_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.mails.postbox import mail_is_set
from halenbrengen.room.calendar import calendar_of, calendar_of_follow_up
from halenbrengen.room.invitations.progress import progress_context, who_owes_homework


@require_GET
@seated("facilitator")
def show_invitations(request, me):
    """Who has a link, who came in, which party has handed in; and inviting, reminding, renewing."""
    context = {"viewer": me, "screen": "invitations", "collaboration": collaboration_of(me), **progress_context(me)}
    return render(request, "room/invitations.html", context)


@require_POST
@seated("facilitator")
def invite_everyone(request, me):
    form = filled_in(NoteForm(request.POST))
    collaboration = collaboration_of(me)
    how = {"base": base_address_of(request), "calendar": calendar_of(collaboration), "by": me}
    commands.send_invitations(collaboration, guests_for(me), **form.cleaned_data, **how)
    return _posted(request)


@require_POST
@seated("facilitator")
def remind(request, me):
    form = filled_in(NoteForm(request.POST))
    how = {"base": base_address_of(request), "by": me}
    commands.send_reminders(collaboration_of(me), who_owes_homework(me), **form.cleaned_data, **how)
    return _posted(request)


@require_POST
@seated("facilitator")
def invite_one(request, me, pk):
    form = filled_in(NoteForm(request.POST))
    how = {"base": base_address_of(request), "calendar": calendar_of(collaboration_of(me)), "by": me}
    commands.send_invitation(seat_for(me, pk), **form.cleaned_data, **how)
    return _posted(request)


def _posted(request):
    """Where mail is set the list shows how it goes; otherwise on to the letters, to hand them over."""
    return saved(request, "invitations" if mail_is_set() else "letters", go=not mail_is_set())


@require_GET
@seated()
def download_calendar(request, me):
    """The meeting for one's own calendar; absent where it has no date yet."""
    return _calendar_file(calendar_of(collaboration_of(me)), "gesprek.ics")


@require_GET
@seated("facilitator", "scribe", "participant", "observer")
def download_follow_up(request, me):
    """The next gathering and the days of the checks for one's own calendar; absent where there are none."""
    if not me.may("read_interests", collaboration_of(me)):
        raise Http404
    return _calendar_file(calendar_of_follow_up(me), "vervolg.ics")


def _calendar_file(calendar, name):
    if not calendar:
        raise Http404
    return HttpResponse(
        calendar,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
