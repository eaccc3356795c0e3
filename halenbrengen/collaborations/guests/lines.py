"""From a pasted text to lines with cells: tabs, semicolons, pipes or commas, quotes, bullets, addresses."""

import csv
import re
from dataclasses import dataclass

SEPARATORS = ("\t", ";", "|", ",", " - ", " – ")
ADDRESS = re.compile(r"(?:mailto:)?([^\s<>()\[\];,|:\"]+@[^\s<>()\[\];,|:\"]+)")
BULLET = re.compile(r"^\s*(?:[-*•·–]\s+|\d{1,3}[.)]\s+)")
RULE = re.compile(r"^[\s\-=_|+:*.~#>–]*$")
LONGEST_CELL = 12  # lines that one quoted cell may take; a lone quotation mark swallows no more


@dataclass(frozen=True)
class Line:
    """One line as pasted, what separates its cells, and the cells: each its text, and an address where it held one."""

    text: str
    separator: str
    cells: tuple[tuple[str, str], ...]
    bullet: bool = False

    @property
    def shape(self):
        return self.separator, len(self.cells)

    @property
    def has_address(self):
        return any(address for _text, address in self.cells)


def lines_of(text):
    """Every line that holds something, in order. A quoted cell over more lines is one line, a row of receivers more."""
    whole = _with_whole_cells([line for line in text.splitlines() if not RULE.match(line)])
    return [_line(part) for line in whole for part in _one_each(line)]


def _with_whole_cells(lines):
    done, at = [], 0
    while at < len(lines):
        end = _end_of_cell(lines, at)
        done.append(" ".join(line.strip() if number else line for number, line in enumerate(lines[at:end])))
        at = end
    return done


def _end_of_cell(lines, at):
    """Where the line that begins here ends: further on only if a quoted cell is open at its end."""
    if lines[at].count('"') % 2:
        for further in range(at + 1, min(at + LONGEST_CELL, len(lines))):
            if lines[further].count('"') % 2:
                whole = "".join(lines[at : further + 1])
                return further + 1 if any(mark in whole for mark in "\t;|,") else at + 1
    return at + 1


def _one_each(line):
    """`Karin <k@x.nl>; Yusuf <y@x.nl>`, as a mail program copies its receivers, is two people."""
    addresses = len(ADDRESS.findall(line))
    for mark in ";," if addresses > 1 else "":
        pieces = [piece.strip() for piece in line.split(mark) if piece.strip()]
        if len(pieces) == addresses and all(len(ADDRESS.findall(piece)) == 1 for piece in pieces):
            return pieces
    return [line]


def _line(text):
    bare = BULLET.sub("", text)
    separator = next((mark for mark in SEPARATORS if mark in bare), "")
    return Line(
        text=text.strip(),
        separator=separator,
        cells=tuple(_cell(cell) for cell in _split(bare, separator)),
        bullet=bare != text,
    )


def _split(text, separator):
    if separator == "|":
        text = text.strip().strip("|")
    if len(separator) != 1:
        return text.split(separator) if separator else [text]
    if text.count('"') % 2:  # a lone quotation mark is a mark like any other
        return text.split(separator)
    return next(csv.reader([text], delimiter=separator, skipinitialspace=True))


def _cell(text):
    found = ADDRESS.search(text)
    if not found:
        return " ".join(text.split()), ""
    around = f"{text[: found.start()]} {text[found.end() :]}"
    rest = " ".join(re.sub(r"[<>\[\]\"]|\(\s*\)|mailto:", " ", around).split())
    return rest.strip(" :-–"), found.group(1).rstrip(".")
