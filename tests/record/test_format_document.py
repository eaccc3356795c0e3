"""docs/format.md tells every field of the format, and no other."""

import re
from pathlib import Path

from halenbrengen.posters.models import FIELDS
from halenbrengen.record import format as form
from halenbrengen.record.exporting import export
from halenbrengen.record.importing import import_collaboration

TOLD = (Path(__file__).resolve().parents[2] / "docs" / "format.md").read_text()


def fields_of(data):
    if isinstance(data, dict):
        yield from data
        for value in data.values():
            yield from fields_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from fields_of(value)


def test_every_field_that_is_written_is_told(scenario, host):
    told = set(re.findall(r"`(\w+)`", TOLD))
    written = set(fields_of(export(import_collaboration(scenario, host))))
    assert sorted(written - told) == []


def test_every_field_that_is_read_is_told_and_no_other(scenario):
    source = "".join(path.read_text() for path in Path(form.__file__).parent.glob("*.py"))
    read = set(re.findall(r'"(\w+)": (?:may|need|KEPT|RECORDED)', source))
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", TOLD, re.MULTILINE)
    told = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    named = set(re.findall(r"`(\w+)`", TOLD))
    assert sorted(read - named) == []
    assert sorted(told - read - set(FIELDS)) == []
