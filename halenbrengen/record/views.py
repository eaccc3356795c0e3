from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from halenbrengen.collaborations.files import ODT, taken_along
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.record.odt import odt_of
from halenbrengen.record.sections import record_for

READERS = ("facilitator", "scribe", "participant", "observer")


@require_GET
@seated(*READERS)
def show_record(request, me):
    """The record: what the parties said and confirmed, with differences as visible as agreement."""
    return render(request, "record/record.html", {"viewer": me, "record": readable_record(me)})


@require_GET
@seated(*READERS)
def download_odt(request, me):
    """The same record as a document to edit."""
    return taken_along(odt_of(readable_record(me), language=me.language), "verslag.odt", ODT)


def readable_record(viewer):
    """The record, or 404 for who may not read it yet."""
    if not viewer.may("read_record", collaboration_of(viewer)):
        raise Http404
    return record_for(viewer)
