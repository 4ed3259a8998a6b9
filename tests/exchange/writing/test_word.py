"""How the Word document is made."""

import datetime as dt
import io
import time

import docx
import pytest
from docx.oxml.ns import qn

from leagenda.exchange.returning.word import read_back
from leagenda.exchange.writing.word import write_word
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import difference
from leagenda.planning.rules import findings, proofs
from tests.exchange.returning.example import example
from tests.planning.real_agenda import real_agenda


@pytest.fixture(scope="module")
def document():
    return docx.Document(io.BytesIO(write_word(real_agenda())))


def test_it_has_a_title_and_speaks_dutch(document):
    assert document.core_properties.title == "Jaaragenda LEA 2021-2022"
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


def test_heads_of_tables_repeat_and_rows_stay_whole(document):
    for table in document.tables:
        rows = list(table._tbl.iter(qn("w:tr")))
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_totals_have_the_right_labels(document):
    words = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    totals = {row[0]: row[-1].replace("\xa0", " ") for row in words}
    assert ("€ 32.500", "€ 26.000") in [
        (one[-1].replace("\xa0", " "), two[-1].replace("\xa0", " "))
        for one, two in zip(words, words[2:], strict=False)
        if (one[0], two[0]) == ("Totale kosten", "Ten laste van het LEA-budget")
    ]
    assert totals["Totaal"] == "€ 66.650"


def test_the_chart_is_told_in_words(document):
    (picture,) = document.inline_shapes
    assert "92.550" in picture._inline.docPr.get("descr")


def test_there_is_a_table_of_contents_and_a_page_number(document):
    lines = [one.text for one in document.paragraphs if one.style.name.lower() == "toc 1"]
    assert lines[0] == "Inleiding"
    assert lines[1].startswith("1. ")
    footer = document.sections[0].footer._element
    assert {one.text for one in footer.iter(qn("w:instrText"))} == {"PAGE", "NUMPAGES"}
    assert "2021-2022" in document.sections[0].header.paragraphs[0].text


def test_findings_make_an_annex_that_does_not_come_back():
    content = real_agenda()
    found = findings(content, today=dt.date(2021, 11, 1))
    raw = write_word(content, findings=found, proofs=proofs(content))
    text = [one.text for one in docx.Document(io.BytesIO(raw)).paragraphs]
    assert "Bijlage: controle" in text
    returned = read_back(raw, content)
    assert (difference(content, returned.content), returned.problems) == ([], ())


# ── a municipality's own template ────────────────────────────────────────────


@pytest.fixture
def template(tmp_path):
    def make(*lines, spoil=None):
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.add_paragraph("Colofon van de gemeente")
        if spoil:
            spoil(document)
        document.save(tmp_path / "sjabloon.docx")
        return tmp_path / "sjabloon.docx"

    return make


def test_a_template_is_filled_and_comes_back(template):
    path = template("Gemeente Voorbeeld, {{ schooljaar }}: {{ netto }}", "{{ inhoud }}")
    raw = write_word(example(), template=path)
    text = [one.text for one in docx.Document(io.BytesIO(raw)).paragraphs]
    assert text[0].startswith("Gemeente Voorbeeld, 2021-2022: €")
    assert text[-1] == "Colofon van de gemeente"
    assert "1.\tGelijke kansen" in text
    returned = read_back(raw, example())
    assert (returned.content, returned.problems) == (example(), ())


def test_a_template_may_loop_over_the_work_plans(template):
    path = template("{% for plan in werkplannen %}{{ plan.titel }};{% endfor %}", "{{ inhoud }}")
    text = docx.Document(io.BytesIO(write_word(example(), template=path))).paragraphs[0].text
    assert text == "Gelijke kansen;Brede ontwikkeling;"


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["geen plek"], "één keer {{ inhoud }}"),
        (["{{ inhoud }}", "{{ inhoud }}"], "één keer {{ inhoud }}"),
        (["hier: {{ inhoud }}"], "alleen op een regel"),
        (["{{ inhoud }} {{ burgemeester }}"], "niet kent: .*burgemeester"),
        (["{{ inhoud }} {% for %}"], "Controleer de accolades"),
    ],
)
def test_a_template_that_does_not_fit_is_refused(template, lines, sentence):
    with pytest.raises(Refused, match=sentence):
        write_word(example(), template=template(*lines))


def test_a_template_without_the_styles_is_refused(template):
    def spoil(document):
        document.styles["List Bullet"].delete()

    with pytest.raises(Refused, match="opmaakprofielen: List Bullet"):
        write_word(example(), template=template("{{ inhoud }}", spoil=spoil))


def test_a_template_that_is_no_word_file_is_refused(tmp_path):
    (tmp_path / "sjabloon.docx").write_text("zomaar tekst")
    with pytest.raises(Refused, match="geen Word-bestand"):
        write_word(example(), template=tmp_path / "sjabloon.docx")


@pytest.mark.slow
def test_the_real_agenda_takes_less_than_half_a_second():
    content = real_agenda()
    write_word(content)
    begun = time.process_time()
    write_word(content)
    assert time.process_time() - begun < 0.5


def test_the_themes_and_principles_of_the_agenda_stand_before_the_chapters():
    raw = write_word(example(), charts=False)
    text = [one.text for one in docx.Document(io.BytesIO(raw)).paragraphs]
    at = text.index("Thema’s 2019-2022")
    assert text[at : at + 4] == [
        "Thema’s 2019-2022",
        "1.\tGelijke kansen",
        "Uitgangspunten",
        "–\tSamen",
    ]
    assert at < len(text) - 1 - text[::-1].index("1.\tGelijke kansen")


def test_a_named_agenda_is_printed_with_its_years():
    content = example()
    content.agenda.name = "Kansrijk opgroeien"
    raw = write_word(content, charts=False)
    subtitle = docx.Document(io.BytesIO(raw)).paragraphs[2].text
    assert subtitle == "Kansrijk opgroeien, 2019-2022"
    assert read_back(raw, content).problems == ()
