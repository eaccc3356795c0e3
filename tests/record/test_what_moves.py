"""What moves each party is there to read wherever the conversation is kept: poster, record and file."""

import json

import pytest

from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.demo.telling import example, tell
from halenbrengen.method.permissions import Role
from halenbrengen.posters.models import Item, Poster
from halenbrengen.posters.queries import wall_for
from halenbrengen.printing.sheets import sheets
from halenbrengen.record.exporting import export
from halenbrengen.record.importing import import_collaboration

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    return tell(example(), facilitator=welcome_facilitator(name="Begeleider"))


def test_r29_the_motivation_of_every_party_stands_on_poster_record_and_file(told, client_for):
    seat = Seat.objects.filter(collaboration=told, role=Role.OBSERVER).first() or told.seats.first()
    wanted = {poster.party.name: poster.motivation for poster in Poster.objects.all()}
    assert len(wanted) == told.parties.count() and all(wanted.values())
    assert {poster.party.name: poster.motivation for poster in wall_for(viewer_of(seat))} == wanted
    paper = [sheet.content for sheet in sheets("posters", viewer_of(seat))]
    record = client_for(seat).get(f"/s/{seat.public_id}/record").text
    file = {party["name"]: party["poster"]["motivation"] for party in export(told)["parties"]}
    assert file == wanted
    for motivation in wanted.values():
        assert motivation in json.dumps(paper, ensure_ascii=False)
        assert motivation in record


def test_r31_a_line_comes_back_with_the_interest_behind_it_and_its_level(told):
    """Round trip: what made a motivation concrete is the same after a file was taken along and read again."""

    def lines(collaboration):
        mine = Item.objects.filter(poster__party__collaboration=collaboration)
        return sorted(mine.values_list("poster__party__name", "side", "text", "interest", "level"))

    again = import_collaboration(json.loads(json.dumps(export(told))), welcome_facilitator(name="Ander"))
    assert lines(again) == lines(told)
    assert {"individual", "organisation", "network", ""} >= {level for *_line, level in lines(told)} != {""}
