"""Only commands write: whoever wants to know how something can change reads one file per app."""

import ast
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2] / "halenbrengen"
WRITES = {
    *("save", "create", "update", "delete", "bulk_create", "bulk_update"),
    *("get_or_create", "update_or_create", "set", "add"),
}
READERS = {"views.py", "queries.py", "models.py", "parts.py", "forms.py", "urls.py"}
# sets and dictionaries of our own, not rows
HARMLESS = {"seen", "found", "names", "headers"}


def writes(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
            if owner not in HARMLESS:
                yield f"{path.relative_to(HOUSE)}:{node.lineno} .{node.func.attr}()"


def test_only_commands_write():
    found = [
        line
        for path in HOUSE.rglob("*.py")
        if path.name in READERS or path.parent.name == "views"
        for line in writes(path)
    ]
    assert found == [], "a write outside commands.py goes past lock, right, log and key"


def test_views_and_parts_read_through_a_door():
    found = []
    for path in HOUSE.rglob("*.py"):
        if path.name in {"views.py", "parts.py"} or path.parent.name == "views":
            text = path.read_text()
            found += [
                f"{path.relative_to(HOUSE)}:{number}"
                for number, line in enumerate(text.splitlines(), start=1)
                if ".objects." in line and "visible_to(" not in line
            ]
    assert found == [], "views and parts ask queries.py, which asks visible_to(viewer): one door per object"


def test_no_signals_and_no_save_of_ones_own():
    found = [
        f"{path.relative_to(HOUSE)}"
        for path in HOUSE.rglob("*.py")
        if "db.models.signals" in path.read_text() or "def save(self" in path.read_text()
    ]
    assert found == [], "models state facts; what happens stands in the command"
