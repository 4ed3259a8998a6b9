"""The budget table in plain text: lines that end in amounts, under words for money."""

import re
from dataclasses import dataclass, field

from leagenda.exchange.reading.block import Block, Cell, Line, Paragraph, Row, Table
from leagenda.exchange.reading.vocabulary import MONEY, Column, column_of

VALUE = r"(?:(?:€|EUR)\s*[\d.]+(?:,(?:\d\d|-+))?|(?<=\s)[-–](?=\s|$))"
VALUES = re.compile(rf"(?P<label>.*?)(?P<values>(?:{VALUE}\s*)+)$", re.IGNORECASE)
CAPTION = re.compile(r"tota|begroting|budget|financi|overzicht|kosten", re.IGNORECASE)
FEWEST_ROWS = 2
HIGHEST_HEADER = 6
LONGEST_LABEL = 60


@dataclass
class MoneyRow:
    """A label, over one or more lines, and its amounts."""

    label: list[Line]
    values: list[Line] = field(default_factory=list)


def with_overview(blocks: list[Block]) -> list[Block]:
    """The last run of paragraphs with such lines becomes a table, in the place where it stands."""
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            continue
        run = run_from(blocks, at)
        lines = [line for one in run for line in one.lines]
        table = table_of(lines)
        if table is None:
            continue
        held = {line.place.line for row in table.rows for c in row.cells for line in c.lines}
        rest = [one for one in (without(one, held) for one in run) if one.lines]
        return [*blocks[:at], *rest, table, *blocks[at + len(run) :]]
    return blocks


def run_from(blocks: list[Block], at: int) -> list[Paragraph]:
    """The paragraphs from here to the next table, when this one begins with a word for money."""
    head = blocks[at]
    if isinstance(head, Table) or not any(is_head(line.text) for line in head.lines):
        return []
    run: list[Paragraph] = []
    for block in blocks[at:]:
        if isinstance(block, Table):
            break
        run.append(block)
    return run


def is_head(text: str) -> bool:
    words = text.split()
    starts = bool(words) and column_of(words[0]) in MONEY
    return starts and not VALUES.fullmatch(text.strip())


def without(block: Paragraph, held: set[int]) -> Paragraph:
    return block.model_copy(
        update={"lines": [line for line in block.lines if line.place.line not in held]}
    )


def table_of(lines: list[Line]) -> Table | None:
    """Head, then rows; None when the columns are not clear or too few rows follow."""
    start = next((at for at, line in enumerate(lines) if is_head(line.text)), None)
    if start is None:
        return None
    first = next((at for at, line in enumerate(lines) if VALUES.fullmatch(line.text.strip())), 0)
    if not 0 < first - start <= HIGHEST_HEADER:
        return None
    heads, end = header(lines[start:first])
    rows = money_rows(lines[start + end :])
    if len(heads) < 2 or len(rows) < FEWEST_ROWS:
        return None
    columns = [column_of(cell.text) for cell in heads]
    made = [row_of(row, columns) for row in rows]
    return Table(rows=[*caption(lines, start), Row(cells=[Cell(), *heads], is_header=True), *made])


def caption(lines: list[Line], start: int) -> list[Row]:
    """The title right above the table."""
    if not start:
        return []
    line = lines[start - 1]
    near = lines[start].place.line - line.place.line == 1 and len(line.text) <= LONGEST_LABEL + 20
    titled = near and CAPTION.search(line.text) and not line.text.rstrip().endswith((".", ":"))
    return [Row(cells=[Cell(lines=[line])])] if titled else []


def header(lines: list[Line]) -> tuple[list[Cell], int]:
    """A cell for every kind of money named once, and how many lines the header takes."""
    cells: list[Cell] = []
    used: set[Column] = set()
    for count, line in enumerate(lines):
        for text in cuts(line.text, used):
            piece = Line(text=text, place=line.place)
            if starts_cell(text, cells, used):
                cells.append(Cell(lines=[piece]))
            elif cells:
                cells[-1].lines.append(piece)
            column = column_of(cells[-1].text) if cells else None
            used |= {column} if column else set()
        if len(used) >= 3 and count + 1 < len(lines) and lines[count + 1].text[:1].isupper():
            return cells, count + 1
    return cells, len(lines)


def cuts(text: str, used: set[Column]) -> list[str]:
    """The line in words, kept together as long as no other kind of money begins."""
    pieces: list[str] = []
    for word in text.split():
        column = column_of(word)
        fresh = column in MONEY and column not in used
        if pieces and not fresh and word.casefold() != "totaal":
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def starts_cell(text: str, cells: list[Cell], used: set[Column]) -> bool:
    column = column_of(text.split()[0])
    fresh = column in MONEY and column not in used
    waiting = bool(cells) and column_of(cells[-1].text) is None
    return text.casefold().startswith("totaal") or (fresh and not waiting)


def money_rows(lines: list[Line]) -> list[MoneyRow]:
    """Labels that run over lines wait for their amounts; other text ends the table."""
    rows: list[MoneyRow] = []
    waiting: list[Line] = []
    for line in lines:
        found = VALUES.fullmatch(line.text.strip())
        if found:
            lead = len(line.text) - len(line.text.lstrip())
            label, values = found["label"], found["values"]
            first = [Line(text=label, place=line.place)] if label.strip() else []
            at = line.text[lead + len(label) :]
            rows.append(MoneyRow([*waiting, *first], pieces(at or values, line)))
            waiting = []
        elif len(line.text) > LONGEST_LABEL or len(waiting) > 2:
            break
        else:
            waiting.append(line)
    return rows


def pieces(text: str, line: Line) -> list[Line]:
    found = re.findall(VALUE, f" {text} ", re.IGNORECASE)
    return [Line(text=value, place=line.place) for value in found]


def row_of(row: MoneyRow, columns: list[Column | None]) -> Row:
    """One amount too few: the middle one is empty when the others are equal."""
    cells = [Cell() for _ in columns]
    for at, value in zip(seats(row.values, len(columns)), row.values, strict=False):
        cells[at] = Cell(lines=[value])
    return Row(cells=[Cell(lines=row.label), *cells])


def seats(values: list[Line], count: int) -> list[int]:
    if len(values) >= count:
        return list(range(count))
    if len(values) == 1:
        return [count - 1]
    return [*range(len(values) - 1), count - 1]
