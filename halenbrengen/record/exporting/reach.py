"""How far a file reaches: over everything (the host's console), or over what one viewer may read on the screen."""

from dataclasses import dataclass

from django.db.models import QuerySet

from halenbrengen.collaborations.viewer import Viewer
from halenbrengen.posters.models import Poster
from halenbrengen.record.format.words import EVERYTHING, FACILITATOR_READS


@dataclass(frozen=True)
class Reach:
    """`viewer` None: everything. Otherwise each thing goes through its own door, so that a file opens none of its own.

    What does not hang is not in a facilitator's file: no line, no count of lines, no photo, no second wording; neither
    are lines that were taken off, statements that were not spoken, and questions that were taken back.
    """

    viewer: Viewer | None = None

    @property
    def name(self):
        return FACILITATOR_READS if self.viewer else EVERYTHING

    def of(self, things: QuerySet):
        """Those of `things` that may come along."""
        return things.visible_to(self.viewer) if self.viewer else things

    def holds(self, poster: Poster):
        """Whether the words of this poster may come along."""
        return self.viewer is None or type(poster).objects.visible_to(self.viewer).filter(pk=poster.pk).exists()
