"""Every requirement of the method is named by a test and by the code that serves it: one can ask what shows it."""

import ast
import re
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]
REQUIREMENTS = set(range(1, 41))
NUMBER = re.compile(r"\bR(\d+)\b")
SOURCES = (".py", ".html", ".typ", ".toml")


def test_every_requirement_is_named_by_a_test_of_its_own():
    """In the name of the test (`test_r8_…`) or in its own docstring; not only in that of its file."""
    named = set()
    for path in (BASE / "tests").rglob("test_*.py"):
        for each in ast.walk(ast.parse(path.read_text())):
            if isinstance(each, ast.FunctionDef) and each.name.startswith("test_"):
                named |= numbers(NUMBER, ast.get_docstring(each) or "") | numbers(r"_r(\d+)(?=_)", each.name)
    assert sorted(REQUIREMENTS - named) == []


def test_every_requirement_is_named_by_the_code_that_serves_it():
    files = [path for path in (BASE / "halenbrengen").rglob("*") if path.suffix in SOURCES]
    named = {number for path in files for number in numbers(NUMBER, path.read_text())}
    assert sorted(REQUIREMENTS - named) == []


def test_no_requirement_is_named_that_the_method_does_not_have():
    files = [*(BASE / "tests").rglob("*.py"), *(BASE / "halenbrengen").rglob("*.py")]
    named = {number for path in files for number in numbers(NUMBER, path.read_text())}
    assert sorted(named - REQUIREMENTS) == []


def numbers(pattern, text):
    return {int(number) for number in re.findall(pattern, text)}
