"""The live pieces of the plenary, and the one tap that keeps an early remark for it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.queries import collaboration_of, own_words_of, parties_for
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.method.script import PLENARY_QUESTIONS, SCRIPT
from halenbrengen.method.wording import said
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.plenary.queries import (
    Said,
    parked_for,
    posters_side_by_side,
    questions_for,
    said_for,
    speakers_for,
)
from halenbrengen.turns.queries import round_for

SIDE_BY_SIDE = ("ambition_reading", "commitment", "means", "feasibility")
LAST_ON_BEAMER = 3


@dataclass(frozen=True)
class Shown:
    """An observation as one kind of viewer sees it: what to ask aloud, and whether one's own party can answer."""

    said: Said
    aloud: str
    answers: bool

    @property
    def kind(self):
        return ObservationKind(self.said.observation.kind).label


@dataclass(frozen=True)
class Parked:
    """A parked remark for who leads: what to say when it goes back, and who of its party can have said it."""

    remark: ParkedRemark
    aloud: str
    people: list[Seat]

    @property
    def key(self):
        return f"parked-{self.remark.pk}"


def questions_context(viewer):
    collaboration = collaboration_of(viewer)
    shown = questions_for(viewer) if viewer.may("read_observations", collaboration) else []
    due = next((kind for kind in ObservationKind if kind not in shown), None)
    asks = viewer.may("show_plenary_question", collaboration)
    return {
        "now": PLENARY_QUESTIONS[shown[-1]] if shown else None,
        "before": [PLENARY_QUESTIONS[kind] for kind in shown[:-1] if viewer.role != Role.BEAMER],
        "due": due if asks else None,
        "question": PLENARY_QUESTIONS[due] if asks and due else None,
    }


def observations_context(viewer):
    collaboration = collaboration_of(viewer)
    answers = viewer.may("answer_observation", collaboration)
    said = said_for(viewer)
    # In large type few fit: the room reads what was said last, newest first. All of it stands on every other screen.
    shown = said[: -LAST_ON_BEAMER - 1 : -1] if viewer.role == Role.BEAMER else said
    aloud = next((each for each in reversed(said) if each.to_ask), None) if viewer.leads else None
    return {
        "open": viewer.may("read_observations", collaboration),
        "shown": [_shown(each, viewer, answers, aloud=each is aloud) for each in shown],
        "answers_for": parties_for(viewer) if answers and viewer.leads else [],
    }


def say_context(viewer):
    says = viewer.may("say_observation", collaboration_of(viewer))
    return {
        "says": says,
        "kinds": list(ObservationKind),
        "parties": parties_for(viewer),
        "people": speakers_for(viewer) if says and viewer.leads else [],
    }


def parked_context(viewer):
    collaboration = collaboration_of(viewer)
    open_now = viewer.may("read_observations", collaboration)
    remarks = [remark for remark in parked_for(viewer) if viewer.leads or not remark.said] if open_now else []
    return {
        "parked": [_parked(remark) for remark in remarks],
        "returns": viewer.may("hand_back_remark", collaboration),
        "says": viewer.may("say_observation", collaboration) and not viewer.leads,
        "kinds": list(ObservationKind),
        "parties": parties_for(viewer),
    }


def park_context(viewer):
    parks = viewer.may("park_remark", collaboration_of(viewer))
    turn, people = round_for(viewer).current, list(speakers_for(viewer)) if parks else []
    waiting = [remark for remark in parked_for(viewer) if not remark.handed_back_at] if parks else []
    return {
        "parks": parks,
        "parties": parties_for(viewer),
        "reply": _reply(viewer, turn),
        "parked": [_parked(remark, people) for remark in reversed(waiting)],
    }


def _reply(viewer, turn):
    """The same words for whatever came too early; in the facilitator's own where there are."""
    if turn is None:
        return _("Die bewaar ik onder jouw naam voor straks.")
    own = own_words_of(viewer).get(Moment.PARKING.value)
    return said(own, _(SCRIPT[Moment.PARKING].say), turn.naming, viewer.language)


def means_context(viewer):
    open_now = viewer.may("read_observations", collaboration_of(viewer))
    parties = posters_side_by_side(viewer) if open_now else []
    return {
        "fields": [
            (PROMPTS[field], [(each.party, getattr(each.poster, field, "")) for each in parties])
            for field in SIDE_BY_SIDE
        ]
        if parties
        else []
    }


def _shown(said, viewer, answers, *, aloud):
    author = said.observation.said_by
    own = answers and viewer.role == Role.PARTICIPANT and not viewer.belongs_to(author)
    return Shown(said, _(SCRIPT[Moment.RECOGNITION].say) % {"party": author.short_name} if aloud else "", own)


def _parked(remark, people=()):
    person = remark.said_by_person
    aloud = _(SCRIPT[Moment.HAND_BACK].say) % {"person": person.name if person else remark.said_by.short_name}
    return Parked(remark, aloud, [seat for seat in people if seat.party_id == remark.said_by_id])


PARTS = [
    part("plenary-questions", "plenary/_questions.html", follows="plenary collaboration", context=questions_context),
    part(
        "plenary-observations",
        "plenary/_observations.html",
        follows="observation recognition party collaboration",
        context=observations_context,
    ),
    part("plenary-say", "plenary/_say.html", follows="party seat collaboration", context=say_context),
    part(
        "plenary-parked",
        "plenary/_parked.html",
        follows="parkedremark observation collaboration",
        context=parked_context,
    ),
    part(
        "plenary-park",
        "plenary/_park.html",
        follows="parkedremark turn party collaboration",
        context=park_context,
    ),
    part("plenary-means", "plenary/_means.html", follows="poster party collaboration", context=means_context),
]
SCREENS = {
    "plenary": ["plenary-questions", "plenary-parked", "plenary-say", "plenary-observations", "plenary-means"],
}
