"""Tables in plain text: the columns are gone, so cells are found by what they say.

A row is cut where its planning stands; before it the action and the partners, behind it the money.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leagenda.exchange.reading.block import Block, Cell, Document, Line, Paragraph, Row, Table
from leagenda.exchange.reading.money_lines import with_overview
from leagenda.exchange.reading.partner_run import partner_run
from leagenda.exchange.reading.partners import Directory
from leagenda.exchange.reading.text import head_columns, is_heading, is_table_head
from leagenda.exchange.reading.vocabulary import TOTAL, Column, label_of
from leagenda.foundation.own_words import find_planning
from leagenda.foundation.school_year import SchoolYear

NUMBER = re.compile(r"\s*(\d{1,4})[.)]?\s+(?=\S)")
AMOUNT_AT_END = re.compile(
    r"(?:(?:€|EUR)\s*[\d.]+(?:,(?:\d\d|-+))?|geen|nihil|n\.?v\.?t\.?|-)\s*$", re.IGNORECASE
)
CHUNK = "\n\n"
WIDE = re.compile(r"\t+|\s{3,}")
LONGEST_PROSE = 5


@dataclass
class RowText:
    """The lines of one row as one text, of which any piece can be cut as a cell."""

    lines: list[Line]

    def __post_init__(self):
        self.text, self.starts = "", []
        for at, line in enumerate(self.lines):
            if at:
                gap = line.place.line - self.lines[at - 1].place.line
                self.text += CHUNK if gap > 1 else "\n"
            self.starts.append(len(self.text))
            self.text += line.text

    def cell(self, start: int, end: int) -> Cell:
        """What each line has of this piece, at the place of that line."""
        found = []
        for line, first in zip(self.lines, self.starts, strict=True):
            piece = line.text[max(0, start - first) : max(0, end - first)]
            if piece.strip():
                found.append(Line(text=piece, place=line.place))
        return Cell(lines=found)


def with_tables(document: Document, directory: Directory, year: SchoolYear) -> list[Block]:
    """The blocks of a text, with a table wherever a line of column words heads one."""
    found: list[Block] = []
    waiting = list(document.blocks)
    while waiting:
        block = waiting.pop(0)
        if isinstance(block, Table) or not is_table_head(block.text):
            found.append(block)
            continue
        size = table_size(waiting)
        rows = list(rows_of(lines_in(waiting[:size]), block))
        columns = head_columns(block.text)
        header = header_row(block.lines[0])
        made = [row_of(RowText(row), columns, directory, year) for row in rows]
        found.append(Table(rows=[header, *made]))
        waiting = waiting[size:]
    return with_overview(found)


def table_size(blocks: list[Block]) -> int:
    """How many paragraphs belong to the table: through its total, or until other text begins."""
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            return at
        first = block.lines[0].text
        if TOTAL.match(first.strip()):
            return at + 1
        other = label_of(block.text) or is_heading(first) or is_table_head(first)
        if other or len(block.lines) > LONGEST_PROSE:
            return at
    return len(blocks)


def lines_in(blocks: list[Block]) -> list[Line]:
    return [line for block in blocks if isinstance(block, Paragraph) for line in block.lines]


def header_row(line: Line) -> Row:
    words = line.text.split()
    cells, at = [], 0
    for word in words:
        at = line.text.index(word, at)
        cells.append(Cell(lines=[Line(text=word, place=line.place)]))
        at += len(word)
    return Row(cells=cells, is_header=True)


def rows_of(lines: list[Line], head: Paragraph) -> Iterator[list[Line]]:
    """With numbers a row begins at the next number; without them every line is one."""
    numbered = Column.NUMBER in head_columns(head.text)
    row: list[Line] = []
    expected = 1
    for line in lines:
        number = NUMBER.match(line.text)
        starts = number and int(number[1]) == expected if numbered else True
        if starts or TOTAL.match(line.text.strip()):
            if row:
                yield row
            row = []
            expected += 1
        row.append(line)
    if row:
        yield row


def row_of(row: RowText, columns: list[Column], directory: Directory, year: SchoolYear) -> Row:
    spans = cut_total(row, columns) or cut_wide(row, columns) or cut(row, columns, directory, year)
    return Row(cells=[row.cell(*spans.get(column, (0, 0))) for column in columns])


Spans = dict[Column, tuple[int, int]]


def cut_total(row: RowText, columns: list[Column]) -> Spans | None:
    """ "Totale kosten € 5.350": the words under the action, the amount under the money."""
    if not TOTAL.match(row.text.strip()):
        return None
    amount = AMOUNT_AT_END.search(row.text)
    end = amount.start() if amount else len(row.text)
    return {Column.ACTION: (0, end), money_column(columns): (end, len(row.text))}


def cut_wide(row: RowText, columns: list[Column]) -> Spans | None:
    """Tabs or wide gaps between all cells keep the columns apart."""
    gaps = [found.span() for found in WIDE.finditer(row.text.rstrip()) if found.start()]
    if len(gaps) != len(columns) - 1:
        return None
    starts = [0, *(end for _start, end in gaps)]
    ends = [*(start for start, _end in gaps), len(row.text)]
    return dict(zip(columns, zip(starts, ends, strict=True), strict=True))


def cut(row: RowText, columns: list[Column], directory: Directory, year: SchoolYear) -> Spans:
    number = NUMBER.match(row.text) if Column.NUMBER in columns else None
    start = number.end() if number else 0
    reading = find_planning(row.text[start:], year) if Column.PLANNING in columns else None
    first, last = planning_span(row.text, start, reading)
    spans = {Column.NUMBER: (0, start)} if number else {}
    run = partner_run(row.text[start:first], directory)
    who = partner_column(columns)
    if who and run:
        spans[who] = (start + run[0], start + run[1])
        spans[Column.ACTION] = (start, start + run[0])
        spans[Column.PLANNING] = (start + run[1], last)
    else:
        spans[Column.ACTION] = (start, first)
        spans[Column.PLANNING] = (first, last)
    spans[money_column(columns)] = (last, len(row.text))
    return spans


def planning_span(text: str, start: int, reading) -> tuple[int, int]:
    """Through the end of its chunk when the planning goes on in words; else just the planning."""
    if reading is None:
        amount = AMOUNT_AT_END.search(text, start)
        end = amount.start() if amount else len(text)
        return end, end
    first, last = (start + place for place in reading.spans[0])
    rest = text[last:]
    if rest.lstrip(" ").startswith((".", ";", ",", "(", ":")):
        chunk = rest.find(CHUNK)
        last = len(text) if chunk < 0 else last + chunk
    return first, last


def partner_column(columns: list[Column]) -> Column | None:
    return next((one for one in columns if one in (Column.PARTNERS, Column.LEAD)), None)


def money_column(columns: list[Column]) -> Column:
    """Where the words behind the planning go: money, or the last column there is."""
    money = (Column.COST, Column.NET, Column.COVERAGE)
    return next((one for one in columns if one in money), columns[-1])
