"""What comes back from Excel: nothing when nothing was edited, and exactly what was."""

import datetime as dt
import io
import re

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from leagenda.exchange.returning.sheet import read_back
from leagenda.exchange.writing.sheet import write_sheet
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import difference
from tests.exchange.returning.example import example
from tests.planning.real_agenda import real_agenda
from tests.planning.strategies import year_agendas


@pytest.fixture(scope="module")
def exported():
    return write_sheet(example())


class Edited:
    def __init__(self, raw: bytes):
        self.book = openpyxl.load_workbook(io.BytesIO(raw))

    def cell(self, sheet: str, id_: str, title: str):
        made = self.book[sheet]
        titles = [cell.value for cell in made[1]]
        for row in made.iter_rows(min_row=2):
            if row[-1].value == id_:
                return row[titles.index(title)]
        raise AssertionError(id_)

    def read_back(self):
        written = io.BytesIO()
        self.book.save(written)
        return read_back(written.getvalue(), example())

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
    returned = read_back(write_sheet(content), content)
    assert returned.content == content
    assert returned.problems == ()


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas())
def test_any_agenda_comes_back_as_it_was(content):
    returned = read_back(write_sheet(content), content)
    assert returned.content == content
    assert returned.problems == ()


def test_opened_and_saved_again_changes_nothing(edited):
    assert edited.changes() == []


@pytest.mark.parametrize(
    ("sheet", "part", "title", "value", "field", "becomes"),
    [
        ("Acties", "action-1", "Actie", "Anders", "description", "Anders"),
        ("Acties", "action-1", "Nr", 7, "number", "7"),
        ("Acties", "action-1", "Partners", "JGZ, KO (trekker, wie er is)", "partners", "JGZ"),
        ("Acties", "action-1", "Stand", "Afgerond", "status", "done"),
        ("Acties", "action-2", "Resultaat", "gelukt", "result", "gelukt"),
        ("Werkplannen", "plan-1", "Thema’s", None, "themes", ""),
        ("Werkplannen", "plan-1", "Titel", "Eerlijke kansen", "title", "Eerlijke kansen"),
        ("Ambities", "ambition-1", "Tekst", "Meer", "text", "Meer"),
        ("Kosten", "cost-plan", "Vast bedrag", 12.5, "lump", 1250),
        ("Kosten", "cost-plan", "Vast bedrag", "€ 1.250", "lump", 125_000),
        ("Kosten", "cost-hours", "Eenheden per keer", 2.5, "units_each", 250),
        ("Kosten", "cost-none", "Geen bedrag", "idem", "absence", "same"),
        ("Dekking", "coverage-1", "Zekerheid", "beschikt", "certainty", "granted"),
        ("Dekking", "coverage-1", "Jaar", None, "year", None),
        ("Begroting", "budget-1", "Bedrag", 1, "amount", 100),
        ("Indicatoren", "indicator-1", "Streefwaarde", 92.5, "target", "92.5"),
        (
            "Indicatoren",
            "indicator-1",
            "Te halen op",
            dt.date(2023, 1, 31),
            "target_on",
            dt.date(2023, 1, 31),
        ),
        ("Open punten", "matter-1", "Van wie", None, "raised_by", ""),
        ("Trekkers", "lead-1", "Tot en met", "31-12-2021", "until", dt.date(2021, 12, 31)),
        ("Jaaragenda", "year", "Vastgesteld door", "college", "adopted_by", "college"),
    ],
)
def test_one_edited_cell_is_one_change(edited, sheet, part, title, value, field, becomes):
    edited.cell(sheet, part, title).value = value
    (change,) = edited.changes()
    assert (change.kind, change.id, change.field) == ("changed", part, field)
    assert change.becomes == becomes


def test_an_emptied_choice_stays_what_it_was(edited):
    edited.cell("Dekking", "coverage-1", "Zekerheid").value = None
    edited.cell("Acties", "action-1", "Stand").value = None
    assert edited.changes() == []


def test_a_reason_for_no_amount_may_be_taken_away(edited):
    edited.cell("Kosten", "cost-none", "Geen bedrag").value = None
    (change,) = edited.changes()
    assert (change.field, change.becomes) == ("absence", "")


def test_the_themes_are_shown_and_not_changed_from_here(edited):
    cell = edited.cell("Thema’s", "theme-1", "Thema")
    assert cell.value == "Gelijke kansen"
    cell.value = "Iets anders"
    assert edited.changes() == []


def test_a_new_row_is_a_new_action_under_the_ambition_it_names(edited):
    edited.book["Acties"].append(
        ["1. Gelijke kansen", "Elk kind krijgt kansen", "9", "Nieuw", "PO", "mei 2022"]
    )
    (change,) = edited.changes()
    assert (change.kind, change.owner, change.place) == ("added", "ambition-1", 2)
    assert (change.part.description, change.part.planning) == ("Nieuw", "mei 2022")


def test_a_removed_row_is_a_removed_action(edited):
    edited.book["Acties"].delete_rows(edited.cell("Acties", "action-2", "Nr").row)
    (change,) = edited.changes()
    assert (change.kind, change.id) == ("removed", "action-2")


