"""The round: every party its turn, in an order that is drawn, with exactly the same time."""

from django.db import models
from django.db.models import Q

from halenbrengen.collaborations.models import Collaboration, Party, Seat, new_number
from halenbrengen.method.kinds import TimeChoice, TurnStep
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.permissions import Role
from halenbrengen.method.recording import RECORDER_CHOICES


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
    are left, and `started_at` is empty. The used seconds of a step are kept when it ends. The extra seconds are those
    that came on top of the slot while the step ran; a turn that is over and runs again takes its extra time.
    """

    party = models.OneToOneField(Party, models.CASCADE, related_name="turn")
    position = models.PositiveIntegerField()
    present_seconds = models.PositiveIntegerField()
    question_seconds = models.PositiveIntegerField()
    change_seconds = models.PositiveIntegerField()
    extra_present_seconds = models.PositiveIntegerField(default=0)
    extra_question_seconds = models.PositiveIntegerField(default=0)
    step = models.CharField(max_length=10, blank=True, choices=[(s.value, s.value) for s in TurnStep])
    started_at = models.DateTimeField(null=True)
    step_seconds = models.PositiveIntegerField(default=0)
    paused_remaining = models.FloatField(null=True)
    used_present_seconds = models.FloatField(default=0)
    used_question_seconds = models.FloatField(default=0)
    used_change_seconds = models.FloatField(default=0)
    presented_at = models.DateTimeField(null=True)
    passed_because = models.TextField(blank=True, max_length=TEXT_LIMIT)
    pass_recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

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
    def takes_extra_time(self):
        """Over already, and on again for extra question time."""
        return self.running and self.presented_at is not None

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
    """A question that somebody of another party wants to put to a party: in its turn, or after the round (R12, R14).

    It belongs to the turn of the party that is asked, also when it is asked later. `answered_at`: it has had its
    moment after the round and left the screens.
    """

    id = models.BigIntegerField(primary_key=True, default=new_number)
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="questions")
    asked_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    party = models.ForeignKey(Party, models.CASCADE, related_name="questions_asked")
    text = models.TextField(max_length=TEXT_LIMIT)
    label = models.CharField(max_length=12, blank=True)
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)
    asked_at = models.DateTimeField()
    put_at = models.DateTimeField(null=True)
    set_aside_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]

    @property
    def collaboration(self):
        return self.turn.collaboration


class NoteQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """One's own, and nobody else's: not a colleague's, and not for who leads."""
        return self.filter(seat=viewer.seat) if viewer.seat else self.none()


class Note(models.Model):
    """What somebody writes down while listening, for their own eyes only: about one party, or about all of it."""

    id = models.BigIntegerField(primary_key=True, default=new_number)
    seat = models.ForeignKey(Seat, models.CASCADE, related_name="notes")
    about = models.ForeignKey(Party, models.CASCADE, null=True, related_name="+")
    text = models.TextField(max_length=TEXT_LIMIT)
    written_at = models.DateTimeField()

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["about_id", "pk"]
        constraints = [models.UniqueConstraint(fields=["seat", "about"], name="note_once_a_party")]


class Standstill(models.Model):
    """The clock of a turn stood still for something that was nobody's doing: it cost nobody time (R10)."""

    turn = models.ForeignKey(Turn, models.CASCADE, related_name="standstills")
    reason = models.TextField(blank=True, max_length=TEXT_LIMIT)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["began_at", "pk"]


class Extension(models.Model):
    """Extra time that was given with a reason: the same right for every party, spoken already or not (R8, R10)."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="extensions")
    during = models.ForeignKey(Party, models.CASCADE, related_name="+")
    seconds = models.PositiveIntegerField()
    reason = models.TextField(max_length=TEXT_LIMIT)
    given_at = models.DateTimeField()

    class Meta:
        ordering = ["given_at", "pk"]


class ExtraTime(models.Model):
    """One party takes the extra time that it has a right to.

    `step` is the step of its own turn that became longer; empty when it came afterwards, as extra question time. Then
    `used_seconds` are kept when that ends.
    """

    extension = models.ForeignKey(Extension, models.CASCADE, related_name="taken")
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="extra_times")
    step = models.CharField(max_length=10, blank=True, choices=[(s.value, s.value) for s in TurnStep])
    taken_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    used_seconds = models.FloatField(default=0)

    class Meta:
        ordering = ["taken_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["extension", "turn"], name="extra_time_once_a_turn")]


class Break(models.Model):
    """The break in the round: on from `started_at` for `seconds`, unless it was skipped."""

    collaboration = models.OneToOneField(Collaboration, models.CASCADE, related_name="meeting_break")
    seconds = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    skipped_at = models.DateTimeField(null=True)

    @property
    def running(self):
        return self.started_at is not None and self.ended_at is None

    @property
    def over(self):
        return self.ended_at is not None or self.skipped_at is not None


class ChosenTime(models.Model):
    """What the group chose when time ran short, once a kind; written down by the facilitator (R11)."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="time_choices")
    kind = models.CharField(max_length=20, choices=[(c.value, c.value) for c in TimeChoice])
    seconds = models.PositiveIntegerField(default=0)
    chosen_at = models.DateTimeField()

    class Meta:
        ordering = ["chosen_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["collaboration", "kind"], name="chosen_time_once_a_kind")]
