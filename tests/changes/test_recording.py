"""The one path on which anything changes."""

from dataclasses import replace

import pytest

from halenbrengen.changes.models import Change, Key
from halenbrengen.changes.refusals import AlreadyDone, Refused
from halenbrengen.collaborations.viewer import RequestKey
from halenbrengen.posters.commands import write_item
from halenbrengen.posters.models import Item


def numbers(audience):
    return list(Change.objects.filter(audience=audience).values_list("number", flat=True))


def with_key(viewer, value, digest="same"):
    return replace(viewer, key=RequestKey(value, digest))


def test_numbers_are_gap_free_per_audience(table):
    for party in (0, 1, 0, 0, 1):
        write_item(table.poster(party), side="get", text="Een regel", by=table.person(party))
    first, second = table.parties[0].audience, table.parties[1].audience
    assert (numbers(first), numbers(second)) == ([1, 2, 3], [1, 2])


def test_a_refused_act_leaves_no_gap(table):
    write_item(table.poster(), side="get", text="Een regel", by=table.person())
    with pytest.raises(Refused):
        write_item(table.poster(), side="get", text="Van een ander", by=table.person(1))
    write_item(table.poster(), side="get", text="Nog een regel", by=table.person())
    assert numbers(table.parties[0].audience) == [1, 2]


def test_a_key_that_comes_again_gives_the_first_outcome_and_does_nothing(table):
    write_item(table.poster(), side="get", text="Een regel", by=with_key(table.person(), "k1"))
    with pytest.raises(AlreadyDone) as again:
        write_item(table.poster(), side="get", text="Een regel", by=with_key(table.person(), "k1"))
    assert again.value.outcome["numbers"][0][1] == 1
    assert Item.objects.count() == 1 and numbers(table.parties[0].audience) == [1]


def test_a_key_with_other_content_is_refused(table):
    write_item(table.poster(), side="get", text="Een regel", by=with_key(table.person(), "k1"))
    with pytest.raises(Refused):
        write_item(table.poster(), side="get", text="Iets anders", by=with_key(table.person(), "k1", "other"))
    assert Item.objects.count() == 1


def test_a_key_belongs_to_one_person(table):
    write_item(table.poster(), side="get", text="Van Karin", by=with_key(table.person(0, 0), "k1"))
    write_item(table.poster(), side="get", text="Van Yusuf", by=with_key(table.person(0, 1), "k1"))
    assert Item.objects.count() == 2


def test_what_breaks_off_keeps_no_key(table, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("power cut")

    monkeypatch.setattr("halenbrengen.posters.commands.lines.tell_that_it_was_started", broken)
    with pytest.raises(RuntimeError):
        write_item(table.poster(), side="get", text="Een regel", by=with_key(table.person(), "k1"))
    assert (Key.objects.count(), Item.objects.count(), numbers(table.parties[0].audience)) == (0, 0, [])


def test_the_bell_rings_once_after_the_commit(table, django_capture_on_commit_callbacks):
    from halenbrengen.changes import bell

    rung = []
    with bell.listening(rung.append), django_capture_on_commit_callbacks(execute=True):
        write_item(table.poster(), side="get", text="Een regel", by=table.person())
        assert rung == []
    assert rung == [table.collaboration.pk]
