"""What has happened so far in all steps together, for the guards of the method."""

from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.combined.models import Entry, NothingYet, Source
from halenbrengen.contracts.queries import statements_open
from halenbrengen.method.guards import Facts, Objection, objections
from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase
from halenbrengen.plenary.models import Plenary
from halenbrengen.posters.queries import readiness_for
from halenbrengen.turns.clock import SLOT
from halenbrengen.turns.queries import turns_for


def objections_for(viewer, to_phase):
    """Everything that stands against moving to this step, warnings included; `viewer` leads the conversation."""
    found = objections(to_phase, facts_for(viewer))
    if to_phase == Phase.PRESENTATIONS:
        found += _posters_not_hung(viewer)
    return found


def facts_for(viewer):
    """The facts of this moment; parties are given by their short names."""
    collaboration = collaboration_of(viewer)
    parties = list(parties_for(viewer))
    present = [party for party in parties if party.present]
    turns = list(turns_for(viewer))
    entries = Entry.objects.visible_to(viewer).filter(withdrawn_at=None)
    on_it = set(Source.objects.filter(entry__in=entries).values_list("party_id", flat=True))
    silent = set(NothingYet.objects.filter(party__in=parties).values_list("party_id", flat=True))
    plenary = Plenary.objects.filter(collaboration=collaboration).first()
    return Facts(
        phase=Phase(collaboration.phase),
        parties_present=len(present),
        homework_missing=tuple(
            each.party.short_name for each in readiness_for(viewer) if not (each.handed_in or each.hung)
        ),
        purpose_said=collaboration.purpose_said_at is not None,
        rules_explained=frozenset(collaboration.rules_explained),
        order_fixed=bool(turns) and len(turns) == len(parties),
        slots_equal=len({tuple(getattr(turn, name) for name in SLOT.values()) for turn in turns}) == 1,
        turns_open=tuple(turn.party.short_name for turn in turns if not turn.over and turn.party.present),
        combined_started=bool(on_it or silent),
        without_trace=tuple(party.short_name for party in present if party.pk not in on_it | silent),
        plenary_questions_shown=frozenset(plenary.questions_shown if plenary else ()),
        statements_open=statements_open(collaboration),
    )


def _posters_not_hung(viewer):
    missing = tuple(each.party.short_name for each in readiness_for(viewer) if not each.hung)
    return [Objection(phrase("Nog niet opgehangen: %(names)s."), missing, hard=False)] if missing else []
