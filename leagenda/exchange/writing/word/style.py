"""The house style of the Word document: our own styles, on top of those that Word knows itself."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

ACCENT, INK, SOFT_INK = "0B5563", "1B2631", "4D5A67"
GROUND, LINE = "E6F1F2", "B5D3D7"
TYPEFACE = "Calibri"  # on every machine with Word; LibreOffice has its twin, Carlito

CALLOUT, REMARK, CELL, TABLE = "LEA Ambitie", "LEA Toelichting", "LEA Cel", "LEA Tabel"
CELL_HEAD, CELL_TOTAL = "LEA Kolomkop", "LEA Totaal"
LISTING = "LEA Opsomming"


def dress(document: Document) -> None:
    """Give an empty document our own page, language and styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    speak_dutch(document)
    body(document.styles["Normal"])
    for name, size, before, after in (("Heading 1", 20, 30, 8), ("Heading 2", 12.5, 14, 3)):
        heading(document.styles[name], size, before, after)
    heading(document.styles["Title"], 34, 60, 4)
    title = document.styles["Title"].element.pPr
    title.remove(title.find(qn("w:pBdr")))
    subtitle(document.styles["Subtitle"])
    document.styles["List Bullet"].paragraph_format.space_after = Pt(3)


def add_missing_styles(document: Document) -> None:
    """Our own names, in a document that may have styles of its own already."""
    wanted = {
        CALLOUT: callout,
        REMARK: remark,
        LISTING: listing,
        CELL: cell,
        CELL_HEAD: cell_head,
        CELL_TOTAL: cell_total,
        "TOC 1": contents_line,
    }
    for name, design in wanted.items():
        if name not in document.styles:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = document.styles["Normal"]
            design(style)
    if TABLE not in document.styles:
        document.styles.element.append(table_style())


def speak_dutch(document: Document) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults.find(qn("w:lang")) is None:
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "nl-NL")
        defaults.append(language)


def letters(style: ParagraphStyle, size: float, colour: str = INK, *, bold: bool = False) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = TYPEFACE, Pt(size), bold, False
    font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def spacing(style: ParagraphStyle, before: float, after: float, lines: float = 1.2) -> None:
    space = style.paragraph_format
    space.space_before, space.space_after = Pt(before), Pt(after)
    space.line_spacing_rule, space.line_spacing = WD_LINE_SPACING.MULTIPLE, lines


def body(style) -> None:
    letters(style, 11)
    spacing(style, 0, 6, 1.25)


def heading(style, size: float, before: float, after: float) -> None:
    letters(style, size, ACCENT, bold=True)
    spacing(style, before, after, 1.1)
    style.paragraph_format.keep_with_next = True


def subtitle(style) -> None:
    letters(style, 15, SOFT_INK)
    spacing(style, 0, 4)


def remark(style) -> None:
    letters(style, 10, SOFT_INK)
    spacing(style, 0, 4)


def listing(style) -> None:
    letters(style, 11)
    spacing(style, 0, 3)
    space = style.paragraph_format
    space.left_indent, space.first_line_indent = Cm(0.9), Cm(-0.9)
    space.tab_stops.add_tab_stop(Cm(0.9))


def contents_line(style) -> None:
    letters(style, 11)
    spacing(style, 0, 5)


def cell(style) -> None:
    letters(style, 10)
    spacing(style, 2, 2, 1.1)


def cell_head(style) -> None:
    letters(style, 10, ACCENT, bold=True)
    spacing(style, 3, 3, 1.1)
    style.paragraph_format.keep_with_next = True


def cell_total(style) -> None:
    letters(style, 10, bold=True)
    spacing(style, 3, 3, 1.1)


def callout(style) -> None:
    letters(style, 12, ACCENT)
    spacing(style, 14, 8, 1.25)
    space = style.paragraph_format
    space.left_indent, space.right_indent, space.keep_with_next = Cm(0.35), Cm(0.2), True
    properties = style.element.get_or_add_pPr()
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="36" w:space="8" '
        f'w:color="{ACCENT}"/></w:pBdr>'
    )
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{GROUND}"/>')
    at = properties.find(qn("w:spacing"))
    at.addprevious(border)
    at.addprevious(shade)


def table_style():
    """Calm lines, no boxes; the heads of the columns on a soft ground."""
    rule = f'w:val="single" w:color="{LINE}"'
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="LEATabel">'
        f'<w:name w:val="{TABLE}"/><w:uiPriority w:val="99"/><w:tblPr><w:tblBorders>'
        f'<w:top w:val="single" w:sz="12" w:color="{ACCENT}"/>'
        f'<w:bottom w:val="single" w:sz="8" w:color="{ACCENT}"/>'
        f'<w:insideH {rule} w:sz="4"/></w:tblBorders><w:tblCellMar>'
        '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" '
        f'w:fill="{GROUND}"/></w:tcPr></w:tblStylePr></w:style>'
    )
