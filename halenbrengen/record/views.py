from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.contracts.queries import nobody_owes_an_answer
from halenbrengen.method.moments import Moment
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.method.script import SCRIPT
from halenbrengen.method.statement import STATEMENT_FOOTER, STATEMENT_PARTS
from halenbrengen.record import queries

OFFER = ("commitment", "means", "feasibility")


@require_GET
@seated("facilitator", "scribe", "participant", "observer")
def show_record(request, me):
    """The record: what the parties said and confirmed, with differences as visible as agreement."""
    collaboration = collaboration_of(me)
    if not me.may("read_record", collaboration):
        raise Http404
    words = queries.fields_of(me, "ambition_reading", *OFFER)
    context = {
        "viewer": me,
        "collaboration": collaboration,
        "purpose": SCRIPT[Moment.PURPOSE].say,
        **queries.people_at(me),
        "readings": words["ambition_reading"],
        "posters": queries.posters_of(me),
        "combined": queries.combined_for(me),
        "observations": queries.observations_in_rows(me),
        "offers": [(PROMPTS[name], words[name]) for name in OFFER],
        "rows": queries.statements_for(me),
        "all_answered": nobody_owes_an_answer(collaboration),
        "headings": {part.key: part.heading for part in STATEMENT_PARTS},
        "footer": STATEMENT_FOOTER,
        **queries.register_for(me),
        "turns": queries.times_for(me),
    }
    return render(request, "record/record.html", context)
