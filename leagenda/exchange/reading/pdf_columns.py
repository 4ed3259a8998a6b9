"""Tables without lines around their cells: columns from where the words of the header begin."""

from dataclasses import dataclass, field

from leagenda.exchange.reading.block import Cell, Line, Place, Row, Table
from leagenda.exchange.reading.pdf_page import Piece
from leagenda.exchange.reading.vocabulary import MONEY, Column, column_of, label_of

FEWEST_COLUMNS = 3
ALIGNED = 4.0
ROW_GAP = 1.25
LARGER = 1.15
MOST_RUNNING = 2

Beside = tuple[int, list[Piece]]  # the number of the line on its page, and what stands on it


@dataclass(eq=False)
class Columns:
    """The columns of one table that is going on, and the lines of its page that it holds."""

    starts: list[float]
    kinds: list[Column | None]
    height: float
    held: list[Beside] = field(default_factory=list)

    def of(self, piece: Piece) -> int:
        return max(sum(1 for start in self.starts if start <= piece.left + ALIGNED) - 1, 0)

    def holds(self, pieces: list[Piece]) -> bool:
        """Each piece begins where a column does and ends before the next; no label, no heading."""
        first = pieces[0]
        other = label_of(first.text) or first.height > LARGER * self.height
        return not other and all(self.fits(piece) for piece in pieces)

    def fits(self, piece: Piece) -> bool:
        column = self.of(piece)
        begins = abs(piece.left - self.starts[column]) <= 3 * ALIGNED or self.is_money(column)
        last = column + 1 == len(self.starts)
        return begins and (last or piece.right <= self.starts[column + 1] + ALIGNED)

    def is_money(self, column: int) -> bool:
        """Amounts may stand against the right side of their column."""
        return self.kinds[column] in MONEY

    def table(self, page: int) -> Table:
        rows: list[list[Beside]] = []
        usual = self.usual_gap()
        for beside in self.held:
            if rows and not self.starts_row(beside, rows[-1][-1], usual):
                rows[-1].append(beside)
            else:
                rows.append([beside])
        return Table(rows=[self.row(row, page) for row in rows])

    def usual_gap(self) -> float:
        """The distance between two lines of one cell."""
        gaps = [gap(first, second) for first, second in zip(self.held, self.held[1:], strict=False)]
        return min(gaps, default=0.0)

    def starts_row(self, beside: Beside, before: Beside, usual: float) -> bool:
        columns = {self.of(piece) for piece in beside[1]}
        if Column.NUMBER in self.kinds and self.kinds.index(Column.NUMBER) in columns:
            return True
        return gap(before, beside) > ROW_GAP * usual or len(columns) == len(self.starts)

    def row(self, lines: list[Beside], page: int) -> Row:
        cells = [Cell() for _ in self.starts]
        for number, pieces in lines:
            for at in sorted({self.of(piece) for piece in pieces}):
                text = " ".join(piece.text for piece in pieces if self.of(piece) == at)
                place = Place(page=page, line=number, column=at + 1)
                cells[at].lines.append(Line(text=text, place=place))
        return Row(cells=cells)


def is_number(pieces: list[Piece]) -> bool:
    """A page number below a table does not end it."""
    return len(pieces) == 1 and pieces[0].text.isdigit()


def gap(above: Beside, below: Beside) -> float:
    return above[1][0].middle - below[1][0].middle


def columns_under(pieces: list[Piece]) -> Columns | None:
    """When these pieces are the header of a table: all short, most of them column words."""
    kinds = [column_of(piece.text) for piece in pieces]
    known = {kind for kind in kinds if kind}
    tells = Column.ACTION in known or len(known & set(MONEY)) > 1
    if len(pieces) < FEWEST_COLUMNS or not tells or len(known) < 0.6 * len(pieces):
        return None
    return Columns([piece.left for piece in pieces], kinds, pieces[0].height)


def unruled_tables(
    lines: list[Beside], page: int, going: Columns | None
) -> tuple[list[tuple[float, Table]], list[Beside], Columns | None]:
    """Tables with the height of their top, the lines outside them, and what may go on overleaf."""
    done: list[Columns] = []
    outside: list[Beside] = []
    columns = Columns(going.starts, going.kinds, going.height) if going else None
    for beside in lines:
        columns = columns_under(beside[1]) or columns
        if columns is None or not columns.holds(beside[1]):
            outside.append(beside)
            overleaf = columns is not None and not columns.held and len(outside) <= MOST_RUNNING
            columns = columns if overleaf or is_number(beside[1]) else None
            continue
        columns.held.append(beside)
        if columns not in done:
            done.append(columns)
    tables = [(one.held[0][1][0].top, one.table(page)) for one in done]
    return tables, outside, columns
