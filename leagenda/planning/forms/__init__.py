"""What people fill in about the agenda."""

from leagenda.planning.forms.actions import RehomeForm, TableFilter, TogetherForm
from leagenda.planning.forms.charge import ChargeForm
from leagenda.planning.forms.multi_year import AgendaForm, PrincipleForm, ThemeForm
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
from leagenda.planning.forms.year_agenda import NewYearAgendaForm, RemoveYearAgendaForm

__all__ = [
    "ActionForm",
    "AgendaForm",
    "AmbitionForm",
    "BudgetLineForm",
    "ChargeForm",
    "CostLineForm",
    "CoverageForm",
    "IndicatorForm",
    "LeadForm",
    "NewYearAgendaForm",
    "OpenMatterForm",
    "PartForm",
    "PrincipleForm",
    "RehomeForm",
    "RemoveYearAgendaForm",
    "ReportForm",
    "StatedAmountForm",
    "TableFilter",
    "ThemeForm",
    "TogetherForm",
    "WorkPlanForm",
    "YearAgendaForm",
]
