"""Posters that were filled in on paper: who puts a photo up, who sees it, and whose words are typed beside it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.posters import commands
from halenbrengen.posters.models import Item, Photo
from halenbrengen.posters.papers.pictures import plain_picture
from tests.posters import pictures

PICTURE = plain_picture(pictures.jpeg())
OTHER_PICTURE = plain_picture(pictures.jpeg(colour="navy"))
MARK = "door de schrijver overgetypt van papier"
EVERYONE = ("facilitator", "scribe", "observer", "beamer", "party a", "party b")


@pytest.fixture
def lead(table):
    return table.viewer("facilitator")


@pytest.fixture
def scribe(table):
    return table.viewer("scribe")


@pytest.fixture
def on_paper(table, scribe):
    """The first party's paper poster, hanging as a photo."""
    commands.put_up_photo(table.poster(), PICTURE, by=scribe)
    return table.poster()


def told(audience):
    return list(Change.objects.filter(audience=audience).values_list("verb", flat=True))


def somebody(table, who):
    return {"party a": table.person(), "party b": table.person(1)}.get(who) or table.viewer(who)


def upload(client, address, data, name="plaat.jpg"):
    return client.post(address, {"photo": SimpleUploadedFile(name, data)})


@pytest.mark.parametrize("who", ["facilitator", "scribe"])
def test_a_photo_from_who_leads_hangs_at_once(table, who):
    for _twice in range(2):
        commands.put_up_photo(table.poster(), PICTURE, by=table.viewer(who))
    assert table.poster().hung_at
    assert [verb for verb in told("shared") if "p" in verb[:6]][-2:] == ["poster_hung", "photo_put_up"]
    assert f"photos/{Photo.objects.get().pk}" in render_part("wall-posters", table.person(1).group)


def test_a_photo_never_hangs_a_poster_over_the_head_of_who_is_at_work_on_it(table, lead):
    commands.write_item(table.poster(), side="get", text="Nog niet af", by=table.person())
    with pytest.raises(Refused, match="nog niet ingeleverd"):
        commands.put_up_photo(table.poster(), PICTURE, by=lead)
    assert (table.poster().hung_at, Photo.objects.count()) == (None, 0)
    commands.hand_in(table.poster(), by=table.person())
    commands.put_up_photo(table.poster(), PICTURE, by=lead)
    assert table.poster().hung_at


def test_a_partys_own_photo_is_as_hidden_as_its_poster(table, lead, client_for):
    commands.put_up_photo(table.poster(), PICTURE, by=table.person())
    photo = Photo.objects.get()
    for who in EVERYONE:
        viewer = somebody(table, who)
        client, seat = client_for(viewer.seat), viewer.seat.public_id
        there, nowhere = (client.get(f"/s/{seat}/photos/{number}") for number in (photo.pk, 999_999))
        if who == "party a":
            assert there.content == PICTURE.jpeg
        else:
            assert (there.status_code, there.content) == (404, nowhere.content), who
    assert told("shared").count("photo_put_up") == told("facilitator").count("photo_put_up") == 0
    commands.hand_in(table.poster(), by=table.person())
    commands.hang(table.collaboration, by=lead)
    for who in EVERYONE:
        viewer = somebody(table, who)
        assert client_for(viewer.seat).get(f"/s/{viewer.seat.public_id}/photos/{photo.pk}").content == PICTURE.jpeg


def test_a_look_shows_the_photo_and_gives_it_no_address(table, lead, client_for):
    commands.put_up_photo(table.poster(), PICTURE, by=table.person())
    commands.hand_in(table.poster(), by=table.person())
    client, seat = client_for(lead.seat), lead.seat.public_id
    page = client.post(f"/s/{seat}/parties/{table.parties[0].pk}/look").content.decode()
    assert 'src="data:image/jpeg;base64,' in page
    assert client.get(f"/s/{seat}/photos/{Photo.objects.get().pk}").status_code == 404


def test_a_browser_may_do_nothing_with_a_photo_but_show_it(table, on_paper, client_for):
    seat = table.person(1).seat
    answer = client_for(seat).get(f"/s/{seat.public_id}/photos/{Photo.objects.get().pk}")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("who", ["observer", "beamer", "party b"])
