from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import BridgeWord, ObservationKind, Side


class ParkForm(forms.Form):
    """Whose remark it was, a party or one of its people; the words can follow later."""

    said_by = forms.ModelChoiceField(
        queryset=None, required=False, error_messages={"invalid_choice": _("Kies een partij.")}
    )
    person = forms.ModelChoiceField(queryset=None, required=False)
    text = Text(required=False)

    def __init__(self, data, *, parties, people):
        super().__init__(data)
        self.fields["said_by"].queryset = parties
        self.fields["person"].queryset = people

    def clean(self):
        person = self.cleaned_data.get("person")
        if person:
            self.cleaned_data["said_by"] = person.party
        if not self.cleaned_data.get("said_by") and "said_by" not in self.errors:
            self.add_error("said_by", _("Kies de partij die het zei."))
        return self.cleaned_data


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


class ReadBackForm(forms.Form):
    """The words as whoever said them wants them to stand; without any they stand as they are."""

    text = Text(required=False)


class LayForm(forms.Form):
    """Which give goes beside which get, and (for who leads) who asks it."""

    get = forms.ModelChoiceField(queryset=None, error_messages={"required": _("Kies een regel bij halen.")})
    give = forms.ModelChoiceField(queryset=None, error_messages={"required": _("Kies een regel bij brengen.")})
    person = forms.ModelChoiceField(queryset=None, error_messages={"required": _("Kies wie dit vraagt.")})

    def __init__(self, data, *, entries, people=None):
        super().__init__(data)
        self.fields["get"].queryset = entries.filter(side=Side.GET)
        self.fields["give"].queryset = entries.filter(side=Side.GIVE)
        if people is None:
            del self.fields["person"]
        else:
            self.fields["person"].queryset = people


class BridgeWordForm(forms.Form):
    """One of the three answers; `party` is whose, when who leads puts it down."""

    word = forms.ChoiceField(
        choices=BridgeWord.choices(), error_messages={"required": _("Kies een van de drie antwoorden.")}
    )
    party = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, *, parties):
        super().__init__(data)
        self.fields["party"].queryset = parties


class AnswerForm(forms.Form):
    """Recognised or not; `party` is whose answer it is, when who leads puts it down."""

    recognised = forms.TypedChoiceField(
        choices=[("yes", "yes"), ("no", "no")],
        coerce=lambda value: value == "yes",
        error_messages={"required": _("Kies of jullie dit herkennen.")},
    )
    party = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, *, parties):
        super().__init__(data)
        self.fields["party"].queryset = parties
