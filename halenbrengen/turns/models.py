"""The round: every party its turn, in an order that is drawn, with exactly the same time."""

from django.db import models
from django.db.models import Q

from halenbrengen.collaborations.models import Party, Seat, new_number
from halenbrengen.method.kinds import TurnStep
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.permissions import Role


class TurnQuerySet(models.QuerySet):
    def of(self, collaboration):
        """The whole round of a collaboration, for who changes it."""
        return self.filter(party__collaboration=collaboration)

    def visible_to(self, viewer):
        """The order and the clocks are everyone's."""
        return self.filter(party__collaboration=viewer.collaboration_id)


class Turn(models.Model):
    """One party's time: present, questions, change. The clock is a set of facts; screens only count down (R8, R10).

    `step` is empty before the turn and after it. While a step runs, its time is up at `started_at` plus
    `step_seconds` (a pause moves `started_at` on); while it is paused, `paused_remaining` holds the seconds that
    are left, and `started_at` is empty. The used seconds of a step are kept when it ends.
    """

    party = models.OneToOneField(Party, models.CASCADE, related_name="turn")
    position = models.PositiveIntegerField()
    present_seconds = models.PositiveIntegerField()
    question_seconds = models.PositiveIntegerField()
    change_seconds = models.PositiveIntegerField()
    step = models.CharField(max_length=10, blank=True, choices=[(s.value, s.value) for s in TurnStep])
    started_at = models.DateTimeField(null=True)
    step_seconds = models.PositiveIntegerField(default=0)
    paused_remaining = models.FloatField(null=True)
    used_present_seconds = models.FloatField(default=0)
    used_question_seconds = models.FloatField(default=0)
    used_change_seconds = models.FloatField(default=0)
    presented_at = models.DateTimeField(null=True)
    passed_because = models.TextField(blank=True, max_length=TEXT_LIMIT)

    objects = TurnQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]

    @property
    def collaboration(self):
        return self.party.collaboration

    @property
    def over(self):
        """Presented, or recorded as absent or passed with a reason (R16)."""
        return self.presented_at is not None or bool(self.passed_because)

    @property
    def running(self):
        return bool(self.step)

    @property
    def naming(self):
        """The party's name, to fill a sentence with."""
        return {"party": self.party.short_name}


class QuestionQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """A question is seen by the facilitator and by its author, and from the moment it is put by everyone."""
        mine = Q(asked_by=viewer.seat) if viewer.seat else Q(pk=None)
        theirs = Q() if viewer.role == Role.FACILITATOR else (Q(put_at__isnull=False) | mine)
        return self.filter(theirs, turn__party__collaboration=viewer.collaboration_id, withdrawn_at=None)


class Question(models.Model):
    """A question that somebody of another party wants to put to the party whose turn it is (R12, R14)."""

    id = models.BigIntegerField(primary_key=True, default=new_number)
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="questions")
    asked_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    party = models.ForeignKey(Party, models.CASCADE, related_name="questions_asked")
    text = models.TextField(max_length=TEXT_LIMIT)
    label = models.CharField(max_length=12, blank=True)
    asked_at = models.DateTimeField()
    put_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]

    @property
    def collaboration(self):
        return self.turn.collaboration
