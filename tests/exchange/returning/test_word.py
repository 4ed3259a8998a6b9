"""What comes back from Word: nothing when nothing was edited, and exactly what was."""

import io
import re
import shutil
import subprocess
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from leagenda.exchange.returning.word import read_back
from leagenda.exchange.writing.word import write_word
from leagenda.exchange.writing.word.marker import bookmark
from leagenda.exchange.writing.wording import says_the_same
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import CostLineContent, difference
from tests.exchange.returning.example import example
from tests.planning.real_agenda import real_agenda
from tests.planning.strategies import year_agendas

soffice = shutil.which("soffice")


@pytest.fixture(scope="module")
def exported():
    return write_word(example(), charts=False)


class Edited:
    """Our own document, opened as somebody with Word would."""

    def __init__(self, raw: bytes):
        self.document = docx.Document(io.BytesIO(raw))

    @property
    def body(self):
        return self.document.element.body

    def block(self, id_: str, inside: str):
        """The paragraph or row that carries the marker of this part."""
        for made in self.body.iter(qn(f"w:{inside}")):
            names = {one.get(qn("w:name")) for one in made.iter(qn("w:bookmarkStart"))}
            if names & {bookmark(id_), *(bookmark(id_, place) for place in range(8))}:
                return made
        raise AssertionError(id_)

    def retype(self, made, text: str):
        """Put other words in one paragraph, and leave everything else as it is."""
        words = list(made.iter(qn("w:t")))
        for one in words[1:]:
            one.text = ""
        words[0].text = text

    def cell(self, id_: str, column: int):
        return list(self.block(id_, "tr").iter(qn("w:tc")))[column]

    def read_back(self, current=None):
        written = io.BytesIO()
        self.document.save(written)
        return read_back(written.getvalue(), current or example())

    def changes(self):
        returned = self.read_back()
        assert returned.problems == ()
        return difference(example(), returned.content)


@pytest.fixture
def edited(exported):
    return Edited(exported)


def test_unchanged_is_no_difference(exported):
    returned = read_back(exported, example())
    assert returned.content == example()
    assert returned.problems == ()


def test_the_real_agenda_comes_back_as_it_was():
    content = real_agenda()
    returned = read_back(write_word(content, charts=False), content)
    assert returned.content == content
    assert returned.problems == ()


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas())
def test_any_agenda_comes_back_as_it_was(content):
    returned = read_back(write_word(content, charts=False), content)
    assert returned.content == content
    assert returned.problems == ()


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas(most_plans=2))
def test_the_words_come_from_the_paper_and_not_from_what_is_here(content):
    emptied = content.model_copy(deep=True)
    for plan in emptied.work_plans:
        plan.situation = plan.focus = plan.intentions = ""
    for action in emptied.actions():
        action.description, action.planning, action.costs = "?", "?", []
    returned = read_back(write_word(content, charts=False), emptied).content
    for plan, was in zip(returned.work_plans, content.work_plans, strict=True):
        for name in ("situation", "focus", "intentions"):
            assert says_the_same(getattr(plan, name), getattr(was, name))
    for action, was in zip(returned.actions(), content.actions(), strict=True):
        assert says_the_same(action.description, was.description)
        assert says_the_same(action.planning, was.planning)
        lumps = [line.lump for line in was.costs if line.lump is not None]
        assert [line.lump for line in action.costs if line.lump is not None] == lumps


