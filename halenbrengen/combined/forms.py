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


class WordsForm(forms.Form):
    text = Text(error_messages={"required": _("Schrijf eerst hoe jullie het zelf zeggen.")})
