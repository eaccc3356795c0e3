from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Name, PastedList, Text
from halenbrengen.collaborations.guests.files import LARGEST_FILE, TOO_LARGE, NotAList, text_of
from halenbrengen.collaborations.guests.reading import Reading, read_list
from halenbrengen.method.limits import MOST_GUESTS
from halenbrengen.method.permissions import Role

LONGEST_ADDRESS = 254  # characters of an e-mail address


class ParticularsForm(forms.Form):
    """What a collaboration is about, and when and where it meets. Only the title is needed."""

    title = Name(label=_("Hoe heet de samenwerking?"))
    occasion = Text(label=_("Wat is de aanleiding?"), required=False)
    draft_ambition = Text(label=_("Is er al een ruwe ambitie?"), required=False)
    draft_by = Name(label=_("Wie schreef die ruwe ambitie?"), required=False)
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


class ListFile(forms.FileInput):
    """Says in the browser already that a file is far too large for a list."""

    def get_context(self, name, value, attrs):
        told = {"data-most-bytes": LARGEST_FILE, "data-too-large": str(TOO_LARGE)}
        return super().get_context(name, value, {**attrs, **told})


class ListForm(forms.Form):
    """A list of people, pasted or in a file. `reading` is what was understood of it, None when there was no list."""

    guests = PastedList(label=_("Wie komen er?"), required=False, widget=forms.Textarea(attrs={"rows": 7}))
    file = forms.FileField(label=_("Of kies een bestand met de lijst (CSV)"), required=False, widget=ListFile)

    def clean_guests(self):
        return _read(self.cleaned_data["guests"])

    def clean_file(self):
        chosen = self.cleaned_data["file"]
        if chosen is None:
            return None
        try:
            return _read(PastedList().clean(text_of(chosen.read())))
        except NotAList as error:
            raise ValidationError(error.sentence) from error

    @property
    def reading(self):
        found = [reading for name in ("guests", "file") if (reading := self.cleaned_data.get(name))]
        if not found:
            return None
        return Reading(
            guests=[guest for reading in found for guest in reading.guests],
            heading="\n".join(filter(None, (reading.heading for reading in found))),
            columns_left=[column for reading in found for column in reading.columns_left],
        )


class SetUpForm(ParticularsForm, ListForm):
    """The particulars and the guests, on one page."""

    language = forms.ChoiceField(label=_("In welke taal?"), choices=settings.LANGUAGES)
    field_order = (*ParticularsForm.base_fields, "language", "guests", "file")

    @property
    def particulars(self):
        return {name: self.cleaned_data[name] for name in (*ParticularsForm.base_fields, "language")}


class GuestForm(forms.Form):
    """One person of a list."""

    name = Name(error_messages={"required": _("Hier ontbreekt een naam.")})
    organisation = Name(error_messages={"required": _("Hier ontbreekt een organisatie.")})
    function = Name(required=False)
    email = forms.EmailField(required=False, max_length=LONGEST_ADDRESS)


class PartyForm(forms.Form):
    name = Name(label=_("Naam van de partij"))
    short_name = Name(label=_("Korte naam"), required=False)


class KnownForm(forms.Form):
    """What is known of somebody."""

    name = Name(label=_("Naam"))
    function = Name(label=_("Functie"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False, max_length=LONGEST_ADDRESS)


class PersonForm(KnownForm):
    """Somebody new at the table. A participant belongs to a party; a scribe and an observer do not."""

    role = forms.ChoiceField(label=_("Rol"), choices=[(role.value, role.value) for role in Role])
    party = forms.IntegerField(required=False)


class ChangePersonForm(KnownForm):
    party = forms.IntegerField(required=False)
    spokesperson = forms.BooleanField(required=False)


class ReplaceForm(KnownForm):
    """One or two people who come instead."""

    second_name = Name(label=_("Naam"), required=False)
    second_function = Name(label=_("Functie"), required=False)
    second_email = forms.EmailField(label=_("E-mail"), required=False, max_length=LONGEST_ADDRESS)

    def clean(self):
        rest = self.cleaned_data.get("second_function") or self.cleaned_data.get("second_email")
        if rest and not self.cleaned_data.get("second_name"):
            self.add_error("second_name", gettext("Hier ontbreekt een naam."))


class CopyForm(forms.Form):
    """The start of another collaboration: always with parties, people and minutes; with texts where ticked."""

    title = Name(label=_("Hoe heet de nieuwe samenwerking?"))
    occasion = forms.BooleanField(label=_("Neem de aanleiding over"), required=False)
    draft_ambition = forms.BooleanField(label=_("Neem de ruwe ambitie over"), required=False)


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)


def _read(text):
    if not text.strip():
        return None
    reading = read_list(text)
    if len(reading.guests) > MOST_GUESTS:
        raise ValidationError(
            gettext("Dit zijn %(count)s regels; er passen er %(most)s. Plak de lijst in delen.")
            % {"count": len(reading.guests), "most": MOST_GUESTS}
        )
    return reading
