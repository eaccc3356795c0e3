"""What the parties see when all posters have been told: said by them, never by software or facilitator."""

from django.db import models
from django.db.models import Q

from halenbrengen.collaborations.models import Collaboration, Party, Seat
from halenbrengen.combined.models import Entry
from halenbrengen.method.kinds import BridgeWord, ObservationKind
from halenbrengen.method.limits import TEXT_LIMIT
from halenbrengen.method.permissions import is_open
from halenbrengen.method.phases import ORDER
from halenbrengen.method.recording import RECORDER_CHOICES


class Plenary(models.Model):
    """Which of the plenary questions have been put to the table so far."""

    collaboration = models.OneToOneField(Collaboration, models.CASCADE, related_name="plenary")
    questions_shown = models.JSONField(default=list)
    bridges_opened_at = models.DateTimeField(null=True, help_text="get and give are laid side by side")


class ParkedRemarkQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """Who leads sees what is parked; its author sees it once it is handed back; the table never (T2, R24)."""
        mine = Q(said_by=viewer.party_id, handed_back_at__isnull=False) if viewer.party_id else Q(pk=None)
        act = "read_parked_remarks" if viewer.leads else "read_observations"
        return self.filter(Q() if viewer.leads else mine, _open_to(act, viewer))


class ParkedRemark(models.Model):
    """An observation that came too early, kept under its author's name for the plenary (R24)."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="parked_remarks")
    said_by = models.ForeignKey(Party, models.CASCADE, related_name="+")
    said_by_person = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    during = models.ForeignKey(Party, models.SET_NULL, null=True, related_name="+")
    text = models.TextField(blank=True, max_length=TEXT_LIMIT)
    parked_at = models.DateTimeField()
    handed_back_at = models.DateTimeField(null=True)
    rested_at = models.DateTimeField(null=True, help_text="let be: its words are gone")

    objects = ParkedRemarkQuerySet.as_manager()

    class Meta:
        ordering = ["parked_at", "pk"]

    @property
    def said(self):
        """Whether its author has said it in plenary after all."""
        return bool(self.observations.all())


class ObservationQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """No observation of anybody exists before the plenary (R22)."""
        return self.filter(_open_to("read_observations", viewer))


class Observation(models.Model):
    """What a person of a party says in plenary, kept close to their words (R19, R25)."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="observations")
    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in ObservationKind])
    text = models.TextField(max_length=TEXT_LIMIT)
    said_by = models.ForeignKey(Party, models.CASCADE, related_name="observations")
    said_by_person = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    names = models.ManyToManyField(Party, related_name="+")
    from_parked = models.ForeignKey(ParkedRemark, models.SET_NULL, null=True, related_name="observations")
    said_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)
    read_back_at = models.DateTimeField(null=True, help_text="who said it confirmed the words")

    objects = ObservationQuerySet.as_manager()

    class Meta:
        ordering = ["said_at", "pk"]


class Recognition(models.Model):
    """Whether a party recognises what was said; not recognising weighs just as much (R23)."""

    observation = models.ForeignKey(Observation, models.CASCADE, related_name="recognitions")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    recognised = models.BooleanField()
    answered_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    class Meta:
        ordering = ["party_id"]
        constraints = [models.UniqueConstraint(fields=["observation", "party"], name="recognition_once")]

    @property
    def collaboration(self):
        return self.observation.collaboration


class MeaningPass(models.Model):
    """A party that leaves the last question open: what it means to itself. No reason is asked."""

    party = models.OneToOneField(Party, models.CASCADE, related_name="meaning_pass")
    passed_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    @property
    def collaboration(self):
        return self.party.collaboration


class BridgeQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """Nobody lays one thing beside another before the plenary, and never the software (R22)."""
        return self.filter(_open_to("read_bridges", viewer), collaboration__plenary__bridges_opened_at__isnull=False)


class Bridge(models.Model):
    """A person of a party asks: can this give and this get go together? The parties of both answer."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="bridges")
    get = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    give = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    laid_by = models.ForeignKey(Party, models.CASCADE, related_name="+")
    laid_by_person = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    laid_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    objects = BridgeQuerySet.as_manager()

    class Meta:
        ordering = ["laid_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["get", "give"], name="bridge_once")]


class BridgeAnswer(models.Model):
    """What a party whose line it is says of it; the three answers weigh the same."""

    bridge = models.ForeignKey(Bridge, models.CASCADE, related_name="answers")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    word = models.CharField(max_length=6, choices=[(w.value, w.value) for w in BridgeWord])
    answered_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    class Meta:
        ordering = ["party_id"]
        constraints = [models.UniqueConstraint(fields=["bridge", "party"], name="bridge_answer_once")]

    @property
    def collaboration(self):
        return self.bridge.collaboration


def _open_to(act, viewer):
    """In this collaboration, and only while it is in a phase in which this role may read."""
    phases = [phase for phase in ORDER if is_open(act, phase, viewer.role)]
    return Q(collaboration=viewer.collaboration_id, collaboration__phase__in=phases)
