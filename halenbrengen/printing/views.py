from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from halenbrengen.collaborations.files import PDF, taken_along
from halenbrengen.collaborations.seats import seated
from halenbrengen.printing.records import record_content
from halenbrengen.printing.sheets import sheets_for
from halenbrengen.printing.typeset import SIZES, pdf
from halenbrengen.record.views import readable_record

READERS = ("facilitator", "scribe", "participant", "observer")


@require_GET
@seated(*READERS)
def show_paper(request, me):
    """What this viewer may take along on paper, in four sizes."""
    return render(request, "printing/paper.html", {"viewer": me, "sheets": sheets_for(me), "sizes": SIZES})


@require_GET
@seated(*READERS)
def print_sheet(request, me, name, size):
    """One sheet as PDF; a sheet that this viewer may not read does not exist."""
    sheet = next((sheet for sheet in sheets_for(me) if sheet.name == name), None)
    if sheet is None or size not in SIZES:
        raise Http404
    printed = pdf(sheet.kind, sheet.content, size=size, language=me.language)
    name = f"{sheet.name}-{size}.pdf"
    return HttpResponse(
        printed.pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_GET
@seated(*READERS)
def print_record(request, me):
    """The record as PDF, to keep: the same words as on the page."""
    printed = pdf("record", record_content(readable_record(me)), size="A4", language=me.language)
    return taken_along(printed.pdf, "verslag.pdf", PDF)
