"""Posters and sheets on paper: plain data in, PDF/UA-1 and PDF/A-2a out (`R4`, `R40`).

People's texts reach the templates as JSON only, never as source.
"""

import json
import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typst

HERE = Path(__file__).parent
SIZES = ("A0", "A1", "A3", "A4")
KINDS = {"poster": "poster", "posters": "poster", "combined": "combined", "blank": "blank", "rules": "rules"}
STANDARDS = ["a-2a", "ua-1"]
NOT_IN_ANY_FONT = "□"

_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Typeset:
    """A printed sheet, and the characters that no font of ours could print."""

    pdf: bytes
    replaced: list[str]


def pdf(kind, data, *, size="A0", language="nl"):
    """Print one sheet, landscape, as large as its text allows, nothing left out."""
    order = _order(kind, data, size, language)
    document, replaced, _ = _compile(kind, order)
    return Typeset(document, replaced)


def png_preview(kind, data, *, size="A4", language="nl", ppi=72):
    """Show a sheet on screen just as it would print, as PNG bytes."""
    _, _, order = _compile(kind, _order(kind, data, size, language))
    with _one_at_a_time:
        return _compiler().compile(_template(kind), format="png", ppi=ppi, sys_inputs={"order": order})


def _order(kind, data, size, language):
    if kind not in KINDS or size not in SIZES:
        raise ValueError(f"unknown kind or size: {kind!r} {size!r}")
    if kind == "poster":
        data = {**data, "posters": [data]}
    return json.dumps(_printable({"data": data, "size": size, "language": language}), ensure_ascii=False)


def _printable(value):
    """The same data with one kind of newline and no control characters."""
    if isinstance(value, dict):
        return {key: _printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inner) for inner in value]
    if isinstance(value, str):
        value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        return "".join(c for c in value if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return value


def _compile(kind, order):
    """Compile; what no font has becomes a visible box, and is reported."""
    replaced = []
    while True:
        try:
            with _one_at_a_time:
                document = _compiler().compile(
                    _template(kind), format="pdf", pdf_standards=STANDARDS, sys_inputs={"order": order}
                )
            return document, replaced, order
        except typst.TypstError as refusal:
            missing = _missing(refusal, order)
            if not missing:
                raise
            replaced += missing
            for text in missing:
                order = order.replace(text, NOT_IN_ANY_FONT)


def _missing(refusal, order):
    texts = re.findall(r'the text `"(.*?)"` could not be displayed', refusal.diagnostic, re.DOTALL)
    return [text for text in dict.fromkeys(texts) if text in order]


@cache
def _compiler():
    return typst.Compiler(root=HERE, font_paths=[HERE / "fonts"], ignore_system_fonts=True)


def _template(kind):
    return HERE / "typst" / f"{KINDS[kind]}.typ"
