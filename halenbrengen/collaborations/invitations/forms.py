from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.method.limits import NOTE_LIMIT


class Note(Text):
    """A few sentences of the facilitator's own, up to 600 characters."""

    limit = NOTE_LIMIT


class NoteForm(forms.Form):
    note = Note(label=_("Een zin van jezelf erbij"), required=False)
