from django import forms

from halenbrengen.demo.telling import PHASES_TOLD
from halenbrengen.method.phases import Phase


class ExampleForm(forms.Form):
    """How far the example is told."""

    until = forms.ChoiceField(choices=[(phase.value, phase.value) for phase in PHASES_TOLD])

    def clean_until(self):
        return Phase(self.cleaned_data["until"])
