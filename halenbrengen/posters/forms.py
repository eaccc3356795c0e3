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


class FieldForm(forms.Form):
    """One of the five texts of a poster; `base` is what the writer saw before they changed it."""

    field = forms.ChoiceField(choices=[(name, name) for name in FIELDS])
    text = Text(required=False)
    base = Text(required=False, strip=False)
