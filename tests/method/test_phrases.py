"""The method's own sentences: neutral, found by the catalogue, and free of any screen."""

import ast
import re
from pathlib import Path

import pytest

import halenbrengen.method
from halenbrengen.method.phrases import phrase

FILES = sorted(Path(halenbrengen.method.__file__).parent.glob("*.py"))
JUDGING = re.compile(
    r"\b(helaas|knap|mooi|mooie|prima|fijn|fijne|super|top|geweldig|uitstekend|fout|foute|slecht|slechte"
    r"|zwak|sterk|score|punten|winnaar|beste|slechtste|goed gedaan|gefeliciteerd|bravo|rood|groen)\b",
    re.IGNORECASE,
)


def sentences():
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "phrase":
                (argument,) = node.args
                yield file.name, argument


def test_a_phrase_comes_back_as_it_went_in():
    assert phrase("Wat valt op?") == "Wat valt op?"


def test_every_marked_sentence_can_be_found_by_reading_the_code():
    found = list(sentences())
    assert len(found) > 100
    assert [(file, ast.dump(node)) for file, node in found if not isinstance(node, ast.Constant)] == []


def test_no_sentence_judges_praises_or_ranks():
    assert [(file, node.value) for file, node in sentences() if JUDGING.search(node.value)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_method_needs_no_django_and_knows_no_other_part(file):
    imported = {
        name
        for node in ast.walk(ast.parse(file.read_text()))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert {name for name in imported if name.startswith("django")} == set()
    assert {n for n in imported if n.startswith("halenbrengen") and not n.startswith("halenbrengen.method")} == set()
