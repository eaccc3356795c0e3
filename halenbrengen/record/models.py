"""When the record was given to everybody, what a party put right in it, and how long all of it is kept."""

from django.db import models

from halenbrengen.collaborations.models import Collaboration, Facilitator, Party, Seat
from halenbrengen.method.limits import TEXT_LIMIT


class Release(models.Model):
    """The moment at which everybody at the table got the same record, and until when it can be put right."""

    collaboration = models.OneToOneField(Collaboration, models.CASCADE, related_name="release")
    released_at = models.DateTimeField()
    corrections_until = models.DateField()


class CorrectionQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """What stands in the record is everyone's."""
        return self.filter(collaboration=viewer.collaboration_id, withdrawn_at=None)


class Correction(models.Model):
    """What a party puts right or adds in one chapter of the record; what stood there stays."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="corrections")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    written_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    chapter = models.CharField(max_length=20)
    text = models.TextField(max_length=TEXT_LIMIT)
    written_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["written_at", "pk"]


class IncomingFile(models.Model):
    """A file that a facilitator chose to import, while they look at what it holds; an hour at most."""

    facilitator = models.OneToOneField(Facilitator, models.CASCADE, related_name="incoming_file")
    content = models.BinaryField()
    taken_in_at = models.DateTimeField()


class Keeping(models.Model):
    """Until which day a collaboration is kept, and how far telling that its end comes near has come.

    `until` None: twelve months after the last thing that somebody did. `told_of` is the day that the warnings were
    about; when that day moves, they count no longer.
    """

    collaboration = models.OneToOneField(Collaboration, models.CASCADE, related_name="keeping")
    until = models.DateField(null=True)
    told_of = models.DateField(null=True)
    first_told_on = models.DateField(null=True)
    last_told_on = models.DateField(null=True)
    seen_due_on = models.DateField(null=True)
