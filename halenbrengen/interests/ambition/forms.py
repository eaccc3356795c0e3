from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.interests.forms import Chosen
from halenbrengen.method.statement import SHARPENING_PARTS


class IngredientForm(forms.Form):
    """Words of somebody, with where they come from; `references` are the places to choose from."""

    text = Text(required=False)
    sources = forms.MultipleChoiceField(error_messages={"required": _("Kies waar deze woorden vandaan komen.")})

    def __init__(self, data, references):
        super().__init__(data)
        self.fields["sources"].choices = [(reference, reference) for reference in references]


class VersionForm(forms.Form):
    """The ambition with the answers to the three questions; `ingredients` are those to choose from."""

    learned = Text(required=False)
    text = Text(error_messages={"required": _("Schrijf de ambitie op zoals zij nu luidt.")})
    conflicting = Text(required=False)
    agreeing = Text(required=False)
    ingredients = Chosen(required=False)

    def __init__(self, data, ingredients):
        super().__init__(data)
        self.fields["ingredients"].offer(ingredients)


class OfPartyForm(forms.Form):
    """What a party says; `party` is asked only of who puts it down on its behalf."""

    party = forms.ModelChoiceField(
        queryset=None, required=False, error_messages={"invalid_choice": _("Kies een partij.")}
    )

    def __init__(self, data, *, parties, own=None):
        super().__init__(data)
        self.fields["party"].queryset = parties
        self.own = own

    def clean(self):
        party = self.own or self.cleaned_data.get("party")
        if party is None and "party" not in self.errors:
            self.add_error("party", _("Kies de partij die het zei."))
        return {**self.cleaned_data, "party": party}


class CarryingForm(OfPartyForm):
    carries = forms.TypedChoiceField(
        choices=[("yes", "yes"), ("reserve", "reserve")],
        coerce=lambda value: value == "yes",
        error_messages={"required": _("Kies een van de twee antwoorden.")},
    )
    words = Text(required=False)


class SharpeningAnswerForm(OfPartyForm):
    """The three questions, each with room for own words."""

    learned, text, conflicting, agreeing = (Text(required=False) for _part in SHARPENING_PARTS)
