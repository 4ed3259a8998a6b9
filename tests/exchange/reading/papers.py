"""Small papers made by the tests: invented agendas and broken files."""

import io
import zipfile
from collections.abc import Iterable, Sequence

import docx
import openpyxl
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def word(blocks: Iterable[object]) -> bytes:
    """A Word file: text is a paragraph, ("Heading 1", text) has a style, rows are a table."""
    made = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            made.add_paragraph(block)
        elif isinstance(block, tuple):
            made.add_paragraph(block[1], style=block[0])
        else:
            fill(made.add_table(rows=len(block), cols=max(map(len, block))), block)
    return saved(made)


def fill(table, rows: Sequence[Sequence[str]]) -> None:
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text


def saved(made) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def sheet(sheets: dict[str, Sequence[Sequence[object]]], merge: Iterable[str] = ()) -> bytes:
    """An Excel file; `merge` are ranges of the first sheet."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        made = book.create_sheet(title)
        for row in rows:
            made.append(list(row))
    for cells in merge:
        book.worksheets[0].merge_cells(cells)
    return saved(book)


def pdf(markup: str) -> bytes:
    """A PDF from Typst markup."""
    return typst.compile(markup.encode())


def changed(raw: bytes, *, without: str = "", **entries: bytes) -> bytes:
    """The same zip file with entries added, replaced or left out; "__" in a name is a slash."""
    new = {name.replace("__", "/"): content for name, content in entries.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as made:
        for name in old.namelist():
            if name not in new and name != without:
                made.writestr(name, old.read(name))
        for name, content in new.items():
            made.writestr(name, content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def zipped(**entries: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, content in entries.items():
            made.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def element(tag: str, /, **attributes: str):
    """A bare Word element, for what the library cannot make."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


AGENDA = [
    ("Heading 1", "1. Taal"),
    "Jaaragenda 2023-2024",
    [
        ["nr", "Actie", "Partners", "Planning", "Budget"],
        ["1", "Voorlezen op school", "PO, bibliotheek", "Q1 2024", "€ 1.500"],
    ],
]
