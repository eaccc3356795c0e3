"""What a viewer may know of the round."""

from collections import Counter
from dataclasses import dataclass

from django.http import Http404

from halenbrengen.method.kinds import TimeChoice
from halenbrengen.method.timeplan import break_is_due
from halenbrengen.turns.models import Break, ChosenTime, Extension, Note, Question, Turn


@dataclass(frozen=True)
class Round:
    """All turns in their order, the one that is on, the one that comes after it, and the break."""

    turns: list[Turn]
    current: Turn | None
    to_come: list[Turn]
    pause: Break | None
    without_break: bool

    @property
    def next(self):
        return self.to_come[0] if self.to_come else None

    @property
    def ended(self):
        return [turn for turn in self.turns if turn.presented_at]

    @property
    def latest(self):
        """The turn that ended last."""
        return max(self.ended, key=lambda turn: turn.presented_at, default=None)

    @property
    def in_break(self):
        return self.pause is not None and self.pause.running

    @property
    def break_to_come(self):
        return not self.without_break and self.pause is None

    @property
    def break_due(self):
        """The break comes now: halfway, and never right before the last party."""
        return self.break_to_come and not self.current and break_is_due(len(self.ended), len(self.to_come))

    @property
    def break_was_last(self):
        """The break was started, ended or skipped after the last turn that ended."""
        if self.pause is None or self.current:
            return False
        done_at = self.pause.ended_at or self.pause.skipped_at or self.pause.started_at
        return self.latest is None or done_at >= self.latest.presented_at

    @property
    def over(self):
        return bool(self.turns) and not self.current and not self.next

    def place_of(self, turn):
        """Which one this is in the order, counted from 1."""
        return self.turns.index(turn) + 1


def round_for(viewer):
    """The round as it stands now."""
    turns = list(turns_for(viewer))
    current = next((turn for turn in turns if turn.running), None)
    to_come = [turn for turn in turns if not (turn.running or turn.over) and turn.party.present]
    pause = Break.objects.filter(collaboration=viewer.collaboration_id).first()
    without_break = ChosenTime.objects.filter(collaboration=viewer.collaboration_id, kind=TimeChoice.NO_BREAK).exists()
    return Round(turns, current, to_come, pause, without_break)


def time_runs():
    """Whether anywhere on this host a turn or a break is on, whose seconds are being counted."""
    return (
        Turn.objects.exclude(step="").exists() or Break.objects.filter(started_at__isnull=False, ended_at=None).exists()
    )


def turns_for(viewer):
    return Turn.objects.visible_to(viewer).select_related("party__collaboration")


def turn_for(viewer, pk):
    """One turn, or 404."""
    return _found(turns_for(viewer), pk)


def extensions_for(viewer):
    """The extra time that was given, with who took it: everyone may know (R10)."""
    given = Extension.objects.filter(collaboration=viewer.collaboration_id)
    return given.select_related("during").prefetch_related("taken")


def extension_for(viewer, pk):
    """One extension, or 404."""
    return _found(extensions_for(viewer), pk)


def question_for(viewer, pk):
    """A question that this viewer may read, or 404."""
    return _found(questions_for(viewer), pk)


def questions_for(viewer):
    return Question.objects.visible_to(viewer).select_related("turn__party__collaboration", "party")


def own_questions(viewer):
    """What this person asked, newest first."""
    return questions_for(viewer).filter(asked_by=viewer.seat).order_by("-asked_at", "-pk")


def put_question_of(viewer, turn):
    """The question that is on the table in this turn: the one that was put last."""
    return questions_for(viewer).filter(turn=turn, put_at__isnull=False).order_by("-put_at").first()


def notes_for(viewer):
    """What this person wrote down for their own eyes."""
    return Note.objects.visible_to(viewer).select_related("about")


def note_of(viewer, about):
    """One's own note about a party, or with None about all of it; empty when there is none."""
    return notes_for(viewer).filter(about=about).first() or Note(seat=viewer.seat, about=about)


def question_after_the_round(viewer, collaboration):
    """The question that is on the table after the round: put last in this step, and not answered."""
    put = questions_for(viewer).filter(put_at__gte=collaboration.phase_entered_at, answered_at=None)
    return put.order_by("-put_at").first()


def queue_for(viewer, turn=None):
    """Who waits to ask a question, in this turn or (without one) to any party after the round.

    First the party that has put the fewest so far, then the earliest. What was set aside comes after all others. Each
    question comes with that number as `asked_before`.
    """
    waiting = list(questions_for(viewer).filter(put_at=None, **({"turn": turn} if turn else {})))
    put = Counter(questions_for(viewer).filter(put_at__isnull=False).values_list("party_id", flat=True))
    for question in waiting:
        question.asked_before = put[question.party_id]
    return sorted(waiting, key=_place_in_queue)


def _place_in_queue(question):
    aside = question.set_aside_at
    return (aside is not None, 0 if aside else question.asked_before, aside or question.asked_at, question.pk)


def _found(queryset, pk):
    found = queryset.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
