"""What leaks of a poster that does not hang yet: nothing."""

from halenbrengen.changes.parts import render_part
from halenbrengen.posters import commands
from halenbrengen.posters.models import Item, Poster

SECRET = "Zekerheid over het gebouw"


def test_r3_a_hidden_poster_is_silent_to_others(table):
    commands.write_item(table.poster(), side="get", text=SECRET, by=table.person())
    for other in (table.person(1), *map(table.viewer, ("facilitator", "scribe", "observer", "beamer"))):
        assert SECRET not in render_part("wall-posters", other.group)
        assert table.poster() not in Poster.objects.visible_to(other)
        assert list(Item.objects.visible_to(other)) == []
        assert table.parties[0].audience not in other.audiences
    assert SECRET in render_part("homework-get", table.person(0, 1).group)


def test_a_hung_poster_is_read_by_all(table):
    commands.write_item(table.poster(), side="get", text=SECRET, by=table.person())
    table.hang_all()
    for role in ("facilitator", "scribe", "observer", "beamer"):
        assert SECRET in render_part("wall-posters", table.viewer(role).group)
    assert SECRET in render_part("wall-posters", table.person(1).group)


def test_anothers_line_is_absent_by_address(table, client_for):
    item = commands.write_item(table.poster(), side="get", text=SECRET, by=table.person())
    other = table.person(1).seat
    client = client_for(other)
    there = client.post(f"/s/{other.public_id}/items/{item.pk}/strike")
    nowhere = client.post(f"/s/{other.public_id}/items/999999/strike")
    assert (there.status_code, there.content) == (404, nowhere.content)


def test_readiness_tells_completeness_and_no_content(table):
    from halenbrengen.posters.queries import readiness_for

    commands.write_item(table.poster(), side="get", text=SECRET, by=table.person())
    first, second, _third = readiness_for(table.viewer("facilitator"))
    assert (first.started, first.handed_in, first.empty) == (True, False, ())
    assert (second.started, second.handed_in) == (False, False)
    commands.hand_in(table.poster(), by=table.person())
    assert "give" in readiness_for(table.viewer("facilitator"))[0].empty
    assert readiness_for(table.person(1)) == []
