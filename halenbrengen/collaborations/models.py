"""The collaboration, its parties, the seats around the table, and the links that bring people to them."""

import re
import secrets

from django.db import models
from django.utils import timezone

from halenbrengen.changes.models import party_audience
from halenbrengen.method.limits import NAME_LIMIT, TEXT_LIMIT
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase

DEVICE_LIMIT = 60
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
PUBLIC_ID = re.compile(f"[{_LETTERS}]{{12}}")


def new_public_id():
    """Twelve letters that tell nothing: an address, not a secret."""
    return "".join(secrets.choice(_LETTERS) for _ in range(12))


def new_number():
    """A number that tells nothing of how many others there are: for what one party must not count of another."""
    return secrets.randbits(52) + 1


class Facilitator(models.Model):
    """Somebody who prepares and leads conversations on this host."""

    name = models.CharField(max_length=NAME_LIMIT)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=5, default="nl")


class Collaboration(models.Model):
    """Several parties at the start of something together, and how far their conversation has come."""

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    facilitator = models.ForeignKey(Facilitator, models.PROTECT, related_name="collaborations")
    title = models.CharField(max_length=NAME_LIMIT)
    occasion = models.TextField(blank=True, max_length=TEXT_LIMIT)
    draft_ambition = models.TextField(blank=True, max_length=TEXT_LIMIT)
    draft_by = models.CharField(max_length=NAME_LIMIT, blank=True)
    language = models.CharField(max_length=5, default="nl")
    starts_at = models.DateTimeField(null=True, blank=True)
    minutes_available = models.PositiveIntegerField(null=True, blank=True)
    location = models.CharField(max_length=NAME_LIMIT, blank=True)
    present_seconds = models.PositiveIntegerField(null=True, blank=True)
    question_seconds = models.PositiveIntegerField(null=True, blank=True)
    phase = models.CharField(max_length=20, default=Phase.PREPARATION, choices=[(p.value, p.value) for p in Phase])
    phase_entered_at = models.DateTimeField(default=timezone.now)
    purpose_said_at = models.DateTimeField(null=True, blank=True)
    rules_explained = models.JSONField(default=list)
    created_at = models.DateTimeField(default=timezone.now)

    @property
    def collaboration(self):
        return self

    @property
    def phase_name(self):
        """The step the conversation is in, as a phrase to translate."""
        return Phase(self.phase).label


class PhaseEntry(models.Model):
    """When the conversation came to a step; one step can be entered more than once."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="phase_entries")
    phase = models.CharField(max_length=20, choices=[(p.value, p.value) for p in Phase])
    entered_at = models.DateTimeField()

    class Meta:
        ordering = ["entered_at", "pk"]


class Wording(models.Model):
    """The facilitator's own words for one moment, in one language, instead of those of the method."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="wordings")
    moment = models.CharField(max_length=30, choices=[(m.value, m.value) for m in Moment])
    language = models.CharField(max_length=5)
    text = models.TextField(max_length=TEXT_LIMIT)

    class Meta:
        ordering = ["moment", "language"]
        constraints = [
            models.UniqueConstraint(fields=["collaboration", "moment", "language"], name="wording_once_a_moment")
        ]


class Party(models.Model):
    """An organisation or group at the table. All parties are equal, whatever their size."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="parties")
    name = models.CharField(max_length=NAME_LIMIT)
    short_name = models.CharField(max_length=NAME_LIMIT)
    kind = models.CharField(max_length=NAME_LIMIT, blank=True)
    hue = models.PositiveSmallIntegerField(help_text="1 to 24: a colour and a pattern that identify, never value")
    absent_because = models.TextField(blank=True, max_length=TEXT_LIMIT)
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    @property
    def audience(self):
        return party_audience(self.pk)

    @property
    def present(self):
        return not self.absent_because


class SeatQuerySet(models.QuerySet):
    def taken(self):
        """Seats of people who have not left."""
        return self.filter(left_at=None)

    def visible_to(self, viewer):
        return self.taken().filter(collaboration_id=viewer.collaboration_id)


class Seat(models.Model):
    """A place in one collaboration: who sits there, in which role, and for which party."""

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="seats")
    party = models.ForeignKey(Party, models.CASCADE, null=True, blank=True, related_name="seats")
    role = models.CharField(max_length=12, choices=[(r.value, r.value) for r in Role])
    name = models.CharField(max_length=NAME_LIMIT)
    function = models.CharField(max_length=NAME_LIMIT, blank=True)
    email = models.EmailField(blank=True)
    spokesperson = models.BooleanField(default=False)
    language = models.CharField(max_length=5, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]


class LinkQuerySet(models.QuerySet):
    def open(self):
        """Links that let somebody in now."""
        return self.filter(revoked_at=None, ends_at__gt=timezone.now())


class Link(models.Model):
    """A personal address that lets somebody sit down. Only the hash of its secret is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    seat = models.ForeignKey(Seat, models.CASCADE, null=True, related_name="links")
    facilitator = models.ForeignKey(Facilitator, models.CASCADE, null=True, related_name="links")
    made_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    # not so for what only keeps one browser signed in
    given = models.BooleanField(default=True)

    objects = LinkQuerySet.as_manager()


class SignIn(models.Model):
    """One browser that somebody opened a link in. Only the hash of its cookie is kept."""

    browser_hash = models.CharField(max_length=64, db_index=True)
    link = models.ForeignKey(Link, models.CASCADE, related_name="sign_ins")
    seat = models.ForeignKey(Seat, models.CASCADE, null=True, related_name="sign_ins")
    facilitator = models.ForeignKey(Facilitator, models.CASCADE, null=True, related_name="sign_ins")
    signed_in_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    device = models.CharField(max_length=DEVICE_LIMIT, blank=True)
    # up to when whoever sits here has said to know the other browsers in their seat
    others_known_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["browser_hash", "seat"], name="sign_in_once_a_seat"),
            models.UniqueConstraint(fields=["browser_hash", "facilitator"], name="sign_in_once_a_facilitator"),
        ]
