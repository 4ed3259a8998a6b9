"""Our own exports, read where nobody knows the agenda: what stands on them is understood.

What paper does not carry, and therefore is not compared here: identities; organisations with
their kinds and aliases, and other spellings of one organisation; the partners of the agenda for
several years; what amounts another paper stated (ours states what follows from the lines); the
words in which an amount was once written; whether a line without an amount is about hours; dates,
definitions and sources of indicators, and the words about a target beside its figure.
"""

import datetime as dt
import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leagenda.exchange.reading import read
from leagenda.exchange.writing.sheet import write_sheet
from leagenda.exchange.writing.word import write_word
from leagenda.exchange.writing.wording import printable
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import (
    AgendaContent,
    AmbitionContent,
    WorkPlanContent,
    YearAgendaContent,
)
from leagenda.planning.rules import findings, proofs
from tests.exchange.reading.test_nothing_lost import check
from tests.exchange.returning.example import example
from tests.planning import strategies as made
from tests.planning.real_agenda import real_agenda
from tests.planning.strategies import year_agendas

TODAY = dt.date(2021, 11, 1)
NOT_ON_PAPER = {
    "YearAgendaContent": {"organisations", "stated"},
    "AgendaContent": {"partners"},
    "WorkPlanContent": {"stated"},
    "CostLineContent": {"words", "same_as", "medium"},
    "IndicatorContent": {"definition", "baseline_on", "target_on", "source"},
}


def told(content: YearAgendaContent, leave=NOT_ON_PAPER):
    """The content as plain values, without identities, white space and what paper leaves out."""
    themes = {theme.id: theme.name for theme in content.agenda.themes}
    return plain(content, themes, leave)


def plain(value, themes, leave):
    if isinstance(value, list):
        return [plain(one, themes, leave) for one in value]
    if isinstance(value, str):
        return " ".join(themes.get(value, value).split())
    if not hasattr(value, "model_fields_set"):
        return value
    kind = type(value)
    left_out = {"id", *leave.get(kind.__name__, ())}
    return {
        name: plain(getattr(value, name), themes, leave)
        for name in kind.model_fields
        if name not in left_out
    }


@pytest.fixture(scope="module", params=[real_agenda, example], ids=["echt", "voorbeeld"])
def original(request):
    return request.param()


@pytest.fixture(scope="module")
def from_word(original):
    return read("uit.docx", write_word(original, charts=False))


def test_a_word_export_is_read_as_what_it_was_written_from(original, from_word):
    assert told(from_word.content) == told(original)


def test_nothing_of_a_word_export_is_left_over(from_word):
    assert from_word.leftovers == []


def found(content: YearAgendaContent):
    return sorted((one.code, one.place, one.amount or 0) for one in findings(content, today=TODAY))


def as_printed(content: YearAgendaContent, read_back: YearAgendaContent) -> YearAgendaContent:
    """Our paper states what follows from the lines, and names only who takes part."""
    printed = content.model_copy(deep=True)
    printed.stated, printed.organisations = [], read_back.organisations
    for plan in printed.work_plans:
        plan.stated = []
    return printed


def test_the_checks_say_the_same_of_a_word_export(original, from_word):
    assert found(from_word.content) == found(as_printed(original, from_word.content))


def test_what_a_word_export_states_holds(original, from_word):
    content = from_word.content
    assert {one.column: one.amount for one in content.stated} == {
        "cost": original.cost,
        "coverage": original.coverage,
        "net": original.net,
    }
    for plan in content.work_plans:
        for one in plan.stated:
            assert one.amount == getattr(plan, one.column)
    assert {"column", "chapter-total"} <= {proof.code for proof in proofs(content)}


def test_a_budget_without_lines_leaves_nothing_over():
    content = example()
    content.budget_lines = []
    proposal = read("uit.docx", write_word(content, charts=False))
    assert (proposal.content.budget_lines, proposal.leftovers) == ([], [])
    assert "overview-row" not in {one.code for one in proposal.doubts}


# ── Excel: all of it ─────────────────────────────────────────────────────────

NOT_IN_WORKBOOK = {
    "YearAgendaContent": {"organisations"},
    "AgendaContent": {"partners"},
    "CostLineContent": {"same_as"},
}


@pytest.fixture(scope="module")
def from_excel(original):
    return read("uit.xlsx", write_sheet(original))


def test_an_excel_export_is_read_as_what_it_was_written_from(original, from_excel):
    assert told(from_excel.content, NOT_IN_WORKBOOK) == told(original, NOT_IN_WORKBOOK)
    assert from_excel.leftovers == []


def test_the_checks_say_the_same_of_an_excel_export(original, from_excel):
    organisations = from_excel.content.organisations
    known = original.model_copy(update={"organisations": organisations})
    assert found(from_excel.content) == found(known)


