"""Who is who while a file is written down: what has become of each of its ids."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from halenbrengen.collaborations.models import Collaboration
from halenbrengen.interests.references import reference_to


@dataclass
class Book:
    """The things that were written so far, by their id in the file, and the moment of writing."""

    collaboration: Collaboration
    things: dict[str, Any] = field(default_factory=dict)
    now: Any = field(default_factory=timezone.now)

    def keep(self, told, thing):
        self.things[told["id"]] = thing
        return thing

    def of(self, told_id):
        """What has this id; None for no id."""
        return self.things[told_id] if told_id else None

    def all(self, ids):
        return [self.things[each] for each in dict.fromkeys(ids)]

    def references(self, ids):
        """How things refer to what has these ids: "item:12"."""
        return [reference_to(thing) for thing in self.all(ids)]
