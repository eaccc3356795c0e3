"""The live pieces of the plenary, and the one tap that keeps an early remark for it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.aloud import voice_of
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.queries import collaboration_of, parties_for, speakers_for
from halenbrengen.method.kinds import BridgeWord, ObservationKind
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role, is_open
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.method.script import PLENARY_QUESTIONS
from halenbrengen.plenary.bridging import bridges_are_open, bridges_for
from halenbrengen.plenary.commands.table import holds_the_pen
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.plenary.queries import (
    Said,
    meaning_round,
    parked_for,
    posters_side_by_side,
    questions_for,
    said_for,
)
from halenbrengen.turns.queries import round_for

SIDE_BY_SIDE = ("ambition_reading", "commitment", "means", "feasibility")


@dataclass(frozen=True)
class Shown:
    """An observation as one kind of viewer sees it.

    `aloud` is what to ask the table now; `answers`: one's own party can say whether it recognises it; `reads_back`:
    this viewer can put down that the words are right.
    """

    said: Said
    aloud: str
    answers: bool
    reads_back: bool

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
        "before": [PLENARY_QUESTIONS[kind] for kind in shown[:-1]],
        "due": due if asks else None,
        "question": PLENARY_QUESTIONS[due] if asks and due else None,
    }


def observations_context(viewer):
    collaboration = collaboration_of(viewer)
    answers = viewer.may("answer_observation", collaboration)
    said = said_for(viewer)
    aloud = next((each for each in reversed(said) if each.to_ask), None) if viewer.leads else None
    pen = holds_the_pen(viewer, collaboration)
    seen = [_shown(each, viewer, collaboration, answers, pen, aloud=each is aloud) for each in said]
    # What was said last stands open, and what still waits for this viewer; the rest is one fold away.
    earlier = [each for each in seen[:-1] if not each.reads_back and not each.aloud and not _waits_for(viewer, each)]
    return {
        "open": viewer.may("read_observations", collaboration),
        "shown": [each for each in seen if each not in earlier],
        "earlier": earlier,
        "records": viewer.may("record_for_party", collaboration),
        "parties": list(parties_for(viewer)) if viewer.leads else [],
    }


def say_context(viewer):
    collaboration = collaboration_of(viewer)
    says = viewer.may("say_observation", collaboration) or holds_the_pen(viewer, collaboration)
    return {
        "says": says,
        "kinds": list(ObservationKind),
        "parties": parties_for(viewer),
        "people": speakers_for(viewer) if says and viewer.leads else [],
    }


def parked_context(viewer):
    collaboration = collaboration_of(viewer)
    open_now = viewer.may("read_observations", collaboration)
    remarks = [remark for remark in parked_for(viewer) if not remark.said] if open_now else []
    pen = holds_the_pen(viewer, collaboration)
    people = list(speakers_for(viewer)) if remarks and viewer.leads else []
    say = voice_of(viewer)
    # Who leads hands back one after the other; what went back waits for its author, one fold away.
    returned = [remark for remark in remarks if viewer.leads and remark.handed_back_at]
    return {
        "parked": [_parked(remark, people, say) for remark in remarks if remark not in returned],
        "returned": [_parked(remark, people, say) for remark in returned],
        "returns": viewer.may("hand_back_remark", collaboration),
        "says": pen or (viewer.may("say_observation", collaboration) and not viewer.leads),
        "rests": viewer.may("let_remark_rest", collaboration),
        "kinds": list(ObservationKind),
        "parties": parties_for(viewer),
    }


def park_context(viewer):
    parks = viewer.may("park_remark", collaboration_of(viewer))
    turn, people = round_for(viewer).current, list(speakers_for(viewer)) if parks else []
    waiting = [remark for remark in parked_for(viewer) if not remark.handed_back_at] if parks else []
    say = voice_of(viewer)
    return {
        "parks": parks,
        "parties": [(party, [seat for seat in people if seat.party_id == party.pk]) for party in parties_for(viewer)],
        "reply": _reply(viewer, turn),
        "parked": [_parked(remark, people, say) for remark in reversed(waiting)],
    }


def _reply(viewer, turn):
    """The same words for whatever came too early; in the facilitator's own where there are."""
    if turn is None:
        return _("Die bewaar ik onder jouw naam voor straks.")
    return voice_of(viewer)(Moment.PARKING, **turn.naming)


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


