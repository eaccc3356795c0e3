"""What must stay in view after the meeting: interests with their owners, checks, news, and the ambition's versions."""

from django.db import models
from django.db.models import Exists, OuterRef

from halenbrengen.collaborations.models import Collaboration, Party, Seat
from halenbrengen.method.kinds import InterestLevel, InterestState
from halenbrengen.method.limits import NAME_LIMIT, TEXT_LIMIT
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.method.recording import RECORDER_CHOICES
from halenbrengen.posters.models import FIELDS

LEVELS = [(x.value, x.value) for x in InterestLevel]
STATES = [(s.value, s.value) for s in InterestState]
SINCE_PLENARY = [phase.value for phase in ORDER if phase >= Phase.PLENARY]


class SharedQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """The register is everyone's at the table."""
        return self.filter(collaboration=viewer.collaboration_id)


class InterestQuerySet(SharedQuerySet):
    def due(self, today):
        """Whose day has come, and about which nobody was asked since that day."""
        asked = Check.objects.filter(interests=OuterRef("pk"), asked_on__gte=OuterRef("next_check_on"))
        return self.filter(~Exists(asked), next_check_on__lte=today)


class Interest(models.Model):
    """An interest to keep in view, owned by one or more parties; unconfirmed until an owner says so (R33)."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="interests")
    text = models.TextField(max_length=TEXT_LIMIT)
    level = models.CharField(max_length=12, blank=True, choices=LEVELS)
    owners = models.ManyToManyField(Party, related_name="interests")
    items = models.ManyToManyField("posters.Item", related_name="interests_to_watch")
    state = models.CharField(max_length=12, default=InterestState.UNCONFIRMED, choices=STATES)
    next_check_on = models.DateField(null=True)
    noted_at = models.DateTimeField()

    objects = InterestQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    @property
    def state_name(self):
        """What the owners last said of it, as a phrase to translate."""
        return InterestState(self.state).label

    @property
    def level_name(self):
        return InterestLevel(self.level).label if self.level else ""


class Check(models.Model):
    """One moment at which the owners were asked: did we understand that you keep an eye on this? (R34)"""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="checks")
    interests = models.ManyToManyField(Interest, related_name="checks")
    asked_on = models.DateField()
    answers_until = models.DateField(null=True, help_text="the last day on which the link in a letter gives an answer")
    asked_for = models.ForeignKey(Party, models.SET_NULL, null=True, related_name="+", help_text="who asked for it")
    question = models.TextField(max_length=TEXT_LIMIT)
    outcome = models.TextField(blank=True, max_length=TEXT_LIMIT)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["asked_on", "pk"]


class CheckAnswer(models.Model):
    """What one owner answered at a check, in own words where it gave them. Another answer comes beside it (R34)."""

    check_held = models.ForeignKey(Check, models.CASCADE, related_name="answers")
    interest = models.ForeignKey(Interest, models.CASCADE, related_name="answers")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    state = models.CharField(max_length=12, choices=STATES)
    words = models.TextField(blank=True, max_length=TEXT_LIMIT)
    answered_at = models.DateTimeField()
    given_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    class Meta:
        ordering = ["answered_at", "pk"]

    @property
    def state_name(self):
        return InterestState(self.state).label


class CheckLink(models.Model):
    """An address that lets one person answer one check for their party, and nothing else. Only its hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    check_held = models.ForeignKey(Check, models.CASCADE, related_name="links")
    seat = models.ForeignKey(Seat, models.CASCADE, related_name="+")
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()


class Restatement(models.Model):
    """What a party says at a check of its commitment, means or feasibility, beside what it said before (R32)."""

    check_held = models.ForeignKey(Check, models.CASCADE, related_name="restatements")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    field = models.CharField(max_length=20, choices=[(field, field) for field in FIELDS])
    before = models.TextField(blank=True, max_length=TEXT_LIMIT)
    text = models.TextField(max_length=TEXT_LIMIT)
    answered_at = models.DateTimeField()
    given_by = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    class Meta:
        ordering = ["answered_at", "pk"]

    @property
    def heading(self):
        """What it is about, as a phrase to translate."""
        return PROMPTS[self.field].heading


class Gathering(models.Model):
    """When and where the parties meet again; its agenda is what is due by then."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="gatherings")
    starts_at = models.DateTimeField()
    location = models.CharField(max_length=NAME_LIMIT, blank=True)
    opens_with_contract = models.BooleanField(default=False)
    chosen_at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]


class DealtWith(models.Model):
    """A point of the agenda that was dealt with at a gathering; it does not come back on the next one."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="dealt_with")
    point = models.CharField(max_length=60, help_text='as the agenda names it: "newinterest:3"')
    dealt_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "point"], name="dealt_with_once")]


