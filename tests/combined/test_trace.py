"""No party is missing: what is not on the poster yet, and who says that nothing needs to be (R17, R20)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined import commands
from halenbrengen.combined.queries import has_started, lanes_for, missing_items, parties_without_trace
from halenbrengen.method.permissions import Role


def test_r17_every_party_has_a_lane_also_who_is_not_there(combining):
    absent = combining.parties[2]
    absent.absent_because = "Ziek"
    absent.save()
    assert [lane.party.pk for lane in lanes_for(combining.person())] == [party.pk for party in combining.parties]


def test_a_party_leaves_a_trace_as_a_source_or_by_saying_nothing_yet(combining):
    assert not has_started(combining.collaboration)
    assert parties_without_trace(combining.collaboration) == combining.parties
    entry = commands.take_item(combining.get, by=combining.viewer("scribe"))
    commands.say_nothing_yet(combining.parties[1], by=combining.person(1))
    assert has_started(combining.collaboration)
    assert parties_without_trace(combining.collaboration) == [combining.parties[2]]
    commands.withdraw(entry, by=combining.person(0))
    assert parties_without_trace(combining.collaboration) == [combining.parties[0], combining.parties[2]]


def test_who_is_not_at_the_table_is_not_waited_for(combining):
    absent = combining.parties[2]
    absent.absent_because = "Ziek"
    absent.save()
    assert parties_without_trace(combining.collaboration) == combining.parties[:2]


def test_nothing_yet_is_told_once(combining):
    commands.say_nothing_yet(combining.parties[0], by=combining.person(0))
    commands.say_nothing_yet(combining.parties[0], by=combining.viewer("facilitator"))
    assert Change.objects.filter(verb="nothing_yet_said", audience="shared").count() == 1


def test_nobody_says_nothing_yet_for_another_party(combining):
    with pytest.raises(Refused):
        commands.say_nothing_yet(combining.parties[0], by=combining.person(1))


def test_what_no_entry_was_taken_from_is_listed_per_party(combining):
    commands.take_item(combining.get, by=combining.viewer("scribe"))
    found = missing_items(combining.viewer("facilitator"))
    assert [(each.party, each.items, each.without_trace) for each in found] == [
        (combining.parties[0], [combining.give], False),
        (combining.parties[1], [combining.other], True),
        (combining.parties[2], [], True),
    ]


def test_a_party_sees_its_own_missing_lines_only(combining):
    assert [(each.party, each.items) for each in missing_items(combining.person(1))] == [
        (combining.parties[1], [combining.other])
    ]
    assert [missing_items(combining.viewer(role)) for role in (Role.OBSERVER, Role.BEAMER)] == [[], []]


def test_a_line_that_its_party_took_back_was_not_forgotten(combining):
    entry = commands.take_item(combining.get, by=combining.viewer("scribe"))
    commands.withdraw(entry, by=combining.person(0))
    [own] = missing_items(combining.person(0))
    assert own.items == [combining.give]
