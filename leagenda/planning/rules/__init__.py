"""What can be said about a year agenda by looking at it: what is off, and what holds.

Everything here takes the content tree and reads only: no request, no database, no clock.
"""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leagenda.planning.rules.bridge_shape import (
    Bridge,
    BridgeRow,
    BudgetYear,
    PlanBridge,
    Spread,
    UnitFigure,
)
from leagenda.planning.rules.budget import budget_fit
from leagenda.planning.rules.closing import closings
from leagenda.planning.rules.finding import Finding, Proof
from leagenda.planning.rules.labels import chapter_totals

if TYPE_CHECKING:
    from leagenda.planning.models.content import YearAgendaContent

__all__ = [
    "Bridge",
    "BridgeRow",
    "BudgetYear",
    "Finding",
    "PlanBridge",
    "Proof",
    "Spread",
    "UnitFigure",
    "findings",
    "proofs",
]

SUMS = (closings, chapter_totals, budget_fit)


def findings(
    content: "YearAgendaContent",
    *,
    today: dt.date,
    previous: "YearAgendaContent | None" = None,
) -> list[Finding]:
    """Everything that is off, the gravest first and further in the order of the agenda.

    `previous` is the year agenda of the school year before, when there is one.
    """
    found = [one for one in sums(content) if isinstance(one, Finding)]
    return sorted(found, key=lambda finding: finding.gravity)


def proofs(content: "YearAgendaContent") -> list[Proof]:
    """The sums that were checked and hold, each with its numbers."""
    return [one for one in sums(content) if isinstance(one, Proof)]


def sums(content) -> Iterator[Finding | Proof]:
    for rule in SUMS:
        yield from rule(content)
