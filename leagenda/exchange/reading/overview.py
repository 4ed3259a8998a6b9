"""The table with the whole budget: a row for each work plan, a total, and the budget line."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, utils

from leagenda.exchange.reading.action_table import ReadRow, ReadTable
from leagenda.exchange.reading.block import Line
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.facts import LEDGER, YEAR
from leagenda.exchange.reading.near import share_named
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.totals import MONEY_COLUMNS
from leagenda.exchange.reading.vocabulary import MONEY, Column
from leagenda.foundation.euro import read_euro
from leagenda.planning.models import (
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    StatedAmountContent,
    WorkPlanContent,
    YearAgendaContent,
)

BUDGET = re.compile(r"budget|begroting|beschikbaar|krediet", re.IGNORECASE)
NEAR_ENOUGH, CERTAIN = 55, 80
FROM_ACTIONS = 88


@dataclass
class Overview:
    """Reads the budget table into the plans and the year agenda."""

    table: ReadTable
    content: YearAgendaContent
    draft: Draft

    def read(self) -> None:
        above = [line for row in self.table.above for c in row.cells for line in c.lines]
        self.draft.source(self.content.id, "header", [*above, *self.table.header_lines()])
        rows = [row for row in self.table.rows if not row.is_empty]
        budget = [row for row in rows if self.is_budget(row)]
        totals = [row for row in rows if row.is_total and row not in budget]
        for row in budget:
            self.budget_line(row)
        for row in totals:
            self.stated(self.content, row)
        plans = [row for row in rows if row not in budget and row not in totals]
        for row, plan, score in matched(plans, self.content.work_plans):
            self.plan_row(row, plan, score)

    def is_budget(self, row: ReadRow) -> bool:
        """A budget line has one amount, a year or a ledger number, and the word for it."""
        amounts = [one for one in map(read_euro, self.money(row)) if one is not None]
        tells = LEDGER.search(row.label) or YEAR.search(row.label)
        return bool(BUDGET.search(row.label) and tells and len(amounts) == 1)

    def money(self, row: ReadRow) -> list[str]:
        return [row.text(column) for column in MONEY]

    def plan_row(self, row: ReadRow, plan: WorkPlanContent | None, score: float) -> None:
        if plan is None:
            self.draft.doubt(
                "overview-row",
                _("Bij welk werkplan de begrotingsregel “%(label)s” hoort, is niet duidelijk.")
                % {"label": row.label},
                lines=lines_of(row),
            )
            return
        self.stated(plan, row)
        self.money_of(plan, row)
        if score < CERTAIN:
            self.draft.doubt(
                "overview-row",
                _("De begrotingsregel “%(label)s” is bij “%(title)s” gezet.")
                % {"label": row.label, "title": plan.title},
                part=plan.id,
                field="stated",
                lines=lines_of(row),
                choices=[Choice(label=_("Dat klopt"))],
            )

    def stated(self, part: WorkPlanContent | YearAgendaContent, row: ReadRow) -> None:
        for column in MONEY:
            text, lines = row.text(column), row.lines(column)
            if not text:
                continue
            amount = read_euro(text)
            stated = StatedAmountContent(
                place="overview",
                column=MONEY_COLUMNS[column],
                label=row.label,
                amount=amount,
                words=text,
            )
            part.stated.append(stated)
            self.draft.source(stated.id, "amount", lines)
        self.draft.source(part.id, "stated", label_lines(row))

    def money_of(self, plan: WorkPlanContent, row: ReadRow) -> None:
        """The plan's own cost line, unless its actions have amounts of their own."""
        column = Column.COST if row.cells(Column.COST) else Column.NET
        cost, cover = (read_euro(row.text(one)) for one in (column, Column.COVERAGE))
        if cost and not plan.cost:
            line = CostLineContent(lump=cost, description=row.label, words=row.text(column))
            plan.costs.append(line)
            self.draft.source(line.id, "lump", row.lines(column))
        if cover and not plan.coverages:
            coverage = CoverageContent(amount=cover)
            plan.coverages.append(coverage)
            self.draft.source(coverage.id, "amount", row.lines(Column.COVERAGE))

    def budget_line(self, row: ReadRow) -> None:
        number = LEDGER.search(row.label)
        rest = LEDGER.sub("", row.label)
        year = YEAR.search(rest)
        amount = next(one for one in map(read_euro, self.money(row)) if one is not None)
        name = YEAR.sub("", rest).replace("()", "")
        line = BudgetLineContent(
            budget_year=int(year[0]) if year else self.content.school_year,
            number=number[0] if number else "",
            name=" ".join(name.split()).strip(" :,-"),
            amount=amount,
        )
        self.content.budget_lines.append(line)
        self.draft.source(line.id, "amount", lines_of(row))


def lines_of(row: ReadRow) -> list[Line]:
    return [line for cell in row.row.cells for line in cell.lines]


def label_lines(row: ReadRow) -> list[Line]:
    return [line for cell in row.row.cells if cell.text == row.label for line in cell.lines]


def matched(
    rows: list[ReadRow], plans: list[WorkPlanContent]
) -> list[tuple[ReadRow, WorkPlanContent | None, float]]:
    """Each row with the plan it is about: the likeliest pairs first, each plan once."""
    scores = [
        (likeness(row.label, plan), -abs(at - there), at, there)
        for at, row in enumerate(rows)
        for there, plan in enumerate(plans)
    ]
    found: dict[int, tuple[int, float]] = {}
    for score, _nearby, at, there in sorted(scores, reverse=True):
        free = at not in found and there not in {plan for plan, _score in found.values()}
        if free and score >= NEAR_ENOUGH:
            found[at] = (there, score)
    pairs = [(row, *found.get(at, (None, 0.0))) for at, row in enumerate(rows)]
    return [(row, None if at is None else plans[at], score) for row, at, score in pairs]


def likeness(label: str, plan: WorkPlanContent) -> float:
    """0 to 100, by the title; else by the words of its title and its actions together."""
    title = fuzz.token_set_ratio(label, plan.title, processor=utils.default_process)
    told = " ".join([plan.title, *(action.description for action in plan.actions())])
    return max(title, 100 * share_named(label, plan.title), FROM_ACTIONS * share_named(label, told))
