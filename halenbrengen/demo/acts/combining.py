"""The facilitator tells what was heard; the parties it comes from say whether that is what they meant."""

from halenbrengen.combined.commands import confirm, say_nothing_yet, write_entry
from halenbrengen.demo.acts.plenary import park_remark
from halenbrengen.method.phases import Phase
from halenbrengen.room.commands import move_on


def combine(scenario, cast):
    """Line by line. What comes from one party stands in its lane, what comes from several in the shared part."""
    move_on(cast.collaboration, to=Phase.COMBINING, by=cast.lead)
    for told in scenario["parked_observations"]:
        if told["during_presentation_of"] is None:
            park_remark(told, cast)
    for told in scenario["combined_poster"]["items"]:
        cast.things[told["id"]] = _tell_what_was_heard(told, cast)
    for party in _without_trace(scenario):
        say_nothing_yet(cast.party(party), by=cast.speakers[party])


def _tell_what_was_heard(told, cast):
    parties = cast.parties(told["source_parties"])
    items = cast.items(told["sources"])
    sources = {party.pk for party in parties} | {item.poster.party_id for item in items}
    entry = write_entry(
        cast.collaboration,
        side=told["side"],
        text=told["text"],
        lane=parties[0] if parties and len(sources) == 1 else None,
        sources=parties,
        items=items,
        by=cast.writer,
    )
    for party in told["confirmed_by"]:
        confirm(entry, party=cast.party(party), by=cast.speakers[party])
    return entry


def _without_trace(scenario):
    """The parties that no line comes from."""
    lines = scenario["combined_poster"]["items"]
    traced = {party for line in lines for party in line["source_parties"]}
    return [told["id"] for told in scenario["parties"] if told["id"] not in traced]
