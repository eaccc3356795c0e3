"""What was said at the table: remarks, the combined poster and observations."""

from halenbrengen.method.kinds import EntryState
from halenbrengen.record.exporting.naming import moment


def export_remarks(collaboration, naming):
    return [
        {
            "id": naming.name(remark, f"park-{number}"),
            "said_by_party": naming.of(remark.said_by),
            "said_by_person": naming.of(remark.said_by_person),
            "during_presentation_of": naming.of(remark.during),
            "text": remark.text,
            "parked_at": moment(remark.parked_at),
            "handed_back_at": moment(remark.handed_back_at),
        }
        for number, remark in enumerate(_parked(collaboration, naming), start=1)
    ]


def export_observations(collaboration, naming):
    return [
        _observation(observation, naming.name(observation, f"obs-{number}"), naming)
        for number, observation in enumerate(naming.reach.of(collaboration.observations.all()), start=1)
    ]


def export_entries(collaboration, naming):
    return [
        _entry(entry, naming.name(entry, f"c-{number}"), naming)
        for number, entry in enumerate(naming.reach.of(collaboration.entries.filter(undone_at=None)), start=1)
    ]


def _parked(collaboration, naming):
    return naming.reach.of(collaboration.parked_remarks.filter(rested_at=None))


def _observation(observation, told_id, naming):
    answers = list(observation.recognitions.all())
    return {
        "id": told_id,
        "kind": observation.kind,
        "said_by_party": naming.of(observation.said_by),
        "said_by_person": naming.of(observation.said_by_person),
        "text": observation.text,
        "names_parties": naming.all(observation.names.all()),
        "recognised_by": naming.all(each.party for each in answers if each.recognised),
        "not_recognised_by": naming.all(each.party for each in answers if not each.recognised),
        "from_parked": naming.of(observation.from_parked),
        "said_at": moment(observation.said_at),
        "read_back_at": moment(observation.read_back_at),
        "recorded_by": observation.recorded_by or None,
        "answers": [
            {
                "party": naming.of(each.party),
                "recognised": each.recognised,
                "answered_at": moment(each.answered_at),
                "recorded_by": each.recorded_by or None,
            }
            for each in answers
        ],
    }


def _entry(entry, told_id, naming):
    sources = list(entry.sources.all())
    return {
        "id": told_id,
        "side": entry.side,
        "text": entry.text,
        "sources": naming.all(entry.items.all()),
        "source_parties": naming.all(source.party for source in sources),
        "confirmed_by": naming.all(source.party for source in sources if source.state == EntryState.CONFIRMED),
        "lane": naming.of(entry.lane),
        "states": [
            {
                "party": naming.of(source.party),
                "state": source.state,
                "answered_at": moment(source.answered_at),
                "recorded_by": source.recorded_by or None,
            }
            for source in sources
        ],
        "heard_at": moment(entry.heard_at),
        "withdrawn_at": moment(entry.withdrawn_at),
    }
