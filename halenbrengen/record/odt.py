"""The record as an OpenDocument text, to edit in any office program; texts go in as text, never as markup."""

import re
from io import BytesIO

from django.utils import timezone
from odfdo import Cell, Document, Header, List, ListItem, Paragraph, Row, Style, Table

# what XML cannot hold; people's texts were checked when they came in, imported ones as well
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
TOLD, SAID, NOTE, NAME = "Told", "Said", "Note", "Name"
DEEPEST = 6


def odt_of(record, *, language):
    """The whole record as the bytes of an ODT file in this language."""
    document = Document("text")
    _describe(document, record, language)
    body = document.body
    body.clear()
    body.append(_paragraph(record.about, NOTE))
    body.append(_heading(1, record.title))
    body.append(_paragraph(record.lead))
    for section in record.sections:
        body.append(_heading(2, section.title))
        for element in _elements(section.blocks, level=3):
            body.append(element)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _describe(document, record, language):
    now = timezone.now().replace(microsecond=0, second=0, tzinfo=None)
    document.language = {"nl": "nl-NL", "en": "en-GB"}.get(language, language)
    meta = document.meta
    meta.title, meta.creation_date, meta.date = f"{record.title} · {record.about}", now, now
    meta.creator = meta.initial_creator = "Halen & Brengen"
    for name, properties in (
        (TOLD, {"style:font-name": "Liberation Sans", "fo:font-size": "10.5pt"}),
        (SAID, {"style:font-name": "Liberation Serif", "fo:font-size": "12pt"}),
        (NOTE, {"style:font-name": "Liberation Sans", "fo:font-size": "9pt", "fo:color": "#55606e"}),
        (NAME, {"style:font-name": "Liberation Sans", "fo:font-size": "10.5pt", "fo:font-weight": "bold"}),
    ):
        style = Style("paragraph", name=name, display_name=name, parent_style="Text_20_body")
        style.set_properties(properties, area="text")
        document.insert_style(style)
    for level in range(1, DEEPEST + 1):
        heading = document.get_style("paragraph", f"Heading_20_{level}")
        heading.set_properties({"fo:font-style": "normal", "fo:font-weight": "bold"}, area="text")
    for outline in document.get_part("styles.xml").get_elements("//text:outline-level-style"):
        for mark in ("format", "suffix"):  # the template would number our headings
            outline.set_attribute(f"style:num-{mark}", "")


def _elements(blocks, level):
    for block in blocks:
        yield from WRITE[block.kind](block, min(level, DEEPEST))


def _told(block, level):
    yield _paragraph(block.text, NOTE if block.quiet else TOLD)


def _said(block, level):
    yield _paragraph(block.text, SAID)


def _part(block, level):
    yield _heading(level, block.title)
    yield from _elements(block.blocks, level + 1)


def _lines(block, level):
    if block.title:
        yield _heading(level, block.title)
    if not block.lines:
        yield _paragraph(block.empty, NOTE)
        return
    written = List()
    for line in block.lines:
        written.append(_line(line))
    yield written


def _line(line):
    item = ListItem()
    if line.text:
        item.append(_paragraph(line.text, SAID))
    if line.because:
        item.append(_paragraph(line.because, SAID))
    for party, word in line.parties:
        item.append(_paragraph(f"{party.short_name}: {word}" if word else party.short_name, NOTE))
    for note in line.notes:
        item.append(_paragraph(note, NOTE))
    return item


def _beside(block, level):
    yield _table([[_cell(_lines(block.left, level)), _cell(_lines(block.right, level))]])


def _lanes(block, level):
    """One row for each party: as many as there are, all of the same width."""
    yield _table(
        [[_cell([_paragraph(lane.party.name, NAME)]), _cell(_elements(lane.blocks, level + 1))] for lane in block.lanes]
    )


def _numbers(block, level):
    heads = [_cell([_paragraph(head, NOTE)]) for head in block.heads]
    rows = [[_cell([_paragraph(_in_cell(cell))]) for cell in row] for row in block.rows]
    yield _table([heads, *rows])


def _course(block, level):
    """The moments as a list: day, what it was, whose words."""
    written = List()
    for event in block.events:
        item = ListItem()
        item.append(_paragraph(" · ".join(filter(None, [event.day, event.note])), NOTE))
        item.append(_paragraph(event.title, NAME))
        if event.words:
            item.append(_paragraph(event.words, SAID))
        for party, word in event.parties:
            item.append(_paragraph(f"{party.short_name}: {word}" if word else party.short_name, NOTE))
        written.append(item)
    yield written


def _in_cell(cell):
    return cell if isinstance(cell, str) else cell.name


def _table(rows):
    table = Table()
    for cells in rows:
        row = Row()
        for cell in cells:
            row.append(cell)
        table.append(row)
    return table


def _cell(elements):
    cell = Cell()
    for element in elements:
        cell.append(element)
    return cell


def _heading(level, text):
    return Header(level, _clean(text), suppress_numbering=True)


def _paragraph(text, style=TOLD):
    return Paragraph(_clean(text), style=style)


def _clean(text):
    return NOT_IN_XML.sub("□", text)


WRITE = {
    "told": _told,
    "said": _said,
    "part": _part,
    "lines": _lines,
    "beside": _beside,
    "lanes": _lanes,
    "table": _numbers,
    "course": _course,
}
