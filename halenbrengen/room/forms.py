from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import Showing
from halenbrengen.method.phases import Phase
from halenbrengen.method.wording import fault_in


class PhaseForm(forms.Form):
    """Which step the button named: a second press of it finds the conversation there already."""

    to = forms.TypedChoiceField(choices=Phase.choices(), coerce=Phase)


class ShowingForm(forms.Form):
    """What the beamer should show; `parties` are those whose poster it can be."""

    shows = forms.TypedChoiceField(choices=Showing.choices(), coerce=Showing)
    party = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, parties):
        super().__init__(data)
        self.fields["party"].queryset = parties


class LeafForm(forms.Form):
    """Which leaf the button named: a second press of it finds that leaf open already."""

    leaf = forms.CharField(max_length=40)


class SoundForm(forms.Form):
    """Whether the clock may be heard."""

    on = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda word: word == "yes")


class LanguageForm(forms.Form):
    """In which language the script is shown."""

    language = forms.ChoiceField(choices=settings.LANGUAGES)


class WordingForm(LanguageForm):
    """The facilitator's own words for one moment; empty brings the words of the method back."""

    text = Text(required=False)

    def __init__(self, data, moment):
        super().__init__(data)
        self.moment = moment

    def clean(self):
        text, language = self.cleaned_data.get("text", ""), self.cleaned_data.get("language")
        found = fault_in(text, self.moment, language) if language else None
        if found:
            raise ValidationError({"text": gettext(found.sentence) % found.values})
