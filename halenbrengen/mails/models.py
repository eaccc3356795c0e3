"""Letters on their way to somebody: by mail, or by the facilitator's own hand where no mail is set."""

from datetime import timedelta
from enum import StrEnum

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.method.limits import NAME_LIMIT

# Longer than one attempt can take: who was claimed before that was lost with the process that held it.
ATTEMPT_LASTS = timedelta(minutes=5)


class LetterState(StrEnum):
    """How far a letter has come."""

    BY_HAND = "by_hand"
    HANDED_OVER = "handed_over"
    WAITING = "waiting"
    BEING_SENT = "being_sent"
    SENT = "sent"
    UNSURE = "unsure"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


def new_mark():
    """The part of a Message-ID before the @: the same for every attempt, so that a mailbox can know it again."""
    return get_random_string(24, "abcdefghijklmnopqrstuvwxyz234567")


class LetterQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """The letters of the collaboration that this viewer leads as facilitator; nobody else sees any."""
        if viewer.role != "facilitator":
            return self.none()
        return self.filter(collaboration_id=viewer.collaboration_id)

    def unfinished(self):
        """Still to be sent or handed over; not what is in the air right now."""
        return self.filter(sent_at=None, handed_over_at=None, withdrawn_at=None, claimed_at=None)

    def due(self, now):
        """To be sent by mail now."""
        return self.unfinished().filter(by_hand=False, failed_at=None, due_at__lte=now)

    def with_a_link_that_ended(self, now):
        """Letters that still hold a personal link which lets nobody in any more."""
        return self.exclude(link="").filter(Q(link_ends_at__lte=now) | Q(withdrawn_at__isnull=False))


class Letter(models.Model):
    """One letter to one person. Its link is wiped once it is sent or handed over; what was said around it stays."""

    mark = models.CharField(max_length=24, unique=True, default=new_mark)
    collaboration = models.ForeignKey("collaborations.Collaboration", models.CASCADE, related_name="letters")
    seat = models.ForeignKey("collaborations.Seat", models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=20)
    language = models.CharField(max_length=5)
    to_name = models.CharField(max_length=NAME_LIMIT)
    to_address = models.EmailField(blank=True)
    from_name = models.CharField(max_length=NAME_LIMIT)
    reply_to = models.EmailField(blank=True)
    subject = models.CharField(max_length=2 * NAME_LIMIT)
    above = models.TextField()
    link = models.CharField(max_length=400, blank=True)
    below = models.TextField(blank=True)
    link_ends_at = models.DateTimeField(null=True, blank=True)
    calendar = models.TextField(blank=True)
    by_hand = models.BooleanField()
    written_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=20, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["due_at"],
                name="letters_to_send",
                condition=Q(by_hand=False, sent_at=None, failed_at=None, claimed_at=None, withdrawn_at=None),
            )
        ]

    @property
    def audience(self):
        return FACILITATOR

    @property
    def state(self):
        """Where the letter is now. `UNSURE`: the attempt was cut off, so it may or may not have arrived."""
        outcomes = (
            (self.sent_at, LetterState.SENT),
            (self.handed_over_at, LetterState.HANDED_OVER),
            (self.withdrawn_at, LetterState.WITHDRAWN),
            (self.failed_at, LetterState.FAILED),
            (self.by_hand, LetterState.BY_HAND),
        )
        for is_so, state in outcomes:
            if is_so:
                return state
        if self.claimed_at is None:
            return LetterState.WAITING
        cut_off = self.trouble or self.claimed_at < timezone.now() - ATTEMPT_LASTS
        return LetterState.UNSURE if cut_off else LetterState.BEING_SENT

    @property
    def text(self):
        """All that the letter says, with its link for as long as it is kept."""
        return "\n\n".join(piece for piece in (self.above, self.link, self.below) if piece)
