"""Lists of what the record tells, to work on in a spreadsheet."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from halenbrengen.collaborations.files import taken_along
from halenbrengen.collaborations.seats import seated
from halenbrengen.record.own.lists import LISTS, sheet_for
from halenbrengen.record.own.spreadsheet import CSV, ODS, csv_of, ods_of
from halenbrengen.record.views.record import READERS, readable_record


@require_GET
@seated(*READERS)
def show_lists(request, me):
    """Which lists there are, for who may read the record."""
    readable_record(me)
    lists = [(name, title) for name, (title, _rows) in LISTS.items()]
    return render(request, "record/lists.html", {"viewer": me, "lists": lists})


@require_GET
@seated(*READERS)
def download_csv(request, me, name):
    return taken_along(csv_of(_sheet(me, name)), f"{name}.csv", CSV)


@require_GET
@seated(*READERS)
def download_ods(request, me, name):
    return taken_along(ods_of(_sheet(me, name)), f"{name}.ods", ODS)


def _sheet(me, name):
    readable_record(me)
    if name not in LISTS:
        raise Http404
    return sheet_for(me, name)
