"""Write a whole collaboration to a file, as docs/format.md tells it."""

import json
from pathlib import Path

from halenbrengen.cli.ready import collaboration_with, ready
from halenbrengen.cli.stopping import Stop
from halenbrengen.record.exporting import export


@ready()
def run(arguments):
    told = export(collaboration_with(arguments.collaboration))
    try:
        Path(arguments.file).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise Stop(f"{arguments.file}: {error.strerror}") from None
