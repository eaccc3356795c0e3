"""Scenario files from the disk of the host."""

import json
from pathlib import Path

from django.utils.translation import gettext as _

from halenbrengen.cli.stopping import Stop
from halenbrengen.record.reading import Faults, read


def read_scenario(path):
    """The scenario in this file, or one line for each fault in it."""
    try:
        return read(_json(path))
    except Faults as faults:
        raise Stop(*faults.lines) from None


def _json(path):
    try:
        return json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Stop(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Stop(_("%(file)s is geen tekst in UTF-8.") % {"file": path}) from None
    except RecursionError:
        raise Stop(_("%(file)s is te diep genest.") % {"file": path}) from None
    except json.JSONDecodeError as error:
        values = {"file": path, "line": error.lineno, "column": error.colno}
        raise Stop(_("%(file)s is geen JSON: regel %(line)s, teken %(column)s.") % values) from None
