"""A file is sound, or every fault in it is told with its place."""

import json
import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halenbrengen.record.reading import MOST_BYTES, Faults, read, read_file


def faults_in(data):
    with pytest.raises(Faults) as found:
        read(data)
    return found.value.lines


def test_the_example_is_read_whole_with_every_field_of_the_format(scenario):
    told = read(scenario)
    assert [party["name"] for party in told["parties"]] == [party["name"] for party in scenario["parties"]]
    assert told["parties"][3]["poster"]["gives"][4]["text"].count("\n") == 3
    assert (told["phase"], told["meeting"]["observers"], told["parties"][0]["hue"]) == (None, [], None)


def test_all_faults_are_told_at_once_each_on_its_own_line(scenario):
    scenario["title"] = "x" * 251
    scenario["colour"] = "blue"
    scenario["meeting"]["minutes_available"] = "veel"
    scenario["parties"][0]["people"][1]["id"] = "p1"
    scenario["parties"][1]["poster"]["motivation"] = "een\x07bel"
    scenario["parties"][2]["poster"]["gets"][1]["interest"]["level"] = "world"
    del scenario["parties"][4]["name"]
    scenario["observations"][0]["said_by_party"] = "p9"
    scenario["combined_poster"]["items"][0]["sources"] = ["p1"]
    scenario["follow_up"][1]["what_happened"] = None
    places = [line.partition(": ")[0] for line in faults_in(scenario)]
    assert set(places) >= {
        "/title",
        "/colour",
        "/meeting/minutes_available",
        "/parties/0/people/1/id",
        "/parties/1/poster/motivation",
        "/parties/2/poster/gets/1/interest/level",
        "/parties/4",
        "/observations/0/said_by_party",
        "/combined_poster/items/0/sources/0",
        "/follow_up/1/what_happened",
    }


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("format",), "iets-anders", "/format"),
        (("format_version",), 3, "/format_version"),
        (("format_version",), True, "/format_version"),
        (("language",), "fr", "/language"),
        (("meeting", "starts_at"), "morgen", "/meeting/starts_at"),
        (("meeting", "starts_at"), "0001-01-01T00:00:00+14:00", "/meeting/starts_at"),
        (("parties",), {}, "/parties"),
        (("parties", 0), "De Singel", "/parties/0"),
        (("parties", 0, "name"), "   ", "/parties/0/name"),
        (("parties", 0, "name"), "twee\nregels", "/parties/0/name"),
        (("parties", 0, "poster", "gets", 0, "text"), "x" * 4001, "/parties/0/poster/gets/0/text"),
        (("parties", 0, "poster", "means"), "half\ud800", "/parties/0/poster/means"),
        (("parties", 0, "time", "used_present_seconds"), float("nan"), "/parties/0/time/used_present_seconds"),
        (("parties", 0, "time", "used_present_seconds"), 10**400, "/parties/0/time/used_present_seconds"),
        (("parties", 0, "people", 0, "spokesperson"), "yes", "/parties/0/people/0/spokesperson"),
        (("parties", 0, "contract", "gets"), ["p2-get-1"], "/parties/0/contract/gets/0"),
        (("parties", 0, "contract", "gets"), ["p1-give-1"], "/parties/0/contract/gets/0"),
        (("parties", 0, "contract", "spoken_by"), "p2-person-1", "/parties/0/contract/spoken_by"),
        (("parties", 0, "questions_received", 0, "from_party"), "p1", "/parties/0/questions_received/0/from_party"),
        (("parties", 1, "name"), "VMBO-SCHOOL DE SINGEL", "/parties/1/name"),
        (("parties", 1, "speaking_order"), 4, "/parties/1/speaking_order"),
        (("observations", 0, "said_by_person"), "p1-person-1", "/observations/0/said_by_person"),
        (("observations", 0, "not_recognised_by"), ["p2"], "/observations/0/not_recognised_by"),
        (("observations", 0, "kind"), "conclusion", "/observations/0/kind"),
        (("combined_poster", "items", 0, "confirmed_by"), ["p1"], "/combined_poster/items/0/confirmed_by/0"),
        (("ambition", "ingredients", 0, "sources"), [], "/ambition/ingredients/0/sources"),
        (("ambition", "sharpened", "reserved_by"), ["p1"], "/ambition/sharpened/reserved_by"),
        (("interests_to_watch", 0, "party_ids"), [], "/interests_to_watch/0/party_ids"),
        (("follow_up", 1, "raised_by"), "facilitator", "/follow_up/1/raised_by"),
        (("follow_up", 0, "date"), "19-03-2026", "/follow_up/0/date"),
        (("parties", 0, "poster", "a/b~c"), 1, "/parties/0/poster/a~1b~0c"),
    ],
)
def test_one_fault_is_told_where_it_is(scenario, path, value, place):
    here = scenario
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    assert place in [line.partition(": ")[0] for line in faults_in(scenario)]


def test_what_version_2_adds_is_unknown_in_version_1(scenario):
    scenario["phase"] = "plenary"
    assert faults_in(scenario) == ["/phase: dit veld bestaat niet in versie 1."]
    scenario["format_version"] = 2
    assert read(scenario)["phase"] == "plenary"


