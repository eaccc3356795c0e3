"""Telling what was heard: only with a party as its source, in that party's words (R18)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined import commands
from halenbrengen.combined.models import Entry
from halenbrengen.combined.queries import lanes_for, shared_for, withdrawn_for
from halenbrengen.method.kinds import EntryState
from halenbrengen.method.phases import ORDER, Phase


def write(table, role="facilitator", **how):
    how = {"side": "get", "text": "Een plek die leeft", "sources": [table.parties[0]], **how}
    return commands.write_entry(table.collaboration, **how, by=table.viewer(role))


def sources(entry):
    return [source.party.name for source in entry.sources.all()]


def verbs(table):
    return list(Change.objects.filter(collaboration=table.collaboration).values_list("verb", "audience"))


@pytest.mark.parametrize("role", ["facilitator", "scribe"])
def test_who_leads_writes_and_everybody_hears(combining, role):
    entry = write(combining, role)
    assert [(line.text, line.side, line.state) for line in shared_for(combining.person())] == [
        ("Een plek die leeft", "get", EntryState.HEARD)
    ]
    assert sources(entry) == ["Vmbo-school De Singel"]
    assert verbs(combining)[-1] == ("entry_written", "shared")


def test_r18_without_a_source_party_nothing_is_saved(combining):
    before = verbs(combining)
    with pytest.raises(Refused, match="van welke partij") as refused:
        write(combining, sources=[])
    assert refused.value.field == "sources"
    assert (Entry.objects.count(), verbs(combining)) == (0, before)


def test_r18_items_bring_their_parties_and_stay_with_the_entry(combining):
    entry = write(combining, sources=[], items=[combining.get, combining.give, combining.other])
    assert sources(entry) == ["Vmbo-school De Singel", "Gemeente Waardlanden"]
    assert set(entry.items.all()) == {combining.get, combining.give, combining.other}


def test_a_lane_has_its_own_party_as_the_only_source_unless_more_are_given(combining):
    alone = write(combining, sources=[], lane=combining.parties[1])
    more = write(combining, sources=[combining.parties[2]], lane=combining.parties[1])
    assert sources(alone) == ["Gemeente Waardlanden"]
    assert sources(more) == ["Gemeente Waardlanden", "Bibliotheek De Sluis"]
    assert [lane.entries for lane in lanes_for(combining.person())] == [[], [alone, more], []]


def test_nobody_of_a_party_writes_on_it(combining):
    with pytest.raises(Refused):
        commands.write_entry(
            combining.collaboration, side="get", text="x", sources=[combining.parties[0]], by=combining.person()
        )


@pytest.mark.parametrize("phase", [phase for phase in ORDER if phase != Phase.COMBINING])
def test_it_is_written_only_while_combining(combining, phase):
    combining.move_to(phase)
    with pytest.raises(Refused):
        write(combining)


def test_a_party_of_another_table_is_no_source(combining):
    stranger = type(combining)()
    with pytest.raises(Refused, match="niet aan deze tafel"):
        write(combining, sources=[stranger.parties[0]])


def test_taking_a_line_puts_it_in_its_lane_in_the_partys_words_once(combining):
    first = commands.take_item(combining.get, by=combining.viewer("scribe"))
    again = commands.take_item(combining.get, by=combining.viewer("facilitator"))
    assert first == again
    assert (first.text, first.side, first.lane, list(first.items.all())) == (
        "Machines die in deze eeuw gebouwd zijn",
        "get",
        combining.parties[0],
        [combining.get],
    )
    assert [verb for verb, _ in verbs(combining)].count("entry_written") == 1


def test_a_line_that_was_taken_back_can_be_taken_again(combining):
    first = commands.take_item(combining.get, by=combining.viewer("scribe"))
    commands.withdraw(first, by=combining.person(0))
    assert commands.take_item(combining.get, by=combining.viewer("scribe")) != first


def test_entries_stand_in_the_order_of_writing(combining):
    texts = ["Zekerheid", "Aanspreekpunt", "Zekerheid en een aanspreekpunt", "Aanspreekpunt"]
    for text in texts:
        write(combining, text=text)
    commands.reword(shared_for(combining.person())[0], text="Zeker weten", by=combining.person())
    assert [entry.text for entry in shared_for(combining.person())] == ["Zeker weten", *texts[1:]]


def test_what_was_taken_off_is_listed_for_who_leads_alone(combining):
    entry = write(combining)
    commands.withdraw(entry, by=combining.person(0))
    assert withdrawn_for(combining.viewer("facilitator")) == [entry]
    assert withdrawn_for(combining.person(0)) == withdrawn_for(combining.viewer("observer")) == []
