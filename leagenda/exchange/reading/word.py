"""Word: paragraphs and tables in the order of the document, with what tracked changes come to."""

import io
import re
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn
from lxml import etree

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

# The cells of a row carry its id with a letter behind it.
MARKER = re.compile(r"(?P<marker>lea_[0-9a-f]{32})(?:_[a-z])?")
HEADING = re.compile(r"(?:heading|kop|überschrift)\s*([1-6])", re.IGNORECASE)
CONTENTS = re.compile(r"(?:toc|inhopg|inhoudsopgave)\s*\d", re.IGNORECASE)
LISTED = re.compile(r"list|lijst|opsomming", re.IGNORECASE)

WRAPPERS = {
    qn(f"w:{name}")
    for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink")
}
WRAPPERS |= {qn("w:fldSimple"), qn("w:dir"), qn("w:bdo"), qn("w:r")}
BREAKS = {qn("w:br"), qn("w:cr")}
P, TBL, TR, TC = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
NOTES = ("footnotes", "endnotes")


def read_word(name: str, raw: bytes) -> Document:
    """Whatever Word or LibreOffice wrote as .docx; the caller has opened the container safely."""
    package = docx.Document(io.BytesIO(raw))
    walk = Walk(package)
    blocks = list(walk.blocks(package.element.body))
    blocks += walk.notes() + walk.running()
    return Document(name=name, format="word", blocks=blocks)


def children(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The nearest descendants with one of these tags, looking through wrappers only."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in WRAPPERS:
            yield from children(child, *tags)


def marker_of(element: etree._Element) -> str:
    """Our hidden id: the tag of a content control around or in it, or the name of a bookmark."""
    around = [one for one in element.iterancestors(qn("w:sdt")) if own_sdt(one, element)]
    tags = [one.find(f"{qn('w:sdtPr')}/{qn('w:tag')}") for one in around]
    tags += [one.find(f"{qn('w:sdtPr')}/{qn('w:tag')}") for one in element.iter(qn("w:sdt"))]
    names = [tag.get(qn("w:val"), "") for tag in tags if tag is not None]
    names += [one.get(qn("w:name"), "") for one in element.iter(qn("w:bookmarkStart"))]
    found = (MARKER.fullmatch(name) for name in names)
    return next((one["marker"] for one in found if one), "")


def own_sdt(control: etree._Element, element: etree._Element) -> bool:
    """A control around this one thing, not around a whole row or chapter that holds it."""
    content = control.find(qn("w:sdtContent"))
    return content is not None and list(children(content, element.tag)) == [element]


class Walk:
    """One pass through a document, counting paragraphs and tables."""

    def __init__(self, package):
        self.package = package
        self.styles = {style.style_id: style.name or "" for style in package.styles}
        self.numbered = {style.style_id for style in package.styles if numbers(style.element)}
        self.paragraphs = 0
        self.tables = 0

    def blocks(self, element: etree._Element) -> Iterator[Block]:
        for child in children(element, P, TBL):
            if child.tag == P:
                yield from self.paragraph(child)
            else:
                yield from self.table(child)

    def paragraph(self, element: etree._Element) -> Iterator[Block]:
        self.paragraphs += 1
        lines = [
            Line(text=text, place=Place(paragraph=self.paragraphs, line=number))
            for number, text in enumerate(texts(element), start=1)
            if text.strip()
        ]
        if lines:
            style = self.style_of(element)
            name = self.styles.get(style, "")
            yield Paragraph(
                lines=lines,
                level=level_of(name, element),
                is_bold=is_bold(element),
                is_contents=bool(CONTENTS.match(name)),
                is_listed=bool(LISTED.search(name)) or numbers(element) or style in self.numbered,
                marker=marker_of(element),
            )
        for box in boxes(element):
            yield from self.blocks(box)

    def style_of(self, element: etree._Element) -> str:
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return "" if style is None else style.get(qn("w:val"), "")

    def table(self, element: etree._Element) -> Iterator[Block]:
        rows = list(children(element, TR))
        if is_frame(element, rows):
            for row in rows:
                for cell in children(row, TC):
                    yield from self.blocks(cell)
            return
        self.tables += 1
        number = self.tables
        yield Table(rows=[self.row(row, number, index) for index, row in enumerate(rows, start=1)])

    def row(self, element: etree._Element, table: int, number: int) -> Row:
        cells = [Cell() for _ in range(property_number(element, "trPr", "gridBefore", 0))]
        for cell in children(element, TC):
            place = Place(table=table, row=number, column=len(cells) + 1)
            merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            below = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
            cells.append(Cell(lines=cell_lines(cell, place), continues=below))
            beside = property_number(cell, "tcPr", "gridSpan", 1) - 1
            cells += [Cell(continues=True) for _ in range(beside)]
        header = element.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        return Row(cells=cells, is_header=header, marker=marker_of(element))

    def notes(self) -> list[Block]:
        """Footnotes and endnotes: text that the reader of the paper sees too."""
        found: list[Block] = []
        for part in self.package.part.package.iter_parts():
            if part.partname.endswith(tuple(f"{name}.xml" for name in NOTES)):
                root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))
                for note in root:
                    found += self.blocks(note)
        return found

    def running(self) -> list[Block]:
        """Heads and feet of the pages, each text once."""
        found: dict[str, Block] = {}
        for section in self.package.sections:
            for part in (section.header, section.footer):
                for block in [] if part.is_linked_to_previous else self.blocks(part._element):
                    for paragraph in flat(block):
                        found.setdefault(paragraph.text, paragraph)
        return list(found.values())


