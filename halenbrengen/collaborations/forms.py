from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Name, Text
from halenbrengen.collaborations.guests import read_guests
from halenbrengen.method.permissions import Role


class ParticularsForm(forms.Form):
    """What a collaboration is about, and when and where it meets. Only the title is needed."""

    title = Name(label=_("Hoe heet de samenwerking?"))
    occasion = Text(label=_("Wat is de aanleiding?"), required=False)
    draft_ambition = Text(label=_("Is er al een ruwe ambitie?"), required=False)
    starts_at = forms.DateTimeField(
        label=_("Wanneer is het gesprek?"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    minutes_available = forms.IntegerField(
        label=_("Hoeveel minuten zijn er?"), required=False, min_value=30, max_value=600
    )
    location = Name(label=_("Waar?"), required=False)


class SetUpForm(ParticularsForm):
    """The particulars and the guests, on one page: a line per person, as pasted from a mail or a spreadsheet."""

    language = forms.ChoiceField(label=_("In welke taal?"), choices=settings.LANGUAGES)
    guests = Text(label=_("Wie komen er?"), required=False)

    def clean_guests(self):
        return read_guests(self.cleaned_data["guests"])


class PartyForm(forms.Form):
    name = Name(label=_("Naam van de partij"))
    short_name = Name(label=_("Korte naam"), required=False)


class PersonForm(forms.Form):
    """Somebody new at the table. A participant belongs to a party; a scribe and an observer do not."""

    name = Name(label=_("Naam"))
    function = Name(label=_("Functie"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    role = forms.ChoiceField(label=_("Rol"), choices=[(role.value, role.value) for role in Role])
    party = forms.IntegerField(required=False)


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)
