"""The live pieces of the round: the clock, the order, the poster in focus and the questions."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.aloud import voice_of
from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.method.kinds import Side, TurnStep
from halenbrengen.method.limits import MOST_EXTRA_MINUTES
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.posters.parts import sheet_of
from halenbrengen.posters.queries import wall_for
from halenbrengen.turns import clock, steady
from halenbrengen.turns.models import Extension, Turn
from halenbrengen.turns.queries import (
    extensions_for,
    put_question_of,
    question_after_the_round,
    queue_for,
    round_for,
    turns_for,
)


def clock_context(viewer):
    collaboration, table_round = collaboration_of(viewer), round_for(viewer)
    if collaboration.phase != Phase.PRESENTATIONS:
        return {"turn": None}
    say = voice_of(viewer)
    face = {
        "minute": say(Moment.ONE_MINUTE),
        "runs_clock": viewer.may("run_clock", collaboration),
        "turn": table_round.current,
        "pause": table_round.in_break,
    }
    if table_round.in_break:
        pause = table_round.pause
        ends_at = pause.started_at + timedelta(seconds=pause.seconds)
        left = (ends_at - steady.now()).total_seconds()
        return {**face, **_running(ends_at, left, pause.seconds), "zero": _("De pauze is voorbij.")}
    turn = table_round.current
    return {**face, **_of_turn(turn, say)} if turn else face


def _of_turn(turn, say):
    presents = turn.step == TurnStep.PRESENT
    return {
        **_running(clock.ends_at(turn), clock.remaining(turn, steady.now()), turn.step_seconds),
        "zero": say(Moment.TIME_IS_UP, **turn.naming) if presents else "",
        "can_be_longer": turn.step in clock.EXTRA and not turn.takes_extra_time,
        "standstill": turn.standstills.filter(ended_at=None).first(),
        "most_minutes": MOST_EXTRA_MINUTES,
    }


def _running(ends_at, left, total):
    return {
        "ends_at": ends_at.isoformat() if ends_at else "",
        "server_now": steady.now().isoformat(),
        "left": left,
        "remaining": f"{left:.1f}",
        "total": total,
    }


@dataclass(frozen=True)
class Given:
    """Extra time that was given, who used it, who can use it now, and who still has it.

    `fresh`: only the party that is speaking has it, in this very step, so that it may still be withdrawn.
    """

    extension: Extension
    used: list[Turn]
    usable: list[Turn]
    waiting: list[Turn]
    fresh: bool


def extra_context(viewer):
    """What everybody may know of extra time: how much, why, and that it is the same for every party (R10).

    On the wall it stands while the party that uses it is speaking.
    """
    table_round = round_for(viewer)
    given = [_given(extension, table_round) for extension in extensions_for(viewer)]
    if viewer.role == Role.BEAMER:
        given = [each for each in given if table_round.current in each.used]
    return {"given": given, "runs_clock": viewer.may("run_clock", collaboration_of(viewer))}


def _given(extension, table_round):
    taken = {each.turn_id for each in extension.taken.all()}
    used = [turn for turn in table_round.turns if turn.pk in taken]
    open_to = [turn for turn in table_round.turns if turn.pk not in taken and turn.party.present]
    usable = [turn for turn in open_to if _can_take(turn, table_round)]
    waiting = [turn for turn in open_to if not turn.passed_because]
    own = [(each.turn_id, each.step) for each in extension.taken.all()]
    now = table_round.current
    return Given(extension, used, usable, waiting, now is not None and own == [(now.pk, now.step)])


def _can_take(turn, table_round):
    if turn.running:
        return turn.step in clock.EXTRA and not turn.takes_extra_time
    return turn.presented_at is not None and table_round.current is None and not table_round.in_break


@dataclass(frozen=True)
class Place:
    """One line of the order."""

    number: int
    turn: Turn
    own: bool

    @property
    def waits(self):
        return not self.turn.running and not self.turn.presented_at

    @property
    def speaks(self):
        return not self.turn.passed_because and self.turn.party.present

    @property
    def used(self):
        return clock.used_of(self.turn)

    @property
    def minutes(self):
        return clock.slot_of(self.turn) / 60


def order_context(viewer):
    collaboration = collaboration_of(viewer)
    table_round = round_for(viewer)
    turns, speaking = table_round.turns, table_round.current is not None
    return {
        "hidden": not (turns or viewer.may("fix_order", collaboration)) or viewer.role == Role.BEAMER and speaking,
        "places": [Place(number, turn, viewer.belongs_to(turn.party)) for number, turn in enumerate(turns, start=1)],
        "parties": parties_for(viewer),
        "fixes_order": viewer.may("fix_order", collaboration),
        "notes_absence": viewer.may("record_absence", collaboration),
        "passes": viewer.may("pass_turn", collaboration),
        "moves": viewer.may("move_to_end_of_order", collaboration),
    }


def focus_context(viewer):
    turn = _current(viewer)
    poster = wall_for(viewer).filter(party=turn.party_id).first() if turn else None
    return {"turn": turn, "sheet": sheet_of(poster) if poster else None}


def queue_context(viewer):
    collaboration, turn = collaboration_of(viewer), _current(viewer)
    later = collaboration.phase != Phase.PRESENTATIONS
    open_now = (later or turn is not None) and viewer.may("read_questions", collaboration)
    return {
        "open": open_now,
        "later": later,
        "waiting": queue_for(viewer, turn) if open_now else [],
        "choosing": open_now and (later or turn.step == TurnStep.QUESTIONS),
    }


def put_context(viewer):
    collaboration, turn = collaboration_of(viewer), _current(viewer)
    if Phase(collaboration.phase) > Phase.COMBINING:
        return {"question": question_after_the_round(viewer, collaboration), "later": True}
    asked = turn is not None and turn.step == TurnStep.QUESTIONS
    return {"question": put_question_of(viewer, turn) if asked else None}


def ask_context(viewer):
    turn = _current(viewer)
    asks = turn is not None and viewer.may("ask_question", turn.collaboration) and not viewer.belongs_to(turn.party)
    return {"turn": turn if asks and turn.step != TurnStep.CHANGE else None}


def ask_later_context(viewer):
    """To whom somebody can write down a question after the round: every other party at the table, in its order."""
    collaboration = collaboration_of(viewer)
    asks = viewer.may("ask_question", collaboration) and collaboration.phase != Phase.PRESENTATIONS
    others = [turn for turn in turns_for(viewer) if turn.party.present and not viewer.belongs_to(turn.party)]
    return {"others": others if asks else [], "only_clarifying": collaboration.phase == Phase.CONTRACTING}


def answer_context(viewer):
    turn = _current(viewer)
    answers = turn is not None and viewer.belongs_to(turn.party) and turn.step == TurnStep.QUESTIONS
    return {
        "turn": turn if answers and viewer.may("answer_on_own_poster", turn.collaboration) else None,
        "sides": list(Side),
    }


def _current(viewer):
    """The turn that is on, as long as the conversation is in the round."""
    current = round_for(viewer).current
    return current if current and current.collaboration.phase == Phase.PRESENTATIONS else None


def note_context(viewer):
    """About whom one's own note would be: the party that is heard now, or all of it."""
    turn = _current(viewer)
    return {"about": turn.party if turn and not viewer.belongs_to(turn.party) else None}


PARTS = [
    part("turn-note", "turns/_note_place.html", follows="turn collaboration", context=note_context),
    part("turn-clock", "turns/_clock.html", follows="turn collaboration", context=clock_context),
    part("turn-extra", "turns/_extra.html", follows="turn party collaboration", context=extra_context),
    part("turn-order", "turns/_order.html", follows="turn party collaboration", context=order_context),
    part("turn-focus", "turns/_focus.html", follows="turn collaboration poster item", context=focus_context),
    part("questions-queue", "turns/_queue.html", follows="question turn collaboration", context=queue_context),
    part("questions-put", "turns/_put.html", follows="question turn collaboration", context=put_context),
    part("questions-ask", "turns/_ask.html", follows="turn collaboration", context=ask_context),
    part("questions-later", "turns/_ask_later.html", follows="turn party collaboration", context=ask_later_context),
    part("questions-answer", "turns/_answer.html", follows="turn collaboration", context=answer_context),
]