def test_a_combined_line_without_any_source_is_nobodys(scenario):
    scenario["combined_poster"]["items"][0].update(sources=[], source_parties=[], confirmed_by=[])
    assert [line.partition(": ")[0] for line in faults_in(scenario)] == ["/combined_poster/items/0/source_parties"]


def test_a_long_fault_stays_one_short_line(scenario):
    scenario["observations"][0]["said_by_party"] = "x\n" * 10_000
    (line,) = [line for line in faults_in(scenario) if line.startswith("/observations/0/said_by_party")]
    assert "\n" not in line and len(line) < 300


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 200_000,
        b"[]",
        b'{"format": "x", "format": "y"}',
        b'{"format": NaN}',
        b"[" + b"9" * 5000 + b"]",
        b" " * (MOST_BYTES + 1),
    ],
)
def test_what_is_no_such_file_is_refused_in_one_line(raw):
    with pytest.raises(Faults) as found:
        read_file(raw)
    assert len(found.value.lines) == 1


def faults_in_file(raw):
    with pytest.raises(Faults) as found:
        read_file(raw)
    return found.value.lines


def as_file(scenario):
    return json.dumps(scenario, ensure_ascii=False)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda text: text[:7000].encode(), "niet heel: het houdt op bij regel 1, teken"),
        (lambda text: text.rstrip()[:-1].encode(), "niet heel: het houdt op bij regel 1, teken"),
        (lambda text: text.encode("utf-16"), "in UTF-16"),
        (lambda text: text.encode("utf-16-be"), "in UTF-16"),
        (lambda text: b"PK\x03\x04" + text.encode(), "ZIP-bestand"),
        (lambda text: text.encode("latin-1", "replace"), "geen tekst in UTF-8"),
        (lambda text: text.replace('"format_version": 1', '"format_version": 9').encode(), "nieuwere versie (9)"),
        (lambda text: b"[" + b"[]," * 600_000 + b"[]]", "meer dingen dan een samenwerking heeft"),
        (lambda text: b'{"a":' * 100_000, "diep genest"),
    ],
    ids=["cut", "half", "UTF-16", "UTF-16-BE", "ZIP", "Latin-1", "newer", "many", "deep"],
)
def test_what_is_wrong_with_a_whole_file_is_told_in_one_line(scenario, change, line):
    (told,) = faults_in_file(change(as_file(scenario)))
    assert line in told


def test_a_field_that_stands_twice_is_told_at_its_place(scenario):
    title = json.dumps(scenario["parties"][1]["name"], ensure_ascii=False)
    raw = as_file(scenario).replace(f'"name": {title}', f'"name": {title}, "name": "Een ander"', 1)
    assert faults_in_file(raw.encode()) == [
        "/parties/1/name: het veld “name” staat er twee keer in dezelfde accolades."
    ]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "-" + "9" * 40])
def test_a_number_that_nothing_can_hold_is_told_at_its_place(scenario, number):
    scenario["meeting"]["minutes_available"] = 12321
    raw = as_file(scenario).replace("12321", number)
    (told,) = faults_in_file(raw.encode())
    assert told.startswith("/meeting/minutes_available: ")


def test_nothing_is_its_own_source(scenario):
    """A source is always of an earlier kind, so a ring of sources cannot be written down."""
    entries, ambition = scenario["combined_poster"]["items"], scenario["ambition"]
    entries[0]["sources"] = [entries[1]["id"]]
    entries[1]["sources"] = [entries[0]["id"]]
    ambition["ingredients"][0]["sources"] = [ambition["ingredients"][0]["id"]]
    places = {line.partition(": ")[0] for line in faults_in(scenario)}
    assert {
        "/combined_poster/items/0/sources/0",
        "/combined_poster/items/1/sources/0",
        "/ambition/ingredients/0/sources/0",
    } <= places


def test_of_very_many_faults_the_first_are_told_and_the_rest_counted(scenario):
    scenario["observations"] = [{} for _number in range(5000)]
    lines = faults_in(scenario)
    assert len(lines) == 201 and lines[-1].startswith("/: en nog ")


def test_a_large_file_is_refused_quickly_and_takes_no_memory():
    raw = b'{"format": "halen-brengen-scenario", "parties": [' + b"[]," * 330_000 + b"[]]}"
    tracemalloc.start()
    begun = time.monotonic()
    faults_in_file(raw)
    faults_in_file(b"x" * (MOST_BYTES + 1))
    assert time.monotonic() - begun < 10
    assert tracemalloc.get_traced_memory()[1] < 200 * 1024 * 1024
    tracemalloc.stop()


def test_a_file_may_begin_with_the_mark_of_its_encoding(scenario):
    assert read_file(json.dumps(scenario).encode("utf-8-sig"))["title"] == scenario["title"]


def places_in(data, path=()):
    yield path
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, inner in steps:
        yield from places_in(inner, (*path, step))


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("p1") | st.just("p1-get-1"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_wherever_the_answer_is_a_collaboration_or_faults(scenario, data):
    changed = json.loads(json.dumps(scenario))
    path = data.draw(st.sampled_from(list(places_in(changed))[1:]))
    here = changed
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = data.draw(anything)
    try:
        read(changed)
    except Faults as faults:
        "\n".join(faults.lines).encode()
        assert faults.lines and all("\n" not in line for line in faults.lines)
