"""The ids that things get in a file: by their order, so that the same content gives the same file."""

from dataclasses import dataclass, field

from django.utils import timezone

from halenbrengen.record.exporting.reach import Reach


@dataclass
class Naming:
    """The id of every thing named so far, by model and key; what the file does not reach gets none."""

    reach: Reach = field(default_factory=Reach)
    ids: dict = field(default_factory=dict)

    def name(self, thing, told_id):
        self.ids[_key(thing)] = told_id
        return told_id

    def of(self, thing):
        """The id of this thing; None for nothing, and for who has none of their own in a file."""
        return self.ids.get(_key(thing)) if thing is not None else None

    def all(self, things):
        """Their ids, in the order in which the things were named."""
        named = {self.ids.get(_key(thing)) for thing in things}
        return [told_id for told_id in self.ids.values() if told_id in named]

    def referred(self, references):
        """The ids behind references such as "item:12", in their own order."""
        keys = [(noun, int(pk)) for noun, _colon, pk in (each.partition(":") for each in references)]
        return [self.ids[key] for key in keys if key in self.ids]


def moment(value):
    """A moment as the clock on the wall says it, with its zone."""
    return timezone.localtime(value).isoformat() if value else None


def day(value):
    return value.isoformat() if value else None


def seconds(value):
    """Whole seconds without a fraction, others as they are."""
    return int(value) if value == int(value) else value


def _key(thing):
    return (thing._meta.model_name, thing.pk)
