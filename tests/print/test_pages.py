"""What people take along on paper from their own page, and what they may not."""

import io
import re

import pikepdf

from halenbrengen.method.phases import Phase
from halenbrengen.posters import commands

MM = 25.4 / 72


def names_on(page):
    return re.findall(r'href="(paper/[^"]+/A4)"', page.content.decode())


def test_a_party_prints_its_own_poster_at_home_and_no_other(table, client_for):
    commands.write_item(table.poster(0), side="get", text="Zekerheid over het gebouw", by=table.person(0))
    commands.write_item(table.poster(1), side="get", text="Iets van een ander", by=table.person(1))
    seat = table.person(0).seat
    client = client_for(seat)
    posters = [name for name in names_on(client.get(f"/s/{seat.public_id}/paper")) if "poster" in name]
    assert len(posters) == 1
    answer = client.get(f"/s/{seat.public_id}/{posters[0]}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Cache-Control"] == "no-store"


def test_what_hangs_is_printed_by_all_at_true_size(table, client_for):
    table.hang_all()
    seat = table.seat("observer")
    client = client_for(seat)
    posters = [name for name in names_on(client.get(f"/s/{seat.public_id}/paper")) if "poster" in name]
    assert len(posters) == 3
    answer = client.get(f"/s/{seat.public_id}/{posters[0].replace('A4', 'A0')}")
    with pikepdf.open(io.BytesIO(answer.content)) as document:
        sides = [float(side) for side in document.pages[0].MediaBox]
    assert sorted(round(side * MM) for side in sides[2:]) == [841, 1189]


def test_a_sheet_that_is_not_there_and_one_that_may_not_be_read_answer_alike(table, client_for):
    seat = table.seat("facilitator")
    client = client_for(seat)
    answers = [
        client.get(f"/s/{seat.public_id}/paper/{path}")
        for path in ("poster-01-vmbo-school-de-singel/A4", "combined/A4", "nothing/A4", "rules/A7")
    ]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert len({answer.content for answer in answers}) == 1


def test_the_combined_poster_prints_from_combining_on(table, client_for):
    table.move_to(Phase.COMBINING)
    seat = table.seat("facilitator")
    client = client_for(seat)
    for name in ("combined", "blank", "rules"):
        assert client.get(f"/s/{seat.public_id}/paper/{name}/A3").status_code == 200, name
