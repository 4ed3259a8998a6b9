"""The year agenda as a Word document that can be edited and read back."""

import datetime as dt
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm

from leagenda.exchange.writing.paper import Paper, lay_out
from leagenda.exchange.writing.word.body import Body, field_end, instruction, run
from leagenda.exchange.writing.word.style import REMARK, add_missing_styles, dress
from leagenda.exchange.writing.word.template import fill_template
from leagenda.foundation.clock import now
from leagenda.planning.models import Finding, Proof, YearAgendaContent


def write_word(
    content: YearAgendaContent,
    *,
    findings: Sequence[Finding] = (),
    proofs: Sequence[Proof] = (),
    template: Path | None = None,
    charts: bool = True,
) -> bytes:
    """A .docx in our own house style, or in that of a municipality's own `template`.

    With findings or proofs it gets an annex. Every part carries a hidden marker, by
    which `leagenda.exchange.returning.word` knows it again. Raises Refused when the template does
    not fit.
    """
    paper = lay_out(content, findings=findings, proofs=proofs, charts=charts)
    document, place = fill_template(template, content) if template else house_document(paper)
    add_missing_styles(document)
    for block in Body(document).draw(paper):
        place.addprevious(block)
    if template:
        place.getparent().remove(place)
    entitle(document, paper)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def write_paper(paper: Paper) -> bytes:
    """Any paper as a .docx in our own house style."""
    document, place = house_document(paper)
    for block in Body(document).draw(paper):
        place.addprevious(block)
    entitle(document, paper)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def house_document(paper: Paper) -> tuple[Document, Any]:
    """An empty document in our own style, and the element before which the body comes."""
    document = docx.Document()
    dress(document)
    add_missing_styles(document)
    section = document.sections[0]
    write_edge(section.header.paragraphs[0], document, [run(paper.running_head)])
    write_edge(section.footer.paragraphs[0], document, page_number())
    return document, document.element.body.sectPr


def write_edge(paragraph, document: Document, runs: list) -> None:
    paragraph.style = document.styles[REMARK]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16.6), WD_TAB_ALIGNMENT.RIGHT)
    paragraph._p.append(run("\t"))
    paragraph._p.extend(runs)


def page_number() -> list:
    """ "3 / 12" """
    return [*field("PAGE"), run(" / "), *field("NUMPAGES")]


def field(name: str) -> list:
    return [
        field_end("begin"),
        instruction(name),
        field_end("separate"),
        run("1"),
        field_end("end"),
    ]


def entitle(document: Document, paper: Paper) -> None:
    about = document.core_properties
    about.title, about.language, about.subject = paper.title, "nl-NL", paper.running_head
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = now().astimezone(dt.UTC)
