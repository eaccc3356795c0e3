"""The record as the dict that its sheet wants to know: every block by its kind."""

from dataclasses import fields, is_dataclass

from halenbrengen.collaborations.models import Party


def record_content(record):
    """A `Record` and everything in it as plain dicts and lists."""
    return {**_plain(record), "labels": {}}


def _plain(value):
    if isinstance(value, Party):
        return {"name": value.short_name, "hue": value.hue}
    if is_dataclass(value):
        kind = {"kind": value.kind} if hasattr(value, "kind") else {}
        return kind | {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
