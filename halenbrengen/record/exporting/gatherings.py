"""The gatherings after the meeting, with what of their agenda was dealt with."""

from halenbrengen.record.exporting.naming import moment


def export_gatherings(collaboration, naming):
    return [
        {
            "starts_at": moment(gathering.starts_at),
            "location": gathering.location,
            "opens_with_contract": gathering.opens_with_contract,
            "chosen_at": moment(gathering.chosen_at),
            "dealt_with": [
                {**_point(each.point, naming), "dealt_at": moment(each.dealt_at)}
                for each in gathering.dealt_with.order_by("dealt_at", "pk")
            ],
        }
        for gathering in collaboration.gatherings.all()
    ]


def _point(key, naming):
    """A point by the id of what it is about; the contract itself is about nothing else."""
    reference, _at, asked_on = key.partition("@")
    found = naming.referred([reference]) if ":" in reference else []
    return {"about": found[0] if found else None, "asked_on": asked_on or None}
