"""What was printed a short while ago is not set twice, and what is secret is not kept."""

from halenbrengen.printing import typeset
from halenbrengen.printing.shelf import Shelf
from tests.print.paper import cards, poster_with


def test_the_same_sheet_is_set_once_and_another_one_anew():
    first = typeset.pdf("poster", poster_with(3))
    assert typeset.pdf("poster", poster_with(3)) is first
    assert typeset.pdf("poster", poster_with(3), size="A1") is not first
    assert typeset.pdf("poster", poster_with(3), language="en") is not first
    assert typeset.pdf("poster", poster_with(3, name="Een ander")) is not first


def test_the_oldest_prints_go_when_the_shelf_is_full():
    shelf = Shelf(room=10)
    for mark in "abc":
        shelf.get(mark, lambda: b"1234")
    shelf.get("b", lambda: b"gone")
    assert list(shelf.kept) == ["c", "b"]


def test_personal_links_stay_on_no_shelf():
    kept = dict(typeset._shelf.kept)
    typeset.once("cards", cards(1))
    assert dict(typeset._shelf.kept) == kept
