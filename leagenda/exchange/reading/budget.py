"""The money of the year: chapter tables, the overview of all plans, and the budget it fits in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leagenda.exchange.reading import facts
from leagenda.exchange.reading.block import Paragraph
from leagenda.exchange.reading.chapter_money import (
    ChapterMoney,
    amounts_only,
    read_amounts,
)
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.overview import Overview
from leagenda.exchange.reading.partners import Directory
from leagenda.exchange.reading.plans import PlanReading
from leagenda.exchange.reading.side_table import YEAR, SideRow, SideTable
from leagenda.exchange.reading.totals import cost_from_total
from leagenda.foundation.euro import read_euro
from leagenda.planning.models import BudgetLineContent, YearAgendaContent

AVAILABLE = re.compile(r"beschikbaar|tota(?:al|le)", re.IGNORECASE)


@dataclass
class Money:
    """Reads all money that is no part of the table of actions; the nearest to the plan first."""

    content: YearAgendaContent
    draft: Draft
    directory: Directory

    def read(
        self,
        readings: list[PlanReading],
        others: list[PlanReading],
        front: Iterable[Paragraph],
    ) -> None:
        """`others` are the chapters that are no work plan; `front` comes before all chapters."""
        told = self.chapter_tables(readings)
        everything = [*readings, *others]
        self.read_overviews(readings, everything)
        for reading in everything:
            for table in reading.budgets:
                self.budget_table(table)
        self.budget_in_prose(front)
        self.date_coverages(told)

    def read_overviews(self, readings: list[PlanReading], everything: list[PlanReading]) -> None:
        overviews = [one for reading in everything for one in reading.overviews]
        small = {id(one): r.plan for r in readings for one in r.overviews if amounts_only(one)}
        for table in overviews:
            if id(table) not in small:
                Overview(table, self.content, self.draft).read()
        for table in overviews:
            if id(table) in small:
                read_amounts(small[id(table)], table, self.draft)
        if not overviews:
            for plan in self.content.work_plans:
                cost_from_total(plan, self.draft)

    def chapter_tables(self, readings: list[PlanReading]) -> set[str]:
        """The ids of the covers for which the table itself tells the year, or tells none."""
        told: set[str] = set()
        for reading in readings:
            before = {one.id for one in reading.plan.coverages}
            for table in reading.amounts:
                ChapterMoney(reading.plan, self.draft, self.directory).read(table)
                if "remark" in table.fields:
                    told |= {one.id for one in reading.plan.coverages} - before
        return told

    def date_coverages(self, told: set[str]) -> None:
        """Cover is of the year of the budget, when there is one budget year."""
        years = {line.budget_year for line in self.content.budget_lines}
        for plan in self.content.work_plans:
            for coverage in plan.coverages:
                if coverage.id not in told:
                    coverage.year = next(iter(years)) if len(years) == 1 else None

    # ── The budget ───────────────────────────────────────────────────────────

    def budget_table(self, table: SideTable) -> None:
        self.draft.source("", "header", table.header_lines())
        before = list(self.content.budget_lines)
        made: list[BudgetLineContent] = []
        for row in table.rows:
            amount = read_euro(row.text("amount"))
            if YEAR.fullmatch(row.text("budget_year")) and amount is not None:
                made.append(self.budget_line(row, amount, before))
            else:
                self.below_budget(row, sum(line.amount for line in made))

    def budget_line(
        self, row: SideRow, amount: int, before: list[BudgetLineContent]
    ) -> BudgetLineContent:
        """A new line, or the same one that the overview named before."""
        line = BudgetLineContent(
            budget_year=int(row.text("budget_year")),
            number=row.text("number"),
            name=row.text("name"),
            amount=amount,
        )
        line.id = self.draft.identity(row.row.marker, line.id)
        known = [one for one in before if is_same_line(one, line)]
        if not known:
            self.content.budget_lines.append(line)
        self.draft.source((known or [line])[0].id, "amount", row.lines)
        return line

    def below_budget(self, row: SideRow, sum_: int) -> None:
        """Totals under the lines follow from them; one that does not is doubtful."""
        self.draft.source(self.content.id, "budget", row.lines)
        amount = read_euro(row.text("amount"))
        if AVAILABLE.search(row.label) and amount is not None and amount != sum_:
            self.draft.doubt(
                "budget-total-differs",
                _("Bij “%(label)s” staat %(words)s; de regels erboven tellen anders op.")
                % {"label": row.label, "words": row.text("amount")},
                part=self.content.id,
                field="budget_lines",
                lines=row.lines,
            )

    def budget_in_prose(self, paragraphs: Iterable[Paragraph]) -> None:
        found = facts.budget_in_prose(paragraphs)
        if not found:
            return
        year, amount = found.value
        lines = self.content.budget_lines
        known = [one for one in lines if (one.budget_year, one.amount) == found.value]
        if not known and lines:
            return
        line = known[0] if known else BudgetLineContent(budget_year=year, amount=amount)
        self.draft.source(line.id, "amount", found.lines)
        if known:
            return
        lines.append(line)
        self.draft.doubt(
            "budget-in-prose",
            _("Het budget staat alleen in de tekst, zonder nummer."),
            part=line.id,
            field="amount",
            lines=found.lines,
        )


def is_same_line(one: BudgetLineContent, other: BudgetLineContent) -> bool:
    """The same year and amount, under a number that does not contradict it."""
    numbers = {one.number, other.number} - {""}
    return (one.budget_year, one.amount) == (other.budget_year, other.amount) and len(numbers) < 2
