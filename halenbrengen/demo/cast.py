"""Who plays which part: the ids of a scenario, and what they have become in the collaboration."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.models import Collaboration, Party
from halenbrengen.collaborations.viewer import Viewer
from halenbrengen.interests.models import Ingredient, Interest
from halenbrengen.interests.references import reference_to
from halenbrengen.posters.models import Item


@dataclass
class Cast:
    """Everybody and everything of a told conversation, by the id that the scenario gives it.

    `things` holds parties, lines of posters, entries, observations, ingredients and interests; `speakers` who speaks
    for a party.
    """

    collaboration: Collaboration
    lead: Viewer
    scribe: Viewer | None = None
    people: dict[str, Viewer] = field(default_factory=dict)
    speakers: dict[str, Viewer] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)

    @property
    def writer(self):
        """Who types what was said: the scribe, or else the facilitator."""
        return self.scribe or self.lead

    def party(self, told):
        return self.things[told]

    def parties(self, told):
        return self._of(Party, told)

    def items(self, told):
        """The lines of posters among these ids."""
        return self._of(Item, told)

    def interests(self, told):
        """The interests of the register among these ids."""
        return self._of(Interest, told)

    def ingredients(self, told):
        """The ingredients of the ambition among these ids."""
        return self._of(Ingredient, told)

    def references(self, told):
        """How the register refers to what these ids stand for."""
        return [reference_to(self.things[each]) for each in told if each in self.things]

    def person(self, told, party):
        """Who does it: the person named, or else who speaks for the party."""
        return self.people.get(told) or self.speaker(party)

    def speaker(self, party):
        """Who speaks for a party. Nobody else does: without people a party says nothing."""
        if party not in self.speakers:
            name = self.things[party].name if party in self.things else party
            raise Refused(_("Bij “%(party)s” zit niemand die dit kan zeggen.") % {"party": name})
        return self.speakers[party]

    def voice_of(self, party):
        """Who says something small for a party: its speaker, or the facilitator who notes it down."""
        return next((viewer for viewer in self.speakers.values() if viewer.party_id == party.pk), self.lead)

    def _of(self, model, told):
        found = [self.things[each] for each in told if each in self.things]
        return [thing for thing in found if isinstance(thing, model)]
