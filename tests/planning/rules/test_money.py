"""Budget, chapter totals, coverage and cost lines."""

import pytest

from leagenda.planning.models.content import (
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    IndicatorContent,
)
from leagenda.planning.rules import proofs, unit_figures
from tests.planning.rules.small import action, found, says, stated, work_plan, year_agenda

NET_LABEL = "Totale kosten t.l.v. LEA-budget"

# ── Budget ───────────────────────────────────────────────────────────────────


def test_asking_more_than_the_budget_is_wrong():
    one = says("over-budget", year_agenda(work_plan(cost=10_00), budget=9_00))
    assert (one.severity, one.amount) == ("wrong", 1_00)


def test_money_left_is_good_to_know():
    one = says("under-budget", year_agenda(work_plan(cost=10_00), budget=12_00))
    assert (one.severity, one.amount) == ("note", 2_00)


def test_a_budget_that_fits_exactly_is_a_proof():
    agenda = year_agenda(work_plan(cost=10_00), budget=10_00)
    assert not found("over-budget", agenda)
    assert not found("under-budget", agenda)
    assert "budget" in [one.code for one in proofs(agenda)]


def test_costs_without_any_budget_ask_for_one():
    assert says("no-budget", year_agenda(work_plan(cost=10_00))).amount == 10_00
    assert not found("no-budget", year_agenda(work_plan()))


# ── Chapter totals ───────────────────────────────────────────────────────────


def with_total(label, amount, column="net", words=""):
    total = stated(column, amount, place="chapter", label=label, words=words)
    return year_agenda(work_plan(cost=30_00, coverage=10_00, stated=[total]))


def test_a_gross_amount_under_a_net_label_is_wrong():
    one = says("gross-under-net-label", with_total(NET_LABEL, 30_00))
    assert (one.part_kind, one.place, one.amount) == (
        "stated_amount",
        "Werkplan 1, totaalregel",
        30_00,
    )
    assert not found("gross-under-net-label", with_total(NET_LABEL, 20_00))


def test_a_net_amount_under_a_gross_label_is_wrong():
    assert says("net-under-gross-label", with_total("Totale kosten", 20_00, "cost"))
    assert not found("net-under-gross-label", with_total("Totale kosten", 30_00, "cost"))


def test_the_label_goes_before_the_column_it_was_read_as():
    assert says("gross-under-net-label", with_total(NET_LABEL, 30_00, "cost"))


def test_a_total_without_label_is_what_its_column_says():
    assert says("gross-under-net-label", with_total("", 30_00, "net"))
    assert says("net-under-gross-label", with_total("", 20_00, "cost"))


def test_without_coverage_gross_and_net_are_the_same():
    total = stated("net", 30_00, place="chapter", label=NET_LABEL)
    assert not found("gross-under-net-label", year_agenda(work_plan(cost=30_00, stated=[total])))


def test_any_other_total_differs():
    assert says("chapter-total-differs", with_total(NET_LABEL, 25_00)).amount == 5_00


def test_no_money_said_and_no_money_counted_is_silent():
    total = stated("net", None, place="chapter", label=NET_LABEL, words="geen")
    assert not found("chapter-total-differs", year_agenda(work_plan(stated=[total])))
    assert says("chapter-total-differs", with_total(NET_LABEL, None, words="geen"))


# ── Coverage ─────────────────────────────────────────────────────────────────


def covered(**fields):
    coverage = CoverageContent(**{"id": "cover", "amount": 10_00, "source": "Rijk"} | fields)
    return year_agenda(work_plan(cost=30_00, coverages=[coverage]))


def test_more_coverage_than_cost_is_wrong():
    one = says("over-covered", year_agenda(work_plan(cost=10_00, coverage=11_00)))
    assert (one.severity, one.amount) == ("wrong", 1_00)
    assert not found("over-covered", year_agenda(work_plan(cost=10_00, coverage=10_00)))


