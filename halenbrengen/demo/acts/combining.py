"""The facilitator tells what was heard; the parties it comes from say whether that is what they meant."""

from halenbrengen.combined.commands import confirm, say_nothing_yet, write_entry
from halenbrengen.combined.queries import parties_without_trace
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
    for party in parties_without_trace(cast.collaboration):
        say_nothing_yet(party, by=cast.voice_of(party))


def _tell_what_was_heard(told, cast):
    items = cast.items(told["sources"])
    named = cast.parties(told["source_parties"])
    parties = {party.pk: party for party in [*named, *(item.poster.party for item in items)]}
    entry = write_entry(
        cast.collaboration,
        side=told["side"],
        text=told["text"],
        lane=next(iter(parties.values())) if len(parties) == 1 else None,
        sources=parties.values(),
        items=items,
        by=cast.writer,
    )
    for party in told["confirmed_by"]:
        confirm(entry, party=cast.party(party), by=cast.speaker(party))
    return entry
