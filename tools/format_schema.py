"""Writes docs/format.schema.json from the format itself: `python tools/format_schema.py`."""

import json
import os
import sys
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
SCHEMA = BASE / "docs" / "format.schema.json"


def schema_text():
    from halenbrengen.record.format import COLLABORATION, NAME

    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": NAME,
        "description": "A collaboration in a file; docs/format.md tells what its fields mean.",
    }
    return json.dumps({**head, **COLLABORATION.schema}, ensure_ascii=False, indent=1) + "\n"


def main():
    sys.path.insert(0, str(BASE))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    SCHEMA.write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
