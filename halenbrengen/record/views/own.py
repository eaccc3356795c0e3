"""The facilitator's own collaborations as data: take one along, bring one in, how long it is kept, and erase it."""

import json

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.files import JSON, taken_along
from halenbrengen.collaborations.queries import leader_of
from halenbrengen.collaborations.seats import facilitating, viewer_of
from halenbrengen.record import commands
from halenbrengen.record.exporting import export
from halenbrengen.record.forms import TitleForm, UntilForm
from halenbrengen.record.own.incoming import preview_of, waiting_file
from halenbrengen.record.own.keeping import in_sight, kept_until
from halenbrengen.record.reading import Faults


@require_GET
@facilitating
def show_data(request, me, collaboration):
    """What can be done with all that is kept of one collaboration."""
    return _data(request, _own(me, collaboration))


@require_GET
@facilitating
def download_collaboration(request, me, collaboration):
    """Everything of it that its facilitator may read, as a file."""
    found = _own(me, collaboration)
    told = json.dumps(export(found, viewer_of(leader_of(found))), ensure_ascii=False, indent=1)
    return taken_along(f"{told}\n".encode(), f"{found.public_id}.json", JSON)


@require_POST
@facilitating
def keep_until(request, me, collaboration):
    found, form = _own(me, collaboration), UntilForm(request.POST)
    if not form.is_valid():
        return _data(request, found, keeping=form)
    try:
        commands.keep_until(found, **form.cleaned_data, by=viewer_of(leader_of(found)))
    except Refused as refusal:
        form.add_error("day", str(refusal.sentence))
        return _data(request, found, keeping=form)
    return HttpResponseRedirect("data", status=303)


@require_POST
@facilitating
def erase(request, me, collaboration):
    found, form = _own(me, collaboration), TitleForm(request.POST)
    if not form.is_valid():
        return _data(request, found, erasing=form)
    try:
        commands.erase_collaboration(found, **form.cleaned_data, by=viewer_of(leader_of(found)))
    except Refused as refusal:
        form.add_error("title", str(refusal.sentence))
        return _data(request, found, erasing=form)
    return HttpResponseRedirect("/collaborations", status=303)


@require_http_methods(["GET", "HEAD", "POST"])
@facilitating
def bring_in(request, me):
    """Choose a file. A sound one waits until its reader has looked at it; of any other every fault is told."""
    if request.method != "POST":
        return render(request, "record/bring_in.html")
    chosen = request.FILES.get("file")
    if chosen is None:
        return render(request, "record/bring_in.html", {"nothing": True}, status=422)
    try:
        commands.take_in(me, chosen.read())
    except Faults as faults:
        return render(request, "record/bring_in.html", {"faults": faults.lines}, status=422)
    return HttpResponseRedirect("/collaborations/import/preview", status=303)


@require_GET
@facilitating
def show_preview(request, me):
    """What the file that waits would bring, before anything of it is written."""
    waiting = waiting_file(me)
    if waiting is None:
        return HttpResponseRedirect("/collaborations/import")
    return render(request, "record/preview.html", {"preview": preview_of(waiting)})


@require_POST
@facilitating
def write_down(request, me):
    """Write it down: pressed twice, it is there once."""
    commands.write_waiting(me)
    return HttpResponseRedirect("/collaborations", status=303)


@require_POST
@facilitating
def leave(request, me):
    commands.leave_waiting(me)
    return HttpResponseRedirect("/collaborations", status=303)


def _own(me, public_id):
    """One of this facilitator's own collaborations; anybody else's does not exist."""
    found = me.collaborations.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _data(request, collaboration, keeping=None, erasing=None):
    until = kept_until(collaboration)
    context = {
        "collaboration": collaboration,
        "until": until,
        "near": in_sight(collaboration),
        "keeping": keeping or UntilForm(initial={"day": until.isoformat()}),
        "erasing": erasing or TitleForm(),
    }
    return render(request, "record/data.html", context, status=422 if keeping or erasing else 200)
