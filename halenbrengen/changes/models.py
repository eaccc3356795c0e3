"""The numbered log of what people did, and the keys that make doing it twice harmless."""

from django.db import models
from django.utils import timezone

SHARED = "shared"
FACILITATOR = "facilitator"


def party_audience(party_id):
    """The audience of one party's own people."""
    return f"party:{party_id}"


class Series(models.Model):
    """How far the numbers of one audience have come.

    One series per audience: a single one would tell a party when another party writes.
    """

    collaboration = models.ForeignKey("collaborations.Collaboration", models.CASCADE, related_name="series")
    audience = models.CharField(max_length=40)
    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["collaboration", "audience"], name="series_once")]


class ChangeQuerySet(models.QuerySet):
    def heard_by(self, collaboration_id, audiences):
        return self.filter(collaboration_id=collaboration_id, audience__in=audiences)


class Change(models.Model):
    """One thing that somebody did. Appended by `record()`, never edited."""

    collaboration = models.ForeignKey("collaborations.Collaboration", models.CASCADE, related_name="changes")
    audience = models.CharField(max_length=40)
    number = models.PositiveBigIntegerField()
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=60)
    actor = models.ForeignKey("collaborations.Seat", models.SET_NULL, null=True, related_name="+")
    details = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["collaboration", "audience", "number"], name="change_number_once")
        ]

    @property
    def noun(self):
        return self.subject.partition(":")[0]


class Key(models.Model):
    """An idempotency key that was used, with what came of it."""

    collaboration = models.ForeignKey("collaborations.Collaboration", models.CASCADE, related_name="+")
    seat = models.ForeignKey("collaborations.Seat", models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    outcome = models.JSONField()
    used_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat", "key"], name="key_once")]
