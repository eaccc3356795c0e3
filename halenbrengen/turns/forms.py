import re

from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import Side, TimeChoice
from halenbrengen.method.limits import (
    LONGEST_TIME,
    MOST_BREAK_MINUTES,
    MOST_EXTRA_MINUTES,
    MOST_MINUTES_LATER,
    SHORTEST_TIME,
)
from halenbrengen.turns.clock import STEPS

MINUTES = re.compile(r"(\d{1,3})(?:[:.](\d\d))?|(\d{1,3}),(\d{1,2})")

# A turn that has ended has no step.
STEP_CHOICES = [("", ""), *((step.value, step.value) for step in STEPS)]


class StepForm(forms.Form):
    """Which step somebody saw when they pressed a button: a second press of it finds another one."""

    after = forms.ChoiceField(choices=STEP_CHOICES, required=False)


class ExtensionForm(StepForm):
    """How many minutes every party gets on top, and why."""

    minutes = forms.IntegerField(
        min_value=1,
        max_value=MOST_EXTRA_MINUTES,
        error_messages={
            "required": _("Kies hoeveel minuten."),
            "invalid": _("Kies hoeveel minuten."),
            "min_value": _("Geef minstens één minuut."),
            "max_value": _("Geef hoogstens %(limit_value)s minuten tegelijk."),
        },
    )
    reason = Text(error_messages={"required": _("Schrijf in een paar woorden waarom.")})

    @property
    def wanted(self):
        return {
            "seconds": self.cleaned_data["minutes"] * 60,
            "reason": self.cleaned_data["reason"],
            "after": self.cleaned_data["after"],
        }


class PauseForm(forms.Form):
    reason = Text(required=False)


class BreakForm(forms.Form):
    """How many minutes the break lasts: what the plan has left for it, or what who leads makes of it."""

    minutes = forms.IntegerField(
        min_value=1,
        max_value=MOST_BREAK_MINUTES,
        error_messages={
            "required": _("Kies hoeveel minuten."),
            "invalid": _("Kies hoeveel minuten."),
            "min_value": _("Geef minstens één minuut."),
            "max_value": _("Een pauze duurt hoogstens %(limit_value)s minuten."),
        },
    )

    @property
    def wanted(self):
        return {"seconds": self.cleaned_data["minutes"] * 60}


class BreakUndoForm(forms.Form):
    """Whether the break was on when the button was pressed."""

    running = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda word: word == "yes")


class TimeChoiceForm(forms.Form):
    kind = forms.TypedChoiceField(choices=TimeChoice.choices(), coerce=TimeChoice)
    seconds = forms.IntegerField(min_value=0, max_value=MOST_MINUTES_LATER * 60)


class TimeKindForm(forms.Form):
    """Which of the group's choices about time is taken back."""

    kind = forms.TypedChoiceField(choices=TimeChoice.choices(), coerce=TimeChoice)


class ReasonForm(forms.Form):
    reason = Text(error_messages={"required": _("Schrijf in een paar woorden waarom.")})


class Minutes(forms.Field):
    """A length as people write it: 7, 7:30 or 7,5 minutes; the answer is in whole seconds."""

    default_error_messages = {
        "invalid": _("Schrijf minuten, zoals 7 of 7:30."),
        "required": _("Schrijf minuten, zoals 7 of 7:30."),
        "range": _("Kies een tijd van 1 tot 60 minuten."),
    }

    def to_python(self, value):
        if value in self.empty_values:
            return None
        found = MINUTES.fullmatch(value.strip())
        if found is None:
            raise forms.ValidationError(self.error_messages["invalid"])
        minutes, seconds, whole, part = found.groups()
        length = int(minutes) * 60 + int(seconds or 0) if minutes else round(float(f"{whole}.{part}") * 60)
        if not SHORTEST_TIME <= length <= LONGEST_TIME:
            raise forms.ValidationError(self.error_messages["range"])
        return length


class TimesForm(forms.Form):
    """How long every party presents and is asked."""

    present = Minutes()
    questions = Minutes()


class QuestionForm(forms.Form):
    text = Text(error_messages={"required": _("Schrijf eerst je vraag.")})


class _OnBehalf(forms.Form):
    """`people` are those that who leads can put something down for; for a party itself there are none."""

    person = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, people):
        super().__init__(data)
        if people is None:
            del self.fields["person"]
        else:
            self.fields["person"].queryset = people


class QuestionOnBehalfForm(_OnBehalf, QuestionForm):
    """A question with who asks it aloud."""


class AnswerForm(_OnBehalf):
    """What a party adds to its poster while it is asked."""

    side = forms.ChoiceField(
        choices=Side.choices(), error_messages={"required": _("Kies aan welke kant het hoort: halen of brengen.")}
    )
    text = Text(error_messages={"required": _("Schrijf eerst jullie antwoord.")})


class NoteForm(forms.Form):
    """`base` is what the writer saw before they changed it."""

    text = Text(required=False)
    base = Text(required=False)


class QuestionToForm(QuestionForm):
    """A question with the party it is for; `turns` are those that may be asked."""

    turn = forms.TypedChoiceField(
        coerce=int,
        error_messages={name: _("Kies aan wie je het vraagt.") for name in ("required", "invalid_choice")},
    )

    def __init__(self, data, turns):
        super().__init__(data)
        self.fields["turn"].choices = [(turn.pk, turn.party.short_name) for turn in turns]


class QuestionToOnBehalfForm(QuestionToForm):
    """The same with who asks it aloud; `people` are those that who leads can put something down for."""

    person = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, turns, people):
        super().__init__(data, turns)
        self.fields["person"].queryset = people


class OrderForm(forms.Form):
    """A place for each party, counted from 1; `parties` are those at the table."""

    def __init__(self, data, parties):
        super().__init__(data)
        self.parties = list(parties)
        for party in self.parties:
            self.fields[f"place-{party.pk}"] = forms.IntegerField(min_value=1, max_value=len(self.parties))

    def clean(self):
        places = [self.cleaned_data.get(f"place-{party.pk}") for party in self.parties]
        if None not in places and len(set(places)) < len(places):
            raise forms.ValidationError(_("Geef elke partij een eigen plaats."))

    @property
    def order(self):
        """The keys of the parties, first to last."""
        return sorted((p.pk for p in self.parties), key=lambda pk: self.cleaned_data[f"place-{pk}"])
