"""The format of a collaboration in a file, as data; docs/format.md tells it in words."""

from django.conf import settings

from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.phases import Phase
from halenbrengen.method.rules import RULES
from halenbrengen.record.format.table import MEETING, PARTY_FIELDS
from halenbrengen.record.format.talk import AMBITION, ENTRY, GATHERING, HAPPENING, OBSERVATION, PARKED, RECORD, WATCHED
from halenbrengen.record.format.time import TIME_OF_MEETING
from halenbrengen.record.format.together import BRIDGE, OPEN_POINT
from halenbrengen.record.format.words import (
    CHECK,
    EVERYTHING,
    FACILITATOR,
    NAME,
    NAMED,
    NEW_INTEREST,
    REACHES,
    SHARPENED,
    VERSIONS,
)
from halenbrengen.record.shapes import anything, list_of, may, moment, name, need, one_of, text, thing, whole

COLLABORATION = thing(
    {
        "format": need(one_of((NAME,))),
        "format_version": need(whole(1, 2)),
        "reach": may(one_of(REACHES), EVERYTHING, since=2),
        "id": may(text(100, one_line=True), ""),
        "language": may(one_of(code for code, _name in settings.LANGUAGES), settings.LANGUAGE_CODE),
        "visibility": may(anything),
        "fictional": may(anything),
        "awkward": may(anything),
        "title": need(NAMED),
        "occasion": may(text(), ""),
        "draft_ambition": may(text(), ""),
        "draft_by": may(name(), since=2),
        "phase": may(one_of(Phase), since=2),
        "phase_entered_at": may(moment, since=2),
        "purpose_said_at": may(moment, since=2),
        "rules_explained": may(list_of(one_of(rule.key for rule in RULES)), [], since=2),
        "created_at": may(moment, since=2),
        **TIME_OF_MEETING,
        "meeting": may(MEETING, {}),
        "parties": need(list_of(PARTY_FIELDS), []),
        "parked_observations": may(list_of(PARKED), []),
        "plenary_questions_shown": may(list_of(one_of(ObservationKind)), [], since=2),
        "observations": may(list_of(OBSERVATION), []),
        "combined_poster": may(thing({"items": may(list_of(ENTRY), [])}), {}),
        "bridges_opened_at": may(moment, since=2),
        "bridges": may(list_of(BRIDGE), [], since=2),
        "open_points": may(list_of(OPEN_POINT), [], since=2),
        "ambition": may(AMBITION, {}),
        "interests_to_watch": may(list_of(WATCHED), []),
        "follow_up": may(list_of(HAPPENING), []),
        "gatherings": may(list_of(GATHERING), [], since=2),
        "record": may(RECORD, since=2),
    }
)

__all__ = ["CHECK", "COLLABORATION", "FACILITATOR", "NAME", "NEW_INTEREST", "SHARPENED", "VERSIONS"]
