"""The informal contract: each party says aloud what it is about, and gives its word, or does not yet."""

from django.db import models

from halenbrengen.collaborations.models import Party, Seat
from halenbrengen.method.kinds import Answer
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.posters.models import Item


class StatementQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """Statements are spoken aloud and so everyone's; how a party answered shows when all have (see queries)."""
        return self.filter(party__collaboration=viewer.collaboration_id)


class Statement(models.Model):
    """A party's four parts: our interests, how we look at the others', what we come to get and to give (R27, R28)."""

    party = models.OneToOneField(Party, models.CASCADE, related_name="statement")
    interests = models.TextField(blank=True, max_length=TEXT_LIMIT)
    view_on_interests = models.TextField(blank=True, max_length=TEXT_LIMIT)
    items = models.ManyToManyField(Item, related_name="+")
    spoken_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    spoken_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=10, blank=True, choices=[(a.value, a.value) for a in Answer])
    reserve = models.TextField(blank=True, max_length=TEXT_LIMIT)
    answered_at = models.DateTimeField(null=True)
    passed_at = models.DateTimeField(null=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["party_id"]

    @property
    def collaboration(self):
        return self.party.collaboration
