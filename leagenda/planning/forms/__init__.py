"""What people fill in about the agenda."""

from leagenda.planning.forms.part import PartForm
from leagenda.planning.forms.parts import (
    ActionForm,
    AmbitionForm,
    BudgetLineForm,
    CostLineForm,
    CoverageForm,
    IndicatorForm,
    LeadForm,
    OpenMatterForm,
    ReportForm,
    StatedAmountForm,
    WorkPlanForm,
    YearAgendaForm,
)

__all__ = [
    "ActionForm",
    "AmbitionForm",
    "BudgetLineForm",
    "CostLineForm",
    "CoverageForm",
    "IndicatorForm",
    "LeadForm",
    "OpenMatterForm",
    "PartForm",
    "ReportForm",
    "StatedAmountForm",
    "WorkPlanForm",
    "YearAgendaForm",
]
