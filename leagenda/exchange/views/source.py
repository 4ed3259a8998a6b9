"""The source beside what was read from it: its lines, marked with what they were used for."""

from dataclasses import dataclass, field, replace

from leagenda.exchange.reading.block import Document, Line, Place, Table
from leagenda.exchange.reading.proposal import Proposal

NEAR = 6
MOST_BLOCKS = 250
BLOCKS_ON_A_PAGE = 150


@dataclass
class SourceLine:
    """A line of the source; `used_for` is the box it was read into, "part.field"."""

    number: int
    text: str
    used_for: str = ""
    is_left_over: bool = False

    @property
    def anchor(self) -> str:
        return f"l{self.number}"


@dataclass
class SourceBlock:
    """Lines, or rows of cells of lines; `page` is set where a new page begins.

    `follows_gap` says that what stands before it is not shown here.
    """

    lines: list[SourceLine] = field(default_factory=list)
    rows: list[list[list[SourceLine]]] = field(default_factory=list)
    page: int = 0
    sheet: str = ""
    level: int = 0
    follows_gap: bool = False

    def numbers(self):
        cells = [cell for row in self.rows for cell in row] or [self.lines]
        return {line.number for cell in cells for line in cell}


class SourceText:
    """The whole source; knows where each value stands and which lines nobody used."""

    def __init__(self, document: Document, proposal: Proposal):
        self.number = {line.place: n for n, line in enumerate(document.lines, 1)}
        self.used_for: dict[int, str] = {}
        self.places: dict[tuple[str, str], list[Place]] = {}
        for source in proposal.sources:
            self.places.setdefault((source.part, source.field), []).extend(source.places)
            for place in source.places:
                self.used_for.setdefault(self.number.get(place, 0), f"{source.part}.{source.field}")
        self.left_over = {self.number.get(line.place, 0) for line in proposal.leftovers}
        self.blocks = self.taken(document)

    def taken(self, document: Document) -> list[SourceBlock]:
        blocks, page, sheet = [], 0, ""
        for block in document.blocks:
            taken = self.block(block)
            place = next((line.place for line in lines_in(block)), None)
            if not place:
                continue
            if (place.page, place.sheet) != (page, sheet):
                taken.page, taken.sheet = page, sheet = place.page, place.sheet
            blocks.append(taken)
        return blocks

    def block(self, block) -> SourceBlock:
        if not isinstance(block, Table):
            return SourceBlock(lines=self.lines(block.lines), level=block.level)
        rows = [[self.lines(cell.lines) for cell in row.cells] for row in block.rows]
        return SourceBlock(rows=rows)

    def lines(self, lines: list[Line]) -> list[SourceLine]:
        return [self.line(line) for line in written(lines)]

    def line(self, line: Line) -> SourceLine:
        number = self.number.get(line.place, 0)
        return SourceLine(
            number, line.text, self.used_for.get(number, ""), number in self.left_over
        )

    def where(self, part: str, name: str) -> list[tuple[str, str]]:
        """(anchor, place in words) for each place of one value, the first of each run of lines."""
        found, last = [], -1
        for place in self.places.get((part, name), []):
            number = self.number.get(place, 0)
            if number and number != last + 1:
                found.append((f"l{number}", str(place)))
            last = number
        return found

    def of(self, places: list[Place]) -> list[tuple[int, str]]:
        """(line number, place in words) for places anywhere in the source."""
        return [(self.number[one], str(one)) for one in places if one in self.number]

    def page_of(self, number: int) -> int:
        """The page of the whole source on which this line stands."""
        hits = (n for n, block in enumerate(self.blocks) if number in block.numbers())
        return next(hits, 0) // BLOCKS_ON_A_PAGE + 1

    def numbers_of(self, part: str, name: str) -> list[int]:
        return [self.number.get(place, 0) for place in self.places.get((part, name), [])]

    def around(self, parts: set[str]) -> list[SourceBlock]:
        """The blocks these parts were read from, with what stands between and just around them."""
        wanted = {
            self.number.get(place, 0)
            for (part, _name), places in self.places.items()
            if part in parts
            for place in places
        }
        hits = [n for n, block in enumerate(self.blocks) if block.numbers() & wanted]
        shown, last = [], -1
        for n in sorted(set(around(hits))):
            if not 0 <= n < len(self.blocks):
                continue
            shown.append(replace(self.blocks[n], follows_gap=n != last + 1))
            last = n
        return shown[:MOST_BLOCKS]


def around(hits: list[int]):
    """These numbers, their neighbours, and what lies between two that are near each other."""
    for n, hit in enumerate(hits):
        yield from range(hit - 1, hit + 2)
        if n and hit - hits[n - 1] <= NEAR:
            yield from range(hits[n - 1], hit)


def lines_in(block) -> list[Line]:
    if isinstance(block, Table):
        return [line for row in block.rows for cell in row.cells for line in written(cell.lines)]
    return written(block.lines)


def written(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.text.strip()]
