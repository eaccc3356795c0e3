from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Name, Text


class CorrectionForm(forms.Form):
    """What a party puts right, and in which of the `chapters` of the record."""

    chapter = forms.ChoiceField(error_messages={"required": _("Kies bij welk deel dit hoort.")})
    text = Text(error_messages={"required": _("Schrijf op hoe het volgens jullie zit.")})

    def __init__(self, data, chapters):
        super().__init__(data)
        self.fields["chapter"].choices = [(chapter.key, chapter.title) for chapter in chapters]


class UntilForm(forms.Form):
    day = forms.DateField(
        label=_("Tot en met"),
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Kies een dag.")},
    )


class TitleForm(forms.Form):
    """The title of a collaboration, typed over: whoever erases it means it."""

    title = Name(label=_("Typ de naam van de samenwerking over"))


class MineForm(forms.Form):
    """Who one is, as the table sees it, and where mail goes."""

    name = Name(label=_("Naam"))
    function = Name(label=_("Functie"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False, max_length=254)


class EraseForm(forms.Form):
    """What becomes of the words of who is erased."""

    words = forms.ChoiceField(
        choices=[("keep", "keep"), ("go", "go")],
        error_messages={"required": _("Kies wat er met de woorden gebeurt.")},
    )
