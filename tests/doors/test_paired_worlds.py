"""Two worlds, one in which all parties wrote the very same and one in which no two wrote alike, look just the same.

Before all have presented no page, part, file or sheet of paper may let likeness shine through (R22, T1).
"""

import json
import re
from datetime import UTC, datetime

import pytest
import time_machine

from halenbrengen.changes.parts import all_screens, render_part
from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.combined.models import Entry
from halenbrengen.demo.telling import example, tell
from halenbrengen.live.stream import may_open
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.posters.models import Item, Poster
from halenbrengen.printing.sheets import WHATS, sheets
from halenbrengen.record.exporting import export
from halenbrengen.turns.models import Question
from tests.house.test_languages import pages_of

pytestmark = pytest.mark.django_db

BEFORE = ORDER[: ORDER.index(Phase.PLENARY)]
WRITTEN = {
    Poster: ("motivation", "ambition_reading", "commitment", "means", "feasibility"),
    Item: ("text", "interest"),
    Question: ("text",),
    ParkedRemark: ("text",),
    Entry: ("text",),
}
SAME = "aaaaaaaa"
FRESH_KEY = re.compile(r'name="key" value="[^"]*"')  # a form that is sent twice is done once: new at every look
NOT_OF_WORDS = ("calendar.ics",)  # it carries a stamp of its own, and no word that a party wrote


@pytest.fixture(params=BEFORE)
def told(request):
    with time_machine.travel(datetime(2026, 2, 5, 12, 0, tzinfo=UTC), tick=False):
        yield tell(example(), facilitator=welcome_facilitator(name="Host"), until=request.param)


def test_r22_likeness_shines_through_nowhere_before_the_plenary(told, client_for):
    people = one_of_each_kind(told)
    clients = {seat: client_for(seat) for seat in people}
    alike = seen_by_all(told, clients, write=lambda number: SAME)
    unlike = seen_by_all(told, clients, write=lambda number: f"w{number:06}w")
    assert sorted(alike) == sorted(unlike)
    assert [where for where in alike if alike[where] != re.sub(r"w\d{6}w", SAME, unlike[where])] == []
    assert any(SAME in text for text in alike.values()), "the worlds are looked at in the wrong places"


def one_of_each_kind(collaboration):
    """The last seat of each role, and one more participant of another party."""
    seats = Seat.objects.filter(collaboration=collaboration, left_at=None).order_by("pk")
    kinds = {
        (seat.role, seat.party_id and seat.party_id == seats.exclude(party=None)[0].party_id): seat for seat in seats
    }
    return list(kinds.values())


def seen_by_all(collaboration, clients, *, write):
    """All that anybody can get, by where it was got, after every text was replaced."""
    fill(collaboration, write)
    seen = {"file": json.dumps(export(collaboration), sort_keys=True)}
    for seat, client in clients.items():
        viewer = viewer_of(seat)
        for address in pages_of(seat):
            if not address.endswith(NOT_OF_WORDS):
                seen[f"{seat.pk} {address}"] = page_of(client.get(address))
        for screen, parts in all_screens().items():
            if may_open(screen, seat.public_id, viewer.role):
                seen |= {f"{seat.pk} {screen} {part}": render_part(part, viewer.group) for part in parts}
        for what in WHATS:
            seen[f"{seat.pk} paper {what}"] = repr([(each.name, each.content) for each in sheets(what, viewer)])
    return seen


def fill(collaboration, write):
    """Put a text of one length in every field that a party filled in."""
    number = 0
    for model, fields in WRITTEN.items():
        for row in model._base_manager.order_by("pk"):
            for field in fields:
                if getattr(row, field):
                    number += 1
                    setattr(row, field, write(number))
            row.save(update_fields=fields)


def page_of(answer):
    """What an address answered, as text; a sheet set as PDF is compared by its content instead."""
    kind = answer.headers.get("Content-Type", "")
    text = answer.text if "text" in kind or "json" in kind else kind
    return f"{answer.status_code} {FRESH_KEY.sub('', text)}"