def test_idem_in_an_excel_export_is_the_same_as_the_row_above():
    content = read("uit.xlsx", write_sheet(real_agenda())).content
    first, *others = [line for one in content.work_plans[0].actions() for line in one.costs]
    assert [line.same_as for line in others] == [line.id for line in (first, *others)[:-1]]


def test_every_cell_of_an_excel_export_can_be_pointed_out(from_excel):
    action = next(from_excel.content.actions())
    places = {one.field: str(one.places[0]) for one in from_excel.sources if one.part == action.id}
    assert places["description"] == "blad Acties, cel D2"


def edited(change) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(write_sheet(example())))
    change(book)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_a_cell_that_cannot_be_read_is_left_over_with_a_doubt():
    def spoil(book):
        book["Dekking"]["C2"] = "veel"

    proposal = read("uit.xlsx", edited(spoil))
    assert "veel" in [line.text for line in proposal.leftovers]
    reasons = [one.reason for one in proposal.doubts if one.code == "cell-unread"]
    assert [reason for reason in reasons if reason.startswith("blad Dekking, cel C2: “veel”")]


def test_a_row_that_belongs_nowhere_is_left_over_with_a_doubt():
    def stray(book):
        book["Acties"].append(["9. Anders", "Onbekend", "1", "Zwerven"])

    proposal = read("uit.xlsx", edited(stray))
    assert "Zwerven" in [line.text for line in proposal.leftovers]
    assert len(list(proposal.content.actions())) == 3
    assert "cell-unread" in {one.code for one in proposal.doubts}


def test_half_an_adoption_in_the_workbook_is_a_doubt():
    def spoil(book):
        titles = [cell.value for cell in book["Jaaragenda"][1]]
        book["Jaaragenda"].cell(2, titles.index("Vastgesteld door") + 1).value = None

    proposal = read("uit.xlsx", edited(spoil))
    assert (proposal.content.adopted_on, proposal.content.adopted_by) == (None, "")
    assert "adoption-half" in {one.code for one in proposal.doubts}


def test_a_workbook_without_its_school_year_is_refused():
    def spoil(book):
        book["Jaaragenda"]["A2"] = None

    with pytest.raises(Refused, match="geen schooljaar meer"):
        read("uit.xlsx", edited(spoil))


# ── Whatever stands in it ────────────────────────────────────────────────────


@st.composite
def busy_agendas(draw) -> YearAgendaContent:
    """Every kind of part at least once, with the oddest of texts."""
    themes = draw(st.lists(made.themes, max_size=2))
    ambition = st.builds(
        AmbitionContent,
        id=made.ids,
        text=made.filled,
        actions=st.lists(made.actions, min_size=1, max_size=2),
        indicators=st.lists(made.indicators, max_size=1),
    )
    plan = st.builds(
        WorkPlanContent,
        id=made.ids,
        number=made.numbers,
        title=made.filled,
        themes=st.just([theme.id for theme in themes[:1]]),
        situation=made.texts(),
        intentions=made.texts(),
        ambitions=st.lists(ambition, min_size=1, max_size=1),
        costs=made.costs,
        coverages=st.lists(made.coverages, max_size=1),
        matters=st.lists(made.open_matters | made.settled_matters, max_size=1),
        leads=st.lists(made.leads, max_size=1),
    )
    agenda = AgendaContent(name=draw(made.texts()), first_year=2019, last_year=2022, themes=themes)
    year = draw(made.years)
    return YearAgendaContent(school_year=year, agenda=agenda, work_plans=[draw(plan)])


SOME = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.slow
@SOME
@given(year_agendas() | busy_agendas())
def test_of_any_word_export_no_line_gets_lost(content):
    check("uit.docx", write_word(content, charts=False))


@pytest.mark.slow
@SOME
@given(year_agendas() | busy_agendas())
def test_of_any_excel_export_no_line_gets_lost(content):
    check("uit.xlsx", write_sheet(content))


def parts_told(content: YearAgendaContent) -> list[list[str]]:
    """What each part says first, without white space and letters that no printer draws."""
    ambitions = [one for plan in content.work_plans for one in plan.ambitions if one.actions]
    texts = [
        [one.description for one in content.actions()],
        [one.planning for one in content.actions()],
        [one.name for ambition in ambitions for one in ambition.indicators],
        [one.text for plan in content.work_plans for one in plan.matters],
        [str(plan.coverage) for plan in content.work_plans],
    ]
    return [[" ".join(printable(text).split()) for text in column] for column in texts]


@pytest.mark.slow
@SOME
@given(busy_agendas())
def test_of_any_word_export_the_parts_are_those_it_was_written_from(content):
    assert parts_told(read("uit.docx", write_word(content, charts=False)).content) == parts_told(
        content
    )
