"""The informal contract: each party says aloud what it is about, and gives its word, or does not yet."""

from django.db import models
from django.db.models import Exists, OuterRef, Q

from halenbrengen.collaborations.models import Collaboration, Party, Seat
from halenbrengen.method.kinds import Answer
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.permissions import is_open
from halenbrengen.method.phases import ORDER
from halenbrengen.method.recording import RECORDER_CHOICES
from halenbrengen.posters.models import Item


class StatementQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """One's own statement from its first word on, and what was spoken aloud; who leads what was put down there."""
        own = ~Q(recorded_by="") if viewer.leads else Q(party=viewer.party_id)
        return self.filter(Q(spoken_at__isnull=False) | own, party__collaboration=viewer.collaboration_id)


class Statement(models.Model):
    """A party's four parts: our interests, how we look at the others', what we come to get and to give (R27, R28)."""

    party = models.OneToOneField(Party, models.CASCADE, related_name="statement")
    interests = models.TextField(blank=True, max_length=TEXT_LIMIT)
    view_on_interests = models.TextField(blank=True, max_length=TEXT_LIMIT)
    items = models.ManyToManyField(Item, related_name="+")
    written_at = models.DateTimeField(null=True)
    spoken_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    spoken_at = models.DateTimeField(null=True)
    passed_at = models.DateTimeField(null=True)
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["party_id"]

    @property
    def collaboration(self):
        return self.party.collaboration

    @property
    def audience(self):
        """Who hears of a change to it: its own people, or everyone once it was spoken."""
        return "shared" if self.spoken_at else self.party.audience


class StatementAnswerQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """One's own answer; everybody's as soon as no party at the table still owes one.

        Who leads reads before that only what was put down there.
        """
        own = ~Q(recorded_by="") if viewer.leads else Q(statement__party=viewer.party_id)
        owing = Party.objects.filter(
            collaboration=OuterRef("statement__party__collaboration"),
            absent_because="",
        ).exclude(Q(statement__passed_at__isnull=False) | Q(statement__answered__isnull=False))
        return self.filter(
            own | ~Exists(owing),
            statement__party__collaboration=viewer.collaboration_id,
        )


class StatementAnswer(models.Model):
    """A party's own word about its statement: yes, under a reserve, not yet. Nobody gives it for another (R28)."""

    statement = models.OneToOneField(Statement, models.CASCADE, related_name="answered")
    answer = models.CharField(max_length=10, choices=[(a.value, a.value) for a in Answer])
    reserve = models.TextField(blank=True, max_length=TEXT_LIMIT)
    answered_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    objects = StatementAnswerQuerySet.as_manager()

    class Meta:
        ordering = ["statement_id"]

    @property
    def collaboration(self):
        return self.statement.collaboration


class OpenPointQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """What was kept for later is everyone's, from the contract on."""
        phases = [phase for phase in ORDER if is_open("read_statements", phase, viewer.role)]
        return self.filter(collaboration=viewer.collaboration_id, collaboration__phase__in=phases)


class OpenPoint(models.Model):
    """Something that parties began to settle at the contract: kept for the follow-up, not settled now."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="open_points")
    text = models.TextField(max_length=TEXT_LIMIT)
    parties = models.ManyToManyField(Party, related_name="+")
    noted_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    objects = OpenPointQuerySet.as_manager()

    class Meta:
        ordering = ["noted_at", "pk"]
