"""Who has a page open: for the facilitator only, from memory."""

from types import SimpleNamespace

from halenbrengen.live.presence import parties_here, told_by


def group(viewer, *streams):
    return SimpleNamespace(viewer=viewer.group, everyone=list(streams))


def hub_with(table, *groups):
    room = SimpleNamespace(groups=dict(enumerate(groups)))
    return told_by(lambda: {table.collaboration.pk: room})


def test_a_party_is_here_while_somebody_of_it_has_a_page_open(table):
    groups = group(table.person(0), "stream"), group(table.person(1)), group(table.viewer("observer"), "stream")
    with hub_with(table, *groups):
        assert parties_here(table.collaboration.pk) == {table.parties[0].pk}
        assert parties_here(table.collaboration.pk + 1) == set()
    assert parties_here(table.collaboration.pk) == set()


def test_the_facilitator_reads_it_in_calm_words_and_no_copy_is_kept(table, client_for):
    seat = table.seat("facilitator")
    with hub_with(table, group(table.person(0), "stream")):
        answer = client_for(seat).get(f"/s/{seat.public_id}/present")
    html = answer.content.decode()
    assert (html.count("iemand is er"), html.count("nog niemand")) == (1, 2)
    assert "no-store" in answer.headers["Cache-Control"]


def test_it_does_not_exist_for_anybody_else(table, client_for):
    for seat in (table.seat("scribe"), table.person(0).seat, table.seat("observer"), table.seat("beamer")):
        assert client_for(seat).get(f"/s/{seat.public_id}/present").status_code == 404
