"""What the coach says of questions that come in line by line; needs no database and no settings."""

import json
import sys

from halenbrengen.method.coach import advise


def run(arguments, lines=None, out=None):
    """One JSON line for each line of the standard input, in the same order, at once; odd bytes stop nothing."""
    out = sys.stdout if out is None else out
    for line in sys.stdin.buffer if lines is None else lines:
        advice = advise(line.decode("utf-8-sig", errors="replace").strip(), arguments.lang)
        told = {"label": str(advice.label), "nudge": advice.nudge, "advice": advice.sentence or None}
        print(json.dumps(told, ensure_ascii=False), file=out, flush=True)
