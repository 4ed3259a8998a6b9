"""A Word document as paragraphs and tables in order, with the bookmarks that it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from docx.oxml.ns import qn
from lxml import etree

from leagenda.foundation.container import broken_sentence, open_container
from leagenda.foundation.refusal import Refused

PASSED_OVER = {qn(f"w:{tag}") for tag in ("del", "moveFrom", "drawing", "pict", "pPr", "rPr")}
CONTAINERS = {
    qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
}
WIDTH = re.compile("[1-9][0-9]?", re.ASCII)
SPOKEN = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True)
class Paragraph:
    """`style` is its name in small letters."""

    style: str
    text: str
    is_item: bool = False
    bookmarks: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        return f"- {self.text}" if self.is_item else self.text


@dataclass(frozen=True)
class Cell:
    paragraphs: tuple[Paragraph, ...]
    span: int = 1

    @property
    def text(self) -> str:
        return "\n".join(one.line for one in self.paragraphs).strip()

    @property
    def bookmarks(self) -> tuple[str, ...]:
        return tuple(name for one in self.paragraphs for name in one.bookmarks)


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]
    bookmarks: tuple[str, ...] = field(default=())


def read_document(raw: bytes) -> Iterator[Paragraph | Table]:
    """Refuses what is no Word document, or not a safe one."""
    parts = open_container(raw)
    body = parsed(parts.get("word/document.xml")).find(qn("w:body"))
    if body is None:
        raise Refused([broken_sentence()])
    styles = style_names(parsed(parts.get("word/styles.xml", b"<none/>")))
    return blocks(body, styles)


def parsed(xml: bytes | None):
    try:
        return etree.fromstring(
            xml or b"", etree.XMLParser(resolve_entities=False, no_network=True)
        )
    except etree.XMLSyntaxError as error:
        raise Refused([broken_sentence()]) from error


def style_names(styles) -> dict[str, str]:
    return {
        style.get(qn("w:styleId"), ""): style.find(qn("w:name")).get(qn("w:val"), "").casefold()
        for style in styles.iter(qn("w:style"))
        if style.find(qn("w:name")) is not None
    }


def blocks(parent, styles: dict[str, str]) -> Iterator[Paragraph | Table]:
    """A bookmark that stands between two blocks belongs to the one that follows."""
    loose: tuple[str, ...] = ()
    for child in parent:
        if child.tag == qn("w:bookmarkStart"):
            loose += (child.get(qn("w:name"), ""),)
        elif child.tag in CONTAINERS:
            yield from blocks(child, styles)
        elif child.tag == qn("w:p") and not is_deleted(child):
            yield paragraph(child, styles, loose)
            loose = ()
        elif child.tag == qn("w:tbl"):
            yield Table(tuple(rows(child, styles)), loose)
            loose = ()


def is_deleted(made) -> bool:
    """Its end was taken away while changes were tracked, and with it all of its words."""
    mark = made.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}")
    return mark is not None and not spoken(made).strip()


def paragraph(made, styles: dict[str, str], loose: tuple[str, ...] = ()) -> Paragraph:
    properties = made.find(qn("w:pPr"))
    style, in_list = "normal", False
    if properties is not None:
        named = properties.find(qn("w:pStyle"))
        style = styles.get(named.get(qn("w:val")), "normal") if named is not None else "normal"
        in_list = properties.find(qn("w:numPr")) is not None
    names = (one.get(qn("w:name"), "") for one in made.iter(qn("w:bookmarkStart")))
    is_item = style.startswith("list") or (in_list and not style.startswith("heading"))
    return Paragraph(style, spoken(made), is_item, (*loose, *names))


def spoken(made) -> str:
    return "".join(pieces(made))


def pieces(made) -> Iterator[str]:
    for child in made:
        if child.tag in PASSED_OVER:
            continue
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif name in SPOKEN:
            yield SPOKEN[name]
        elif name == "br":
            yield "\n" if child.get(qn("w:type")) in {None, "textWrapping"} else ""
        else:
            yield from pieces(child)


def rows(table, styles: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    above: dict[int, Cell] = {}
    for row in table.iter(qn("w:tr")):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            continue
        cells = []
        column = 0
        for made in row.iter(qn("w:tc")):
            read = cell(made, styles)
            if goes_on(made) and column in above:
                read = Cell(tuple(map(unmarked, above[column].paragraphs)), read.span)
            above[column] = read
            column += read.span
            cells.append(read)
        yield tuple(cells)


def cell(made, styles: dict[str, str]) -> Cell:
    inside = (one for one in blocks(made, styles) if isinstance(one, Paragraph))
    return Cell(tuple(inside), width(made))


def width(made) -> int:
    """Over how many columns it goes; a number that makes no sense is one."""
    span = made.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    words = span.get(qn("w:val"), "") if span is not None else ""
    return int(words) if WIDTH.fullmatch(words) else 1


def unmarked(seen: Paragraph) -> Paragraph:
    return replace(seen, bookmarks=())


def goes_on(made) -> bool:
    """Merged with the cell above it."""
    merged = made.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val")) != "restart"
