"""The blocks of the paper as the elements of a Word document."""

import io
from collections.abc import Iterator
from itertools import count

from django.utils.translation import gettext as _
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from leagenda.exchange.writing import paper
from leagenda.exchange.writing.word import marker
from leagenda.exchange.writing.word.style import (
    CALLOUT,
    CELL,
    CELL_HEAD,
    CELL_TOTAL,
    LISTING,
    REMARK,
    TABLE,
)
from leagenda.exchange.writing.wording import printable

TWIPS = {"width": 9400}
PICTURE_WIDTH = Cm(16.4)


def element(tag: str, /, **attributes):
    """A Word element with Word attributes."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


class Body:
    """Draws blocks, one after the other, with the styles that the document has."""

    def __init__(self, document: Document):
        self.document = document
        self.styles = {style.name.casefold(): style.style_id for style in document.styles}
        self.next_bookmark = count(1000)

    def draw(self, drawn: paper.Paper) -> Iterator:
        yield self.paragraph("Normal", "", marker.START)
        for block in drawn.blocks:
            yield from getattr(self, f"draw_{type(block).__name__.lower()}")(block, drawn)
        yield self.paragraph("Normal", "", marker.END)

    # ── one block each ───────────────────────────────────────────────────────

    def draw_title(self, title: paper.Title, drawn: paper.Paper):
        yield self.paragraph("Title", title.text, title.part and marker.bookmark(title.part))
        yield self.paragraph("Subtitle", title.subtitle)
        if title.standing:
            yield self.paragraph(REMARK, title.standing)
        yield from self.contents(chapters_of(drawn))

    def draw_heading(self, heading: paper.Heading, drawn: paper.Paper):
        numbered = f"{heading.number}.\t{heading.text}" if heading.number else heading.text
        yield self.paragraph(f"Heading {heading.level}", numbered, heading_bookmark(heading))

    def draw_prose(self, prose: paper.Prose, drawn: paper.Paper):
        for text, is_item in prose.lines:
            yield self.paragraph("List Bullet" if is_item else "Normal", text)

    def draw_listing(self, listing: paper.Listing, drawn: paper.Paper):
        for number, text in listing.items:
            yield self.paragraph(LISTING, f"{number}.\t{text}" if number else f"–\t{text}")

    def draw_remark(self, remark: paper.Remark, drawn: paper.Paper):
        yield self.paragraph(REMARK, remark.text)

    def draw_callout(self, callout: paper.Callout, drawn: paper.Paper):
        made = self.paragraph(CALLOUT, callout.text, marker.bookmark(callout.part))
        made.findall(qn("w:bookmarkEnd"))[-1].addnext(run(_("Ambitie: "), bold=True))
        yield made

    def draw_picture(self, picture: paper.Picture, drawn: paper.Paper):
        yield self.paragraph(REMARK, picture.chart.title)
        holder = self.document.add_paragraph()
        png = io.BytesIO(picture.chart.png())
        shape = holder.add_run().add_picture(png, width=PICTURE_WIDTH)
        shape._inline.docPr.set("descr", picture.chart.description)
        shape._inline.docPr.set("title", picture.chart.title)
        yield holder._p

    def draw_table(self, table: paper.Table, drawn: paper.Paper):
        made = element("tbl")
        made.append(self.table_properties(table))
        grid = element("tblGrid")
        grid.extend(element("gridCol", w=twips(column.share)) for column in table.columns)
        made.append(grid)
        made.append(self.head(table))
        made.extend(self.row(row, table) for row in table.rows)
        yield made
        yield self.paragraph(REMARK, "")

    # ── tables ───────────────────────────────────────────────────────────────

    def table_properties(self, table: paper.Table):
        properties = element("tblPr")
        properties.append(element("tblStyle", val=self.styles[TABLE.casefold()]))
        properties.append(element("tblW", w=TWIPS["width"], type="dxa"))
        properties.append(element("tblLayout", type="fixed"))
        properties.append(element("tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"))
        properties.append(element("tblCaption", val=printable(table.description)))
        return properties

    def head(self, table: paper.Table):
        row = element("tr")
        properties = element("trPr")
        properties.extend([element("cantSplit"), element("tblHeader")])
        row.append(properties)
        for column in table.columns:
            lines = (paper.Line(column.title),)
            row.append(self.cell(lines, CELL_HEAD, column.share, numeric=column.numeric))
        return row

    def row(self, row: paper.Row, table: paper.Table):
        made = element("tr")
        properties = element("trPr")
        properties.append(element("cantSplit"))
        made.append(properties)
        at = 0
        style = CELL_TOTAL if row.computed else CELL
        for place, cell in enumerate(row.cells):
            columns = table.columns[at : at + cell.span]
            share = sum(column.share for column in columns)
            drawn = self.cell(cell.lines, style, share, numeric=columns[0].numeric, span=cell.span)
            if row.part:
                self.mark(drawn.find(qn("w:p")), marker.bookmark(row.part, place))
            made.append(drawn)
            at += cell.span
        return made

    def cell(self, lines, style: str, share: int, *, numeric: bool = False, span: int = 1):
        made = element("tc")
        properties = element("tcPr")
        properties.append(element("tcW", w=twips(share), type="dxa"))
        if span > 1:
            properties.append(element("gridSpan", val=span))
        made.append(properties)
        for line in lines:
            mark = line.part and marker.bookmark(line.part)
            paragraph = self.paragraph(style, line.text, mark)
            if numeric:
                paragraph.pPr.append(element("jc", val="right"))
            made.append(paragraph)
        return made

    # ── paragraphs ───────────────────────────────────────────────────────────

    def paragraph(self, style: str, text: str, mark: str = ""):
        made = element("p")
        properties = element("pPr")
        properties.append(element("pStyle", val=self.styles[style.casefold()]))
        made.append(properties)
        if mark:
            self.mark(made, mark)
        if text:
            made.append(run(text))
        return made

    def mark(self, paragraph, name: str) -> None:
        id_ = next(self.next_bookmark)
        start = element("bookmarkStart", id=id_, name=name)
        paragraph.pPr.addnext(start)
        start.addnext(element("bookmarkEnd", id=id_))

    def contents(self, chapters: list[paper.Heading]) -> Iterator:
        """A table of contents that is right without being refreshed: links, no page numbers."""
        field = 'TOC \\o "1-1" \\n \\h \\z \\u'
        for place, chapter in enumerate(chapters):
            line = self.paragraph("TOC 1", "")
            if place == 0:
                line.extend([field_end("begin"), instruction(field), field_end("separate")])
            link = element("hyperlink", anchor=heading_bookmark(chapter), history="1")
            link.append(run(f"{chapter.number}. {chapter.text}".removeprefix(". ")))
            line.append(link)
            if place == len(chapters) - 1:
                line.append(field_end("end"))
            yield line


def chapters_of(drawn: paper.Paper) -> list[paper.Heading]:
    headings = [block for block in drawn.blocks if isinstance(block, paper.Heading)]
    return [heading for heading in headings if heading.level == 1]


def heading_bookmark(heading: paper.Heading) -> str:
    if heading.part:
        return marker.bookmark(heading.part)
    return marker.SECTIONS.get(heading.section, "")


def twips(share: int) -> int:
    return TWIPS["width"] * share // 100


def run(text: str, *, bold: bool = False):
    """The text with its line ends and tabs as Word writes them."""
    made = element("r")
    if bold:
        properties = element("rPr")
        properties.append(element("b"))
        made.append(properties)
    for place, line in enumerate(printable(text).split("\n")):
        if place:
            made.append(element("br"))
        for at, piece in enumerate(line.split("\t")):
            if at:
                made.append(element("tab"))
            if piece:
                words = element("t")
                words.text = piece
                words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                made.append(words)
    return made


def field_end(kind: str):
    made = element("r")
    made.append(element("fldChar", fldCharType=kind))
    return made


def instruction(field: str):
    made = element("r")
    words = element("instrText")
    words.text = field
    made.append(words)
    return made
