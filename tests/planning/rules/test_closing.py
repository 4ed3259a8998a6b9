"""Rows, columns, the grand total, and the lines under them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leagenda.planning.rules import findings, proofs
from tests.planning.rules.small import TODAY, found, says, stated, work_plan, year_agenda


def test_a_row_that_does_not_close_says_by_how_much():
    plan = work_plan(
        cost=100_00,
        coverage=40_00,
        stated=[stated("cost", 100_00), stated("coverage", 40_00), stated("net", 50_00)],
    )
    one = says("row-does-not-close", year_agenda(plan))
    assert (one.severity, one.part_id, one.amount) == ("wrong", "plan", 10_00)


def test_an_empty_coverage_counts_as_nothing():
    plan = work_plan(cost=100_00, stated=[stated("cost", 100_00), stated("net", 100_00)])
    assert not found("row-does-not-close", year_agenda(plan))


@pytest.mark.parametrize("words", ["-", "–", "geen", "nihil", ""])
def test_a_dash_over_a_plan_that_costs_money_is_wrong(words):
    plan = work_plan(cost=100_00, stated=[stated("cost", None, words=words)])
    assert says("lines-differ", year_agenda(plan)).amount == -100_00


@pytest.mark.parametrize("words", ["p.m.", "n.t.b."])
def test_what_is_not_yet_known_is_not_compared(words):
    plan = work_plan(cost=100_00, stated=[stated("cost", None, words=words)])
    agenda = year_agenda(plan, stated=[stated("cost", 500_00)])
    assert not found("lines-differ", agenda)
    assert not found("column-does-not-close", agenda)


def test_lines_that_differ_from_the_stated_row_are_named_per_column():
    plan = work_plan(
        cost=100_00,
        coverage=10_00,
        stated=[stated("cost", 90_00), stated("coverage", 20_00), stated("net", 70_00)],
    )
    details = [one.detail for one in found("lines-differ", year_agenda(plan))]
    assert details == ["cost", "coverage"]


def test_hours_in_kind_are_no_cash():
    plan = work_plan(cost=100_00, stated=[stated("cost", 100_00)])
    plan.costs.append(plan.costs[0].model_copy(update={"id": "kind", "medium": "hours"}))
    assert not found("lines-differ", year_agenda(plan))


def test_a_column_is_added_up_from_the_stated_rows():
    plans = [
        work_plan(id=name, cost=cents, stated=[stated("cost", cents)])
        for name, cents in (("a", 10_00), ("b", 20_00))
    ]
    agenda = year_agenda(*plans, stated=[stated("cost", 31_00)])
    assert says("column-does-not-close", agenda).amount == -1_00


def test_a_total_without_rows_is_compared_with_the_lines():
    agenda = year_agenda(work_plan(cost=10_00), stated=[stated("cost", 11_00)])
    assert says("column-does-not-close", agenda).detail == "cost"
    assert not found("column-does-not-close", year_agenda(work_plan(cost=10_00)))


def test_the_grand_total_is_a_row_too():
    totals = [stated("cost", 10_00), stated("coverage", 4_00), stated("net", 7_00)]
    agenda = year_agenda(work_plan(cost=10_00, coverage=4_00), stated=totals)
    assert says("row-does-not-close", agenda).part_kind == "year_agenda"


@st.composite
def closing_agendas(draw):
    """An agenda with an overview that follows from its lines."""
    amount = st.integers(0, 10**9)
    plans = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        cost = draw(amount)
        coverage = draw(st.integers(0, cost))
        plan = work_plan(id=f"plan-{number}", number=str(number), cost=cost, coverage=coverage)
        plan.stated = overview(plan)
        plans.append(plan)
    agenda = year_agenda(*plans, budget=sum(plan.net for plan in plans))
    agenda.stated = overview(agenda)
    return agenda


def overview(part):
    return [stated(column, getattr(part, column)) for column in ("cost", "coverage", "net")]


def wrongs(agenda):
    return [one for one in findings(agenda, today=TODAY) if one.severity == "wrong"]


@pytest.mark.slow
@settings(deadline=None)
@given(closing_agendas())
def test_an_agenda_that_closes_has_nothing_wrong(agenda):
    assert wrongs(agenda) == []
    assert all(one.sentence for one in proofs(agenda))


@pytest.mark.slow
@settings(deadline=None)
@given(closing_agendas(), st.data())
def test_one_cent_more_in_any_line_is_wrong(agenda, data):
    plan = data.draw(st.sampled_from(agenda.work_plans))
    plan.costs[0].lump += 1
    assert "lines-differ" in {one.code for one in wrongs(agenda)}


@pytest.mark.slow
@settings(deadline=None)
@given(closing_agendas(), st.data())
def test_one_cent_more_in_any_stated_amount_is_wrong(agenda, data):
    part = data.draw(st.sampled_from([agenda, *agenda.work_plans]))
    data.draw(st.sampled_from(part.stated)).amount += 1
    assert wrongs(agenda)


@pytest.mark.slow
@settings(deadline=None)
@given(closing_agendas())
def test_a_budget_of_one_cent_less_is_too_little(agenda):
    agenda.budget_lines[0].amount -= 1
    assert [one.code for one in wrongs(agenda)] == ["over-budget"]
