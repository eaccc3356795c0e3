from django import forms

from halenbrengen.method.phases import Phase


class PhaseForm(forms.Form):
    """Which step the button named: a second press of it finds the conversation there already."""

    to = forms.TypedChoiceField(choices=Phase.choices(), coerce=Phase)
