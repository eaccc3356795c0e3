"""What has happened so far in all steps together, for the guards of the method."""

from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.combined.queries import has_started, parties_without_trace
from halenbrengen.contracts.queries import statements_open
from halenbrengen.interests.gatherings.queries import next_gathering
from halenbrengen.interests.models import Interest
from halenbrengen.method.guards import Facts, Objection, objections
from halenbrengen.method.kinds import InterestState
from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase
from halenbrengen.plenary.queries import questions_shown
from halenbrengen.posters.queries import readiness_for
from halenbrengen.turns.clock import SLOT
from halenbrengen.turns.queries import turns_for


def objections_for(viewer, to_phase):
    """Everything that stands against moving to this step, warnings included; `viewer` leads the conversation."""
    found = objections(to_phase, facts_for(viewer))
    if to_phase == Phase.OPENING:
        found += _handed_in_not_hung(viewer)
    if to_phase == Phase.PRESENTATIONS:
        found += _posters_not_hung(viewer)
    if to_phase == Phase.FOLLOW_UP:
        found += _close_is_free(viewer)
    return found


def facts_for(viewer):
    """The facts of this moment; parties are given by their short names."""
    collaboration = collaboration_of(viewer)
    parties, turns = list(parties_for(viewer)), list(turns_for(viewer))
    return Facts(
        phase=Phase(collaboration.phase),
        parties_present=sum(party.present for party in parties),
        homework_missing=_names(
            each.party for each in readiness_for(viewer) if each.party.present and not (each.handed_in or each.hung)
        ),
        purpose_said=collaboration.purpose_said_at is not None,
        rules_explained=frozenset(collaboration.rules_explained),
        order_fixed=bool(turns) and len(turns) == len(parties),
        slots_equal=len({tuple(getattr(turn, name) for name in SLOT.values()) for turn in turns}) == 1,
        turns_open=_names(turn.party for turn in turns if not turn.over and turn.party.present),
        combined_started=has_started(collaboration),
        without_trace=_names(parties_without_trace(collaboration)),
        plenary_questions_shown=questions_shown(collaboration),
        statements_open=statements_open(collaboration),
    )


def _handed_in_not_hung(viewer):
    waiting = _names(each.party for each in readiness_for(viewer) if each.handed_in and not each.hung)
    sentence = phrase("Ingeleverd, maar nog niet opgehangen: %(names)s.")
    return [Objection(sentence, waiting, hard=False)] if waiting else []


def _posters_not_hung(viewer):
    missing = _names(each.party for each in readiness_for(viewer) if not each.hung)
    return [Objection(phrase("Nog niet opgehangen: %(names)s."), missing, hard=False)] if missing else []


def _close_is_free(viewer):
    """What the close can still do; going on without it is as good (R39)."""
    found = []
    if Interest.objects.visible_to(viewer).filter(state=InterestState.UNCONFIRMED).exists():
        sentence = phrase("Niet elk belang is al bevestigd door wie het aangaat. Dan blijft het een vraag.")
        found.append(Objection(sentence, hard=False))
    if next_gathering(viewer) is None:
        found.append(Objection(phrase("Er is nog geen volgend moment afgesproken. Dat mag ook later."), hard=False))
    return found


def _names(parties):
    return tuple(party.short_name for party in parties)
