"""Form fields for what people write: any Unicode but control characters, with a friendly limit and never a cut."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from halenbrengen.method.limits import LIST_LIMIT, NAME_LIMIT, TEXT_LIMIT, offence, with_plain_newlines


class Text(forms.CharField):
    """A text of up to 4,000 characters, kept as it was typed but for the spaces around it."""

    widget = forms.Textarea
    limit = TEXT_LIMIT
    one_line = False

    def __init__(self, **options):
        super().__init__(**options)
        # Django would refuse a null character without saying where; `offence` refuses all control characters.
        self.validators = []

    def to_python(self, value):
        return with_plain_newlines(super().to_python(value))

    def validate(self, value):
        super().validate(value)
        found = offence(value, limit=self.limit, one_line=self.one_line)
        if found:
            raise ValidationError(gettext(found.sentence) % found.values)


class Name(Text):
    """A name or short line of up to 250 characters, on one line."""

    widget = forms.TextInput
    limit = NAME_LIMIT
    one_line = True


class PastedList(Text):
    """A list of up to 40,000 characters, as copied from a mail or a spreadsheet."""

    limit = LIST_LIMIT

    def to_python(self, value):
        return as_lines(super().to_python(value))


def as_lines(text):
    """The text with every kind of line end as a newline, also those that word processors leave behind."""
    return "\n".join(text.replace("\ufeff", "").splitlines())
