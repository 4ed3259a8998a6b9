"""From school year to budget years, exact to the cent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leagenda.planning.models.content import BudgetLineContent, CostLineContent, CoverageContent
from leagenda.planning.rules import bridge
from leagenda.planning.rules.bridge import spread
from tests.planning.rules.small import action, found, says, work_plan, year_agenda

PLANNINGS = ("Q4 2021", "Hele schooljaar", "ieder kwartaal", "Medio 2022", "n.t.b.", "", "mei")


def crossing_of(*plans, budgets=()):
    agenda = year_agenda(*plans)
    agenda.budget_lines = [BudgetLineContent(budget_year=y, amount=cents) for y, cents in budgets]
    return agenda, bridge(agenda)


def line_on(planning, cents=12_00):
    costs = [CostLineContent(id="line", lump=cents)]
    (row,) = bridge(year_agenda(work_plan(action(planning=planning, costs=costs)))).plans[0].costs
    return row


@pytest.mark.parametrize(
    ("planning", "by_year"),
    [
        ("Q4 2021", {2021: 12_00}),
        ("Q1 2022", {2022: 12_00}),
        ("Hele schooljaar", {2021: 5_00, 2022: 7_00}),  # August-December, January-July
        ("December 2021- maart 2022", {2021: 3_00, 2022: 9_00}),
        ("Ieder kwartaal in schooljaar 2021-2022", {2021: 6_00, 2022: 6_00}),  # four check points
        ("november 2021 en mei 2022", {2021: 6_00, 2022: 6_00}),
    ],
)
def test_a_line_follows_the_planning_of_its_action(planning, by_year):
    row = line_on(planning)
    assert (row.spread.by_year, row.spread.unspread) == (by_year, 0)
    assert planning in row.explanation


@pytest.mark.parametrize("planning", ["n.t.b.", ""])
def test_what_has_no_planning_is_not_guessed(planning):
    assert line_on(planning).spread.unspread == 12_00
    plan = work_plan(action(planning=planning), cost=12_00)
    agenda, crossing = crossing_of(plan, budgets=[(2021, 12_00)])
    assert crossing.years == (2021,)
    assert crossing.cost.unspread == 12_00
    assert says("cannot-be-spread", agenda).amount == 12_00
    assert crossing.budget_years[0].free == 0  # it is needed, only not known when


def test_a_lump_sum_follows_all_actions_of_its_plan():
    plan = work_plan(action(planning="december 2021"), action(planning="n.t.b."), cost=12_00)
    plan.ambitions[0].actions.append(action(planning="januari t/m maart 2022"))
    _agenda, crossing = crossing_of(plan)
    assert crossing.plans[0].cost.by_year == {2021: 3_00, 2022: 9_00}


def test_months_that_two_actions_share_count_once():
    plan = work_plan(action(planning="Q4 2021"), action(planning="Q4 2021"), cost=12_00)
    plan.ambitions[0].actions.append(action(planning="Q1 2022"))
    assert crossing_of(plan)[1].cost.by_year == {2021: 6_00, 2022: 6_00}


def test_odd_cents_go_to_the_largest_remainder():
    assert spread(100, {2021: 1, 2022: 2}).by_year == {2021: 33, 2022: 67}
    assert spread(1, {2021: 1, 2022: 1}).by_year == {2021: 1, 2022: 0}


@pytest.mark.slow
@settings(deadline=None)
@given(
    st.integers(-(10**12), 10**12),
    st.dictionaries(st.integers(2000, 2100), st.integers(1, 99), max_size=9),
)
def test_a_spread_adds_up_to_its_line_and_is_fair(cents, weights):
    shares = spread(cents, weights)
    assert shares.total == cents
    for year, share in shares.by_year.items():
        assert abs(share - cents * weights[year] / sum(weights.values())) <= 1


@st.composite
def plans(draw):
    amounts = st.integers(0, 10**8)
    actions = [
        action(
            planning=draw(st.sampled_from(PLANNINGS)),
            costs=[CostLineContent(lump=cents) for cents in draw(st.lists(amounts, max_size=2))],
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    coverages = [
        CoverageContent(
            amount=draw(amounts),
            year=draw(st.sampled_from([None, 2021, 2022])),
            certainty=draw(st.sampled_from(["promised", "lapsed"])),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    return work_plan(*actions, cost=draw(amounts), coverages=coverages)


@pytest.mark.slow
@settings(deadline=None)
@given(st.lists(plans(), max_size=4), st.integers(0, 10**8), st.integers(0, 10**8))
def test_rows_plans_years_and_reserves_all_add_up(some, this_year, next_year):
    agenda, crossing = crossing_of(*some, budgets=[(2021, this_year), (2022, next_year)])
    assert (crossing.cost.total, crossing.coverage.total) == (agenda.cost, agenda.coverage)
    assert crossing.net.total == agenda.net
    for plan, told in zip(agenda.work_plans, crossing.plans, strict=True):
        assert (told.cost.total, told.coverage.total) == (plan.cost, plan.coverage)
        assert sum(row.spread.total for row in told.costs) == plan.cost
        assert told.net.total == plan.net
    for year in crossing.budget_years:
        assert min(year.carried, year.reserve, year.free, year.short) >= 0
        left = year.carried + year.budget - year.net
        assert year.short == max(0, -left)
        assert year.reserve + year.free <= max(0, left)
    assert crossing.budget_years[-1].reserve == 0


def test_coverage_stays_in_its_own_year():
    coverages = [CoverageContent(amount=5_00, year=2022), CoverageContent(amount=1_00)]
    plan = work_plan(action(), cost=12_00, coverages=coverages)
    _agenda, crossing = crossing_of(plan)
    assert crossing.coverage.by_year == {2022: 5_00}
    assert crossing.coverage.unspread == 1_00


def test_rows_are_called_after_what_they_pay():
    costs = [CostLineContent(lump=1_00), CostLineContent(lump=1_00, description="Zaal")]
    coverages = [CoverageContent(amount=1_00), CoverageContent(amount=1_00, source="Rijk")]
    plan = work_plan(action("Bijeenkomst", costs=costs), coverages=coverages)
    (told,) = crossing_of(plan)[1].plans
    assert [row.label for row in told.costs] == ["Bijeenkomst", "Zaal"]
    assert [row.label for row in told.coverages] == ["Dekking zonder bron", "Rijk"]


def test_what_was_carried_over_counts_as_available():
    plan = work_plan(
        action(planning="Q1 2022", costs=[CostLineContent(lump=9_00)]),
        action(planning="Q1 2023", costs=[CostLineContent(lump=3_00)]),
    )
    agenda, crossing = crossing_of(plan, budgets=[(2021, 4_00), (2022, 2_00), (2023, 6_00)])
    assert [year.reserve for year in crossing.budget_years] == [4_00, 0, 0]
    one = says("budget-year-short", agenda)
    assert (one.amount, "6" in one.sentence.split("pas")[1]) == (3_00, True)


def test_what_falls_in_a_year_without_budget_is_reported_with_what_to_reserve():
    agenda, crossing = crossing_of(
        work_plan(action(planning="Hele schooljaar"), cost=12_00), budgets=[(2021, 12_00)]
    )
    one = says("other-budget-year", agenda)
    assert (one.amount, one.detail) == (7_00, "2022")
    assert crossing.budget_years[0].reserve == 7_00
    assert "Reserveer" in crossing.budget_years[0].sentence


def test_a_budget_for_both_years_is_enough():
    agenda, crossing = crossing_of(
        work_plan(action(planning="Hele schooljaar"), cost=12_00),
        budgets=[(2021, 5_00), (2022, 7_00)],
    )
    assert not found("other-budget-year", agenda)
    assert not found("budget-year-short", agenda)
    assert [year.reserve for year in crossing.budget_years] == [0, 0]


def test_enough_in_total_but_too_late_is_reported():
    agenda, _crossing = crossing_of(
        work_plan(action(planning="Q4 2021"), cost=12_00), budgets=[(2021, 5_00), (2022, 7_00)]
    )
    assert says("budget-year-short", agenda).amount == 7_00


def test_more_coverage_than_cost_in_a_year_is_kept_for_the_next():
    coverages = [CoverageContent(amount=5_00, year=2021)]
    plan = work_plan(action(planning="Q1 2022"), cost=12_00, coverages=coverages)
    _agenda, crossing = crossing_of(plan, budgets=[(2021, 7_00)])
    first, second = crossing.budget_years
    assert (first.net, first.reserve, second.carried, second.short) == (-5_00, 12_00, 12_00, 0)
    assert "meer dekking dan kosten" in first.sentence


def test_an_empty_agenda_has_an_empty_bridge():
    assert bridge(year_agenda()).years == ()