class NewInterest(models.Model):
    """Something that was not there before. The first question is always: what happened? (R35)"""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="new_interests")
    raised_by = models.ForeignKey(Party, models.CASCADE, related_name="+")
    raised_by_person = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")
    text = models.TextField(max_length=TEXT_LIMIT)
    what_happened = models.TextField(max_length=TEXT_LIMIT)
    happened_on = models.DateField()
    touches = models.TextField(max_length=TEXT_LIMIT, help_text="whom or what, in the words of the party")
    affects = models.JSONField(default=list, help_text='references such as "item:12" or "party:3"')
    level = models.CharField(max_length=12, blank=True, choices=LEVELS)
    outcome = models.TextField(blank=True, max_length=TEXT_LIMIT)
    for_agenda_at = models.DateTimeField(null=True, help_text="since when it waits for the next gathering")
    raised_at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["happened_on", "pk"]

    @property
    def level_name(self):
        return InterestLevel(self.level).label if self.level else ""


class IngredientQuerySet(models.QuerySet):
    def visible_to(self, viewer):
        """Who leads keeps them to itself; from the plenary on they are everyone's (R36)."""
        mine = self.filter(collaboration=viewer.collaboration_id)
        return mine if viewer.leads else mine.filter(collaboration__phase__in=SINCE_PLENARY)


class Ingredient(models.Model):
    """A sourced quote that may feed the ambition; kept from the table until plenary (R36)."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="ingredients")
    text = models.TextField(max_length=TEXT_LIMIT)
    sources = models.JSONField(default=list, help_text='references such as "item:12" or "observation:3"')
    noted_at = models.DateTimeField()

    objects = IngredientQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]


class AmbitionVersion(models.Model):
    """The ambition, one turn sharper, with the answers to the three questions that led to it (R37).

    `what_happened`, who brought it up, what it touches and `outcome` are there where an event led to it.
    """

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="ambition_versions")
    text = models.TextField(max_length=TEXT_LIMIT)
    learned = models.TextField(blank=True, max_length=TEXT_LIMIT)
    conflicting = models.TextField(blank=True, max_length=TEXT_LIMIT)
    agreeing = models.TextField(blank=True, max_length=TEXT_LIMIT)
    ingredients = models.ManyToManyField(Ingredient, related_name="versions")
    written_on = models.DateField()
    raised_by = models.ForeignKey(Party, models.SET_NULL, null=True, related_name="+")
    what_happened = models.TextField(blank=True, max_length=TEXT_LIMIT)
    affects = models.JSONField(default=list, help_text='references such as "interest:2"')
    outcome = models.TextField(blank=True, max_length=TEXT_LIMIT)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["written_on", "pk"]


class Carrying(models.Model):
    """Whether a party carries a version of the ambition, or has a reserve (R38)."""

    version = models.ForeignKey(AmbitionVersion, models.CASCADE, related_name="carryings")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    carries = models.BooleanField()
    words = models.TextField(blank=True, max_length=TEXT_LIMIT)
    answered_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    class Meta:
        ordering = ["party_id"]
        constraints = [models.UniqueConstraint(fields=["version", "party"], name="carrying_once")]

    @property
    def collaboration(self):
        return self.version.collaboration


class Sharpening(models.Model):
    """The three questions put to the group, with the ingredients; open until a version of the ambition comes of it."""

    collaboration = models.ForeignKey(Collaboration, models.CASCADE, related_name="sharpenings")
    asked_at = models.DateTimeField()
    version = models.OneToOneField(AmbitionVersion, models.SET_NULL, null=True, related_name="sharpening")

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]


class SharpeningAnswer(models.Model):
    """What one party says to the three questions, each in its own words; any of them may stay empty (R37)."""

    sharpening = models.ForeignKey(Sharpening, models.CASCADE, related_name="answers")
    party = models.ForeignKey(Party, models.CASCADE, related_name="+")
    learned = models.TextField(blank=True, max_length=TEXT_LIMIT)
    text = models.TextField(blank=True, max_length=TEXT_LIMIT, help_text="how the ambition could be more precise")
    conflicting = models.TextField(blank=True, max_length=TEXT_LIMIT)
    agreeing = models.TextField(blank=True, max_length=TEXT_LIMIT)
    answered_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=11, blank=True, choices=RECORDER_CHOICES)

    class Meta:
        ordering = ["party_id"]
        constraints = [models.UniqueConstraint(fields=["sharpening", "party"], name="sharpening_answer_once")]

    @property
    def collaboration(self):
        return self.sharpening.collaboration
