"""A returned table: what its rows are, and what each cell is about, by the heads of its columns."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.exchange.returning.document import Cell, Table
from leagenda.exchange.writing.paper import tables
from leagenda.exchange.writing.word.marker import read_bookmark


@dataclass(frozen=True)
class SeenRow:
    """`cells` by field; a column that somebody took out has none."""

    kind: str
    markers: tuple[str, ...]
    cells: dict[str, Cell]

    def text(self, name: str) -> str | None:
        return self.cells[name].text if name in self.cells else None

    @property
    def words(self) -> str:
        return " | ".join(cell.text for cell in self.cells.values() if cell.text)


@dataclass
class SeenTable:
    kind: str = ""
    rows: list[SeenRow] = field(default_factory=list)
    computed: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def known_columns() -> dict[str, dict[str, str]]:
    """Per kind of row: the head of each column, in small letters, with the field it holds."""
    kinds = {
        "action": tables.action_columns(with_standing=True),
        "indicator": tables.indicator_columns(),
        "money": tables.money_columns(),
        "open_matter": tables.matter_columns(),
        "budget_line": tables.budget_columns(),
    }
    return {
        kind: {column.title.casefold(): column.field for column in columns}
        for kind, columns in kinds.items()
    }


def total_labels() -> set[str]:
    labels = {
        _("Kosten bij de acties"),
        _("Totale kosten"),
        _("Totale dekking"),
        _("Ten laste van het LEA-budget"),
        _("Beschikbaar budget"),
        _("Nog vrij"),
        _("Tekort"),
    }
    return {label.casefold() for label in labels}


def read_table(seen: Table) -> SeenTable:
    """Rows of a table that we know; of any other, its words are left to tell."""
    table = SeenTable()
    if not seen.rows:
        return table
    heads = [
        head for cell in seen.rows[0] for head in (cell.text.casefold(), *[""] * (cell.span - 1))
    ]
    kind, columns = kind_of(heads)
    if not kind:
        table.computed = [row_words(row) for row in seen.rows]
        return table
    table.kind = kind
    fields = [columns.get(head, "") for head in heads]
    table.unknown = [head for head in heads if head and head not in columns]
    for row in seen.rows[1:]:
        see_row(kind, fields, row, table)
    return table


def kind_of(heads: list[str]) -> tuple[str, dict[str, str]]:
    """The kind with the most columns in common, when there are at least two."""
    known = known_columns()
    kind = max(known, key=lambda one: sum(head in known[one] for head in heads))
    fits = sum(head in known[kind] for head in heads) >= 2
    return (kind, known[kind]) if fits else ("", {})


def row_words(row: tuple[Cell, ...]) -> str:
    return " | ".join(cell.text for cell in row if cell.text)


def see_row(kind: str, fields: list[str], row: tuple[Cell, ...], table: SeenTable) -> None:
    markers = tuple(
        found for cell in row for name in cell.bookmarks if (found := read_bookmark(name))
    )
    if not markers and row and row[0].text.casefold() in total_labels():
        table.computed.append(row_words(row))
        return
    cells, place = {}, 0
    for cell in row:
        name = fields[place] if place < len(fields) else ""
        if name:
            cells[name] = cell
        place += cell.span
    if markers or any(cell.text for cell in cells.values()):
        table.rows.append(SeenRow(kind, markers, cells))
