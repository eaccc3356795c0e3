from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text


class CorrectionForm(forms.Form):
    """What a party puts right, and in which of the `chapters` of the record."""

    chapter = forms.ChoiceField(error_messages={"required": _("Kies bij welk deel dit hoort.")})
    text = Text(error_messages={"required": _("Schrijf op hoe het volgens jullie zit.")})

    def __init__(self, data, chapters):
        super().__init__(data)
        self.fields["chapter"].choices = [(chapter.key, chapter.title) for chapter in chapters]


class UntilForm(forms.Form):
    day = forms.DateField(input_formats=["%Y-%m-%d"], error_messages={"required": _("Kies een dag.")})
