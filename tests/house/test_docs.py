"""What the documents name is there."""

import re
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]


def test_the_way_of_one_action_names_files_and_functions_that_exist():
    text = (BASE / "docs" / "one-action.md").read_text()
    files = [BASE / name for name in re.findall(r"`([\w/.-]+\.(?:py|js|html))`", text)]
    assert [str(path) for path in files if not path.exists()] == []
    code = "\n".join(path.read_text() for path in files)
    names = re.findall(r"`([a-zA-Z_]+)` (?:in|of|finds)", text)
    assert len(names) > 8
    assert [name for name in names if not re.search(rf"\b(def|class) {name}\b", code)] == []