def flat(block: Block) -> list[Paragraph]:
    if isinstance(block, Paragraph):
        return [block.model_copy(update={"is_running": True})]
    cells = [cell for row in block.rows for cell in row.cells if cell.lines]
    return [Paragraph(lines=cell.lines, is_running=True) for cell in cells]


def property_number(element: etree._Element, group: str, name: str, otherwise: int) -> int:
    found = element.find(f"{qn('w:' + group)}/{qn('w:' + name)}")
    value = "" if found is None else found.get(qn("w:val"), "")
    return min(int(value), 60) if value.isdigit() else otherwise


def numbers(element: etree._Element) -> bool:
    found = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    return found is not None


def level_of(style: str, element: etree._Element) -> int:
    """The level that the style says, or that the writer gave the paragraph in the outline."""
    if style.casefold() in {"title", "titel"}:
        return 1
    if found := HEADING.match(style):
        return int(found[1])
    outline = property_number(element, "pPr", "outlineLvl", 9)
    return outline + 1 if outline < 6 else 0


def is_bold(element: etree._Element) -> bool:
    """Whether all its text is bold."""
    runs = [run for run in children(element, qn("w:r")) if "".join(texts(run)).strip()]
    marks = [run.find(f"{qn('w:rPr')}/{qn('w:b')}") for run in runs]
    off = ("0", "false", "none")
    return bool(runs) and all(m is not None and m.get(qn("w:val"), "1") not in off for m in marks)


def is_frame(table: etree._Element, rows: list[etree._Element]) -> bool:
    """A table of one column that only holds the page together."""
    single = all(len(list(children(row, TC))) == 1 for row in rows)
    return single and table.find(f".//{TC}//{TBL}") is not None


def texts(element: etree._Element) -> list[str]:
    """The lines of a paragraph or run as they read when every tracked change is accepted."""
    found = [""]
    for part in pieces(element):
        if part is None:
            found.append("")
        else:
            found[-1] += part
    return found


def pieces(element: etree._Element) -> Iterator[str | None]:
    """Bits of text; None where a line ends."""
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag in BREAKS:
            yield None
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag in WRAPPERS:
            yield from pieces(child)


def cell_lines(cell: etree._Element, place: Place) -> list[Line]:
    """All text in a cell, also that of tables and text boxes in it."""
    found = [
        text for paragraph in inner_paragraphs(cell) for text in texts(paragraph) if text.strip()
    ]
    return [
        Line(text=text, place=place.model_copy(update={"line": number}))
        for number, text in enumerate(found, start=1)
    ]


def inner_paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    for child in children(element, P, TBL, TR, TC):
        if child.tag == P:
            yield child
            for box in boxes(child):
                yield from inner_paragraphs(box)
        else:
            yield from inner_paragraphs(child)


def boxes(paragraph: etree._Element) -> list[etree._Element]:
    """Text boxes anchored in a paragraph; the copy for old Word versions is left out."""
    found = paragraph.iter(qn("w:txbxContent"))
    return [box for box in found if not any(fallback(one) for one in box.iterancestors())]


def fallback(element: etree._Element) -> bool:
    return etree.QName(element).localname == "Fallback"
