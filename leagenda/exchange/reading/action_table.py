"""Tables with actions, and the table with the whole budget: which column is what."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from leagenda.exchange.reading.block import Cell, Line, Row, Table
from leagenda.exchange.reading.vocabulary import MONEY, TOTAL, Column, column_of
from leagenda.foundation.euro import read_euro

DEEPEST_HEADER = 6
WITH_ACTIONS = {
    Column.NUMBER,
    Column.THEME,
    Column.AMBITION,
    Column.LEAD,
    Column.PARTNERS,
    Column.PLANNING,
    *MONEY,
    Column.STATUS,
    Column.RESULT,
}


@dataclass
class ReadRow:
    """One row of a table by the meaning of its columns; two columns of one kind stay apart."""

    row: Row
    columns: list[Column | None]

    def cells(self, *columns: Column) -> list[Cell]:
        pairs = zip(self.row.cells, self.columns, strict=False)
        return [cell for cell, column in pairs if column in columns]

    def text(self, column: Column) -> str:
        return " - ".join(cell.text for cell in self.cells(column) if cell.text)

    def lines(self, *columns: Column) -> list[Line]:
        return [line for cell in self.cells(*columns) for line in cell.lines]

    @property
    def label(self) -> str:
        """The first words of the row that are no number and no amount."""
        texts = [cell.text for cell in self.row.cells]
        return next((text for text in texts if text and not text.strip(".").isdigit()), "")

    @property
    def is_total(self) -> bool:
        """Called a total, or nothing but money at all."""
        if self.text(Column.NUMBER) or self.row.marker:
            return False
        money = self.lines(*MONEY)
        only = bool(money) and len(money) == sum(len(cell.lines) for cell in self.row.cells)
        return bool(TOTAL.match(self.label)) or only

    def goes_on(self, before: "ReadRow") -> bool:
        """The rest of the row above: cut by the end of a page, or beside a merged cell."""
        if self.is_empty or any(row.is_total or row.is_band for row in (self, before)):
            return False
        if self.row.marker or self.text(Column.NUMBER) or self.names_its_place:
            return False
        rest = self.text(Column.ACTION)
        return not rest or bool(before.text(Column.NUMBER) and rest[0].islower())

    @property
    def names_its_place(self) -> bool:
        return bool(self.lines(Column.THEME, Column.AMBITION))

    def joined(self, rest: "ReadRow") -> "ReadRow":
        """This row with the lines of the next behind its own."""
        cells = [
            Cell(lines=[*cell.lines, *more.lines], continues=cell.continues)
            for cell, more in zip_longest(self.row.cells, rest.row.cells, fillvalue=Cell())
        ]
        return ReadRow(self.row.model_copy(update={"cells": cells}), self.columns)

    @property
    def is_band(self) -> bool:
        """One cell across the whole table, with words."""
        first, *others = self.row.cells
        return bool(others) and bool(first.text) and all(cell.continues for cell in others)

    @property
    def is_empty(self) -> bool:
        return not any(cell.text for cell in self.row.cells)


@dataclass
class ReadTable:
    """A table whose header was understood. `above` are rows before the header."""

    columns: list[Column | None]
    above: list[Row]
    header: Row
    rows: list[ReadRow]
    head_again: list[Row]
    continued: list[ReadRow]

    @property
    def is_actions(self) -> bool:
        return Column.ACTION in self.columns and bool(WITH_ACTIONS & set(self.columns))

    @property
    def is_overview(self) -> bool:
        return Column.ACTION not in self.columns and bool(set(MONEY) & set(self.columns))

    @property
    def names_themes(self) -> bool:
        return Column.THEME in self.columns

    def header_lines(self) -> Iterator[Line]:
        for row in (self.header, *self.head_again):
            for cell in row.cells:
                yield from cell.lines

    def unknown(self) -> list[int]:
        return [at for at, column in enumerate(self.columns) if column is None]


def read_table(table: Table) -> ReadTable | None:
    """None when no row near the top has the column words of an agenda."""
    for position, row in enumerate(table.rows[:DEEPEST_HEADER]):
        columns = columns_of(row)
        if not is_header(row, columns):
            continue
        head = [cell.text.casefold() for cell in row.cells]
        again: list[Row] = []
        rows: list[Row] = []
        for other in table.rows[position + 1 :]:
            same = [cell.text.casefold() for cell in other.cells] == head
            (again if same else rows).append(other)
        whole, continued = mended([ReadRow(one, columns) for one in rows])
        found = ReadTable(columns, table.rows[:position], row, whole, again, continued)
        return found if found.is_actions or found.is_overview else None
    return None


def mended(rows: list[ReadRow]) -> tuple[list[ReadRow], list[ReadRow]]:
    """The rows with their cut ends joined on, and those ends by themselves."""
    whole: list[ReadRow] = []
    ends: list[ReadRow] = []
    for row in rows:
        if whole and Column.ACTION in row.columns and row.goes_on(whole[-1]):
            whole[-1] = whole[-1].joined(row)
            ends.append(row)
        else:
            whole.append(row)
    return whole, ends


def columns_of(row: Row) -> list[Column | None]:
    """The kind of each column. A word that fits twice counts for the one that fits best alone."""
    columns = [column_of(cell.text) for cell in row.cells]
    for at, cell in enumerate(row.cells):
        if cell.continues and at:
            columns[at] = columns[at - 1]
    if Column.ACTION not in columns:
        columns = [Column.ACTION if is_goal_as_action(c, columns) else c for c in columns]
    return columns


def is_goal_as_action(column: Column | None, columns: list[Column | None]) -> bool:
    """In "Doel | Wie | Wanneer" the goals are what will be done."""
    return column is Column.AMBITION and bool({Column.PARTNERS, Column.LEAD} & set(columns))


def is_header(row: Row, columns: list[Column | None]) -> bool:
    texts = [cell.text for cell in row.cells if cell.text]
    known = {column for column in columns if column}
    if not texts or any(read_euro(text) is not None for text in texts):
        return False
    actions = Column.ACTION in known and len(known) > 1
    return actions or (bool(known & set(MONEY)) and len(row.cells) > 1)
