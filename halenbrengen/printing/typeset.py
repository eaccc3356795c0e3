"""Sheets of paper out of plain texts: PDF/UA-1 and PDF/A-2a by Typst (`R4`, `R40`).

People's texts reach the templates as JSON only, never as source. What each
kind of sheet wants to know stands in `content.py`.
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
TEMPLATES = {
    "poster": "poster.typ",
    "posters": "poster.typ",
    "combined": "combined.typ",
    "blank": "blank.typ",
    "rules": "rules.typ",
}
STANDARDS = ["a-2a", "ua-1"]
NO_FONT_HAS_IT = "□"

# Typst says which texts it has no letters for, in Rust's notation.
UNPRINTABLE = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")

_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Typeset:
    """A printed document, and the characters that no font of ours has: □ stands in their place."""

    pdf: bytes
    replaced: list[str]


def pdf(kind, content, *, size="A0", language="nl"):
    """Print a sheet, landscape, its text as large as fits, nothing left out.

    `kind` is a key of `TEMPLATES`, `content` the matching dict of `content.py`,
    `size` one of `SIZES`; anything else is a ValueError. Every kind gives one
    page, `posters` one for each poster.
    """
    document, replaced, _ = _printed(kind, _order(kind, content, size, language))
    return Typeset(document, replaced)


def png_preview(kind, content, *, size="A4", language="nl", ppi=72):
    """Show a sheet of one page on screen just as it will print: PNG, `ppi` pixels an inch of paper."""
    _, _, order = _printed(kind, _order(kind, content, size, language))
    return _compile(kind, order, format="png", ppi=ppi)


def _order(kind, content, size, language):
    if kind not in TEMPLATES:
        raise ValueError(f"no such sheet: {kind!r}; there are {', '.join(TEMPLATES)}")
    if size not in SIZES:
        raise ValueError(f"no such size: {size!r}; there are {', '.join(SIZES)}")
    if kind == "poster":
        content = {**content, "posters": [content]}
    return _each_text({"data": content, "size": size, "language": language}, _one_kind_of_newline)


def _each_text(value, change):
    """The same content with every text in it changed; what is None becomes the empty text."""
    if isinstance(value, dict):
        return {key: _each_text(inner, change) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(inner, change) for inner in value]
    if value is None:
        return ""
    return change(value) if isinstance(value, str) else value


def _one_kind_of_newline(text):
    text = "\n".join(text.replace("\t", " ").splitlines())
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))


def _printed(kind, order):
    """The PDF, what was replaced for it, and the order as it was printed."""
    replaced = []
    while True:
        try:
            document = _compile(kind, order, format="pdf", pdf_standards=STANDARDS)
        except typst.TypstError as refusal:
            missing = _missing(refusal)
            order, before = _each_text(order, missing.replace_in), order
            if order == before:
                raise
            replaced += missing.texts
        else:
            return document, replaced, order


@dataclass(frozen=True)
class _Missing:
    texts: list[str]

    def replace_in(self, text):
        for missing in self.texts:
            text = text.replace(missing, NO_FONT_HAS_IT)
        return text


def _missing(refusal):
    found = (ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) for text in UNPRINTABLE.findall(refusal.diagnostic))
    return _Missing(sorted(set(found), key=len, reverse=True))


def _compile(kind, order, **how):
    sys_inputs = {"order": json.dumps(order, ensure_ascii=False)}
    with _one_at_a_time:
        return _compiler().compile(HERE / "typst" / TEMPLATES[kind], sys_inputs=sys_inputs, **how)


@cache
def _compiler():
    """One for the whole process: it keeps the fonts and all that it has set before."""
    return typst.Compiler(root=HERE, font_paths=[HERE / "fonts"], ignore_system_fonts=True)
