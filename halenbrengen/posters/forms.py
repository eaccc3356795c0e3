from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import InterestLevel, Side
from halenbrengen.posters.models import FIELDS

LEVELS = [("", ""), *InterestLevel.choices()]


class LineForm(forms.Form):
    """A line as its writer says it, with the interest behind it if they like."""

    text = Text(error_messages={"required": _("Schrijf eerst wat jullie komen halen of brengen.")})
    interest = Text(required=False)
    level = forms.ChoiceField(choices=LEVELS, required=False)


class ItemForm(LineForm):
    side = forms.ChoiceField(choices=Side.choices())


class RewordForm(LineForm):
    """A line in other words; `base_…` is what the writer saw before they changed it."""

    base_text = Text(required=False, strip=False)
    base_interest = Text(required=False, strip=False)
    base_level = forms.ChoiceField(choices=LEVELS, required=False)

    @property
    def base(self):
        """The words that the writer started from; None when the form did not say."""
        if "base_text" not in self.data:
            return None
        return {name: self.cleaned_data[f"base_{name}"] for name in ("text", "interest", "level")}

    @property
    def words(self):
        return {name: self.cleaned_data[name] for name in ("text", "interest", "level")}


class PlaceForm(forms.Form):
    place = forms.IntegerField(min_value=1, max_value=10_000)


class ChoiceForm(forms.Form):
    """The words that were chosen from two texts; `base` is what stood there when the writer chose."""

    text = Text(required=False)
    base = Text(required=False, strip=False)


class FieldForm(forms.Form):
    """One of the five texts of a poster; `base` is what the writer saw before they changed it."""

    field = forms.ChoiceField(choices=[(name, name) for name in FIELDS])
    text = Text(required=False)
    base = Text(required=False, strip=False)
