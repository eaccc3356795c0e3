from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from halenbrengen.collaborations.seats import seated
from halenbrengen.printing.sheets import sheets_for
from halenbrengen.printing.typeset import SIZES, pdf

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
