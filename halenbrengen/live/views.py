from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from halenbrengen.collaborations.queries import parties_for
from halenbrengen.collaborations.seats import seated
from halenbrengen.live.presence import parties_here


@require_GET
@never_cache
@seated("facilitator")
def show_present(request, me):
    """Whether to wait: which parties have somebody at a screen now. For the facilitator only."""
    here = parties_here(me.collaboration_id)
    parties = [(party, party.pk in here) for party in parties_for(me)]
    return render(request, "live/_present.html", {"viewer": me, "parties": parties})