def test_nobody_else_puts_a_photo_up(table, who):
    with pytest.raises(Refused):
        commands.put_up_photo(table.poster(), PICTURE, by=somebody(table, who))


def test_another_photo_takes_the_place_of_the_first_and_it_can_be_taken_down(table, on_paper, scribe):
    first = Photo.objects.get().pk
    commands.put_up_photo(table.poster(), OTHER_PICTURE, by=table.person())
    assert bytes(Photo.objects.get().jpeg) == OTHER_PICTURE.jpeg and Photo.objects.get().pk != first
    for _twice in range(2):
        commands.take_down_photo(table.poster(), by=scribe)
    assert Photo.objects.count() == 0 and told("shared").count("photo_taken_down") == 1


def test_a_photo_goes_with_its_party(table, on_paper):
    table.parties[0].delete()
    assert Photo.objects.count() == 0


def test_photos_come_in_by_a_plain_form_and_bad_files_get_a_sentence(table, client_for, scribe):
    client, seat = client_for(scribe.seat), scribe.seat.public_id
    address = f"/s/{seat}/papers/{table.parties[0].pk}/photo"
    for data, words in ((pictures.SVG, "geen foto"), (pictures.bomb(), "12 miljoen"), (b"", "Kies eerst een foto")):
        answer = upload(client, address, data)
        assert answer.status_code == 422 and words in answer.content.decode()
        assert 'enctype="multipart/form-data"' in answer.content.decode()
    assert client.post(address).status_code == 422
    assert Photo.objects.count() == 0
    assert upload(client, address, pictures.from_a_phone()).headers["Location"] == f"/s/{seat}/papers"
    assert Photo.objects.get().width == 600


def test_a_participant_sends_only_the_photo_of_their_own_party(table, client_for):
    seat = table.person(1).seat
    client = client_for(seat)
    assert upload(client, f"/s/{seat.public_id}/papers/{table.parties[0].pk}/photo", pictures.jpeg()).status_code == 404
    upload(client, f"/s/{seat.public_id}/poster/photo", pictures.jpeg())
    assert Photo.objects.get().poster.party == table.parties[1]


def test_what_is_typed_over_says_so_on_the_wall_and_in_the_record(table, on_paper, scribe):
    commands.transcribe_line(on_paper, side="get", text="Een bankje", interest="Rust", by=scribe)
    commands.transcribe_field(on_paper, field="motivation", text="Omdat het kan", base="", by=scribe)
    item = Item.objects.get()
    assert (item.contributed_by, item.is_transcribed, table.poster().transcribed_fields) == (None, True, ["motivation"])
    wall = render_part("wall-posters", table.person(1).group)
    assert wall.count(MARK) == 2
    assert "de getypte tekst staat ernaast" in wall


def test_nobody_fills_in_for_another_without_its_paper(table, scribe, lead):
    commands.hang_poster(table.poster(), by=lead)
    for by in (scribe, lead, table.person(), table.person(1)):
        with pytest.raises(Refused):
            commands.transcribe_line(table.poster(), side="get", text="Verzonnen", by=by)
        with pytest.raises(Refused):
            commands.transcribe_field(table.poster(), field="means", text="Verzonnen", base="", by=by)
    assert Item.objects.count() == 0


def test_nothing_is_typed_beside_a_photo_that_does_not_hang(table, scribe):
    commands.put_up_photo(table.poster(), PICTURE, by=table.person())
    with pytest.raises(Refused):
        commands.transcribe_line(table.poster(), side="get", text="Verzonnen", by=scribe)


def test_what_the_party_wrote_itself_is_not_typed_over(table, scribe):
    commands.write_field(table.poster(), field="means", text="Van ons", base="", by=table.person())
    commands.write_item(table.poster(), side="get", text="Ook van ons", by=table.person())
    commands.hand_in(table.poster(), by=table.person())
    commands.put_up_photo(table.poster(), PICTURE, by=scribe)
    with pytest.raises(Refused, match="schreef de partij zelf"):
        commands.transcribe_field(table.poster(), field="means", text="Anders", base="Van ons", by=scribe)
    with pytest.raises(Refused):
        commands.correct_transcription(Item.objects.get(), text="Anders", interest="", by=scribe)
    with pytest.raises(Refused):
        commands.strike_transcription(Item.objects.get(), by=scribe)


