"""Our own exports, read where nobody knows the agenda: what stands on them is understood.

What paper does not carry, and therefore is not compared here: identities; organisations with
their kinds and aliases, and the partners of the agenda for several years; what amounts another
paper stated (ours states what follows from the lines); the words in which an amount was once
written; whether a line without an amount is about hours; dates, definitions and sources of
indicators, and the words about a target beside its figure.
"""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from leagenda.exchange.reading import read
from leagenda.exchange.writing.sheet import write_sheet
from leagenda.exchange.writing.word import write_word
from leagenda.planning.models import YearAgendaContent
from leagenda.planning.rules import findings, proofs
from tests.exchange.reading.test_nothing_lost import check
from tests.exchange.returning.example import example
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


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas())
def test_of_any_word_export_no_line_gets_lost(content):
    check("uit.docx", write_word(content, charts=False))


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas())
def test_of_any_excel_export_no_line_gets_lost(content):
    check("uit.xlsx", write_sheet(content))
