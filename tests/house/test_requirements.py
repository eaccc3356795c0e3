"""Every requirement of the talk is named by a test, so that one can ask what shows it (R17 to R28)."""

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]


def test_every_requirement_of_the_talk_is_named_by_a_test():
    others = [path for path in TESTS.rglob("test_*.py") if path != Path(__file__)]
    named = {int(number) for path in others for number in re.findall(r"\bR(\d+)\b", path.read_text())}
    assert sorted(set(range(17, 29)) - named) == []
