"""The structure that a screen reader leans on, and that nothing in an agenda can break a paper."""

import datetime as dt
import io
import time

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from leagenda.exchange.writing.pdf import write_pdf, write_report
from leagenda.planning.rules import findings, proofs
from tests.exchange.returning.example import example
from tests.planning.real_agenda import real_agenda
from tests.planning.strategies import year_agendas

TODAY = dt.date(2021, 11, 1)


@pytest.fixture(scope="module")
def raw():
    content = real_agenda()
    return write_pdf(
        content, findings=findings(content, today=TODAY), proofs=proofs(content), charts=True
    )


@pytest.fixture(scope="module")
def pdf(raw):
    with pikepdf.open(io.BytesIO(raw)) as opened:
        yield opened


def structure(node):
    """The names of the structure elements, from the top down."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from structure(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S), node
        if "/K" in node:
            yield from structure(node.K)


def words(raw):
    document = pypdfium2.PdfDocument(raw)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def test_it_says_that_it_is_pdf_ua_and_pdf_a(pdf):
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"] == "Jaaragenda LEA 2021-2022"


def test_it_is_tagged_and_dutch_and_shows_its_title(pdf):
    assert str(pdf.Root.Lang).startswith("nl")
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_chapters_are_bookmarks(pdf):
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "Inleiding"
    assert [title[:2] for title in titles[1:6]] == ["1.", "2.", "3.", "4.", "5."]
    assert titles[-1] == "Bijlage: controle"


def test_tables_have_heads_and_rows(pdf):
    names = [name for name, _node in structure(pdf.Root.StructTreeRoot.K)]
    content = real_agenda()
    with_actions = sum(bool(one.actions) for plan in content.work_plans for one in plan.ambitions)
    assert names.count("/Table") >= with_actions + len(content.work_plans) + 2
    assert names.count("/TH") >= 4 * names.count("/Table") - 10
    assert names.count("/TR") > 22
    assert {"/H1", "/H2", "/THead", "/TBody", "/TD", "/P", "/L", "/TOC"} <= set(names)


def test_heads_of_columns_say_so(pdf):
    heads = [node for name, node in structure(pdf.Root.StructTreeRoot.K) if name == "/TH"]
    attributes = [str(node.A) if "/A" in node else "" for node in heads]
    assert all("Column" in one for one in attributes)


def test_pictures_are_told_in_words(pdf):
    figures = [node for name, node in structure(pdf.Root.StructTreeRoot.K) if name == "/Figure"]
    assert figures
    assert any("€ 92.550" in str(node.get("/Alt", "")).replace("\xa0", " ") for node in figures)


def test_every_page_has_its_number(raw):
    document = pypdfium2.PdfDocument(raw)
    count = len(document)
    for number, page in enumerate(document, start=1):
        assert f"{number} / {count}" in page.get_textpage().get_text_bounded()
    document.close()


def test_totals_have_the_right_labels(raw):
    text = words(raw)
    assert "Totale kosten" in text
    assert "Ten laste van het LEA-budget" in text
    assert "€ 66.650" in text.replace("\xa0", " ")


def test_the_annex_is_there_only_when_wanted():
    content = real_agenda()
    assert "Bijlage: controle" not in words(write_pdf(content))


def test_markup_in_the_words_stays_words():
    content = example()
    content.introduction = '#panic("x") *vet* $x$ \\ @ref <label> = kop'
    assert '#panic("x") *vet* $x$' in words(write_pdf(content))


def test_letters_without_a_drawing_become_boxes_and_the_rest_stays():
    content = example()
    content.introduction = "Welkom 漢字 \U0001f642 één € 5"
    text = words(write_pdf(content))
    assert "Welkom □□" in text
    assert "één € 5" in text


def test_a_report_alone_names_the_document():
    content = real_agenda()
    found = findings(content, today=TODAY)
    text = words(write_report(found, proofs(content), "jaaragenda.docx"))
    assert "jaaragenda.docx" in text
    assert "Klopt niet" in text


def test_a_report_without_findings_says_so():
    assert "0 bevindingen" in words(write_report([], [], "schoon.docx"))


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas())
def test_any_agenda_becomes_a_pdf(content):
    assert write_pdf(content, charts=False).startswith(b"%PDF")


@pytest.mark.slow
def test_the_real_agenda_takes_less_than_half_a_second():
    content = real_agenda()
    write_pdf(content)
    begun = time.process_time()
    write_pdf(content)
    assert time.process_time() - begun < 0.5
