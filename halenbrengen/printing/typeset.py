"""Sheets of paper out of plain texts: PDF/UA-1 and PDF/A-2a by Typst (`R4`, `R40`).

People's texts reach the templates as JSON only, never as source. What each
kind of sheet wants to know stands in `content.py`.
"""

import hashlib
import json
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typst

from halenbrengen.printing.printable import Printable
from halenbrengen.printing.shelf import Shelf

HERE = Path(__file__).parent
SIZES = ("A0", "A1", "A3", "A4")
TEMPLATES = {
    "poster": "poster.typ",
    "posters": "poster.typ",
    "homework": "homework.typ",
    "combined": "combined.typ",
    "blank": "blank.typ",
    "rules": "rules.typ",
    "timeplan": "timeplan.typ",
    "cards": "cards.typ",
    "record": "record.typ",
}
STANDARDS = ["a-2a", "ua-1"]

_one_at_a_time = threading.Lock()
_shelf = Shelf(room=24 * 1024 * 1024)


@dataclass(frozen=True)
class Typeset:
    """A printed document, and the characters that no font of ours has: □ stands in their place."""

    pdf: bytes
    replaced: list[str]


def pdf(kind, content, *, size="A0", language="nl"):
    """Print a sheet, landscape, its text as large as fits, nothing left out.

    `kind` is a key of `TEMPLATES`, `content` the matching dict of `content.py`,
    `size` one of `SIZES`; anything else is a ValueError. Every kind gives one
    page, `posters` one for each poster. The same sheet asked again comes from the shelf.
    """
    order = _order(kind, content, size, language)
    return _shelf.get(_mark(kind, order, "pdf"), lambda: _printed(kind, order)[0])


def once(kind, content, *, size="A4", language="nl"):
    """Print a sheet that must leave no trace: what personal links stand on."""
    return _printed(kind, _order(kind, content, size, language))[0]


def png_preview(kind, content, *, size="A4", language="nl", ppi=72):
    """Show a sheet of one page on screen just as it will print: PNG, `ppi` pixels an inch of paper."""
    order = _order(kind, content, size, language)
    return _shelf.get(_mark(kind, order, f"png {ppi}"), lambda: _pictured(kind, order, ppi))


def _pictured(kind, order, ppi):
    _, printable = _printed(kind, order)
    return _compile(kind, printable, format="png", ppi=ppi)


def _order(kind, content, size, language):
    if kind not in TEMPLATES:
        raise ValueError(f"no such sheet: {kind!r}; there are {', '.join(TEMPLATES)}")
    if size not in SIZES:
        raise ValueError(f"no such size: {size!r}; there are {', '.join(SIZES)}")
    if kind == "poster":
        content = {**content, "posters": [content]}
    return {"data": content, "size": size, "language": language}


def _mark(kind, order, how):
    """What tells one print from every other: all that stands on it."""
    return hashlib.sha256(json.dumps([kind, how, order]).encode()).digest()


def _printed(kind, order):
    """The PDF with what was replaced for it, and the order as it was printed."""
    texts = Printable(order["data"])
    while True:
        order = order | {"data": texts.content, "boxed": bool(texts.replaced)}
        try:
            document = _compile(kind, order, format="pdf", pdf_standards=STANDARDS)
            return Typeset(document, texts.replaced), order
        except typst.TypstError as refusal:
            if not texts.without_what(refusal.diagnostic):
                raise


def _compile(kind, order, **how):
    sys_inputs = {"order": json.dumps(order, ensure_ascii=False)}
    with _one_at_a_time:
        return _compiler().compile(HERE / "typst" / TEMPLATES[kind], sys_inputs=sys_inputs, **how)


@cache
def _compiler():
    """One for the whole process: it keeps the fonts and all that it has set before."""
    return typst.Compiler(root=HERE, font_paths=[HERE / "fonts"], ignore_system_fonts=True)
