"""What a Word file holds besides plain paragraphs: changes, controls, merged and nested cells."""

import uuid

import docx
import pytest

from leagenda.exchange.reading import read
from leagenda.exchange.reading.block import Paragraph, Table
from leagenda.exchange.reading.opening import open_document
from tests.exchange.reading.papers import element, fill, saved


@pytest.fixture
def made():
    return docx.Document()


def taken_apart(made):
    return open_document("a.docx", saved(made))


def around(thing, tag: str):
    """Put a content control with this tag around a paragraph or a row."""
    control, properties, content = element("w:sdt"), element("w:sdtPr"), element("w:sdtContent")
    properties.append(element("w:tag", val=tag))
    control.append(properties)
    control.append(content)
    thing.getparent().replace(thing, control)
    content.append(thing)


def marker() -> str:
    return f"lea_{uuid.uuid4().hex}"


def test_tracked_changes_read_as_if_accepted(made):
    paragraph = made.add_paragraph("De ")
    gone, come = element("w:del", id="1"), element("w:ins", id="2")
    deleted = element("w:r")
    deleted.append(element("w:delText"))
    deleted[0].text = "oude "
    gone.append(deleted)
    come.append(made.add_paragraph("nieuwe tekst").runs[0]._r)
    paragraph._p.append(gone)
    paragraph._p.append(come)
    assert "De nieuwe tekst" in [line.text for line in taken_apart(made).lines]


def test_text_in_controls_and_links_is_read(made):
    around(made.add_paragraph("In een veld")._p, "naam")
    link = element("w:hyperlink")
    paragraph = made.add_paragraph("Zie ")
    link.append(made.add_paragraph("de site").runs[0]._r)
    paragraph._p.append(link)
    assert [line.text for line in taken_apart(made).lines] == ["In een veld", "Zie de site"]


def test_a_line_break_makes_two_lines_of_one_paragraph(made):
    made.add_paragraph("Eerste\nTweede")
    [block] = taken_apart(made).blocks
    assert [line.text for line in block.lines] == ["Eerste", "Tweede"]
    assert {str(line.place) for line in block.lines} == {"alinea 1"}


def test_a_hidden_id_in_a_control_or_bookmark_is_kept(made):
    first, second, third = marker(), marker(), marker()
    around(made.add_paragraph("Kop")._p, first)
    made.add_paragraph("Tekst")._p.append(element("w:bookmarkStart", id="1", name=second))
    table = made.add_table(rows=2, cols=1)
    fill(table, [["Actie"], ["Overleg"]])
    around(table.rows[1]._tr, third)
    heading, text, found = taken_apart(made).blocks
    assert (heading.marker, text.marker) == (first, second)
    assert [row.marker for row in found.rows] == ["", third]


def test_a_control_around_everything_marks_nothing(made):
    made.add_paragraph("Een")
    made.add_paragraph("Twee")
    control, content = element("w:sdt"), element("w:sdtContent")
    properties = element("w:sdtPr")
    properties.append(element("w:tag", val=marker()))
    control.append(properties)
    control.append(content)
    body = made.element.body
    for paragraph in list(body.iterchildren(docx.oxml.ns.qn("w:p"))):
        content.append(paragraph)
    body.insert(0, control)
    assert [block.marker for block in taken_apart(made).blocks] == ["", ""]


def test_an_action_with_a_hidden_id_keeps_that_id(made):
    key = uuid.uuid4()
    made.add_heading("1. Taal 2023-2024", 1)
    table = made.add_table(rows=2, cols=2)
    fill(table, [["Actie", "Planning"], ["Overleg", "mei 2024"]])
    around(table.rows[1]._tr, f"lea_{key.hex}")
    [action] = read("a.docx", saved(made)).content.actions()
    assert action.id == str(key)


def test_merged_cells_say_their_text_once(made):
    table = made.add_table(rows=2, cols=2)
    fill(table, [["Kop", ""], ["a", "b"]])
    table.rows[0].cells[0].merge(table.rows[0].cells[1])
    [found] = taken_apart(made).blocks
    assert [(cell.text, cell.continues) for cell in found.rows[0].cells] == [
        ("Kop", False),
        ("", True),
    ]


def test_a_table_in_a_cell_is_text_of_that_cell(made):
    outer = made.add_table(rows=1, cols=2)
    outer.rows[0].cells[0].text = "links"
    inner = outer.rows[0].cells[1].add_table(rows=1, cols=2)
    fill(inner, [["een", "twee"]])
    [found] = taken_apart(made).blocks
    assert [cell.text for cell in found.rows[0].cells] == ["links", "een twee"]


def test_a_table_that_only_frames_the_page_is_looked_through(made):
    frame = made.add_table(rows=1, cols=1)
    frame.rows[0].cells[0].text = "Boven"
    fill(frame.rows[0].cells[0].add_table(rows=1, cols=2), [["Actie", "Wie"]])
    blocks = taken_apart(made).blocks
    assert [type(block) for block in blocks] == [Paragraph, Table]


def test_heads_and_feet_of_pages_are_running_text(made):
    made.add_paragraph("Tekst")
    made.sections[0].footer.paragraphs[0].text = "pagina 1"
    assert [(block.text, block.is_running) for block in taken_apart(made).blocks] == [
        ("Tekst", False),
        ("pagina 1", True),
    ]


@pytest.mark.parametrize(("style", "level"), [("Heading 2", 2), ("Title", 1), ("Normal", 0)])
def test_a_heading_is_known_by_its_style(made, style, level):
    made.add_paragraph("Kop", style=style)
    assert taken_apart(made).blocks[0].level == level


def test_half_an_adoption_is_a_doubt_and_not_stored():
    paper = docx.Document()
    paper.add_paragraph("Jaaragenda LEA 2022-2023")
    paper.add_paragraph("Deze jaaragenda is op 3 oktober 2022 vastgesteld.")
    paper.add_paragraph("1. TAAL")
    paper.add_paragraph("Ambitie: elk kind leest")
    rows = [["nr", "Actie", "Partners", "Planning"], ["1", "Voorlezen", "Bibliotheek", "Q4 2022"]]
    fill(paper.add_table(2, 4), rows)
    proposal = read("agenda.docx", saved(paper))
    assert (proposal.content.adopted_on, proposal.content.adopted_by) == (None, "")
    (doubt,) = [one for one in proposal.doubts if one.code == "adoption-half"]
    assert "niet door wie" in doubt.reason
