"""The nouns of planning, to be imported by the rooms above."""

from leagenda.planning.models.action import Action, Participation, names_in
from leagenda.planning.models.agenda import Agenda, Principle, Theme
from leagenda.planning.models.ambition import Ambition, Indicator
from leagenda.planning.models.charge import Charge
from leagenda.planning.models.chart import Chart, bridge_chart, budget_chart, money_chart
from leagenda.planning.models.content import (
    ActionContent,
    AgendaContent,
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    Identified,
    IndicatorContent,
    LeadContent,
    OpenMatterContent,
    OrganisationContent,
    PartnerContent,
    StatedAmountContent,
    ThemeContent,
    WorkPlanContent,
    YearAgendaContent,
)
from leagenda.planning.models.difference import Change, difference
from leagenda.planning.models.money import CostLine, Coverage, StatedAmount
from leagenda.planning.models.part import Part
from leagenda.planning.models.work_plan import Lead, OpenMatter, WorkPlan
from leagenda.planning.models.year_agenda import (
    BudgetLine,
    Dismissal,
    YearAgenda,
    obstacles_to_confirming,
)
from leagenda.planning.rules import Finding, Proof, findings, proofs

__all__ = [
    "Action",
    "ActionContent",
    "Agenda",
    "AgendaContent",
    "Ambition",
    "AmbitionContent",
    "BudgetLine",
    "BudgetLineContent",
    "Change",
    "Charge",
    "Chart",
    "CostLine",
    "CostLineContent",
    "Coverage",
    "CoverageContent",
    "Dismissal",
    "Finding",
    "Identified",
    "Indicator",
    "IndicatorContent",
    "Lead",
    "LeadContent",
    "OpenMatter",
    "OpenMatterContent",
    "OrganisationContent",
    "Part",
    "Participation",
    "PartnerContent",
    "Principle",
    "Proof",
    "StatedAmount",
    "StatedAmountContent",
    "Theme",
    "ThemeContent",
    "WorkPlan",
    "WorkPlanContent",
    "YearAgenda",
    "YearAgendaContent",
    "bridge_chart",
    "budget_chart",
    "difference",
    "findings",
    "money_chart",
    "names_in",
    "obstacles_to_confirming",
    "proofs",
]