def round_context(viewer):
    collaboration = collaboration_of(viewer)
    open_now = viewer.may("read_observations", collaboration) and ObservationKind.MEANING in questions_for(viewer)
    party_passes = is_open("pass_meaning", collaboration.phase, Role.PARTICIPANT)
    return {
        "rows": meaning_round(viewer) if open_now else [],
        "passes": viewer.may("pass_meaning", collaboration),
        "records": party_passes and viewer.may("record_for_party", collaboration),
    }


def bridges_context(viewer):
    collaboration = collaboration_of(viewer)
    reads = viewer.may("read_bridges", collaboration)
    opened = reads and bridges_are_open(collaboration)
    party_lays = is_open("lay_bridge", collaboration.phase, Role.PARTICIPANT)
    records = opened and party_lays and viewer.may("record_for_party", collaboration)
    return {
        "opens": reads and not opened and viewer.may("open_bridges", collaboration),
        "bridges": bridges_for(viewer) if opened else None,
        "lays": opened and viewer.may("lay_bridge", collaboration) or records,
        "records": records,
        "people": speakers_for(viewer) if records else [],
        "words": list(BridgeWord),
    }


def _shown(said, viewer, collaboration, answers, pen, *, aloud):
    observation = said.observation
    author, read = observation.said_by, observation.read_back_at is not None
    own = answers and read and viewer.role == Role.PARTICIPANT and not viewer.belongs_to(author)
    question = voice_of(viewer)(Moment.RECOGNITION, party=author.short_name) if aloud else ""
    confirms = pen if viewer.leads else viewer.belongs_to(author) and viewer.may("confirm_observation", collaboration)
    return Shown(said, question, own, reads_back=confirms and not read)


def _waits_for(viewer, shown):
    return shown.answers and any(viewer.belongs_to(party) for party in shown.said.to_ask)


def _parked(remark, people, say):
    person = remark.said_by_person
    aloud = say(Moment.HAND_BACK, person=person.name if person else remark.said_by.short_name)
    return Parked(remark, aloud, [seat for seat in people if seat.party_id == remark.said_by_id])


PARTS = [
    part("plenary-questions", "plenary/_questions.html", follows="plenary collaboration", context=questions_context),
    part(
        "plenary-observations",
        "plenary/_observations.html",
        follows="observation recognition party seat collaboration",
        context=observations_context,
    ),
    part("plenary-say", "plenary/_say.html", follows="party seat collaboration", context=say_context),
    part(
        "plenary-parked",
        "plenary/_parked.html",
        follows="parkedremark observation seat collaboration",
        context=parked_context,
    ),
    part(
        "plenary-park",
        "plenary/_park.html",
        follows="parkedremark turn party seat collaboration",
        context=park_context,
    ),
    part(
        "plenary-round",
        "plenary/_round.html",
        follows="plenary observation meaningpass party turn collaboration",
        context=round_context,
    ),
    part(
        "plenary-bridges",
        "plenary/_bridges.html",
        follows="plenary bridge bridgeanswer entry item party seat collaboration",
        context=bridges_context,
    ),
    part("plenary-means", "plenary/_means.html", follows="poster party collaboration", context=means_context),
]
SCREENS = {
    "plenary": [
        "plenary-parked",
        "plenary-questions",
        "plenary-say",
        "plenary-round",
        "plenary-observations",
        "plenary-means",
        "plenary-bridges",
    ],
}
