"""What people take along on paper from their own page, and what they may not."""

import io
import re
import zipfile

import pikepdf
from django.utils import timezone

from halenbrengen.collaborations.commands import add_party
from halenbrengen.collaborations.models import Link, Seat
from halenbrengen.collaborations.tokens import hashed
from halenbrengen.method.phases import Phase
from halenbrengen.posters import commands
from halenbrengen.posters.commands import put_up_photo
from halenbrengen.posters.models import Poster
from halenbrengen.posters.papers.pictures import plain_picture
from halenbrengen.turns.commands import fix_order
from tests.conftest import PARTIES
from tests.posters import pictures
from tests.print.paper import printed_text, squeezed

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


def zip_of(client, seat, size="A4"):
    """The files of the ZIP, by name."""
    answer = client.get(f"/s/{seat.public_id}/paper/{size}.zip")
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (200, "application/zip", "no-store")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_the_zip_holds_photos_and_the_record_for_who_may_see_them_and_from_when_they_may(table, client_for):
    picture = plain_picture(pictures.jpeg())
    put_up_photo(table.poster(), picture, by=table.person())
    own, other, leader = (
        client_for(seat) for seat in (table.person().seat, table.person(1).seat, table.seat("scribe"))
    )
    photo = "foto-01-vmbo-school-de-singel.jpg"
    assert zip_of(own, table.person().seat)[photo] == picture.jpeg
    assert photo not in zip_of(other, table.person(1).seat)
    table.hang_all()
    assert photo in zip_of(other, table.person(1).seat)
    assert "verslag-A4.pdf" not in zip_of(leader, table.seat("scribe"))
    table.move_to(Phase.FOLLOW_UP)
    assert {photo, "verslag-A4.pdf"} <= set(zip_of(leader, table.seat("scribe"), "A3"))


def test_one_zip_holds_a_pdf_of_every_sheet_on_the_page(table, client_for):
    Poster.objects.update(hung_at=timezone.now())
    seat = table.seat("facilitator")
    client = client_for(seat)
    found = zip_of(client, seat)
    assert list(found) == [
        "plaat-01-vmbo-school-de-singel-A4.pdf",
        "plaat-02-gemeente-waardlanden-A4.pdf",
        "plaat-03-bibliotheek-de-sluis-A4.pdf",
        "spelregels-A4.pdf",
        "tijdplan-A4.pdf",
        "lege-gezamenlijke-plaat-A4.pdf",
        "lege-plaat-01-vmbo-school-de-singel-A4.pdf",
        "lege-plaat-02-gemeente-waardlanden-A4.pdf",
        "lege-plaat-03-bibliotheek-de-sluis-A4.pdf",
        "lege-plaat-04-zonder-naam-A4.pdf",
    ]
    assert len(found) == len(names_on(client.get(f"/s/{seat.public_id}/paper")))
    assert all(document.startswith(b"%PDF") for document in found.values())


def test_a_party_gets_its_own_hidden_poster_in_its_zip_and_no_other(table, client_for):
    commands.write_item(table.poster(0), side="get", text="Zekerheid", by=table.person(0))
    commands.write_item(table.poster(1), side="get", text="Geheim", by=table.person(1))
    seat = table.person(0).seat
    found = zip_of(client_for(seat), seat)
    read = {name: printed_text(document) for name, document in found.items()}
    assert [name for name, text in read.items() if "Zekerheid" in text] == ["plaat-01-vmbo-school-de-singel-A4.pdf"]
    assert [name for name, text in read.items() if "Geheim" in text] == []
    assert [name for name in read if name.startswith("lege-plaat")] == ["lege-plaat-01-vmbo-school-de-singel-A4.pdf"]
    leader = table.seat("facilitator")
    assert not any("Zekerheid" in printed_text(each) for each in zip_of(client_for(leader), leader).values())


def test_every_name_of_a_file_is_one_that_windows_takes(table, client_for):
    add_party(table.collaboration, name='CON: <"مرحبا"> | ?*' + "x" * 200, by=table.viewer("facilitator"))
    seat = table.seat("facilitator")
    names = list(zip_of(client_for(seat), seat))
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z0-9-]{1,90}-A4\.pdf", name)] == []


def test_a_preview_is_a_picture_for_who_may_take_the_sheet_along(table, client_for):
    commands.write_item(table.poster(0), side="get", text="Zekerheid", by=table.person(0))
    seat = table.person(0).seat
    answer = client_for(seat).get(f"/s/{seat.public_id}/paper/poster-01-vmbo-school-de-singel.png")
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (200, "image/png", "no-store")
    assert answer.content.startswith(b"\x89PNG")


def test_a_preview_or_zip_that_is_not_there_and_one_that_may_not_be_seen_answer_alike(table, client_for):
    seat = table.seat("facilitator")
    client = client_for(seat)
    paths = ("poster-01-vmbo-school-de-singel.png", "combined.png", "nothing.png", "A7.zip", "cards/A4", "cards.png")
    answers = [client.get(f"/s/{seat.public_id}/paper/{path}") for path in paths]
    assert [answer.status_code for answer in answers] == [404] * len(paths)
    assert len({answer.content for answer in answers}) == 1


def test_every_picture_on_the_page_waits_until_it_is_scrolled_to_and_says_what_it_shows(table, client_for):
    seat = table.seat("facilitator")
    pictures = re.findall(r"<img [^>]+>", client_for(seat).get(f"/s/{seat.public_id}/paper").content.decode())
    assert len(pictures) == 7
    assert [one for one in pictures if 'loading="lazy"' not in one or 'alt="Zo wordt het blad' not in one] == []


def test_cards_are_made_with_fresh_links_that_let_people_in_and_are_kept_nowhere(table, client_for):
    seat = table.seat("facilitator")
    client = client_for(seat)
    before = set(Link.objects.values_list("pk", flat=True))
    answer = client.post(f"/s/{seat.public_id}/paper/cards")
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (200, "application/pdf", "no-store")
    read = printed_text(answer.getvalue(), as_written=True)
    others = Seat.objects.filter(collaboration=table.collaboration).exclude(pk=seat.pk)
    assert [one.name for one in others if squeezed(one.name) not in read] == []
    tokens = re.findall(r"/in#([\w-]{43})", read)
    assert len(tokens) == others.count() == Link.objects.exclude(pk__in=before).count()
    assert {hashed(token) for token in tokens} == set(
        Link.objects.exclude(pk__in=before).values_list("token_hash", flat=True)
    )


def test_nobody_but_the_facilitator_gets_cards_and_never_by_looking(table, client_for):
    for viewer in (table.viewer("scribe"), table.person(), table.viewer("observer")):
        assert client_for(viewer.seat).post(f"/s/{viewer.seat.public_id}/paper/cards").status_code == 404
    seat = table.seat("facilitator")
    client = client_for(seat)
    count = Link.objects.count()
    assert client.get(f"/s/{seat.public_id}/paper/cards").status_code == 405
    assert Link.objects.count() == count


def test_the_time_plan_on_paper_tells_what_the_page_tells(table, client_for):
    fix_order(table.collaboration, by=table.viewer("facilitator"))
    seat = table.person().seat
    read = printed_text(client_for(seat).get(f"/s/{seat.public_id}/paper/timeplan/A3").content, as_written=True)
    for text in ("Samen 131 minuten.", "vertellen 10, vragen 8, wisselen 1", "Pauze", *PARTIES):
        assert squeezed(text) in read, text
