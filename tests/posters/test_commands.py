"""What people can do with their poster."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.posters import commands
from halenbrengen.posters.models import Item


def verbs(audience):
    return list(Change.objects.filter(audience=audience).values_list("verb", flat=True))


def test_r2_two_people_of_one_party_write_side_by_side_and_their_names_stay_with_their_lines(table):
    commands.write_item(table.poster(), side="get", text="Machines", by=table.person(0, 0))
    commands.write_item(table.poster(), side="give", text="Docenten", by=table.person(0, 1))
    found = [(item.side, item.text, item.contributed_by.name) for item in Item.objects.all()]
    assert found == [("get", "Machines", "Karin Blokland"), ("give", "Docenten", "Yusuf Arslan")]


def test_r3_nobody_writes_on_the_poster_of_another_party(table):
    for other in (table.person(1), table.viewer("facilitator"), table.viewer("observer")):
        with pytest.raises(Refused):
            commands.write_item(table.poster(), side="get", text="Machines", by=other)
    assert Item.objects.count() == 0


def test_the_facilitator_hears_that_a_party_began_and_nothing_more(table):
    for text in ("Machines", "Docenten"):
        commands.write_item(table.poster(), side="get", text=text, by=table.person())
    told = Change.objects.filter(audience="facilitator", subject__startswith="poster:")
    assert [(change.verb, change.details) for change in told] == [("poster_started", {})]


def test_r31_a_line_is_reworded_with_its_interest_and_level_and_twice_is_recorded_once(table):
    item = commands.write_item(table.poster(), side="get", text="Machines", by=table.person())
    for _twice in range(2):
        commands.reword_item(item, text="Machines", interest="Trots", level="network", by=table.person())
    item.refresh_from_db()
    assert (item.interest, item.level) == ("Trots", "network")
    assert verbs(table.parties[0].audience) == ["item_written", "item_reworded"]


def test_a_line_is_put_at_a_place_and_twice_is_recorded_once(table):
    items = [commands.write_item(table.poster(), side="get", text=t, by=table.person()) for t in "abc"]
    for _twice in range(2):
        commands.place_item(items[2], place=1, by=table.person())
    assert [item.text for item in Item.objects.all()] == ["c", "a", "b"]
    commands.place_item(items[2], place=99, by=table.person())
    assert [item.text for item in Item.objects.all()] == ["a", "b", "c"]
    assert verbs(table.parties[0].audience)[3:] == ["item_moved", "item_moved"]


def test_a_line_taken_off_can_be_put_back(table):
    item = commands.write_item(table.poster(), side="get", text="Machines", by=table.person())
    commands.strike_item(item, by=table.person())
    commands.strike_item(item, by=table.person())
    assert list(Item.objects.visible_to(table.person())) == []
    commands.restore_item(item, by=table.person())
    assert [found.text for found in Item.objects.visible_to(table.person())] == ["Machines"]
    assert verbs(table.parties[0].audience) == ["item_written", "item_struck", "item_restored"]


def test_handing_in_can_be_taken_back_until_it_hangs(table):
    commands.hand_in(table.poster(), by=table.person())
    commands.take_back(table.poster(), by=table.person())
    commands.hand_in(table.poster(), by=table.person())
    table.hang_all()
    with pytest.raises(Refused):
        commands.take_back(table.poster(), by=table.person())
    assert table.poster().handed_in_at and table.poster().hung_at


def test_only_the_facilitator_hangs(table):
    with pytest.raises(Refused):
        commands.hang(table.collaboration, by=table.person())
    assert table.poster().hung_at is None


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.PRESENTATIONS, Phase.PLENARY])
def test_a_poster_that_hangs_stays_as_it_is(table, phase):
    item = commands.write_item(table.poster(), side="get", text="Machines", by=table.person())
    table.hang_all()
    table.move_to(phase)
    with pytest.raises(Refused):
        commands.write_item(table.poster(), side="get", text="Nog iets", by=table.person())
    with pytest.raises(Refused):
        commands.strike_item(item, by=table.person())


def test_a_late_line_at_contracting_is_marked(table):
    table.move_to(Phase.CONTRACTING)
    assert commands.write_item(table.poster(), side="get", text="Nog iets", by=table.person()).is_late
