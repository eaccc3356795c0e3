from django import forms
from django.utils.translation import gettext_lazy as _

from halenbrengen.collaborations.fields import Text
from halenbrengen.interests.forms import LEVELS, Chosen, Day


class HappeningForm(forms.Form):
    """What happened, when, and whom or what it touches: in words, or by naming parties; `parties` to choose from."""

    what_happened = Text(error_messages={"required": _("Schrijf eerst wat er is voorgevallen.")})
    happened_on = Day(error_messages={"required": _("Kies de dag waarop het gebeurde, of ongeveer.")})
    touches = Text(required=False)
    parties = Chosen(required=False)

    def __init__(self, data, *, parties):
        super().__init__(data)
        self.fields["parties"].offer(parties)

    def clean(self):
        if not self.cleaned_data.get("touches") and not self.cleaned_data.get("parties"):
            self.add_error("touches", _("Schrijf op wie of wat dit raakt."))
        return self.cleaned_data


class NewInterestForm(HappeningForm):
    """What is new, and first of all: what happened."""

    text = Text(error_messages={"required": _("Schrijf op wat er voor jullie bij is gekomen.")})
    level = forms.ChoiceField(choices=LEVELS, required=False)


class LineChangeForm(HappeningForm):
    """A line of one's own poster that is otherwise now: other words, or gone."""

    how = forms.ChoiceField(
        choices=[("gone", "gone"), ("otherwise", "otherwise")],
        error_messages={"required": _("Kies of de regel wegvalt of anders wordt.")},
    )
    text = Text(required=False)

    def clean(self):
        super().clean()
        otherwise = self.cleaned_data.get("how") == "otherwise"
        if otherwise and not self.cleaned_data.get("text") and "text" not in self.errors:
            self.add_error("text", _("Schrijf op hoe het nu is."))
        return {**self.cleaned_data, "text": self.cleaned_data.get("text", "") if otherwise else ""}

    @property
    def told(self):
        return {name: value for name, value in self.cleaned_data.items() if name != "how"}
