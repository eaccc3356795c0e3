from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import Side


class EntryForm(forms.Form):
    """What was heard, on which side, in whose lane, and from whom.

    `parties` are those of the collaboration and `items` the lines on its wall: nothing else can be chosen.
    """

    side = forms.ChoiceField(
        choices=Side.choices(), error_messages={"required": _("Kies aan welke kant het hoort: halen of brengen.")}
    )
    text = Text(error_messages={"required": _("Schrijf eerst wat je hoorde, in de woorden van de partij.")})
    lane = forms.ModelChoiceField(queryset=None, required=False)
    sources = forms.ModelMultipleChoiceField(queryset=None, required=False)
    items = forms.ModelMultipleChoiceField(queryset=None, required=False)

    def __init__(self, data, *, parties, items):
        super().__init__(data)
        self.fields["lane"].queryset = parties
        self.fields["sources"].queryset = parties
        self.fields["items"].queryset = items


class AnswerForm(forms.Form):
    """Whose answer it is, where it is not one's own: who leads puts it down for a party."""

    party = forms.ModelChoiceField(
        queryset=None, required=False, error_messages={"invalid_choice": _("Kies een partij.")}
    )

    def __init__(self, data, *, parties):
        super().__init__(data)
        self.fields["party"].queryset = parties


class WordsForm(AnswerForm):
    text = Text(error_messages={"required": _("Schrijf eerst hoe jullie het zelf zeggen.")})


class PlaceForm(forms.Form):
    """Before which line it comes; without one it comes last."""

    before = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data, *, entries):
        super().__init__(data)
        self.fields["before"].queryset = entries
