"""The pages of a PDF as one text: paragraphs and headings by their measure, running heads apart."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from leagenda.exchange.reading.block import Block, Line, Paragraph, Table
from leagenda.exchange.reading.hyphens import mend_hyphens
from leagenda.exchange.reading.pdf_page import BOLD, Piece

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
        going: Paragraph | None = None
        for thing in self.in_order():
            if isinstance(thing, Table):
                found.append(thing)
                before = None
                continue
            if going and before and self.goes_on(before, thing):
                going.lines.append(thing.line)
            else:
                going = self.paragraph(thing)
                found.append(going)
            before = thing
        aside = [line for page in self.pages for line in page.lines if id(line) in self.running]
        return found + [Paragraph(lines=[line.line], is_running=True) for line in aside]

    def in_order(self) -> Iterator[TextLine | Table]:
        """Page after page, from the top down."""
        for page in self.pages:
            placed: list[tuple[float, TextLine | Table]] = [*page.tables]
            placed += [(line.top, line) for line in page.lines if id(line) not in self.running]
            for _top, thing in sorted(placed, key=lambda one: -one[0]):
                yield thing

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
