from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.kinds import Side
from halenbrengen.posters.papers.pictures import NotTaken, plain_picture

CHOOSE = _("Kies eerst een foto van de plaat.")


class PictureField(forms.FileField):
    """A file that becomes a plain picture, or a sentence that says why it cannot."""

    def to_python(self, data):
        file = super().to_python(data)
        if file is None:
            return None
        try:
            return plain_picture(file.read())
        except NotTaken as why:
            raise ValidationError(gettext(why.sentence) % why.values) from None


class PhotoForm(forms.Form):
    """A photo of a poster that was filled in on paper."""

    photo = PictureField(error_messages=dict.fromkeys(("required", "missing", "empty", "invalid"), CHOOSE))


class TranscriptionForm(forms.Form):
    """A line as it stands on paper, with the interest behind it where that is told."""

    text = Text(error_messages={"required": _("Typ eerst wat er op het papier staat.")})
    interest = Text(required=False)


class PaperLineForm(TranscriptionForm):
    side = forms.ChoiceField(choices=Side.choices())
