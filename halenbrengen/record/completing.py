"""What a file leaves unsaid but tells all the same: version 1 knows no phases and no moments of its own."""

from datetime import timedelta

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from halenbrengen.interests.dates import next_check_on
from halenbrengen.method.kinds import Answer, EntryState, ObservationKind
from halenbrengen.method.phases import Phase
from halenbrengen.method.rules import RULES
from halenbrengen.posters.models import FIELDS


def completed(told):
    """What `read` gave, with what follows from it filled in, in place.

    A file without a phase stands in the last step that it tells of, and everything in it happened at the meeting.
    """
    then = _moment_of(told)
    if told["phase"] is None:
        told["phase"] = _last_phase(told).value
        _fill_the_way_there(told, Phase(told["phase"]), then)
    for party in told["parties"]:
        _complete_contract(party["contract"], then)
    for entry in told["combined_poster"]["items"]:
        _complete_entry(entry, told["parties"])
    for observation in told["observations"]:
        _complete_observation(observation, then)
    _complete_afterwards(told, then)
    return told


def _moment_of(told):
    """When what has no moment of its own took place: at the meeting, or now where that is still to come."""
    starts_at, now = told["meeting"]["starts_at"], timezone.now()
    return starts_at if starts_at and parse_datetime(starts_at) <= now else now.isoformat()


def _last_phase(told):
    parties = told["parties"]
    signs = (
        (Phase.FOLLOW_UP, told["follow_up"] or told["interests_to_watch"] or told["ambition"]["sharpened"]),
        (Phase.CONTRACTING, any(party["contract"] for party in parties)),
        (Phase.PLENARY, told["observations"]),
        (Phase.COMBINING, told["combined_poster"]["items"]),
        (
            Phase.PRESENTATIONS,
            told["parked_observations"]
            or any(party["questions_received"] or party["time"]["used_present_seconds"] for party in parties),
        ),
    )
    return next((phase for phase, sign in signs if sign), Phase.PREPARATION)


def _fill_the_way_there(told, phase, then):
    if phase == Phase.PREPARATION:
        return
    told["purpose_said_at"] = told["purpose_said_at"] or then
    told["rules_explained"] = [rule.key for rule in RULES]
    if phase >= Phase.PLENARY:
        asked = tuple(ObservationKind) if phase > Phase.PLENARY else {each["kind"] for each in told["observations"]}
        told["plenary_questions_shown"] = [kind.value for kind in ObservationKind if kind in asked]
    for remark in told["parked_observations"]:
        remark["parked_at"] = then
        remark["handed_back_at"] = then if phase >= Phase.PLENARY else None
    _fix_order(told["parties"])
    traced = _parties_with_a_trace(told)
    for party in told["parties"]:
        _fill_party(party, phase, then)
        if phase > Phase.COMBINING and party["id"] not in traced:
            party["nothing_yet_at"] = then


def _fill_party(party, phase, then):
    poster, time = party["poster"], party["time"]
    if poster["gets"] or poster["gives"] or any(poster[field] for field in FIELDS):
        poster["handed_in_at"] = then
    poster["hung_at"] = then
    if phase > Phase.PRESENTATIONS or time["used_present_seconds"] is not None:
        time["presented_at"] = then
    for place, question in enumerate(party["questions_received"]):
        # one after the other, as they stand in the file
        question["asked_at"] = (parse_datetime(then) + timedelta(microseconds=place)).isoformat()
        question["put_at"] = question["asked_at"]
    if phase >= Phase.CONTRACTING and party["contract"] is None:
        party["contract_passed_at"] = then
    if party["contract"]:
        party["contract"]["spoken_at"] = then


def _fix_order(parties):
    """Who has no place in the order comes after those who have one."""
    last = max((party["speaking_order"] or 0 for party in parties), default=0)
    for party in parties:
        if not party["speaking_order"]:
            last += 1
            party["speaking_order"] = last


def _parties_with_a_trace(told):
    owner = {
        line["id"]: party["id"]
        for party in told["parties"]
        for side in ("gets", "gives")
        for line in party["poster"][side]
    }
    entries = told["combined_poster"]["items"]
    return {party for entry in entries for party in (*entry["source_parties"], *map(owner.get, entry["sources"]))}


def _complete_contract(contract, then):
    if contract is None:
        return
    contract["written_at"] = contract["written_at"] or contract["spoken_at"] or then
    if contract["answer"] is None and contract["confirmed"] is not None:
        contract["answer"] = (Answer.YES if contract["confirmed"] else Answer.NOT_YET).value
    if contract["answer"]:
        contract["answered_at"] = contract["answered_at"] or then


def _complete_entry(entry, parties):
    """Each source party has a state; an entry without states of its own says which parties confirmed it."""
    owner = {
        line["id"]: party["id"] for party in parties for side in ("gets", "gives") for line in party["poster"][side]
    }
    if entry["states"]:
        return
    sources = list(dict.fromkeys([*entry["source_parties"], *(owner[item] for item in entry["sources"])]))
    confirmed = set(entry["confirmed_by"])
    entry["states"] = [
        {
            "party": party,
            "state": (EntryState.CONFIRMED if party in confirmed else EntryState.HEARD).value,
            "answered_at": None,
        }
        for party in sources
    ]
    if len(sources) == 1 and entry["lane"] is None:
        entry["lane"] = sources[0]


def _complete_observation(observation, then):
    """What nobody wrote down for somebody else stands as it was said; without answers the two lists tell them."""
    if not observation["recorded_by"]:
        observation["read_back_at"] = observation["read_back_at"] or observation["said_at"] or then
    observation["answers"] = observation["answers"] or [
        {"party": party, "recognised": recognised, "answered_at": observation["said_at"]}
        for key, recognised in (("recognised_by", True), ("not_recognised_by", False))
        for party in dict.fromkeys(observation[key])
    ]


def _complete_afterwards(told, then):
    day = timezone.localdate(parse_datetime(then))
    every_ingredient = [ingredient["id"] for ingredient in told["ambition"]["ingredients"]]
    first = told["ambition"]["sharpened"]
    if first:
        first["date"] = first["date"] or day.isoformat()
        if first["ingredients"] is None:
            first["ingredients"] = every_ingredient
    for version in [each for each in (first, *told["follow_up"]) if each]:
        version["carryings"] = version["carryings"] or [
            {"party": party, "carries": carries, "words": "", "answered_at": None, "recorded_by": None}
            for key, carries in (("agreed_by", True), ("reserved_by", False))
            for party in dict.fromkeys(version[key])
        ]
    if told["format_version"] == 1:
        for interest in told["interests_to_watch"]:
            interest["next_check_on"] = next_check_on(day, first=True).isoformat()
