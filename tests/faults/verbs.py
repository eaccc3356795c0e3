"""What the code can record, read from the code itself."""

import ast
from pathlib import Path

import halenbrengen


def verbs_in_the_code():
    """Every verb that a command can record."""
    return {
        verb
        for path in Path(halenbrengen.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call) and call.args and getattr(call.func, "id", "") in ("record", "_note_hand_in")
        for verb in _verbs_of(call)
    }


def _verbs_of(call):
    """The words in what is handed to `record`: one verb, or one of two."""
    place = 0 if call.func.id == "record" else 2
    words = ast.walk(call.args[place])
    return [
        word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value
    ]
