"""From school year to budget years: what falls in which, and what must be reserved.

A line is spread evenly over the months its planning names; a lump sum of a work plan over all
months in which the plan has anything planned. What has no readable planning is not guessed at:
it keeps a column of its own.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.foundation.own_words import read_planning
from leagenda.planning.rules.bridge_shape import Bridge, BridgeRow, PlanBridge, Spread
from leagenda.planning.rules.budget_years import budget_years, unspread_words
from leagenda.planning.rules.place import listed, shortened

Months = set[tuple[int, int]]


def bridge(content) -> Bridge:
    """Every cost line and coverage over calendar budget years, exact to the cent."""
    plans = tuple(plan_bridge(plan, content.year) for plan in content.work_plans)
    cost = sum((plan.cost for plan in plans), Spread())
    coverage = sum((plan.coverage for plan in plans), Spread())
    budgets: Counter[int] = Counter()
    for line in content.budget_lines:
        budgets[line.budget_year] += line.amount
    years = tuple(sorted({*cost.by_year, *coverage.by_year, *budgets}))
    return Bridge(
        years,
        plans,
        cost,
        coverage,
        tuple(budget_years(years, cost, coverage, budgets)),
        unspread_words(cost - coverage),
    )


def plan_bridge(plan, school_year) -> PlanBridge:
    costs = [*plan_rows(plan, school_year), *action_rows(plan, school_year)]
    coverages = [coverage_row(one) for one in plan.coverages if one.certainty != "lapsed"]
    return PlanBridge(
        plan.id,
        plan.number,
        plan.title,
        tuple(costs),
        tuple(coverages),
        sum((row.spread for row in costs), Spread()),
        sum((row.spread for row in coverages), Spread()),
    )


def plan_rows(plan, school_year) -> Iterable[BridgeRow]:
    lines = [line for line in plan.costs if costs_cash(line)]
    if not lines:
        return
    months: Months = set()
    for action in plan.actions():
        months |= planned_months(action.planning, school_year)
    for line in lines:
        yield cost_row(line, line.description or plan.title, months, months_words(months))


def action_rows(plan, school_year) -> Iterable[BridgeRow]:
    for action in plan.actions():
        for line in filter(costs_cash, action.costs):
            months = planned_months(action.planning, school_year)
            label = line.description or shortened(action.description)
            yield cost_row(line, label, months, planning_words(action.planning, months))


def costs_cash(line) -> bool:
    return line.medium == "cash" and line.amount is not None


def cost_row(line, label: str, months: Months, explanation: str) -> BridgeRow:
    weights = Counter(year for year, _month in months)
    return BridgeRow("cost_line", line.id, label, spread(line.amount, weights), explanation)


def coverage_row(coverage) -> BridgeRow:
    label = coverage.source or _("Dekking zonder bron")
    if coverage.year is None:
        explanation = _("Bij deze dekking staat geen jaar.")
        spreading = Spread({}, coverage.amount)
    else:
        explanation = _("Hoort bij %(year)s.") % {"year": coverage.year}
        spreading = Spread({coverage.year: coverage.amount})
    return BridgeRow("coverage", coverage.id, label, spreading, explanation)


def planned_months(words: str, school_year) -> Months:
    """Every (year, month) that the planning names; of a rhythm only the months of its moments."""
    reading = read_planning(words, school_year)
    if reading.recurrence:
        return {(day.year, day.month) for day in reading.check_points}
    months: Months = set()
    for interval in reading.intervals:
        months.update(months_between(interval.first, interval.last))
    return months


def months_between(first: dt.date, last: dt.date) -> Iterable[tuple[int, int]]:
    for count in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield count // 12, count % 12 + 1


def spread(cents: int, weights: dict[int, int]) -> Spread:
    """Divide by weight; odd cents go to the largest remainders, the earliest year first."""
    whole = sum(weights.values())
    if not whole:
        return Spread({}, cents)
    shares = {year: divmod(cents * weights[year], whole) for year in sorted(weights)}
    left = cents - sum(share for share, _rest in shares.values())
    favoured = sorted(shares, key=lambda year: -shares[year][1])[:left]
    return Spread({year: share + (year in favoured) for year, (share, _rest) in shares.items()})


def months_words(months: Months) -> str:
    if not months:
        return _("Geen van de acties heeft een planning die te lezen is.")
    counts = Counter(year for year, _month in months)
    parts = [
        ngettext("%(count)s maand in %(year)s", "%(count)s maanden in %(year)s", counts[year])
        % {"count": counts[year], "year": year}
        for year in sorted(counts)
    ]
    return _("Verdeeld over de maanden met acties: %(parts)s.") % {"parts": listed(parts)}


def planning_words(words: str, months: Months) -> str:
    if months:
        return _("Verdeeld volgens de planning “%(words)s”.") % {"words": shortened(words)}
    if words.strip():
        return _("De planning “%(words)s” is niet te lezen.") % {"words": shortened(words)}
    return _("Bij deze actie staat geen planning.")
