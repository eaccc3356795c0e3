from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.files import PDF, taken_along
from halenbrengen.collaborations.queries import collaboration_of, own_party, party_for, people_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.collaborations.views.links import fresh_links
from halenbrengen.printing.beside import files_beside
from halenbrengen.printing.bundle import bundle, bundle_name
from halenbrengen.printing.cards import cards, set_later
from halenbrengen.printing.records import record_content
from halenbrengen.printing.sheets import piles_of, sheets_for
from halenbrengen.printing.typeset import SIZES, pdf, png_preview
from halenbrengen.record.views.record import readable_newcomer, readable_record

READERS = ("facilitator", "scribe", "participant", "observer")
PIXELS_AN_INCH = 64


@require_GET
@seated(*READERS)
def show_paper(request, me):
    """What this viewer may take along on paper, each as a picture, in four sizes."""
    return render(request, "printing/paper.html", {"viewer": me, "piles": piles_of(sheets_for(me)), "sizes": SIZES})


@require_GET
@seated(*READERS)
def print_sheet(request, me, name, size):
    """One sheet as PDF; a sheet that this viewer may not read does not exist."""
    sheet = _sheet_for(me, name)
    _require_size(size)
    printed = pdf(sheet.kind, sheet.content, size=size, language=me.language)
    return taken_along(printed.pdf, sheet.file_name(size), PDF)


@require_GET
@seated(*READERS)
def show_preview(request, me, name):
    """The same sheet as a picture, for who may take it along."""
    sheet = _sheet_for(me, name)
    picture = png_preview(sheet.kind, sheet.content, language=me.language, ppi=PIXELS_AN_INCH)
    return HttpResponse(picture, content_type="image/png")


@require_GET
@seated(*READERS)
def print_everything(request, me, size):
    """All that this viewer may take along in one size, as one ZIP."""
    _require_size(size)
    packed, _replaced = bundle(sheets_for(me), size=size, language=me.language, beside=files_beside(me))
    return taken_along(packed, bundle_name(collaboration_of(me), size), "application/zip")


@require_POST
@seated("facilitator")
def print_cards(request, me):
    """Fresh personal links for everybody, on cards to cut out. They stand on this print and are kept nowhere."""
    others = [seat for seat in people_for(me) if seat.pk != me.seat.pk]
    content = cards(collaboration_of(me), fresh_links(request, me, others))
    named = {"Content-Disposition": content_disposition_header(True, _("persoonlijke-links") + "-A4.pdf")}
    return StreamingHttpResponse(set_later(content, me.language), content_type=PDF, headers=named)


@require_GET
@seated(*READERS)
def print_record(request, me):
    """The record as PDF, to keep: the same words as on the page."""
    printed = pdf("record", record_content(readable_record(me)), size="A4", language=me.language)
    return taken_along(printed.pdf, "verslag.pdf", PDF)


@require_GET
@seated("participant")
def print_own_newcomer(request, me):
    """What who comes new to one's own party reads, on paper."""
    return _print_newcomer(me, own_party(me))


@require_GET
@seated("facilitator", "scribe")
def print_newcomer(request, me, party):
    return _print_newcomer(me, party_for(me, party))


def _print_newcomer(viewer, party):
    printed = pdf("record", record_content(readable_newcomer(viewer, party)), size="A4", language=viewer.language)
    return taken_along(printed.pdf, "nieuw-aan-tafel.pdf", PDF)


def _sheet_for(viewer, name):
    sheet = next((sheet for sheet in sheets_for(viewer) if sheet.name == name), None)
    if sheet is None:
        raise Http404
    return sheet


def _require_size(size):
    if size not in SIZES:
        raise Http404
