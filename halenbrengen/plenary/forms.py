from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import ObservationKind


class ParkForm(forms.Form):
    """Whose remark it was; the words can follow later."""

    said_by = forms.ModelChoiceField(
        queryset=None,
        error_messages={"required": _("Kies de partij die het zei."), "invalid_choice": _("Kies een partij.")},
    )
    text = Text(required=False)

    def __init__(self, data, *, parties):
        super().__init__(data)
        self.fields["said_by"].queryset = parties


class RemarkForm(forms.Form):
    """The words of a parked remark, and who of its party said them."""

    text = Text(required=False)
    person = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, *, people):
        super().__init__(data)
        self.fields["person"].queryset = people


class QuestionForm(forms.Form):
    kind = forms.ChoiceField(choices=ObservationKind.choices())


class ObservationForm(forms.Form):
    """What somebody sees. `people` are those it can be typed for; without them it is the typist's own."""

    kind = forms.ChoiceField(
        choices=ObservationKind.choices(), error_messages={"required": _("Kies waar dit over gaat.")}
    )
    text = Text(error_messages={"required": _("Schrijf eerst wat er gezegd is, zo letterlijk als het kan.")})
    names = forms.ModelMultipleChoiceField(queryset=None, required=False)
    from_parked = forms.ModelChoiceField(queryset=None, required=False)
    person = forms.ModelChoiceField(queryset=None, error_messages={"required": _("Kies wie dit zei.")})

    def __init__(self, data, *, parties, remarks, people=None):
        super().__init__(data)
        self.fields["names"].queryset = parties
        self.fields["from_parked"].queryset = remarks
        if people is None:
            del self.fields["person"]
        else:
            self.fields["person"].queryset = people


class AnswerForm(forms.Form):
    """Recognised or not; `party` is whose answer the scribe types."""

    recognised = forms.TypedChoiceField(
        choices=[("yes", "yes"), ("no", "no")],
        coerce=lambda value: value == "yes",
        error_messages={"required": _("Kies of jullie dit herkennen.")},
    )
    party = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, *, parties):
        super().__init__(data)
        self.fields["party"].queryset = parties
