"""The combined poster: what the parties come to get and give together, in their own words."""

from django.db import models

from halenbrengen.collaborations.models import Collaboration, Party
from halenbrengen.method.kinds import EntryState, Side
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.permissions import is_open
from halenbrengen.method.phases import ORDER
from halenbrengen.method.recording import RECORDER_CHOICES
from halenbrengen.posters.models import Item


class EntryQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """Entries exist for everyone from combining on; before that there are none (R22)."""
        return self.filter(
            collaboration=viewer.collaboration_id,
            collaboration__phase__in=[phase for phase in ORDER if is_open("read_combined", phase, viewer.role)],
        )

    def on_poster(self):
        """What stands on the combined poster now: not what was taken off it."""
        return self.filter(withdrawn_at=None, undone_at=None)


class Entry(models.Model):
    """One line of the combined poster, with the parties it comes from. Open until each of them has answered (R21)."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="entries")
    side = models.CharField(max_length=4, choices=[(s.value, s.value) for s in Side])
    text = models.TextField(max_length=TEXT_LIMIT)
    lane = models.ForeignKey(Party, models.CASCADE, null=True, related_name="+", help_text="empty: the shared part")
    items = models.ManyToManyField(Item, related_name="entries")
    position = models.PositiveIntegerField(default=0)
    withdrawn_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True, help_text="by who wrote it, before any party answered")
    heard_at = models.DateTimeField()

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]

    @property
    def standing(self):
        """The sources that have not taken their part back."""
        return [source for source in self.sources.all() if source.state != EntryState.WITHDRAWN]

    @property
    def answered(self):
        """Whether any of its sources has said something about it."""
        return any(not source.open for source in self.sources.all())

    @property
    def state(self):
        """Heard until every source has answered; then whether one of them said it differently (R21)."""
        states = {source.state for source in self.standing}
        for state in (EntryState.HEARD, EntryState.REWORDED, EntryState.CONFIRMED):
            if state in states:
                return state
        return EntryState.WITHDRAWN


class Source(models.Model):
    """A party that an entry comes from, and whether it says: this is what we meant."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="sources")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, default=EntryState.HEARD, choices=[(s.value, s.value) for s in EntryState])
    answered_at = models.DateTimeField(null=True)
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    class Meta:
        ordering = ["party_id"]
        constraints = [models.UniqueConstraint(fields=["entry", "party"], name="source_once")]

    @property
    def open(self):
        """Whether the party was not asked yet, or its answer was overtaken by another wording."""
        return self.state == EntryState.HEARD


class NothingYet(models.Model):
    """A party that said, in so many words, that nothing of it needs to stand on the combined poster yet."""

    party = models.OneToOneField(Party, models.CASCADE, related_name="nothing_yet")
    said_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    @property
    def collaboration(self):
        return self.party.collaboration
