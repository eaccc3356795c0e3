"""docs/format.schema.json is what the format is, and every file that we write keeps to it."""

import json
from pathlib import Path

import pytest

from halenbrengen.record.exporting import export
from halenbrengen.record.importing import import_collaboration
from tools.format_schema import SCHEMA, schema_text

TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}


def test_the_document_is_made_of_the_format():
    assert SCHEMA.read_text() == schema_text(), "run: python tools/format_schema.py"


def faults(value, schema, place=""):
    """What JSON Schema finds wrong, for the few words of it that the document uses."""
    if "anyOf" in schema:
        return [] if value is None else faults(value, schema["anyOf"][0], place)
    if "enum" in schema:
        return [] if value in schema["enum"] else [place]
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        return [place]
    if isinstance(value, dict) and "properties" in schema:
        wrong = [f"{place}/{key}" for key in schema["required"] if key not in value]
        wrong += [f"{place}/{key}" for key in value if key not in schema["properties"]]
        for key in value.keys() & schema["properties"].keys():
            wrong += faults(value[key], schema["properties"][key], f"{place}/{key}")
        return wrong
    if isinstance(value, list) and "items" in schema:
        return [fault for each in value for fault in faults(each, schema["items"], f"{place}/*")]
    return []


def test_what_is_written_keeps_to_the_document(scenario, host):
    schema = json.loads(SCHEMA.read_text())
    assert faults(scenario, schema) == []
    assert faults(export(import_collaboration(scenario, host)), schema) == []


@pytest.mark.parametrize("change", [{"title": 7}, {"colour": "blue"}, {"language": "fr"}, {"parties": None}])
def test_what_is_not_right_is_found_with_the_document(scenario, change):
    schema = json.loads(SCHEMA.read_text())
    [place] = change
    assert faults({**scenario, **change}, schema) == [f"/{place}"]


def test_the_words_about_the_format_name_the_document():
    assert "format.schema.json" in (Path(SCHEMA).parent / "format.md").read_text()
