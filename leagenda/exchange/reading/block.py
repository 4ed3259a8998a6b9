"""What a document consists of, whatever its format: paragraphs and tables, each with its place."""

import re
from collections.abc import Iterable
from typing import Literal

from pydantic import BaseModel

SOFT_HYPHEN = "\u00ad"
PARTS_OF_TWO = re.compile(r"(en|of|en/of|tot|t/m)\b")
WRAPPED_NAME = re.compile(r"(?<=[^\W\d_])- (?=[A-Z])")


class Place(BaseModel, frozen=True):
    """Where something stands in the source. Counts from 1; 0: this format has no such thing."""

    page: int = 0
    line: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""

    def __str__(self):
        """In Dutch, as short as it can be found by: "pagina 3, regel 12", "blad Acties, cel B7"."""
        if self.cell:
            return f"blad {self.sheet}, cel {self.cell}" if self.sheet else f"cel {self.cell}"
        if self.sheet:
            return f"blad {self.sheet}"
        if self.table:
            return f"tabel {self.table}, rij {self.row}, kolom {self.column}"
        if self.paragraph:
            return f"alinea {self.paragraph}"
        return f"pagina {self.page}, regel {self.line}" if self.page else f"regel {self.line}"


class Line(BaseModel):
    """One non-blank line of the source, the unit in which nothing may get lost."""

    text: str
    place: Place


def joined(lines: Iterable[Line]) -> str:
    """One text of the lines, with the words that were broken at the end of a line made whole."""
    text = ""
    for line in lines:
        text = continued(text, " ".join(line.text.split()))
    return WRAPPED_NAME.sub("-", text).replace(SOFT_HYPHEN, "")


def continued(text: str, piece: str) -> str:
    """ "kinderopvang-" and "basisonderwijs" are one word; "in-" and "en uitstroom" are not."""
    if not text or not piece:
        return text + piece
    if text.endswith(SOFT_HYPHEN):
        return text[:-1] + piece
    hyphen = text.endswith("-") and text[-2:-1].isalpha() and piece[0].isalpha()
    years = text.endswith("-") and text[-2:-1].isdigit() and piece[0].isdigit()
    if text.endswith("/") or years or (hyphen and not PARTS_OF_TWO.match(piece)):
        return text + piece
    return f"{text} {piece}"


class Paragraph(BaseModel):
    """Lines that belong together. `level` is 1-6 for a heading of the source, 0 for running text.

    `is_running` marks page numbers and what is repeated at the head or foot of every page.
    `is_contents` is a line of a table of contents that the source marks as such.
    `marker` is a hidden stable id of our own, if any.
    """

    lines: list[Line]
    level: int = 0
    is_contents: bool = False
    is_bold: bool = False
    is_listed: bool = False
    is_running: bool = False
    marker: str = ""

    @property
    def text(self) -> str:
        return joined(self.lines)


class Cell(BaseModel):
    """A cell of a table; an empty cell has no lines.

    `continues` is true for what a merged cell covers beside or below the place where its text is.
    """

    lines: list[Line] = []
    continues: bool = False

    @property
    def text(self) -> str:
        return joined(self.lines)


class Row(BaseModel):
    """Cells from left to right. `marker` is a hidden stable id of our own, if any."""

    cells: list[Cell]
    is_header: bool = False
    marker: str = ""


class Table(BaseModel):
    """Rows of cells; a table that goes on over a page break is one table."""

    rows: list[Row]


Block = Paragraph | Table


class Document(BaseModel):
    """A file taken apart. `lines` is every non-blank line once, in reading order."""

    name: str
    format: Literal["text", "pdf", "word", "sheet"]
    blocks: list[Paragraph | Table]

    @property
    def length(self) -> int:
        """How long it is to read: rows of tables and lines of text."""
        return sum(len(b.rows if isinstance(b, Table) else b.lines) for b in self.blocks)

    @property
    def lines(self) -> list[Line]:
        found: list[Line] = []
        for block in self.blocks:
            if isinstance(block, Table):
                found += (line for row in block.rows for cell in row.cells for line in cell.lines)
            else:
                found += block.lines
        return [line for line in found if line.text.strip()]
