"""The small table under a chapter in which each row says what it is: costs, cover, or net."""

import re
from typing import Literal

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadTable
from leagenda.exchange.reading.block import Line
from leagenda.exchange.reading.costs import is_unread, read_cost, read_sum
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.partners import Directory
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.side_table import SideRow, SideTable
from leagenda.exchange.reading.totals import COVER, MONEY_COLUMNS, NET
from leagenda.exchange.reading.vocabulary import MONEY, TOTAL, Column
from leagenda.foundation.euro import read_euro
from leagenda.planning.models import (
    CostLineContent,
    CoverageContent,
    StatedAmountContent,
    WorkPlanContent,
)

Certainty = Literal["asked", "promised", "granted", "received", "lapsed"]
CERTAINTIES: dict[Certainty, str] = {
    "lapsed": r"vervallen|ingetrokken|afgewezen",
    "received": r"ontvangen|binnen",
    "granted": r"beschikt|toegekend|beschikking|verleend",
    "promised": r"toegezegd|toezegging",
    "asked": r"gevraagd|aangevraagd|aanvraag",
}
AT_ACTIONS = re.compile(r"\b(?:bij|van|uit|voor) de acties\b", re.IGNORECASE)
HOURS = re.compile(r"^uren\b|in natura", re.IGNORECASE)
YEAR = re.compile(r"20\d\d")


class ChapterMoney:
    """Reads such a table into its work plan."""

    def __init__(self, plan: WorkPlanContent, draft: Draft, directory: Directory):
        self.plan, self.draft, self.directory = plan, draft, directory
        self.at_actions = plan.cost

    def read(self, table: SideTable) -> None:
        self.draft.source("", "header", table.header_lines())
        for row in table.rows:
            self.row(row)
        self.settle_said_twice()

    def row(self, row: SideRow) -> None:
        if AT_ACTIONS.search(row.label):
            self.at_the_actions(row)
        elif TOTAL.match(row.label) or NET.search(row.label):
            self.stated(row)
        elif COVER.search(row.label):
            self.coverage(row)
        else:
            self.cost(row)

    def at_the_actions(self, row: SideRow) -> None:
        """The sum of what stands in the table of actions is not counted again."""
        self.draft.source(self.plan.id, "costs", row.lines)
        if read_euro(row.text("amount")) != self.at_actions:
            self.draft.doubt(
                "actions-cost-otherwise",
                _("Hier kosten de acties %(words)s; in de tabel met acties staat iets anders.")
                % {"words": row.text("amount")},
                part=self.plan.id,
                field="costs",
                lines=row.lines,
            )

    def stated(self, row: SideRow) -> None:
        net = NET.search(row.label)
        column = "net" if net else "coverage" if COVER.search(row.label) else "cost"
        words = row.text("amount")
        stated = StatedAmountContent.model_validate(
            {"place": "chapter", "column": column, "label": row.label}
            | {"amount": read_euro(words), "words": words}
        )
        self.plan.stated.append(stated)
        self.draft.source(stated.id, "amount", row.lines)

    def coverage(self, row: SideRow) -> None:
        remark = row.text("remark")
        amount = read_euro(row.text("amount"))
        if amount is None:
            self.stated(row)
            return
        coverage = CoverageContent(source=row.text("description"), amount=amount)
        coverage.id = self.draft.identity(row.row.marker, coverage.id)
        certainty = certainty_of(remark)
        coverage.certainty = certainty or "promised"
        year = YEAR.search(remark)
        coverage.year = int(year[0]) if year else None
        coverage.proof = proof_of(remark)
        self.plan.coverages.append(coverage)
        self.draft.source(coverage.id, "amount", row.lines)

    def cost(self, row: SideRow) -> None:
        """Its amount, or the sum beside it from which the amount follows."""
        words, remark = row.text("amount"), row.text("remark")
        line = read_sum(remark)
        if line is None or (words and read_euro(words) != line.amount):
            line = read_cost(words, self.directory) or CostLineContent()
        else:
            remark = ""
        line.id = self.draft.identity(row.row.marker, line.id)
        told = (row.text("description"), remark, line.description)
        line.description = ", ".join(dict.fromkeys(filter(None, told)))
        line.medium = "hours" if HOURS.search(row.label) else "cash"
        self.plan.costs.append(line)
        self.draft.source(line.id, "lump", row.lines)
        if words and is_unread(line):
            self.doubt_amount(line, row.lines)

    def doubt_amount(self, line: CostLineContent, lines: list[Line]) -> None:
        self.draft.doubt(
            "amount-unread",
            _("“%(words)s” bij de kosten is geen bedrag; het is als tekst overgenomen.")
            % {"words": line.words},
            part=line.id,
            field="lump",
            lines=lines,
        )

    def settle_said_twice(self) -> None:
        """Where the total is what the actions cost, the lines under it say that once more."""
        lines = [one for one in self.plan.costs if one.medium == "cash" and one.amount]
        sum_ = sum(line.amount or 0 for line in lines)
        totals = [
            one.amount
            for one in self.plan.stated
            if (one.place, one.column) == ("chapter", "cost") and one.amount is not None
        ]
        if not sum_ or sum_ != self.at_actions or set(totals) - {sum_}:
            return
        for line in lines:
            self.plan.costs.remove(line)
            stated = StatedAmountContent(
                place="chapter",
                column="cost",
                label=line.description,
                amount=line.amount,
                words=line.words,
            )
            stated.id = line.id
            self.plan.stated.append(stated)
        self.draft.doubt(
            "costs-said-twice",
            _("De kosten onder “%(title)s” zijn die van de acties; ze zijn één keer geteld.")
            % {"title": self.plan.title},
            part=self.plan.id,
            field="costs",
            choices=[Choice(label=_("Dat klopt"))],
        )


def certainty_of(words: str) -> Certainty | None:
    for certainty, pattern in CERTAINTIES.items():
        if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE):
            return certainty
    return None


def proof_of(remark: str) -> str:
    """What the remark says beside certainty and year: "toegezegd; 2021; brief van 3 mei"."""
    pieces = [piece.strip() for piece in remark.split(";")]
    return "; ".join(piece for piece in pieces if piece and not is_said(piece))


def is_said(piece: str) -> bool:
    alone = re.fullmatch("|".join(CERTAINTIES.values()), piece, re.IGNORECASE)
    return bool(alone or YEAR.fullmatch(piece))


def amounts_only(table: ReadTable) -> bool:
    """ "Kosten | Dekking | Ten laste" with one row of amounts: the money of one chapter."""
    rows = [row for row in table.rows if not row.is_empty]
    return len(rows) == 1 and len(table.columns) > 1 and set(table.columns) <= set(MONEY)


def read_amounts(plan: WorkPlanContent, table: ReadTable, draft: Draft) -> None:
    """Costs and cover, when neither the actions nor the overview of all plans says them."""
    draft.source("", "header", table.header_lines())
    row = next(row for row in table.rows if not row.is_empty)
    known = {Column.COST: plan.cost, Column.COVERAGE: plan.coverage, Column.NET: True}
    for column in MONEY:
        words, lines = row.text(column), row.lines(column)
        amount = read_euro(words)
        part: CostLineContent | CoverageContent | StatedAmountContent
        if known[column] or not amount:
            part = StatedAmountContent(
                place="chapter", column=MONEY_COLUMNS[column], amount=amount, words=words
            )
            plan.stated += [part] if words else []
        elif column is Column.COST:
            part = CostLineContent(lump=amount, words=words)
            plan.costs.append(part)
        else:
            part = CoverageContent(amount=amount)
            plan.coverages.append(part)
        draft.source(part.id, "amount", lines)