def test_the_party_corrects_what_was_typed_for_it_and_then_it_is_its_own(table, on_paper, scribe):
    item = commands.transcribe_line(on_paper, side="get", text="Een bakje", by=scribe)
    commands.correct_transcription(item, text="Een bankje", interest="", by=scribe)
    for _twice in range(2):
        commands.correct_transcription(item, text="Een bank", interest="Rust", by=table.person())
    item.refresh_from_db()
    assert (item.text, item.contributed_by.name, item.is_transcribed) == ("Een bank", "Karin Blokland", True)
    assert told("shared").count("transcription_corrected") == 2
    assert "verbeterd door de partij" in render_part("wall-posters", table.person(1).group)
    for by in (scribe, table.person(1)):
        with pytest.raises(Refused):
            commands.correct_transcription(item, text="Terug", interest="", by=by)
    commands.strike_transcription(item, by=table.person())
    assert list(Item.objects.visible_to(scribe)) == []


def test_a_text_that_was_typed_over_is_corrected_by_its_party(table, on_paper, scribe):
    commands.transcribe_field(on_paper, field="means", text="Tien uur", base="", by=scribe)
    commands.transcribe_field(on_paper, field="means", text="Tien uur per week", base="Tien uur", by=table.person())
    with pytest.raises(Refused, match="Tien uur per week"):
        commands.transcribe_field(on_paper, field="means", text="Elf", base="Tien uur", by=scribe)
    with pytest.raises(Refused):
        commands.transcribe_field(on_paper, field="commitment", text="Ja", base="", by=table.person())
    assert table.poster().means == "Tien uur per week"


@pytest.mark.parametrize("phase", [Phase.CONTRACTING, Phase.FOLLOW_UP, Phase.ARCHIVED])
def test_typing_over_ends_before_the_contracting(table, on_paper, scribe, phase):
    table.move_to(phase)
    with pytest.raises(Refused):
        commands.transcribe_line(on_paper, side="get", text="Te laat", by=scribe)


def test_a_line_comes_in_through_the_forms_of_page_and_party(table, on_paper, scribe, client_for):
    client, seat = client_for(scribe.seat), scribe.seat.public_id
    number = table.parties[0].pk
    assert client.post(f"/s/{seat}/papers/{number}/lines", {"side": "give", "text": "Soep"}).status_code == 303
    assert client.post(f"/s/{seat}/papers/{number}/lines", {"side": "give", "text": ""}).status_code == 422
    client.post(f"/s/{seat}/papers/{number}/field", {"field": "means", "text": "Pannen", "base": ""})
    assert table.poster().means == "Pannen"
    page = client.get(f"/s/{seat}/papers").content.decode()
    assert "Soep" in page and "Pannen" in page
    own = client_for(table.person().seat)
    address = f"/s/{table.person().seat.public_id}/items/{Item.objects.get().pk}/transcription"
    own.post(address, {"text": "Soep voor tachtig", "interest": ""})
    assert Item.objects.get().text == "Soep voor tachtig"
    own.post(f"{address}/strike")
    assert Item.objects.get().struck_at
    own.post(
        f"/s/{table.person().seat.public_id}/poster/transcription",
        {"field": "means", "text": "Twee pannen", "base": "Pannen"},
    )
    assert table.poster().means == "Twee pannen"


def test_a_photo_that_is_sent_twice_with_one_key_hangs_once_and_another_one_is_refused(table, client_for):
    seat = table.seat("facilitator")
    browser, address = client_for(seat), f"/s/{seat.public_id}/papers/{table.parties[0].pk}/photo"

    def sent(picture):
        photo = SimpleUploadedFile("plaat.jpg", picture)
        return browser.post(address, {"photo": photo, "key": "one"}).status_code

    assert [sent(picture) for picture in (pictures.jpeg(), pictures.jpeg(), pictures.jpeg(width=333))] == [
        303,
        303,
        422,
    ]
    assert Photo.objects.count() == 1
