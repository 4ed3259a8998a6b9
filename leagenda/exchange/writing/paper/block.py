"""What a paper is built of: Word and PDF draw the same blocks."""

from dataclasses import dataclass, field

from leagenda.exchange.writing.wording import printable
from leagenda.planning.models import Chart


@dataclass(frozen=True)
class Title:
    text: str
    subtitle: str
    standing: str
    part: str


@dataclass(frozen=True)
class Heading:
    """`section` names what is no work plan ("introduction", "themes", "budget", "annex")."""

    text: str
    level: int = 1
    number: str = ""
    part: str = ""
    section: str = ""


@dataclass(frozen=True)
class Prose:
    text: str

    @property
    def lines(self) -> list[tuple[str, bool]]:
        """Each line, with whether it is an item of a list ("- …")."""
        lines = printable(self.text).split("\n")
        return [(line.removeprefix("- "), line.startswith("- ")) for line in lines]


@dataclass(frozen=True)
class Listing:
    """Short lines under each other, each with its number; without numbers they get a dash."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Remark:
    """Something LEAgenda works out itself; it is not read back."""

    text: str


@dataclass(frozen=True)
class Callout:
    """An ambition."""

    text: str
    part: str


@dataclass(frozen=True)
class Column:
    """`share` is its part of the width, in hundredths; `field` what it holds, if read back."""

    title: str
    share: int
    field: str = ""
    numeric: bool = False


@dataclass(frozen=True)
class Line:
    text: str
    part: str = ""


@dataclass(frozen=True)
class Cell:
    lines: tuple[Line, ...]
    span: int = 1

    @classmethod
    def of(cls, text: str, span: int = 1) -> "Cell":
        return cls((Line(text),), span)


@dataclass(frozen=True)
class Row:
    """`computed` rows are totals: bold, and not read back."""

    cells: tuple[Cell, ...]
    part: str = ""
    computed: bool = False

    @classmethod
    def of(cls, *texts: str, part: str = "") -> "Row":
        return cls(tuple(Cell.of(text) for text in texts), part)

    @classmethod
    def total(cls, label: str, *amounts: str, span: int) -> "Row":
        return cls((Cell.of(label, span), *map(Cell.of, amounts)), computed=True)


@dataclass(frozen=True)
class Table:
    """`kind` is that of its rows, as in `content.KINDS`; empty when every row is computed."""

    kind: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Picture:
    chart: Chart


Block = Title | Heading | Prose | Listing | Remark | Callout | Table | Picture


@dataclass(frozen=True)
class Paper:
    """A whole document: what it is called, what stands above every page, and its blocks."""

    title: str
    running_head: str
    blocks: tuple[Block, ...] = field(default=())
