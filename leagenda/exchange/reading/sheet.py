"""Excel and CSV: every sheet a table, merged cells as one, under the name of the sheet."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence

import python_calamine
from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import (
    Block,
    Cell,
    Document,
    Line,
    Paragraph,
    Place,
    Row,
    Table,
)
from leagenda.exchange.reading.limits import MOST_LINES, too_long
from leagenda.foundation.refusal import Refused

MOST_CELLS = 400_000
MOST_COLUMNS = 100
DELIMITERS = ";\t,|"
UNNAMED = re.compile(r"(?:sheet|blad|tabel|worksheet)\s*\d*", re.IGNORECASE)
SNIFFED = 20


def read_sheet(name: str, raw: bytes) -> Document:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
    blocks: list[Block] = []
    for title in book.sheet_names:
        sheet = book.get_sheet_by_name(title)
        if sheet.total_height * max(sheet.total_width, 1) > MOST_CELLS:
            raise Refused([too_long(lines=sheet.total_height)])
        values = sheet.to_python(skip_empty_area=False)
        covered = covered_cells(sheet.merged_cell_ranges or ())
        blocks += sheet_blocks(title, values, covered)
    refuse_long(blocks)
    return Document(name=name, format="sheet", blocks=blocks)


def refuse_long(blocks: list[Block]) -> None:
    rows = sum(len(block.rows) for block in blocks if isinstance(block, Table))
    if rows > MOST_LINES:
        raise Refused([too_long(lines=rows)])


def covered_cells(ranges: Iterable) -> set[tuple[int, int]]:
    """Every cell of a merged range but the first, as (row, column) from 0."""
    found: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in ranges:
        if (bottom - top + 1) * (right - left + 1) > MOST_CELLS:
            continue
        inside = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        found |= inside - {(top, left)}
    return found


def sheet_blocks(
    title: str, values: Sequence[Sequence[object]], covered: set[tuple[int, int]]
) -> list[Block]:
    """White rows part the tables of one sheet; a row with one text above a table is a paragraph."""
    found: list[Block] = []
    rows: list[Row] = []
    for number, row in enumerate([*values, []]):
        made = row_of(title, number, row, covered)
        filled = [cell for cell in made.cells if cell.lines]
        if not filled or (len(filled) == 1 and not rows):
            found += [Table(rows=squared(rows))] if rows else []
            found += [Paragraph(lines=cell.lines) for cell in filled]
            rows = []
        else:
            rows.append(made)
    return [*named(title), *found] if found else []


def named(title: str) -> list[Block]:
    """The name of a sheet is its heading, unless the program made it up."""
    if not title or UNNAMED.fullmatch(title.strip()):
        return []
    return [Paragraph(lines=[Line(text=title, place=Place(sheet=title))], level=1)]


def squared(rows: list[Row]) -> list[Row]:
    """Without the columns on the right in which nothing stands."""
    last = max(
        (at for row in rows for at, cell in enumerate(row.cells, 1) if cell.lines), default=0
    )
    return [row.model_copy(update={"cells": row.cells[:last]}) for row in rows]


def row_of(title: str, number: int, row: Sequence[object], covered: set[tuple[int, int]]) -> Row:
    cells = []
    for column, value in enumerate(row[:MOST_COLUMNS]):
        place = Place(sheet=title, cell=f"{letters(column)}{number + 1}")
        texts = [text for text in written(value).split("\n") if text.strip()]
        lines = [
            Line(text=text, place=place.model_copy(update={"line": at}))
            for at, text in enumerate(texts, start=1)
        ]
        cells.append(Cell(lines=lines, continues=(number, column) in covered))
    return Row(cells=cells)


def letters(column: int) -> str:
    """0 is A, 26 is AA."""
    head, tail = divmod(column, 26)
    return (letters(head - 1) if head else "") + chr(ord("A") + tail)


def written(value: object) -> str:
    """A value as Dutch readers write it: whole numbers without a fraction, dates with dashes."""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
    if isinstance(value, (dt.datetime, dt.date)):
        return f"{value.day:02}-{value.month:02}-{value.year}"
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


# ── CSV ──────────────────────────────────────────────────────────────────────


def is_csv(name: str, text: str) -> bool:
    """By its name, or because line after line has as many semicolons or tabs."""
    if name.casefold().endswith((".csv", ".tsv")):
        return True
    lines = [line for line in text.split("\n") if line.strip()][:SNIFFED]
    return len(lines) > 2 and any(
        min(line.count(mark) for line in lines) >= 2 for mark in DELIMITERS[:2]
    )


def read_csv(name: str, text: str) -> Document:
    delimiter = max(DELIMITERS, key=lambda mark: weight(mark, text))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise Refused(
            [_("Dit CSV-bestand is niet te lezen. Open het in Excel en bewaar het als .xlsx.")]
        ) from error
    if len(rows) > MOST_LINES:
        raise Refused([too_long(lines=len(rows))])
    return Document(name=name, format="sheet", blocks=sheet_blocks("", rows, set()))


def weight(mark: str, text: str) -> float:
    """How often the mark stands in most of the first lines; commas also stand in prose."""
    lines = [line for line in text.split("\n") if line.strip()][:SNIFFED]
    counts = sorted(line.count(mark) for line in lines)
    middle = counts[len(counts) // 2] if counts else 0
    return middle / 2 if mark == "," else middle
