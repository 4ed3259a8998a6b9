"""The kinds of parts that pages write: their Dutch name in an address, their model, their form."""

from dataclasses import dataclass

from leagenda.planning import forms
from leagenda.planning.models import (
    Action,
    Ambition,
    BudgetLine,
    CostLine,
    Coverage,
    Indicator,
    Lead,
    OpenMatter,
    Part,
    StatedAmount,
    WorkPlan,
    YearAgenda,
)


@dataclass(frozen=True)
class Kind:
    """`name` is a kind as in `YearAgendaContent.parts()`.

    What stands in the document as a row of a table says how many columns that table has.
    """

    name: str
    slug: str
    model: type[Part]
    form: type[forms.PartForm]
    columns: int = 0

    @property
    def is_row(self) -> bool:
        return self.columns > 0

    @property
    def word(self) -> str:
        return str(self.model._meta.verbose_name)

    @property
    def words(self) -> str:
        return str(self.model._meta.verbose_name_plural)

    def anchor(self, part: Part) -> str:
        """The id of the part in a page."""
        return f"{self.slug}-{part.pk}"

    def hung_under(self, owner: Part) -> Part:
        """A new, unsaved part of this kind that hangs on `owner`; LookupError when it cannot."""
        for name in self.model.owners:
            if self.model._meta.get_field(name).related_model is type(owner):
                return self.model(**{name: owner})
        raise LookupError(self.name)


KINDS = [
    Kind("year_agenda", "jaaragenda", YearAgenda, forms.YearAgendaForm),
    Kind("work_plan", "werkplan", WorkPlan, forms.WorkPlanForm),
    Kind("ambition", "ambitie", Ambition, forms.AmbitionForm),
    Kind("indicator", "indicator", Indicator, forms.IndicatorForm),
    Kind("action", "actie", Action, forms.ActionForm, columns=6),
    Kind("cost_line", "kostenregel", CostLine, forms.CostLineForm, columns=4),
    Kind("coverage", "dekking", Coverage, forms.CoverageForm, columns=4),
    Kind("stated_amount", "genoemd-bedrag", StatedAmount, forms.StatedAmountForm),
    Kind("budget_line", "begrotingspost", BudgetLine, forms.BudgetLineForm, columns=5),
    Kind("open_matter", "open-punt", OpenMatter, forms.OpenMatterForm),
    Kind("lead", "trekker", Lead, forms.LeadForm),
]
BY_NAME = {kind.name: kind for kind in KINDS}
BY_SLUG = {kind.slug: kind for kind in KINDS}
BY_MODEL = {kind.model: kind for kind in KINDS}


def kind_of(part: Part) -> Kind:
    return BY_MODEL[type(part)]


class KindConverter:
    """In an address a kind has its Dutch name; `reverse` also takes its name in the content."""

    regex = "|".join(kind.slug for kind in KINDS)

    def to_python(self, value: str) -> Kind:
        return BY_SLUG[value]

    def to_url(self, value: Kind | str) -> str:
        if isinstance(value, Kind):
            return value.slug
        if value in BY_NAME:
            return BY_NAME[value].slug
        raise ValueError(value)
