"""Who wrote what is for the own party, also when the poster hangs; older words can be put back."""

import pytest

from halenbrengen.posters import commands

OLD, NEW = "Oude woorden 7f3a", "Nieuwe woorden 9c2e"


@pytest.fixture
def item(table):
    karin, yusuf = table.person(0, 0), table.person(0, 1)
    item = commands.write_item(table.poster(), side="get", text=OLD, by=karin)
    commands.reword_item(item, text=NEW, interest="", level="", by=yusuf)
    commands.write_field(table.poster(), field="means", text=OLD, base="", by=karin)
    commands.write_field(table.poster(), field="means", text=NEW, base=OLD, by=yusuf)
    return item


def pages(table, item, viewer):
    seat = viewer.seat.public_id
    return [f"/s/{seat}/items/{item.pk}/history", f"/s/{seat}/poster/means/history"]


def test_the_own_party_reads_who_wrote_what(table, item, client_for):
    yusuf = table.person(0, 1)
    for page in pages(table, item, yusuf):
        html = client_for(yusuf.seat).get(page).content.decode()
        assert html.index("Yusuf Arslan veranderde het in") < html.index(NEW) < html.index("Karin Blokland schreef")
        assert html.index("Karin Blokland schreef") < html.index(OLD) < html.index("Zet deze woorden terug")


@pytest.mark.parametrize("hung", [False, True])
def test_nobody_else_does(table, item, client_for, hung):
    if hung:
        commands.hand_in(table.poster(), by=table.person())
        commands.hang(table.collaboration, by=table.viewer("facilitator"))
    for viewer in (table.person(1), *map(table.viewer, ("facilitator", "scribe", "observer", "beamer"))):
        client = client_for(viewer.seat)
        line, text = (client.get(page) for page in pages(table, item, viewer))
        nowhere = client.get(f"/s/{viewer.seat.public_id}/items/999999/history")
        assert (line.status_code, line.content) == (404, nowhere.content)
        assert OLD not in text.content.decode()
        assert NEW not in text.content.decode()


def test_older_words_are_put_back_and_the_newer_stay_in_the_history(table, item, client_for):
    karin = table.person()
    client, seat = client_for(karin.seat), karin.seat.public_id
    client.post(f"/s/{seat}/items/{item.pk}", {"text": OLD, "interest": "", "level": ""})
    client.post(f"/s/{seat}/poster/field", {"field": "means", "text": OLD, "base": NEW})
    item.refresh_from_db()
    assert (item.text, table.poster().means) == (OLD, OLD)
    for page in pages(table, item, karin):
        html = client.get(page).content.decode()
        assert html.count(OLD) >= 2
        assert NEW in html


def test_a_text_that_does_not_exist_is_absent(table, client_for):
    karin = table.person()
    assert client_for(karin.seat).get(f"/s/{karin.seat.public_id}/poster/budget/history").status_code == 404
