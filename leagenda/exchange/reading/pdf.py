"""PDF: text by its position, tables by the lines around them, pages put together again."""

import threading

import pypdfium2
from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import (
    Cell,
    Document,
    Line,
    Place,
    Row,
    Table,
)
from leagenda.exchange.reading.limits import MOST_PAGES, too_long
from leagenda.exchange.reading.pdf_columns import Columns, unruled_tables
from leagenda.exchange.reading.pdf_flow import Page, Pages, TextLine
from leagenda.exchange.reading.pdf_grid import Grid, grids_of
from leagenda.exchange.reading.pdf_page import Piece, pieces_of, rules_of
from leagenda.foundation.refusal import Refused

ONE_AT_A_TIME = threading.Lock()  # pdfium keeps global state
FEWEST_LETTERS = 20


def read_pdf(name: str, raw: bytes) -> Document:
    """Refuses what has a password, no text, or too many pages."""
    with ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(raw)
        except pypdfium2.PdfiumError as error:
            raise Refused([unopened(str(error))]) from error
        try:
            pages = pages_of(pdf)
        finally:
            pdf.close()
    return Document(name=name, format="pdf", blocks=Pages(pages).blocks())


def unopened(error: str) -> str:
    if "password" in error.casefold() or "security" in error.casefold():
        return _(
            "Deze PDF is met een wachtwoord beveiligd. Haal het wachtwoord eraf, "
            "of gebruik het Word-bestand."
        )
    return _(
        "Deze PDF is beschadigd of niet helemaal aangekomen. "
        "Maak de PDF opnieuw, of gebruik het Word-bestand."
    )


def pages_of(pdf: pypdfium2.PdfDocument) -> list[Page]:
    if len(pdf) > MOST_PAGES:
        raise Refused([too_long(pages=len(pdf))])
    pages, letters, going = [], 0, None
    for number, page in enumerate(pdf, start=1):
        pieces = pieces_of(page)
        letters += sum(len(piece.text) for piece in pieces)
        made, going = page_of(number, page.get_height(), pieces, grids_of(rules_of(page)), going)
        pages.append(made)
        page.close()
    if letters < FEWEST_LETTERS:
        raise Refused(
            [
                _(
                    "In deze PDF zit geen tekst: het zijn gescande bladzijden. Gebruik het "
                    "Word-bestand, of laat eerst tekst herkennen (OCR)."
                )
            ]
        )
    return pages


# ── One page ─────────────────────────────────────────────────────────────────


def page_of(
    number: int, height: float, pieces: list[Piece], grids: list[Grid], going: Columns | None
) -> tuple[Page, Columns | None]:
    """The page, and the columns of an unruled table that may go on overleaf."""
    page = Page(number, height)
    outside: list[tuple[int, list[Piece]]] = []
    held: dict[int, list[tuple[Piece, int]]] = {index: [] for index in range(len(grids))}
    for index, beside in enumerate(rows_of(pieces), start=1):
        loose: list[Piece] = []
        for piece in beside:
            at = next((at for at, one in enumerate(grids) if one.holds(piece)), None)
            if at is None:
                loose.append(piece)
            else:
                held[at].append((piece, index))
        if loose:
            outside.append((index, loose))
    page.tables, rest, going = unruled_tables(outside, number, going)
    for index, loose in rest:
        text = " ".join(piece.text for piece in loose)
        line = Line(text=text, place=Place(page=number, line=index))
        page.lines.append(TextLine(loose, line, number))
    for at, grid in enumerate(grids):
        if held[at]:
            page.tables.append((grid.top, table_of(grid, held[at], number)))
    return page, going


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces on one height, from left to right; the heights from the top down."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: -one.middle):
        if found and abs(found[-1][0].middle - piece.middle) < 0.4 * piece.height:
            found[-1].append(piece)
        else:
            found.append([piece])
    return [sorted(row, key=lambda one: one.left) for row in found]


def table_of(grid: Grid, pieces: list[tuple[Piece, int]], page: int) -> Table:
    texts: dict[tuple[int, int], dict[int, list[str]]] = {}
    for piece, line in pieces:
        row, column = home(grid, *grid.cell_of(piece))
        texts.setdefault((row, column), {}).setdefault(line, []).append(piece.text)
    rows = []
    for row in range(len(grid.ys) - 1):
        cells = [
            Cell(
                lines=[
                    Line(text=" ".join(parts), place=Place(page=page, line=line, column=column + 1))
                    for line, parts in sorted(texts.get((row, column), {}).items())
                ],
                continues=home(grid, row, column) != (row, column),
            )
            for column in range(len(grid.xs) - 1)
        ]
        rows.append(Row(cells=cells))
    return Table(rows=rows)


def home(grid: Grid, row: int, column: int) -> tuple[int, int]:
    """The first cell of a merged one."""
    while grid.is_open_left(row, column):
        column -= 1
    while grid.is_open_above(row, column):
        row -= 1
    return row, column
