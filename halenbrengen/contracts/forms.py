from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import Answer


class StatementForm(forms.Form):
    """The four parts of a statement; `lines` are the lines of the party's own poster that it may choose from."""

    interests = Text(required=False)
    view_on_interests = Text(required=False)
    items = forms.MultipleChoiceField(
        required=False,
        error_messages={"invalid_choice": _("Een van deze regels staat niet meer op jullie plaat. Kies opnieuw.")},
    )

    def __init__(self, data, lines):
        super().__init__(data)
        self.lines = {str(line.pk): line for line in lines}
        self.fields["items"].choices = [(pk, pk) for pk in self.lines]

    def clean_items(self):
        return [self.lines[pk] for pk in self.cleaned_data["items"]]


class SpokenForm(forms.Form):
    """Who of the party spoke; `people` are those of the party."""

    spoken_by = forms.ChoiceField(required=False)

    def __init__(self, data, people):
        super().__init__(data)
        self.people = {str(seat.pk): seat for seat in people}
        self.fields["spoken_by"].choices = [("", ""), *((pk, pk) for pk in self.people)]

    def clean_spoken_by(self):
        return self.people.get(self.cleaned_data["spoken_by"])


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        choices=Answer.choices(), error_messages={"required": _("Kies eerst een van de drie antwoorden.")}
    )
    reserve = Text(required=False)


class OpenPointForm(forms.Form):
    """What to come back to, and from which parties it comes."""

    text = Text(error_messages={"required": _("Schrijf eerst waar jullie op terugkomen.")})
    parties = forms.ModelMultipleChoiceField(
        queryset=None, error_messages={"required": _("Kies van welke partij of partijen dit komt.")}
    )

    def __init__(self, data, *, parties):
        super().__init__(data)
        self.fields["parties"].queryset = parties
