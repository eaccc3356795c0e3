"""What a viewer may know of the collaboration they sit in."""

from django.http import Http404

from halenbrengen.collaborations.models import Collaboration, Party, Seat, Wording
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.method.permissions import Role

# Who knows all steps of a conversation says here what its facilitator has to do next: `tells(viewer)`, a sentence.
tells_what_is_next = []


def collaboration_of(viewer):
    """The collaboration that this viewer sits in."""
    return Collaboration.objects.select_related("facilitator").get(pk=viewer.collaboration_id)


def parties_for(viewer):
    """All parties at the table, in the order in which they were added."""
    return Party.objects.filter(collaboration_id=viewer.collaboration_id)


def party_for(viewer, pk):
    """One party of this collaboration, or 404."""
    party = parties_for(viewer).filter(pk=pk).select_related("collaboration").first()
    if party is None:
        raise Http404
    return party


def own_party(viewer):
    """The party of the viewer, or 404 for who has none."""
    return party_for(viewer, viewer.party_id)


def people_for(viewer):
    """Who sits at the table, party by party: names and functions, never addresses."""
    return Seat.objects.visible_to(viewer).select_related("party")


def speakers_for(viewer):
    """Everyone who can have said something: the people of the parties, and nobody else (R25)."""
    return people_for(viewer).filter(role=Role.PARTICIPANT, party__isnull=False).order_by("party_id", "pk")


def person_for(viewer, pk):
    """One person of a party at the table, or 404."""
    person = people_for(viewer).filter(pk=pk, party__isnull=False).first()
    if person is None:
        raise Http404
    return person


def seat_for(viewer, pk):
    """One seat of this collaboration, or 404."""
    seat = people_for(viewer).filter(pk=pk).select_related("collaboration").first()
    if seat is None:
        raise Http404
    return seat


def table_for(viewer):
    """Who sits where: each party with its people, and after them those who belong to none."""
    people = list(people_for(viewer))
    parties = [(party, [seat for seat in people if seat.party_id == party.pk]) for party in parties_for(viewer)]
    return {"parties": parties, "others": [seat for seat in people if seat.party_id is None]}


def leader_of(collaboration):
    """The seat of the facilitator who leads, in whose name letters go out."""
    return collaboration.seats.taken().filter(role=Role.FACILITATOR).first()


def own_words_of(viewer, language=None):
    """The lines that are said in the facilitator's own words, by moment, in one language; for who leads."""
    if not viewer.leads:
        return {}
    own = Wording.objects.filter(collaboration=viewer.collaboration_id, language=language or viewer.language)
    return dict(own.values_list("moment", "text"))


def with_next_things(collaborations):
    """Each of a facilitator's own collaborations, with the next thing to do in it."""
    rows = []
    for collaboration in collaborations:
        leader = leader_of(collaboration)
        said = [tells(viewer_of(leader)) for tells in tells_what_is_next] if leader else []
        rows.append((collaboration, " ".join(filter(None, said))))
    return rows