def test_a_copied_row_is_a_new_action(edited):
    row = edited.cell("Acties", "action-2", "Nr").row
    edited.book["Acties"].append([cell.value for cell in edited.book["Acties"][row]])
    (change,) = edited.changes()
    assert (change.kind, change.owner) == ("added", "ambition-1")
    assert change.part.id != "action-2"


def test_sorting_the_rows_changes_nothing(edited):
    sheet = edited.book["Acties"]
    values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for at, row in enumerate(reversed(values), start=2):
        for place, value in enumerate(row, start=1):
            sheet.cell(at, place).value = value
    assert edited.changes() == []


def test_another_order_moves(edited):
    edited.cell("Acties", "action-2", "Volgorde").value = 0.5
    changes = edited.changes()
    assert {(change.kind, change.noun) for change in changes} == {("moved", "action")}


def test_another_ambition_moves_the_action_there(edited):
    edited.cell("Acties", "action-2", "Ambitie").value = "En ouders doen mee ook thuis"
    edited.cell("Acties", "action-2", "Volgorde").value = None
    (change,) = edited.changes()
    assert (change.kind, change.id, change.owner) == ("moved", "action-2", "ambition-2")


@pytest.mark.parametrize("sheet", ["Acties", "Kosten", "Jaaragenda", "Werkplannen", "Toelichting"])
def test_a_sheet_that_was_taken_out_changes_nothing(edited, sheet):
    del edited.book[sheet]
    assert edited.changes() == []


@pytest.mark.parametrize(
    ("sheet", "part", "title", "value", "sentence"),
    [
        ("Kosten", "cost-plan", "Vast bedrag", "veel", r"blad Kosten, cel E\d: “veel” is geen"),
        ("Kosten", "cost-plan", "Vast bedrag", 1.234, r"blad Kosten, cel E\d: “1,234” is geen"),
        ("Acties", "action-1", "Stand", "bezig", r"blad Acties, cel G2: “bezig” ken ik hier niet"),
        ("Acties", "action-1", "Actie", None, r"blad Acties, cel D2: deze cel mag niet leeg zijn"),
        ("Begroting", "budget-1", "Begrotingsjaar", "gauw", r"blad Begroting, cel A2: .* getal"),
        ("Begroting", "budget-1", "Bedrag", None, r"blad Begroting, cel D2: .* niet leeg"),
        ("Indicatoren", "indicator-1", "Te halen op", "ooit", r"blad Indicatoren, cel I2: .*datum"),
        ("Werkplannen", "plan-1", "Thema’s", "Zeilen", r"cel C2: “Zeilen” is geen thema"),
        ("Acties", "action-1", "Werkplan", "9. Weg", r"blad Acties, cel .2: waar deze rij bij"),
        ("Acties", "action-1", "Volgorde", "boven", r"cel I2: “boven” is geen getal"),
    ],
)
def test_an_error_names_the_cell_and_changes_nothing(edited, sheet, part, title, value, sentence):
    edited.cell(sheet, part, title).value = value
    returned = edited.read_back()
    assert returned.content == example()
    assert any(re.search(sentence, problem) for problem in returned.problems), returned.problems


def test_an_unknown_column_is_named(edited):
    edited.book["Acties"].cell(1, 12).value = "Kleur"
    returned = edited.read_back()
    assert "de kolom “Kleur” kent LEAgenda niet" in returned.problems[0]


def test_text_that_looks_like_a_formula_stays_text():
    content = example()
    dangerous = '=HYPERLINK("http://x")', "+1", "-1", "@nu"
    for words in dangerous:
        content.work_plans[0].title = words
        raw = write_sheet(content)
        cell = Edited(raw).cell("Werkplannen", "plan-1", "Titel")
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", words, True)
        assert read_back(raw, content).content == content


def test_the_actions_are_a_real_table_with_a_filter_and_a_fixed_head(edited):
    sheet = edited.book["Acties"]
    (table,) = sheet.tables.values()
    assert table.ref == "A1:J4"
    assert table.autoFilter is not None
    assert sheet.freeze_panes == "C2"
    assert sheet.column_dimensions["J"].hidden
    assert any(one.type == "list" for one in sheet.data_validations.dataValidation)


def test_amounts_are_numbers_and_days_are_days(edited):
    amount = edited.cell("Kosten", "cost-plan", "Vast bedrag")
    assert (amount.value, "€" in amount.number_format) == (500, True)
    assert edited.cell("Indicatoren", "indicator-1", "Te halen op").is_date


@pytest.mark.parametrize("raw", [b"", b"geen zip", b"PK\x03\x04kapot"])
def test_what_is_no_workbook_is_refused(raw):
    with pytest.raises(Refused):
        read_back(raw, example())


def test_a_workbook_that_is_not_ours_is_refused():
    written = io.BytesIO()
    openpyxl.Workbook().save(written)
    with pytest.raises(Refused, match="komt niet uit LEAgenda"):
        read_back(written.getvalue(), example())


def test_another_year_agenda_is_refused(exported):
    other = example().model_copy(update={"id": "other-year", "work_plans": []})
    with pytest.raises(Refused, match="hoort bij een andere jaaragenda"):
        read_back(exported, other)
