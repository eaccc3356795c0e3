"""A list as CSV or ODS. What somebody typed is text in both: no program takes it for a formula (ASVS 1.2.10)."""

import csv
from io import BytesIO, StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
CSV = "text/csv; charset=utf-8"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def csv_of(sheet):
    """UTF-8 with the mark that Excel knows it by; a semicolon between, as Dutch spreadsheets read it."""
    target = StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerows([[_harmless(cell) for cell in row] for row in (sheet.heads, *sheet.rows)])
    return target.getvalue().encode("utf-8-sig")


def ods_of(sheet):
    """One sheet in which every cell is a text."""
    from odfdo import Cell, Document, Row, Table  # only who takes a file along waits for it, not every start

    from halenbrengen.record.odt import NOT_IN_XML

    document = Document("spreadsheet")
    body = document.body
    body.clear()
    table = Table(sheet.name)
    for cells in (sheet.heads, *sheet.rows):
        row = Row()
        for cell in cells:
            row.append_cell(Cell(text=NOT_IN_XML.sub("□", cell), value=NOT_IN_XML.sub("□", cell), cell_type="string"))
        table.append_row(row)
    body.append(table)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _harmless(cell):
    """An apostrophe before what a spreadsheet would reckon with, also behind spaces."""
    return f"'{cell}" if cell.lstrip(" \n").startswith(FORMULA) or cell.startswith(FORMULA) else cell
