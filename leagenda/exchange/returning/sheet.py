"""Reading back the Excel workbook that LEAgenda wrote."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from pydantic_core import PydanticUndefined
from python_calamine import CalamineError, CalamineWorkbook

from leagenda.exchange.returning import wording as reading
from leagenda.exchange.returning.cell import Cell
from leagenda.exchange.returning.hanging import Hanging
from leagenda.exchange.returning.returned import Returned, Unread
from leagenda.exchange.writing.sheet import ID, ORDER, all_columns, shown
from leagenda.exchange.writing.sheet.table import Column, Table, rows, tables
from leagenda.exchange.writing.wording import says_the_same
from leagenda.foundation.container import broken_sentence, open_container
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import Identified, YearAgendaContent

REQUIRED = {"description", "title", "text", "name", "amount", "budget_year", "place", "column"}
MAY_BE_EMPTY = {("CostLineContent", "description"), ("StatedAmountContent", "amount")}
MOST_ROWS = 50_000


@dataclass
class Row:
    """One returned row: its cells by the title of their column, and where they stand."""

    table: Table
    number: int
    cells: dict[str, Cell]
    known: Any = None
    owner: Any = None
    order: int = 0
    unread: set[str] = field(default_factory=set)

    def text(self, title: str) -> str | None:
        return self.cells[title].text.strip() if title in self.cells else None

    def place_of(self, title: str) -> str:
        words = {"sheet": self.table.title, "cell": self.cells[title].address}
        return _("blad %(sheet)s, cel %(cell)s") % words


def read_back(raw: bytes, current: YearAgendaContent) -> Returned:
    """What an edited .xlsx makes of the `current` content; equal to it when nothing was edited.

    A row without an identity is new, a row that is gone is a part removed; a sheet or a column that
    was taken out changes nothing. Raises Refused for what is no workbook of this year agenda.
    """
    sheets = opened(raw)
    refuse_strangers(sheets, current)
    return Workbook(current, sheets).read()


def opened(raw: bytes) -> dict[str, list[list]]:
    open_container(raw)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        return {
            name.casefold(): book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }
    except (CalamineError, ValueError, OSError) as error:
        raise Refused([broken_sentence()]) from error


def refuse_strangers(sheets: dict[str, list[list]], current: YearAgendaContent) -> None:
    names = {table.title.casefold() for table in tables()}
    if not names & set(sheets):
        raise Refused([_("Dit Excel-bestand komt niet uit LEAgenda: de bladen ontbreken.")])
    top = sheets.get(tables()[-1].title.casefold(), [])
    looked_at = [top] if len(top) > 1 else sheets.values()
    ids = {str(value) for values in looked_at for row in values for value in row[-1:]}
    known = {current.id} if len(top) > 1 else {part.id for _noun, part in current.parts()}
    if not ids & known:
        raise Refused([_("Dit Excel-bestand hoort bij een andere jaaragenda dan %s.") % current])


class Workbook:
    """Reads table after table, owners first, and hangs every row where it belongs."""

    def __init__(self, current: YearAgendaContent, sheets: dict[str, list[list]]):
        self.current = current
        self.sheets = sheets
        self.problems: list[str] = []
        self.content = current.model_copy(deep=True)
        self.hanging = Hanging(current)

    def read(self) -> Returned:
        for table in sorted(tables(), key=owners_first):
            found = self.rows_of(table)
            if found is None:
                self.hanging.keep(table)
            else:
                for row in found:
                    self.read_row(row)
        return Returned(self.hanging.built(), tuple(dict.fromkeys(self.problems)))

    def rows_of(self, table: Table) -> list[Row] | None:
        """None when the sheet was taken out, or its column with identities was."""
        values = self.sheets.get(table.title.casefold(), [])
        titles = [str(value).strip() for value in values[0]] if values else []
        if ID not in titles:
            if values:
                words = _("blad %s: de kolom Kenmerk ontbreekt; dit blad is niet overgenomen.")
                self.problems.append(words % table.title)
            return None
        if len(values) > MOST_ROWS:
            raise Refused([_("Op blad %s staan te veel rijen.") % table.title])
        known = {(type(part), part.id): found for found in self.known(table) for part in found[:1]}
        return [row for row in self.filled(table, titles, values) if self.recognise(row, known)]

    def known(self, table: Table) -> Iterator[tuple]:
        return rows(self.current, table)

    def filled(self, table: Table, titles: list[str], values: list[list]) -> Iterator[Row]:
        columns = {column.title for column in all_columns(table)}
        for title in titles:
            if title and title not in columns:
                words = _("blad %(sheet)s: de kolom “%(title)s” kent LEAgenda niet.")
                self.problems.append(words % {"sheet": table.title, "title": title})
        for number, line in enumerate(values[1:], start=2):
            cells = {
                title: Cell(None if value == "" else value, f"{letters(place)}{number}")
                for place, (title, value) in enumerate(zip(titles, line, strict=False))
                if title in columns
            }
            if any(cell.text.strip() for cell in cells.values()):
                yield Row(table, number, cells)

    def recognise(self, row: Row, known: dict) -> bool:
        """Find the part this row was; a second row with the same identity is a copy, and new."""
        found = known.pop((row.table.content, row.text(ID)), None)
        if found:
            row.known, row.owner, _place, row.order = found
        elif row.table.content is YearAgendaContent:
            return False
        return True

    def read_row(self, row: Row) -> None:
        part = row.known or self.new_part(row)
        update = {}
        for column in row.table.columns:
            if column.field and column.title in row.cells:
                update[column.field] = self.read_cell(row, column, part)
        needed = required_fields(row.table)
        if not row.known and (row.unread & needed or not needed <= set(update)):
            return None
        part = part.model_copy(update=update)
        if row.table.content is YearAgendaContent:
            return self.hanging.take_top(part)
        owner = self.owner_of(row)
        if owner:
            self.hanging.hang(part, owner, row.table, self.order_of(row), row.known)
        return None

    def new_part(self, row: Row):
        """What a row becomes that was not here before."""
        return blank(row.table.content)

    def read_cell(self, row: Row, column: Column, part):
        value, cell = getattr(part, column.field), row.cells[column.title]
        required = is_required(row.table, column.field)
        try:
            if column.kind.name == "partners":
                return self.read_partners(cell, column, part)
            if column.kind.name == "themes":
                return self.read_themes(cell, column, part)
            read = cell.read(column.kind, value, required=required)
            if required and read == "" and value != "":
                raise Unread(_("deze cel mag niet leeg zijn."))
            return read
        except Unread as reason:
            self.problems.append(f"{row.place_of(column.title)}: {reason}")
            row.unread.add(column.field)
            return value

    def read_partners(self, cell: Cell, column: Column, action):
        if says_the_same(cell.text, shown(action, column, self.current)):
            return action.partners
        return reading.read_partners(cell.text, action.partners)

    def read_themes(self, cell: Cell, column: Column, plan) -> list[str]:
        if says_the_same(cell.text, shown(plan, column, self.current)):
            return plan.themes
        return reading.read_themes(cell.text, self.current.agenda.themes)

    def order_of(self, row: Row) -> float:
        """What the column says; a new row comes last."""
        cell = row.cells.get(ORDER)
        if cell is None or not cell.text.strip():
            return row.order if row.known else float("inf")
        try:
            return float(cell.text.replace(",", "."))
        except ValueError:
            self.problems.append(_("%s: “%s” is geen getal.") % (row.place_of(ORDER), cell.text))
            return row.order if row.known else float("inf")

    def owner_of(self, row: Row):
        """Where it hung, unless its place was retyped; then what has that place now."""
        titles = [title for title in row.table.places if title in row.cells]
        place = tuple(row.text(title) for title in row.table.places)
        if row.known and (not titles or self.hanging.is_at(row.owner, row.table, place)):
            return row.owner
        found = self.hanging.find(row.table, tuple(words or "" for words in place))
        if found is None:
            title = next((one for one in reversed(titles) if row.text(one)), None) or ID
            at = titles[0] if titles and title == ID else title
            self.problems.append(
                _("%(place)s: waar deze rij bij hoort (“%(words)s”) is niet gevonden.")
                % {"place": row.place_of(at), "words": row.text(at)}
            )
            return row.owner
        return found


def owners_first(table: Table) -> int:
    order = ["", "work_plans", "ambitions", "actions"]
    return order.index(table.target) if table.target in order else len(order)


def required_fields(table: Table) -> set[str]:
    return {column.field for column in table.columns if is_required(table, column.field)}


def is_required(table: Table, name: str) -> bool:
    return name in REQUIRED and (table.content.__name__, name) not in MAY_BE_EMPTY


def blank(content: type[Identified]):
    """A part with nothing in it yet but its identity."""
    fields = content.model_fields
    empty: dict[str, Any] = {
        name: 0 if about.annotation is int else ""
        for name, about in fields.items()
        if about.default is PydanticUndefined and about.default_factory is None
    }
    return content.model_construct(**empty)


def letters(place: int) -> str:
    """0 is A, 26 is AA."""
    high, low = divmod(place, 26)
    return (letters(high - 1) if high else "") + chr(ord("A") + low)
