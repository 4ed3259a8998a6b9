"""What can be said about a year agenda by looking at it: what is off, and what holds.

Everything here takes the content tree and reads only: no request, no database, no clock.
"""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leagenda.planning.rules.agreements import agreements
from leagenda.planning.rules.bridge import bridge
from leagenda.planning.rules.bridge_shape import (
    Bridge,
    BridgeRow,
    BudgetYear,
    PlanBridge,
    Spread,
    UnitFigure,
)
from leagenda.planning.rules.budget import budget_fit
from leagenda.planning.rules.budget_years import other_budget_years
from leagenda.planning.rules.closing import closings
from leagenda.planning.rules.cost_lines import uncounted_lines
from leagenda.planning.rules.coverage import coverages
from leagenda.planning.rules.evaluations import evaluations
from leagenda.planning.rules.finding import Finding, Proof
from leagenda.planning.rules.labels import chapter_totals
from leagenda.planning.rules.matters import matters
from leagenda.planning.rules.numbers import numbers
from leagenda.planning.rules.owners import owners
from leagenda.planning.rules.planning_words import plannings
from leagenda.planning.rules.prose import prose
from leagenda.planning.rules.spelling import spelling
from leagenda.planning.rules.theme_line import ThemeLine, ThemeYear, theme_line
from leagenda.planning.rules.themes import themes
from leagenda.planning.rules.unit_figures import unit_figures

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
    "ThemeLine",
    "ThemeYear",
    "UnitFigure",
    "bridge",
    "findings",
    "proofs",
    "theme_line",
    "unit_figures",
]

# Rules that add up: what does not hold is a finding, what holds is a proof.
SUMS = (closings, chapter_totals, budget_fit, prose, agreements)
# Rules that look at the content alone.
LOOKS = (coverages, uncounted_lines, plannings, evaluations, matters, spelling, numbers)


def findings(
    content: "YearAgendaContent",
    *,
    today: dt.date,
    previous: "YearAgendaContent | None" = None,
) -> list[Finding]:
    """Everything that is off: the gravest first, and of equal gravity money before the rest.

    `previous` is the year agenda of the school year before, when there is one.
    """
    found = [
        *(one for one in sums(content) if isinstance(one, Finding)),
        *other_budget_years(content, bridge(content)),
        *(one for look in LOOKS for one in look(content)),
        *owners(content, today),
        *themes(content, previous),
    ]
    return sorted(found, key=lambda finding: finding.gravity)


def proofs(content: "YearAgendaContent") -> list[Proof]:
    """The sums that were checked and hold, each with its numbers."""
    return [one for one in sums(content) if isinstance(one, Proof)]


def sums(content) -> Iterator[Finding | Proof]:
    for rule in SUMS:
        yield from rule(content)
