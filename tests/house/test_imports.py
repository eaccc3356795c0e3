"""Imports run one way, so that a reader who knows one app needs only the ones before it."""

import ast
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2] / "halenbrengen"
ORDER = [
    *("method", "changes", "mails", "collaborations", "posters", "turns", "combined"),
    *("plenary", "contracts", "interests", "room", "record"),
]
LAST = ["printing", "live", "demo", "ui"]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        yield from (name.split(".")[1] for name in names if name.startswith("halenbrengen."))


def test_nothing_imports_what_comes_after_it():
    wrong = []
    for app in ORDER:
        allowed = set(ORDER[: ORDER.index(app) + 1])
        for path in (HOUSE / app).rglob("*.py"):
            late = set(imported(path)) - allowed
            wrong += [f"{path.relative_to(HOUSE)} imports {name}" for name in sorted(late)]
    assert wrong == [], "imports run one way: " + " < ".join(ORDER)


def test_the_method_knows_no_framework():
    found = [path.name for path in (HOUSE / "method").rglob("*.py") if "import django" in path.read_text()]
    found += [path.name for path in (HOUSE / "method").rglob("*.py") if "from django" in path.read_text()]
    assert found == [], "the method is plain Python: it must be readable without Django"


def test_every_folder_has_its_place_in_the_order():
    folders = {path.name for path in HOUSE.iterdir() if (path / "__init__.py").exists()}
    assert folders <= set(ORDER) | set(LAST) | {"cli"}, "a new folder needs a place in the one-way order"
