"""The year agenda as a document: chapters to read, a few at a time when there are very many."""

from collections.abc import Iterable
from functools import cached_property

from django.core.paginator import Paginator

from leagenda.foundation.clock import today
from leagenda.planning.models.action import Action
from leagenda.planning.models.balance import CostRow
from leagenda.planning.models.money import StatedAmount
from leagenda.planning.models.rows import rows_of
from leagenda.planning.models.work_plan import WorkPlan
from leagenda.planning.models.year_agenda import YearAgenda

MANY = 300
"""More actions than this are not shown on one page; a chapter is never cut in two."""


class AmbitionTable:
    """An ambition with its figures and the rows of its actions."""

    def __init__(self, ambition, rows: dict):
        self.ambition = ambition
        self.indicators = ambition.indicators.all()
        self.rows = [rows[action.pk] for action in ambition.actions.all()]

    @property
    def has_rows(self) -> bool:
        return bool(self.rows)


class Chapter:
    """One work plan, with what the viewer may do in it."""

    def __init__(self, plan: WorkPlan, rows: dict, year_agenda: YearAgenda, viewer):
        self.plan = plan
        self.may_write = not year_agenda.obstacles_to_writing(viewer, plan)
        self.tables = [AmbitionTable(one, rows) for one in plan.ambitions.all()]
        self.costs = [CostRow(line, None) for line in plan.costs.all()]  # type: ignore[arg-type]
        self.coverages = plan.coverages.all()

    @property
    def stated(self) -> list:
        """What the paper says below the table of this chapter; the overview has its own."""
        return [one for one in self.plan.stated.all() if one.place == StatedAmount.Place.CHAPTER]

    @property
    def anchor(self) -> str:
        return f"werkplan-{self.plan.pk}"

    @property
    def has_money(self) -> bool:
        return bool(self.costs or self.coverages or self.plan.total_cost)


class OverviewRow:
    """One work plan in the table of contents and in the overall table."""

    def __init__(self, plan: WorkPlan, page: int):
        self.plan, self.page = plan, page


class Document:
    """What a viewer reads of a year agenda on one page. Its number of queries never grows."""

    def __init__(self, year_agenda: YearAgenda, viewer, page: str = "", at: str = ""):
        """`page` is its number; `at` the key of a work plan that must be on it instead."""
        self.year_agenda, self.viewer = year_agenda, viewer
        plans = list(year_agenda.work_plans.with_totals().with_counts())
        self.groups = grouped(plans)
        number = self.page_with(at) or page
        self.page = Paginator(self.groups, 1).get_page(number)

    @property
    def anchor(self) -> str:
        return f"jaaragenda-{self.year_agenda.pk}"

    def page_with(self, key: str) -> int | None:
        for number, group in enumerate(self.groups, start=1):
            if any(str(plan.pk) == key for plan in group):
                return number
        return None

    @cached_property
    def chapters(self) -> list[Chapter]:
        shown = [plan.pk for group in self.page.object_list for plan in group]
        totals = {row.plan.pk: row.plan for row in self.overview}
        plans = WorkPlan.objects.filter(pk__in=shown).whole()
        for plan in plans:
            plan.of = self.year_agenda
            plan.total_cost = totals[plan.pk].total_cost
            plan.total_coverage = totals[plan.pk].total_coverage
        rows = {row.pk: row for row in rows_of(actions_in(plans), self.year_agenda.year, today())}
        return [Chapter(plan, rows, self.year_agenda, self.viewer) for plan in plans]

    @cached_property
    def overview(self) -> list[OverviewRow]:
        return [
            OverviewRow(plan, number)
            for number, group in enumerate(self.groups, start=1)
            for plan in group
        ]

    @property
    def cost(self) -> int:
        return sum(row.plan.total_cost for row in self.overview)

    @property
    def coverage(self) -> int:
        return sum(row.plan.total_coverage for row in self.overview)

    @property
    def net(self) -> int:
        return self.cost - self.coverage

    @cached_property
    def budget_lines(self) -> list:
        return list(self.year_agenda.budget_lines.all())

    @property
    def budget(self) -> int:
        return sum(line.amount for line in self.budget_lines)

    @property
    def left(self) -> int:
        """What the budget has left; below zero it is short."""
        return self.budget - self.net

    @property
    def is_first(self) -> bool:
        return self.page.number == 1

    @property
    def is_last(self) -> bool:
        return not self.page.has_next()


def actions_in(plans: Iterable[WorkPlan]) -> list[Action]:
    ambitions = (ambition for plan in plans for ambition in plan.ambitions.all())
    return [action for ambition in ambitions for action in ambition.actions.all()]


def grouped(plans: list[WorkPlan]) -> list[list[WorkPlan]]:
    """Whole plans, as many as fit on a page; one page with nothing when there are none."""
    groups: list[list[WorkPlan]] = [[]]
    room = MANY
    for plan in plans:
        if groups[-1] and plan.count_actions > room:
            groups.append([])
            room = MANY
        groups[-1].append(plan)
        room -= plan.count_actions
    return groups
