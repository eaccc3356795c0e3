from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Name, Text
from halenbrengen.interests.checks.queries import RESTATED
from halenbrengen.interests.commands.checks import ANSWERS
from halenbrengen.method.kinds import InterestLevel

LEVELS = [("", ""), *InterestLevel.choices()]


class Chosen(forms.MultipleChoiceField):
    """Some of the things that are offered: the form takes their keys and gives the things back."""

    def offer(self, things):
        self.things = {str(thing.pk): thing for thing in things}
        self.choices = [(key, key) for key in self.things]

    def clean(self, value):
        return [self.things[key] for key in super().clean(value)]


class Day(forms.DateField):
    """A day, as browsers send it."""

    def __init__(self, **options):
        super().__init__(input_formats=["%Y-%m-%d"], **options)


class InterestForm(forms.Form):
    """An interest to keep in view; `parties` and `items` are those to choose from."""

    text = Text(error_messages={"required": _("Schrijf op waar jullie oog voor willen houden.")})
    level = forms.ChoiceField(choices=LEVELS, required=False)
    owners = Chosen(error_messages={"required": _("Kies van welke partij of partijen dit belang is.")})
    items = Chosen(required=False)

    def __init__(self, data, parties, items):
        super().__init__(data)
        self.fields["owners"].offer(parties)
        self.fields["items"].offer(items)


class CheckForm(forms.Form):
    """A question to owners; `interests` are those to choose from."""

    interests = Chosen(error_messages={"required": _("Kies minstens één belang.")})
    asked_on = Day(error_messages={"required": _("Kies de dag waarop je dit vraagt.")})
    question = Text(error_messages={"required": _("Schrijf de vraag op zoals je haar stelt.")})

    def __init__(self, data, interests):
        super().__init__(data)
        self.fields["interests"].offer(interests)


class CheckAnswerForm(forms.Form):
    state = forms.ChoiceField(
        choices=[(state.value, state.label) for state in ANSWERS],
        error_messages={"required": _("Kies een van de drie antwoorden.")},
    )
    words = Text(required=False)


class PutDownForm(CheckAnswerForm):
    """What an owner says, put down by who leads; `parties` are those to choose from."""

    party = forms.ModelChoiceField(queryset=None, error_messages={"required": _("Kies een partij.")})

    def __init__(self, data, parties):
        super().__init__(data)
        self.fields["party"].queryset = parties


class RestatementForm(forms.Form):
    """How a party now puts its commitment, its means or whether it can be done."""

    field = forms.ChoiceField(choices=[(field, field) for field in RESTATED])
    text = Text(error_messages={"required": _("Schrijf op hoe jullie het nu zeggen.")})


class NextCheckForm(forms.Form):
    day = Day(required=False)


class GatheringForm(forms.Form):
    """When and where the parties meet again."""

    starts_at = forms.DateTimeField(
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        error_messages={"required": _("Kies een dag en een tijd.")},
    )
    location = Name(required=False)
    opens_with_contract = forms.BooleanField(required=False)


class PointForm(forms.Form):
    """A point of the agenda as it is now; `points` are those to choose from."""

    point = forms.ChoiceField()

    def __init__(self, data, points):
        super().__init__(data)
        self.fields["point"].choices = [(point.key, point.key) for point in points]


class OutcomeForm(forms.Form):
    outcome = Text(required=False)
