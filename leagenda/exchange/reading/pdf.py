"""PDF: text by its position, tables by the lines around them, pages put together again."""

import re
import statistics
import threading
from collections import Counter
from dataclasses import dataclass, field

import pypdfium2
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
from leagenda.exchange.reading.hyphens import mend_hyphens
from leagenda.exchange.reading.limits import MOST_PAGES, too_long
from leagenda.exchange.reading.pdf_columns import Columns, unruled_tables
from leagenda.exchange.reading.pdf_grid import Grid, grids_of
from leagenda.exchange.reading.pdf_page import BOLD, Piece, pieces_of, rules_of
from leagenda.foundation.refusal import Refused

ONE_AT_A_TIME = threading.Lock()  # pdfium keeps global state
FEWEST_LETTERS = 20
LARGER = 1.15
MARGIN = 0.12
FULL = 0.85
ITEM = re.compile(r"(?:[-–•*▪◦·○●]|\d{1,2}[.)])\s")
LABEL = re.compile(r"[A-Z][^.:]{2,40}:(?:\s|$)")
PAGE_NUMBER = re.compile(
    r"(?:pagina|pag\.|blz\.?|p\.|-)?\s*\d{1,3}(?:\s*(?:/|van|-)\s*\d{0,3})?", re.IGNORECASE
)
ENDS = (".", "?", "!", ":", ";")


@dataclass
class TextLine:
    """What stands beside each other on a page, outside tables."""

    pieces: list[Piece]
    line: Line
    page: int

    @property
    def top(self) -> float:
        return max(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        return min(piece.bottom for piece in self.pieces)

    @property
    def height(self) -> float:
        return max(piece.height for piece in self.pieces)

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def left(self) -> float:
        return min(piece.left for piece in self.pieces)

    @property
    def is_bold(self) -> bool:
        return all(piece.weight >= BOLD for piece in self.pieces)

    def middle_distance(self, below: "TextLine") -> float:
        return (self.top + self.bottom - below.top - below.bottom) / 2


@dataclass
class Page:
    number: int
    height: float
    lines: list[TextLine] = field(default_factory=list)
    tables: list[tuple[float, Table]] = field(default_factory=list)


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
        loose = []
        for piece in beside:
            grid = next((at for at, one in enumerate(grids) if one.holds(piece)), None)
            (loose if grid is None else held[grid]).append(
                piece if grid is None else (piece, index)
            )
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


# ── All pages ────────────────────────────────────────────────────────────────


class Pages:
    """Puts pages together: paragraphs and headings by their measure, running heads apart."""

    def __init__(self, pages: list[Page]):
        self.pages = pages
        lines = [line for page in pages for line in page.lines]
        cells = [
            line
            for page in pages
            for _top, table in page.tables
            for row in table.rows
            for cell in row.cells
            for line in cell.lines
        ]
        mend_hyphens([*(line.line for line in lines), *cells])
        sizes = Counter(round(line.height) for line in lines for _letter in line.line.text)
        self.body = sizes.most_common(1)[0][0] if sizes else 12
        larger = {round(line.height) for line in lines if line.height > LARGER * self.body}
        self.levels = {size: at for at, size in enumerate(sorted(larger, reverse=True), start=1)}
        self.edge = max((line.right for line in lines), default=0.0)
        self.pitch = self.usual_pitch()
        self.running = self.find_running()

    def blocks(self) -> list[Block]:
        found: list[Block] = []
        before: TextLine | None = None
        for page in self.pages:
            things = [(line.top, line) for line in page.lines if id(line) not in self.running]
            for _top, thing in sorted([*things, *page.tables], key=lambda one: -one[0]):
                if isinstance(thing, Table):
                    found.append(thing)
                    before = None
                elif before is not None and self.goes_on(before, thing):
                    found[-1].lines.append(thing.line)
                    before = thing
                else:
                    found.append(self.paragraph(thing))
                    before = thing
        aside = [line for page in self.pages for line in page.lines if id(line) in self.running]
        return found + [Paragraph(lines=[line.line], is_running=True) for line in aside]

    def paragraph(self, line: TextLine) -> Paragraph:
        level = min(self.levels.get(round(line.height), 0), 6)
        return Paragraph(lines=[line.line], level=level, is_bold=line.is_bold)

    def goes_on(self, before: TextLine, line: TextLine) -> bool:
        """The next line of the same paragraph: same letter, near, and no new item or label."""
        same = abs(before.height - line.height) < 1 and before.is_bold == line.is_bold
        if not same or ITEM.match(line.line.text) or LABEL.match(line.line.text):
            return False
        text = before.line.text
        if before.page != line.page:
            return line.line.text[:1].islower() and not text.endswith(ENDS)
        if before.right < FULL * self.edge and text.endswith(ENDS) and line.line.text[:1].isupper():
            return False
        return before.middle_distance(line) <= 1.3 * self.pitch

    def usual_pitch(self) -> float:
        """The distance between two lines of one paragraph: the one below a line that is full."""
        gaps = [
            before.middle_distance(line)
            for page in self.pages
            for before, line in zip(page.lines, page.lines[1:], strict=False)
            if before.right > FULL * self.edge and round(before.height) == round(line.height)
        ]
        return statistics.median_low(gaps) if gaps else 1.5 * self.body

    def find_running(self) -> set[int]:
        """Page numbers, and what comes back in the margin of most pages."""
        margins = [line for page in self.pages for line in in_margin(page)]
        often = Counter(re.sub(r"\d+", "#", line.line.text) for line in margins)
        least = len(self.pages) // 2 + 1
        return {
            id(line)
            for line in margins
            if (often[re.sub(r"\d+", "#", line.line.text)] >= least > 1)
            or PAGE_NUMBER.fullmatch(line.line.text)
        }


def in_margin(page: Page) -> list[TextLine]:
    """The first and last lines of a page, when they stand near its edge."""
    edges = [*page.lines[:2], *page.lines[-2:]]
    return [
        line
        for line in dict((id(one), one) for one in edges).values()
        if line.bottom < MARGIN * page.height or line.top > (1 - MARGIN) * page.height
    ]
