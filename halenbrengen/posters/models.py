"""A party's own poster: what it comes to get and to give, and why. Its people's alone until it hangs."""

from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from halenbrengen.collaborations.models import Party, Seat, new_number
from halenbrengen.method.kinds import InterestLevel, Side
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.permissions import Role
from halenbrengen.method.recording import RECORDER_CHOICES

FIELDS = ("motivation", "ambition_reading", "commitment", "means", "feasibility")


class PosterQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """The viewer's own poster, and every poster that hangs."""
        return self.filter(Q(hung_at__isnull=False) | Q(party=viewer.party_id)).filter(
            party__collaboration=viewer.collaboration_id
        )

    def open_to_a_look_of(self, viewer):
        """What the facilitator may look at as an act of its own: handed in, and not hanging yet. No list asks this."""
        if viewer.role != Role.FACILITATOR:
            return self.none()
        return self.filter(handed_in_at__isnull=False, hung_at=None, party__collaboration=viewer.collaboration_id)


class Poster(models.Model):
    """One party's get-and-give sheet, made at home by its people and hung on the day (R2, R3, R4)."""

    party = models.OneToOneField(Party, models.CASCADE, related_name="poster")
    motivation = models.TextField(blank=True, max_length=TEXT_LIMIT)
    ambition_reading = models.TextField(blank=True, max_length=TEXT_LIMIT)
    commitment = models.TextField(blank=True, max_length=TEXT_LIMIT)
    means = models.TextField(blank=True, max_length=TEXT_LIMIT)
    feasibility = models.TextField(blank=True, max_length=TEXT_LIMIT)
    transcribed_fields = models.JSONField(default=list, help_text="which of the five were typed over from paper")
    handed_in_at = models.DateTimeField(null=True)
    hung_at = models.DateTimeField(null=True)

    objects = PosterQuerySet.as_manager()

    class Meta:
        ordering = ["party_id"]

    @property
    def collaboration(self):
        return self.party.collaboration

    @property
    def audience(self):
        """Who hears of a change to this poster: its own people, or everyone once it hangs."""
        return "shared" if self.hung_at else self.party.audience

    @property
    def begun(self):
        """Whether anything stands on it: in words, or as a picture of it on paper."""
        written = self.items.exists() or any(getattr(self, field) for field in FIELDS)
        return written or Photo.objects.filter(poster=self).exists()


class LookQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """Who looked at the poster of the viewer's own party."""
        return self.filter(poster__party=viewer.party_id, poster__party__collaboration=viewer.collaboration_id)


class Look(models.Model):
    """A facilitator's look at a poster that was handed in and does not hang yet; its own people see who and when."""

    id = models.BigIntegerField(primary_key=True, default=new_number)
    poster = models.ForeignKey(Poster, models.CASCADE, related_name="looks")
    by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    looked_at = models.DateTimeField()

    objects = LookQuerySet.as_manager()

    class Meta:
        ordering = ["looked_at", "pk"]

    @property
    def collaboration(self):
        return self.poster.collaboration


class PhotoQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """The photo of every poster that this viewer may read."""
        return self.filter(poster__in=Poster.objects.visible_to(viewer))


class Photo(models.Model):
    """A picture of a poster that was filled in on paper, as `pictures.py` made it anew: plain JPEG and nothing else."""

    id = models.BigIntegerField(primary_key=True, default=new_number)
    poster = models.OneToOneField(Poster, models.CASCADE, related_name="photo")
    jpeg = models.BinaryField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    put_up_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    put_up_at = models.DateTimeField()

    objects = PhotoQuerySet.as_manager()

    @property
    def collaboration(self):
        return self.poster.collaboration


class ItemQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """The lines of every poster that this viewer may read."""
        return self.filter(struck_at=None, poster__in=Poster.objects.visible_to(viewer))


class Item(models.Model):
    """One line on a poster, with the interest behind it where its writer gave one (R31)."""

    id = models.BigIntegerField(primary_key=True, default=new_number)
    poster = models.ForeignKey(Poster, models.CASCADE, related_name="items")
    side = models.CharField(max_length=4, choices=[(s.value, s.value) for s in Side])
    text = models.TextField(max_length=TEXT_LIMIT)
    interest = models.TextField(blank=True, max_length=TEXT_LIMIT)
    level = models.CharField(max_length=12, blank=True, choices=[(x.value, x.value) for x in InterestLevel])
    contributed_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    position = models.PositiveIntegerField()
    written_at = models.DateTimeField()
    struck_at = models.DateTimeField(null=True)
    is_answer = models.BooleanField(default=False, help_text="added by the party during the questions to it")
    is_late = models.BooleanField(default=False, help_text="came up at contracting")
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)
    is_transcribed = models.BooleanField(default=False, help_text="typed over from paper for its party")

    objects = ItemQuerySet.as_manager()

    class Meta:
        ordering = ["position", "written_at", "pk"]

    @property
    def collaboration(self):
        return self.poster.collaboration


class LineChangeQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """What changed in the lines of every poster that this viewer may read."""
        return self.filter(item__in=Item.objects.visible_to(viewer))


class LineChange(models.Model):
    """A line that its party gets or gives differently since some day, or no longer: an event like any other.

    The line itself stays as it was said; without `text` it falls away. `parties` are those whom it touches.
    """

    id = models.BigIntegerField(primary_key=True, default=new_number)
    item = models.ForeignKey(Item, models.CASCADE, related_name="changes")
    text = models.TextField(blank=True, max_length=TEXT_LIMIT)
    what_happened = models.TextField(max_length=TEXT_LIMIT)
    happened_on = models.DateField()
    touches = models.TextField(blank=True, max_length=TEXT_LIMIT, help_text="whom or what, in the words of the party")
    parties = models.ManyToManyField(Party, related_name="+")
    outcome = models.TextField(blank=True, max_length=TEXT_LIMIT)
    for_agenda_at = models.DateTimeField(null=True, help_text="since when it waits for the next gathering")
    told_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    told_at = models.DateTimeField()

    objects = LineChangeQuerySet.as_manager()

    class Meta:
        ordering = ["happened_on", "told_at", "pk"]

    @property
    def collaboration(self):
        return self.item.collaboration

    @property
    def since(self):
        """Since when the line stands otherwise, in a sentence in the language of the reader."""
        day = {"day": date_format(self.happened_on, "j F Y")}
        if self.text:
            return _("sinds %(day)s zeggen wij het zo:") % day
        if self.item.side == Side.GIVE:
            return _("sinds %(day)s brengen wij dit niet meer") % day
        return _("sinds %(day)s komen wij dit niet meer halen") % day


class OtherWordingQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """What was kept beside the words of the viewer's own poster."""
        return self.filter(poster__party=viewer.party_id, poster__party__collaboration=viewer.collaboration_id)


class OtherWording(models.Model):
    """What somebody wrote while a colleague changed the same words; it waits beside them until one of them chooses."""

    id = models.BigIntegerField(primary_key=True, default=new_number)
    poster = models.ForeignKey(Poster, models.CASCADE, related_name="other_wordings")
    item = models.ForeignKey(Item, models.CASCADE, null=True, related_name="other_wordings")
    field = models.CharField(max_length=20, help_text="text or interest of the line, or one of the poster's five texts")
    text = models.TextField(max_length=TEXT_LIMIT)
    written_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    objects = OtherWordingQuerySet.as_manager()

    class Meta:
        ordering = ["written_at", "pk"]

    @property
    def collaboration(self):
        return self.poster.collaboration
