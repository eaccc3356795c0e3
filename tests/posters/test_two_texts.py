"""Two people on the same words: both texts are kept, and one of them chooses."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halenbrengen.changes.refusals import Refused
from halenbrengen.posters import commands
from halenbrengen.posters.history import history_of_line, history_of_text
from halenbrengen.posters.models import Item, OtherWording

BASE = {"text": "Machines", "interest": "", "level": ""}


@pytest.fixture
def karin(table):
    return table.person(0, 0)


@pytest.fixture
def yusuf(table):
    return table.person(0, 1)


@pytest.fixture
def item(table, karin):
    return commands.write_item(table.poster(), side="get", text="Machines", by=karin)


def reword(item, by, base=BASE, **words):
    commands.reword_item(item, **{**BASE, **words}, base=base, by=by)
    item.refresh_from_db()


def waiting(table):
    return list(OtherWording.objects.visible_to(table.person()).filter(settled_at=None))


def test_a_line_reworded_by_two_keeps_both_texts(table, item, karin, yusuf):
    reword(item, karin, text="Machines van nu")
    reword(item, yusuf, text="Nieuwe machines")
    assert item.text == "Machines van nu"
    assert [(w.text, w.field, w.written_by.name) for w in waiting(table)] == [
        ("Nieuwe machines", "text", "Yusuf Arslan")
    ]


def test_two_who_change_other_words_of_one_line_do_not_meet(table, item, karin, yusuf):
    reword(item, karin, text="Machines van nu")
    reword(item, yusuf, interest="Leerlingen die trots zijn")
    assert (item.text, item.interest) == ("Machines van nu", "Leerlingen die trots zijn")
    assert waiting(table) == []


def test_a_field_written_by_two_keeps_both_texts(table, karin, yusuf):
    write = {"field": "motivation", "base": ""}
    commands.write_field(table.poster(), text="Van Karin", by=karin, **write)
    for _twice in range(2):
        commands.write_field(table.poster(), text="Van Yusuf", by=yusuf, **write)
    assert table.poster().motivation == "Van Karin"
    assert [(w.text, w.item) for w in waiting(table)] == [("Van Yusuf", None)]


@pytest.mark.parametrize("chosen", ["Machines van nu", "Nieuwe machines", "Nieuwe machines van nu"])
def test_one_of_them_chooses_and_twice_is_no_error(table, item, karin, yusuf, chosen):
    reword(item, karin, text="Machines van nu")
    reword(item, yusuf, text="Nieuwe machines")
    wording = waiting(table)[0]
    for _twice in range(2):
        commands.settle_wording(wording, text=chosen, base="Machines van nu", by=karin)
    item.refresh_from_db()
    assert item.text == chosen
    assert waiting(table) == []
    assert {"Machines van nu", "Nieuwe machines", chosen} <= texts_of(table, item)


def test_two_who_choose_at_once_lose_no_text(table, item, karin, yusuf):
    reword(item, karin, text="Machines van nu")
    reword(item, yusuf, text="Nieuwe machines")
    wording = waiting(table)[0]
    commands.settle_wording(wording, text="Nieuwe machines", base="Machines van nu", by=yusuf)
    commands.settle_wording(wording, text="Allebei", base="Machines van nu", by=karin)
    item.refresh_from_db()
    assert (item.text, [w.text for w in waiting(table)]) == ("Nieuwe machines", ["Allebei"])


def test_another_party_does_not_choose(table, item, karin, yusuf):
    reword(item, karin, text="Machines van nu")
    reword(item, yusuf, text="Nieuwe machines")
    wording = waiting(table)[0]
    with pytest.raises(Refused):
        commands.settle_wording(wording, text="Van een ander", base="Machines van nu", by=table.person(1))
    assert list(OtherWording.objects.visible_to(table.person(1))) == []
    assert list(OtherWording.objects.visible_to(table.viewer("facilitator"))) == []


def texts_of(table, item):
    item.refresh_from_db()
    return {moment.text for moment in history_of_line(table.person(), item)}


ACTS = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from(["line", "field", "look", "choose", "merge"]), st.integers(1, 9)),
    min_size=2,
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_two_people_write_no_saved_text_is_lost(table, acts):
    """Each writes on what they saw last, however long ago: every text is on the poster, beside it or in its history."""
    people = [table.person(0, 0), table.person(0, 1)]
    item = commands.write_item(table.poster(), side="get", text="begin", by=people[0])
    commands.write_field(table.poster(), field="means", text="begin", base=table.poster().means, by=people[0])
    seen = [{"line": "begin", "field": "begin"} for _person in people]
    written = {"line": {"begin"}, "field": {"begin"}}
    for who, act, number in acts:
        text, me = f"{act} {who} {number}", people[who]
        if act == "line":
            commands.reword_item(item, **{**BASE, "text": text}, base={**BASE, "text": seen[who]["line"]}, by=me)
            written["line"].add(text)
        elif act == "field":
            commands.write_field(table.poster(), field="means", text=text, base=seen[who]["field"], by=me)
            written["field"].add(text)
        elif act == "look":
            item.refresh_from_db()
            seen[who] = {"line": item.text, "field": table.poster().means}
        else:
            settle(item, number, text if act == "merge" else None, seen[who], written, me)
    item.refresh_from_db()
    assert written["line"] <= {moment.text for moment in history_of_line(people[0], item)}
    assert written["field"] <= {moment.text for moment in history_of_text(people[0], "means")}


def settle(item, number, merged, seen, written, me):
    found = [wording for wording in OtherWording.objects.visible_to(me) if wording.item_id in (None, item.pk)]
    if found:
        wording = found[number % len(found)]
        place = "line" if wording.item_id else "field"
        commands.settle_wording(wording, text=merged or wording.text, base=seen[place], by=me)
        if merged:
            written[place].add(merged)


def test_the_same_words_in_history_and_on_the_poster(table, item, karin, yusuf):
    reword(item, karin, text="Machines van nu", interest="Trots")
    commands.strike_item(item, by=yusuf)
    commands.restore_item(item, by=karin)
    item = Item.objects.get()
    found = [(moment.who, moment.did, moment.text, moment.interest) for moment in history_of_line(karin, item)]
    assert found == [
        ("Karin Blokland", "zette de regel terug", None, ""),
        ("Yusuf Arslan", "haalde de regel van de plaat", None, ""),
        ("Karin Blokland", "veranderde het in", "Machines van nu", "Trots"),
        ("Karin Blokland", "schreef", "Machines", ""),
    ]


def test_an_interest_written_at_the_same_time_stands_in_the_history_as_an_interest(table, item, karin, yusuf):
    reword(item, karin, interest="Trots")
    reword(item, yusuf, interest="Werk")
    found = [(moment.text, moment.interest) for moment in history_of_line(karin, item)]
    assert found == [("Machines", "Werk"), ("Machines", "Trots"), ("Machines", "")]
