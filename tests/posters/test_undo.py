"""One's own last act can be undone, unless a colleague went on with it."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.posters import commands
from halenbrengen.posters.history import last_act
from halenbrengen.posters.models import Item


@pytest.fixture
def karin(table):
    return table.person(0, 0)


@pytest.fixture
def yusuf(table):
    return table.person(0, 1)


@pytest.fixture
def items(table, karin):
    return [commands.write_item(table.poster(), side="get", text=text, by=karin) for text in "abc"]


def on_the_poster(table):
    return [(item.text, item.interest) for item in Item.objects.visible_to(table.person())]


def undo(by):
    commands.undo_act(last_act(by)["act"], by=by)


WORDS = {"text": "a2", "interest": "omdat", "level": "network"}
ACTS = {
    "item_written": lambda table, items, by: commands.write_item(table.poster(), side="get", text="d", by=by),
    "item_reworded": lambda table, items, by: commands.reword_item(items[0], **WORDS, by=by),
    "item_moved": lambda table, items, by: commands.place_item(items[2], place=1, by=by),
    "item_struck": lambda table, items, by: commands.strike_item(items[1], by=by),
}


@pytest.mark.parametrize("verb", ACTS)
def test_what_was_done_with_a_line_is_undone_once(table, items, karin, verb):
    before = on_the_poster(table)
    ACTS[verb](table, items, karin)
    act = last_act(karin)["act"]
    assert act.verb == verb
    assert on_the_poster(table) != before
    for _twice in range(2):
        commands.undo_act(act, by=karin)
    assert on_the_poster(table) == before
    assert Change.objects.filter(details__undoes=act.number).count() == 1
    assert last_act(karin) == {}


def test_a_text_and_handing_in_are_undone_too(table, karin):
    commands.write_field(table.poster(), field="means", text="Twee lokalen", base="", by=karin)
    undo(karin)
    assert table.poster().means == ""
    commands.hand_in(table.poster(), by=karin)
    undo(karin)
    assert table.poster().handed_in_at is None
    commands.hand_in(table.poster(), by=karin)
    commands.take_back(table.poster(), by=karin)
    undo(karin)
    assert table.poster().handed_in_at


def test_what_a_colleague_went_on_with_stays(table, items, karin, yusuf):
    commands.reword_item(items[0], text="van Karin", interest="", level="", by=karin)
    act = last_act(karin)["act"]
    commands.reword_item(items[0], text="van Yusuf", interest="", level="", by=yusuf)
    with pytest.raises(Refused) as refusal:
        commands.undo_act(act, by=karin)
    assert "daarna nog iets aan veranderd" in refusal.value.sentence
    assert on_the_poster(table)[0] == ("van Yusuf", "")


def test_a_line_that_a_colleague_reworded_is_not_taken_off_by_undoing(table, karin, yusuf):
    item = commands.write_item(table.poster(), side="give", text="van Karin", by=karin)
    act = last_act(karin)["act"]
    commands.reword_item(item, text="van allebei", interest="", level="", by=yusuf)
    with pytest.raises(Refused):
        commands.undo_act(act, by=karin)
    assert on_the_poster(table) == [("van allebei", "")]


def test_what_a_colleague_does_elsewhere_does_not_stand_in_the_way(table, items, karin, yusuf):
    commands.strike_item(items[1], by=karin)
    commands.reword_item(items[0], text="van Yusuf", interest="", level="", by=yusuf)
    undo(karin)
    assert [text for text, _interest in on_the_poster(table)] == ["van Yusuf", "b", "c"]


def test_nothing_is_undone_on_a_poster_that_hangs(table, items, karin):
    act = last_act(karin)["act"]
    commands.hand_in(table.poster(), by=karin)
    commands.hang(table.collaboration, by=table.viewer("facilitator"))
    assert last_act(karin) == {}
    with pytest.raises(Refused):
        commands.undo_act(act, by=karin)


def test_only_ones_own_act_is_offered_and_can_be_asked_for(table, items, karin, yusuf, client_for):
    number = last_act(karin)["act"].number
    assert last_act(yusuf) == {}
    for person in (yusuf, table.person(1)):
        seat = person.seat
        there = client_for(seat).post(f"/s/{seat.public_id}/acts/{number}/undo")
        nowhere = client_for(seat).post(f"/s/{seat.public_id}/acts/99999/undo")
        assert (there.status_code, there.content) == (404, nowhere.content)
    page = client_for(karin.seat).get(f"/s/{karin.seat.public_id}/homework/last-act")
    assert f"acts/{number}/undo" in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store" or "private" in page.headers["Cache-Control"]
