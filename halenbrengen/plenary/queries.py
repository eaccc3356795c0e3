"""What a viewer may read of the plenary: the questions, what was parked, and what the parties said of each other."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404

from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import parties_for
from halenbrengen.combined.queries import in_speaking_order
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.plenary.models import MeaningPass, Observation, ParkedRemark, Plenary, Recognition
from halenbrengen.posters.models import Poster
from halenbrengen.posters.queries import wall_for


@dataclass(frozen=True)
class Said:
    """An observation with what every other party makes of it.

    `to_ask` are the parties at the table that were not asked yet. When an observation names some parties, that is
    everyone but who said it, named or not (R23); when it names none, nobody has to be asked, and nobody is before it
    was read back to who said it.
    """

    observation: Observation
    names: list[Party]
    recognised: list[Recognition]
    not_recognised: list[Recognition]
    to_ask: list[Party]


@dataclass(frozen=True)
class Own:
    """A party beside its poster on the wall; `poster` is None when it does not hang."""

    party: Party
    poster: Poster | None


@dataclass(frozen=True)
class Meaning:
    """A party in the last round: what it said, or that it passed; neither while it is still to be asked."""

    party: Party
    said: list[Observation]
    passed: MeaningPass | None


def questions_shown(collaboration):
    """Which of the four questions were put to the table so far."""
    plenary = Plenary.objects.filter(collaboration=collaboration).first()
    return frozenset(plenary.questions_shown if plenary else ())


def questions_for(viewer):
    """The questions on the table, in the order of the method (R19)."""
    shown = questions_shown(viewer.collaboration_id)
    return [kind for kind in ObservationKind if kind in shown]


def observations_for(viewer):
    """What the parties said, in the order in which they said it."""
    answers = Prefetch("recognitions", Recognition.objects.select_related("party"))
    return (
        Observation.objects.visible_to(viewer)
        .select_related("said_by", "said_by_person", "collaboration")
        .prefetch_related("names", answers)
    )


def observation_for(viewer, pk):
    """One observation, or 404."""
    return _found(observations_for(viewer), pk)


def said_for(viewer):
    """Every observation with who recognises it, who does not, and who is still to be asked."""
    present = [party for party in parties_for(viewer) if party.present]
    return [_said(observation, present) for observation in observations_for(viewer)]


def parked_for(viewer):
    """What is parked, for who leads; for a party what it was handed back of its own."""
    return (
        ParkedRemark.objects.visible_to(viewer)
        .select_related("said_by", "said_by_person", "during", "collaboration")
        .filter(rested_at=None)
        .prefetch_related("observations")
    )


def remark_for(viewer, pk):
    """One parked remark that this viewer may read, also when it was let be, or 404."""
    return _found(ParkedRemark.objects.visible_to(viewer).select_related("said_by", "collaboration"), pk)


def meaning_round(viewer):
    """Every party at the table in the order of speaking, with what it said this means to it, or that it passed."""
    said = [each for each in observations_for(viewer) if each.kind == ObservationKind.MEANING]
    passed = {each.party_id: each for each in MeaningPass.objects.filter(party__collaboration=viewer.collaboration_id)}
    return [
        Meaning(party, [each for each in said if each.said_by_id == party.pk], passed.get(party.pk))
        for party in in_speaking_order(viewer)
        if party.present
    ]


def posters_side_by_side(viewer):
    """Every party with its poster, in the order of the parties; nobody is left out."""
    hung = {poster.party_id: poster for poster in wall_for(viewer)}
    return [Own(party, hung.get(party.pk)) for party in parties_for(viewer)]


def _said(observation, present):
    names = list(observation.names.all())
    answers = list(observation.recognitions.all())
    answered = {answer.party_id for answer in answers} | {observation.said_by_id}
    return Said(
        observation=observation,
        names=names,
        recognised=[answer for answer in answers if answer.recognised],
        not_recognised=[answer for answer in answers if not answer.recognised],
        to_ask=[party for party in present if party.pk not in answered] if names and observation.read_back_at else [],
    )


def _found(queryset, pk):
    found = queryset.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
