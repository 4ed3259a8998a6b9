"""What a document consists of, whatever its format: paragraphs and tables, each with its place."""

from typing import Literal

from pydantic import BaseModel


class Place(BaseModel, frozen=True):
    """Where something stands in the source. Counts from 1; 0 means: this format has no such thing."""

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
        if self.table:
            return f"tabel {self.table}, rij {self.row}, kolom {self.column}"
        if self.paragraph:
            return f"alinea {self.paragraph}"
        return f"pagina {self.page}, regel {self.line}" if self.page else f"regel {self.line}"


class Line(BaseModel):
    """One non-blank line of the source, the unit in which nothing may get lost."""

    text: str
    place: Place


class Paragraph(BaseModel):
    """Lines that belong together. `level` is 1-6 for a heading of the source, 0 for running text."""

    lines: list[Line]
    level: int = 0
    is_bold: bool = False
    is_listed: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in self.lines)


class Cell(BaseModel):
    """A cell of a table; an empty cell has no lines. `marker` is a hidden stable id, if any."""

    lines: list[Line] = []

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in self.lines)


class Row(BaseModel):
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
    def lines(self) -> list[Line]:
        found = []
        for block in self.blocks:
            rows = block.rows if isinstance(block, Table) else []
            cells = [cell for row in rows for cell in row.cells] if rows else [block]
            found += [line for cell in cells for line in cell.lines if line.text.strip()]
        return found