@pytest.mark.slow
@pytest.mark.skipif(not soffice, reason="LibreOffice is not here")
def test_libreoffice_changes_nothing(tmp_path, exported):
    for name, content in (("voorbeeld", example()), ("echt", real_agenda())):
        (tmp_path / f"{name}.docx").write_bytes(write_word(content))
    saved_in = tmp_path / "bewaard"
    profile = f"-env:UserInstallation=file://{tmp_path}/profiel"
    subprocess.run(
        [
            *(soffice, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(saved_in), *map(str, tmp_path.glob("*.docx"))),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name, content in (("voorbeeld", example()), ("echt", real_agenda())):
        returned = read_back((saved_in / f"{name}.docx").read_bytes(), content)
        assert returned.content == content
        assert returned.problems == ()


# ── single edits ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("part", "column", "words", "field", "becomes"),
    [
        ("action-1", 1, "Iets anders doen", "description", "Iets anders doen"),
        ("action-1", 0, "1a", "number", "1a"),
        ("action-1", 2, "PO, JGZ, KO (trekker, wie er is)", "partners", "PO, JGZ"),
        ("action-1", 3, "Q1 2022", "planning", "Q1 2022"),
        ("action-1", 5, "afgerond", "status", "done"),
        ("indicator-1", 2, "12,5", "baseline", "12.5"),
        ("indicator-1", 3, "1.250", "target", "1250"),
        ("cost-plan", 3, "€ 999,50", "lump", 99950),
        ("coverage-1", 3, "€ 100", "amount", 10000),
        ("coverage-1", 2, "beschikt; 2021; brief", "certainty", "granted"),
        ("budget-1", 3, "€ 70.000", "amount", 70_000_00),
        ("budget-1", 0, "2022", "budget_year", 2022),
        ("matter-1", 0, "Wie betaalt dit?", "text", "Wie betaalt dit?"),
        ("matter-1", 1, "voorkeur, nog te bespreken", "kind", "preference"),
    ],
)
def test_one_edited_cell_is_one_change(edited, part, column, words, field, becomes):
    edited.retype(edited.cell(part, column), words)
    (change,) = edited.changes()
    assert (change.kind, change.id, change.field, change.becomes) == (
        "changed",
        part,
        field,
        becomes,
    )


def test_an_edited_budget_cell_changes_only_its_own_line(edited):
    _first, second = edited.cell("action-1", 4).iter(qn("w:p"))
    edited.retype(second, "Zaalhuur: € 750")
    (change,) = edited.changes()
    assert (change.id, change.field, change.becomes) == ("cost-lump", "lump", 750_00)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("€ 1.250", {"lump": 125_000}),
        ("Zaal: € 20", {"description": "Zaal", "lump": 20_00}),
        ("n.v.t.", {"absence": "not_applicable", "words": "n.v.t."}),
        ("idem", {"absence": "same", "words": "idem"}),
        ("geen", {"absence": "none", "words": "geen"}),
        ("-", {"absence": "dash", "words": "-"}),
        ("Gemeente", {"absence": "payer", "words": "Gemeente"}),
        ("10 casussen × 4 uur", {"quantity": 10, "units_each": 400, "medium": "hours"}),
        ("3 dagen x 2 uur x € 50", {"quantity": 3, "rate": 50_00, "medium": "cash"}),
    ],
)
def test_words_typed_in_an_empty_budget_cell_are_a_new_cost_line(edited, words, expected):
    from leagenda.exchange.writing.word.body import run

    edited.cell("action-2", 4).find(qn("w:p")).append(run(words))
    (change,) = edited.changes()
    assert (change.kind, change.noun, change.owner) == ("added", "cost_line", "action-2")
    assert {name: getattr(change.part, name) for name in expected} == expected
    assert isinstance(change.part, CostLineContent)


def test_an_edited_chapter_heading_changes_its_title_only(edited):
    edited.block("plan-1", "p").findall(f".//{qn('w:t')}")[-1].text = "Eerlijke kansen"
    (change,) = edited.changes()
    assert (change.id, change.field, change.becomes) == ("plan-1", "title", "Eerlijke kansen")


def test_an_edited_ambition_is_one_change(edited):
    edited.block("ambition-1", "p").findall(f".//{qn('w:t')}")[-1].text = "Meer kansen"
    (change,) = edited.changes()
    assert (change.id, change.field, change.becomes) == ("ambition-1", "text", "Meer kansen")


def test_an_added_line_of_prose_changes_that_text(edited):
    heading = next(one for one in edited.document.paragraphs if one.text == "Voornemens")
    heading.insert_paragraph_before("Nog een zin.", style="Normal")
    (change,) = edited.changes()
    assert (change.id, change.field) == ("plan-1", "situation")
    assert change.becomes == f"{example().work_plans[0].situation}\nNog een zin."


def test_a_removed_row_is_a_removed_action(edited):
    row = edited.block("action-2", "tr")
    row.getparent().remove(row)
    (change,) = edited.changes()
    assert (change.kind, change.id) == ("removed", "action-2")


def test_the_last_budget_line_can_be_removed(edited):
    row = edited.block("budget-1", "tr")
    row.getparent().remove(row)
    (change,) = edited.changes()
    assert (change.kind, change.noun) == ("removed", "budget_line")


def test_a_copied_row_is_a_new_action(edited):
    row = edited.block("action-2", "tr")
    copy = docx.oxml.parse_xml(docx.oxml.xmlchemy.serialize_for_reading(row))
    row.addnext(copy)
    (change,) = edited.changes()
    assert (change.kind, change.owner, change.place) == ("added", "ambition-1", 2)
    assert change.part.description == example().work_plans[0].ambitions[0].actions[1].description
    assert change.part.id != "action-2"


def test_a_row_moved_to_another_table_hangs_under_that_ambition(edited):
    row = edited.block("action-2", "tr")
    edited.block("action-3", "tr").addnext(row)
    (change,) = edited.changes()
    assert (change.kind, change.id, change.owner) == ("moved", "action-2", "ambition-2")