def test_coverage_of_unknown_origin_is_told_once_for_the_whole_agenda():
    plans = [
        work_plan(id=name, cost=10_00, coverages=[CoverageContent(amount=5_00)]) for name in "ab"
    ]
    assert says("coverage-without-source", year_agenda(*plans)).amount == 10_00
    assert not found("coverage-without-source", covered())
    assert not found("coverage-without-source", covered(source="", certainty="lapsed"))


def test_coverage_that_is_only_asked_is_not_there_yet():
    assert says("coverage-only-asked", covered(certainty="asked")).part_id == "cover"
    assert not found("coverage-only-asked", covered(certainty="granted"))


def test_coverage_needs_a_proof():
    assert says("coverage-without-proof", covered()).severity == "note"
    assert not found("coverage-without-proof", covered(proof="brief 12"))
    assert not found("coverage-without-proof", covered(certainty="lapsed"))
    assert not found("coverage-without-proof", covered(certainty="asked"))


# ── Cost lines ───────────────────────────────────────────────────────────────


def with_line(**fields):
    return year_agenda(work_plan(costs=[CostLineContent(id="line", **fields)]))


def test_a_line_without_amount_is_asked_about():
    assert says("line-without-amount", with_line(description="Zaalhuur")).part_id == "line"
    assert says("line-without-amount", with_line(words="p.m."))
    assert not found("line-without-amount", with_line(description="Zaalhuur", lump=0))


@pytest.mark.parametrize(
    ("description", "named"), [("p.m.", "Training"), ("", "Training"), ("Zaal", "Zaal")]
)
def test_a_line_under_an_action_is_called_after_what_it_pays(description, named):
    line = CostLineContent(description=description, words="p.m.")
    agenda = year_agenda(work_plan(action("Training", costs=[line])))
    assert f"“{named}”" in says("line-without-amount", agenda).sentence


@pytest.mark.parametrize("absence", ["not_applicable", "none", "dash", "payer", "same"])
def test_a_reason_for_no_amount_is_enough(absence):
    assert not found("line-without-amount", with_line(description="Zaal", absence=absence))


def test_hours_tell_what_is_missing():
    cases = {"medium": "hours", "quantity_of": "casussen", "units_each": 4_00}
    assert "per casus" in says("hours-without-number", with_line(**cases)).sentence
    assert "40 uur" in says("hours-without-rate", with_line(**cases, quantity=10)).sentence
    assert not found("hours-without-rate", with_line(**cases, quantity=10, rate=50_00))


def test_half_hours_are_written_with_a_comma():
    line = {"medium": "hours", "units_each": 2_50, "quantity": 1}
    assert "2,5 uur" in says("hours-without-rate", with_line(**line)).sentence


# ── Unit figures ─────────────────────────────────────────────────────────────


def with_target(target, unit, cost=35_300_00, coverage=10_000_00):
    indicator = IndicatorContent(id="students", name="bereik", target=target, unit=unit)
    ambitions = [AmbitionContent(text="Minder verzuim", indicators=[indicator])]
    return year_agenda(work_plan(cost=cost, coverage=coverage, ambitions=ambitions))


def test_the_price_of_one_student_is_gross_and_net():
    (one,) = unit_figures(with_target("300", "studenten"))
    assert (one.gross, one.net, one.part_id) == (117_67, 84_33, "students")


def test_the_price_of_anything_else_is_per_unit():
    (one,) = unit_figures(with_target("4", "proeftuinen", cost=10_00, coverage=0))
    assert (one.gross, one.sentence.endswith("per eenheid.")) == (2_50, True)


@pytest.mark.parametrize(
    ("target", "unit"), [("80", "%"), ("", "studenten"), ("0", "studenten"), ("veel", "scholen")]
)
def test_a_share_or_no_figure_has_no_price(target, unit):
    assert unit_figures(with_target(target, unit)) == []


def test_what_costs_nothing_has_no_price():
    assert unit_figures(with_target("300", "studenten", cost=0, coverage=0)) == []


def test_two_budget_years_are_both_named():
    agenda = year_agenda(work_plan(cost=10_00), budget=4_00)
    agenda.budget_lines.append(BudgetLineContent(budget_year=2022, number="7", amount=5_00))
    assert "2021 en 2022, 7" in says("over-budget", agenda).sentence
