"""What a viewer may know of the round."""

from collections import Counter
from dataclasses import dataclass

from django.http import Http404

from halenbrengen.turns.models import Question, Turn


@dataclass(frozen=True)
class Round:
    """All turns in their order, the one that is on, and the one that comes after it."""

    turns: list[Turn]
    current: Turn | None
    next: Turn | None

    @property
    def ended(self):
        return [turn for turn in self.turns if turn.presented_at]

    @property
    def latest(self):
        """The turn that ended last."""
        return max(self.ended, key=lambda turn: turn.presented_at, default=None)

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
    to_come = (turn for turn in turns if not (turn.running or turn.over) and turn.party.present)
    return Round(turns, current, next(to_come, None))


def turns_for(viewer):
    return Turn.objects.visible_to(viewer).select_related("party__collaboration")


def turn_for(viewer, pk):
    """One turn, or 404."""
    return _found(turns_for(viewer), pk)


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


def queue_for(viewer, turn):
    """Who waits to ask a question in this turn: first the party that has put the fewest so far.

    Each question comes with that number as `asked_before`.
    """
    waiting = list(questions_for(viewer).filter(turn=turn, put_at=None))
    put = Counter(questions_for(viewer).filter(put_at__isnull=False).values_list("party_id", flat=True))
    for question in waiting:
        question.asked_before = put[question.party_id]
    return sorted(waiting, key=lambda question: (question.asked_before, question.asked_at, question.pk))


def _found(queryset, pk):
    found = queryset.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