def test_rows_in_another_order_are_moved(edited):
    edited.block("action-1", "tr").addprevious(edited.block("action-2", "tr"))
    changes = edited.changes()
    assert {change.kind for change in changes} == {"moved"}


def test_a_removed_column_removes_nothing(edited):
    table = edited.block("action-1", "tr").getparent()
    for row in table.iter(qn("w:tr")):
        row.remove(list(row.iter(qn("w:tc")))[3])
    assert edited.changes() == []


def test_a_new_chapter_is_a_new_work_plan(edited):
    budget = next(one for one in edited.document.paragraphs if "begroting" in one.text)
    for text, style in (
        ("3. Taal voor ouders", "Heading 1"),
        ("Focus", "Heading 2"),
        ("Samen lezen", "Normal"),
        ("Ambitie: elke ouder leest voor", "LEA Ambitie"),
    ):
        edited.document.element.body.index(budget._p)
        budget.insert_paragraph_before(text, style=style)
    changes = [change for change in edited.changes()]
    (change,) = changes
    assert (change.kind, change.noun) == ("added", "work_plan")
    assert (change.part.number, change.part.title) == ("3", "Taal voor ouders")
    assert change.part.focus == "Samen lezen"
    assert [one.text for one in change.part.ambitions] == ["elke ouder leest voor"]


def test_tracked_deletions_are_read_as_accepted(edited):
    paragraph = edited.cell("action-1", 3).find(qn("w:p"))
    run = paragraph.find(qn("w:r"))
    deleted = docx.oxml.OxmlElement("w:del")
    run.addprevious(deleted)
    deleted.append(run)
    (change,) = edited.changes()
    assert (change.field, change.becomes) == ("planning", "")


# ── what cannot be taken over is said ────────────────────────────────────────


@pytest.mark.parametrize(
    ("part", "column", "words", "sentence"),
    [
        ("cost-plan", 3, "€ 12.50.0", r"Werkplan “Gelijke kansen”, kostenregel: “€ 12\.50\.0”"),
        ("coverage-1", 3, "veel", r"dekking: “veel” is geen bedrag"),
        ("budget-1", 0, "volgend jaar", r"Begroting, regel 64521071: .* geen jaar"),
        ("indicator-1", 2, "weinig", r"indicator .*: “weinig” is geen getal"),
        ("action-1", 5, "bezig", r"actie 1, kolom Stand van zaken: “bezig”"),
        ("action-1", 1, "", r"actie 1: hier staat geen omschrijving meer"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place_and_changes_nothing(
    edited, part, column, words, sentence
):
    edited.retype(edited.cell(part, column), words)
    returned = edited.read_back()
    assert returned.content == example()
    assert any(re.search(sentence, problem) for problem in returned.problems)


def test_a_total_that_was_typed_over_is_not_taken_over(edited):
    total = next(
        row
        for row in edited.body.iter(qn("w:tr"))
        if "Totale kosten" in "".join(one.text or "" for one in row.iter(qn("w:t")))
    )
    edited.retype(list(total.iter(qn("w:tc")))[-1], "€ 1")
    returned = edited.read_back()
    assert returned.content == example()
    assert "Totale kosten | € 1" in returned.problems[0]


def test_text_with_no_place_is_named(edited):
    table = edited.block("action-1", "tr").getparent()
    stray = docx.oxml.OxmlElement("w:p")
    from leagenda.exchange.writing.word.body import run

    stray.append(run("Zomaar een zin"))
    table.addnext(stray)
    returned = edited.read_back()
    assert returned.content == example()
    assert "Zomaar een zin" in returned.problems[0]


def test_a_document_that_is_not_ours_is_refused():
    written = io.BytesIO()
    docx.Document().save(written)
    with pytest.raises(Refused, match="komt niet uit LEAgenda"):
        read_back(written.getvalue(), example())


def test_another_year_agenda_is_refused(exported):
    with pytest.raises(Refused, match="hoort bij een andere jaaragenda"):
        read_back(exported, example().model_copy(update={"id": "other-year"}))


@pytest.mark.parametrize("raw", [b"", b"geen zip", b"PK\x03\x04kapot"])
def test_what_is_no_word_file_is_refused(raw):
    with pytest.raises(Refused):
        read_back(raw, example())


def test_a_zip_without_a_document_is_refused():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("iets.xml", "<a/>")
    with pytest.raises(Refused, match="beschadigd"):
        read_back(written.getvalue(), example())


def test_a_theme_typed_over_is_said_and_not_taken_over(edited):
    theme = next(one for one in edited.document.paragraphs if one.style.name == "LEA Opsomming")
    edited.retype(theme._p, "Andere kansen")
    returned = edited.read_back()
    assert returned.content == example()
    assert "“Andere kansen” maakt LEAgenda zelf" in returned.problems[0]
