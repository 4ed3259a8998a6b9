"""Amounts that the paper itself adds up: the total under a table and the overview of all plans."""

import re
from typing import Literal

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadRow
from leagenda.exchange.reading.costs import amount_in_words
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.vocabulary import MONEY, Column
from leagenda.foundation.euro import find_euros, read_euro
from leagenda.planning.models import (
    CostLineContent,
    CoverageContent,
    StatedAmountContent,
    WorkPlanContent,
)

StatedColumn = Literal["cost", "coverage", "net"]
MONEY_COLUMNS: dict[Column, StatedColumn] = {
    Column.COST: "cost",
    Column.COVERAGE: "coverage",
    Column.NET: "net",
}
NET = re.compile(r"t\.?l\.?v\.?|ten laste|netto|per saldo", re.IGNORECASE)
COVER = re.compile(r"dekking|bijdrage|inkomsten|baten", re.IGNORECASE)


def read_total(row: ReadRow) -> list[StatedAmountContent]:
    """What the last row of an action table states, under the column that its label promises."""
    found = [
        StatedAmountContent(
            place="chapter",
            column=column_for(row.label, column),
            label=row.label,
            amount=read_euro(cell.text),
            words=cell.text,
        )
        for column in MONEY
        for cell in row.cells(column)
        if cell.text and cell.text != row.label
    ]
    return found or total_in_words(row)


def total_in_words(row: ReadRow) -> list[StatedAmountContent]:
    """ "Totale kosten € 5.350" in one cell, or an amount in a column that is not for money."""
    words = " ".join(cell.text for cell in row.row.cells if cell.text)
    amounts = find_euros(words)
    amount = amounts[-1][0] if amounts else None
    label = words[: amounts[-1][1]].strip(" :") if amounts else words
    column = column_for(label, Column.COST)
    stated = StatedAmountContent(
        place="chapter", column=column, label=label, amount=amount, words=words
    )
    return [stated]


def column_for(label: str, column: Column) -> StatedColumn:
    """ "t.l.v. LEA-budget" promises what is left after cover; the rules check it."""
    if NET.search(label):
        return "net"
    return "coverage" if COVER.search(label) else MONEY_COLUMNS[column]


def cost_from_total(plan: WorkPlanContent, draft: Draft) -> None:
    """Where only the total under the table has an amount, that is what the plan costs."""
    totals = [one for one in plan.stated if one.place == "chapter" and one.amount]
    if plan.cost or len(totals) != 1:
        return
    line = CostLineContent(lump=totals[0].amount, description=totals[0].label)
    plan.costs.append(line)
    draft.doubt(
        "cost-from-total",
        _("De acties hebben geen bedrag; het totaal is als kosten van het werkplan genomen."),
        part=line.id,
        field="lump",
        choices=[
            Choice(label=_("Neem het totaal als kosten")),
            Choice(label=_("Geen kosten overnemen"), effect="drop", part=line.id),
        ],
    )


def coverage_of(text: str) -> CoverageContent | None:
    """ "€ 6.500 subsidie" is cover of that much, from there; without an amount it is none."""
    amount = read_euro(text)
    if amount is not None:
        return CoverageContent(amount=amount) if amount else None
    line = amount_in_words(text)
    if line is None or line.lump is None:
        return None
    return CoverageContent(amount=line.lump, source=line.description)
