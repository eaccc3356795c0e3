"""Compile the named .po files beside themselves, without GNU gettext.

Entries marked fuzzy are left out: an unsure translation is worse on screen
than the Dutch text.
"""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po


def main(paths):
    """Write one .mo for each .po; stop with one line at the first broken one."""
    for path in map(Path, paths):
        try:
            with path.open("rb") as source:
                catalogue = read_po(source, locale=path.parts[-3], abort_invalid=True)
        except PoFileError as fault:
            sys.exit(f"catalogue: {path}: {fault}")
        with path.with_suffix(".mo").open("wb") as target:
            write_mo(target, catalogue, use_fuzzy=False)


if __name__ == "__main__":
    main(sys.argv[1:])
