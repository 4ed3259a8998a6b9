"""A year agenda as plain content: what papers are written from, read into and compared by.

The rows of the database and this tree say the same thing. Readers of documents make it, writers
of documents take it, the rules look at it, a version is one of these frozen. Everything with an
`id` keeps it for ever, whatever its printed number or its place in the order. Amounts are integer
cents; dates are ISO dates; a text that nobody wrote is the empty string.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from leagenda.foundation.school_year import SchoolYear

Role = Literal["lead", "partner", "funder"]


def new_id() -> str:
    return str(uuid.uuid4())


class Content(BaseModel):
    """Refuses fields it does not know, so that a misspelt backup is not half read."""

    model_config = ConfigDict(extra="forbid", defer_build=True)


class Identified(Content):
    id: str = Field(default_factory=new_id)


class PartnerContent(Content):
    """One organisation in one action."""

    name: str
    role: Role = "partner"
    note: str = ""


class CostLineContent(Identified):
    """What something costs: a lump sum, or quantity × units each × rate, or a reason for no amount.

    `units_each` is in hundredths (4 hours is 400). `words` is the cell as it was written.
    """

    description: str = ""
    medium: Literal["cash", "hours"] = "cash"
    lump: int | None = None
    quantity: int | None = None
    quantity_of: str = ""
    units_each: int | None = None
    unit: str = ""
    rate: int | None = None
    absence: Literal["", "not_applicable", "none", "dash", "payer", "same"] = ""
    same_as: str = ""
    words: str = ""

    @property
    def amount(self) -> int | None:
        """Cents, or None when no amount follows from what is known."""
        if self.lump is not None:
            return self.lump
        if self.quantity is None or self.units_each is None or self.rate is None:
            return None
        return (self.quantity * self.units_each * self.rate + 50) // 100


class CoverageContent(Identified):
    """Money from elsewhere for a work plan."""

    source: str = ""
    amount: int = 0
    certainty: Literal["asked", "promised", "granted", "received", "lapsed"] = "promised"
    year: int | None = None
    proof: str = ""


class StatedAmountContent(Identified):
    """An amount that the paper itself states; it is compared with what follows from the lines."""

    place: Literal["chapter", "overview"]
    column: Literal["cost", "coverage", "net"]
    label: str = ""
    amount: int | None = None
    words: str = ""


class BudgetLineContent(Identified):
    """Money in the municipal budget of one calendar year, under its ledger number."""

    budget_year: int
    number: str = ""
    name: str = ""
    amount: int = 0


class IndicatorContent(Identified):
    """How an ambition is measured. Values are decimal texts ("300", "25.5"), dot for the comma."""

    name: str
    definition: str = ""
    unit: str = ""
    baseline: str = ""
    baseline_on: dt.date | None = None
    target: str = ""
    target_on: dt.date | None = None
    target_words: str = ""
    source: str = ""
    owner: str = ""
    rhythm: str = ""


class ActionContent(Identified):
    """One thing that will be done, by whom and when, in the writers' own words."""

    number: str = ""
    description: str
    partners: list[PartnerContent] = []
    planning: str = ""
    status: Literal["planned", "running", "done", "stopped"] = "planned"
    result: str = ""
    costs: list[CostLineContent] = []

    @property
    def partner_words(self) -> str:
        return ", ".join(partner.name for partner in self.partners)


class AmbitionContent(Identified):
    text: str
    actions: list[ActionContent] = []
    indicators: list[IndicatorContent] = []


class OpenMatterContent(Identified):
    """Something that still has to be settled or told."""

    kind: Literal["preference", "question"] = "question"
    text: str
    raised_by: str = ""
    settled_on: dt.date | None = None
    settlement: str = ""


class LeadContent(Identified):
    """Who pulls a work plan, from when until when."""

    name: str
    organisation: str = ""
    since: dt.date | None = None
    until: dt.date | None = None


class WorkPlanContent(Identified):
    number: str = ""
    title: str
    themes: list[str] = []
    situation: str = ""
    focus: str = ""
    intentions: str = ""
    ambitions: list[AmbitionContent] = []
    costs: list[CostLineContent] = []
    coverages: list[CoverageContent] = []
    stated: list[StatedAmountContent] = []
    matters: list[OpenMatterContent] = []
    leads: list[LeadContent] = []

    def actions(self) -> Iterator[ActionContent]:
        for ambition in self.ambitions:
            yield from ambition.actions

    @property
    def cost(self) -> int:
        """Gross cash cost in cents: the plan's own lines and those of its actions."""
        lines = [*self.costs, *(line for action in self.actions() for line in action.costs)]
        return sum(line.amount or 0 for line in lines if line.medium == "cash")

    @property
    def coverage(self) -> int:
        """Cover in cents; what lapsed does not count."""
        return sum(one.amount for one in self.coverages if one.certainty != "lapsed")

    @property
    def net(self) -> int:
        return self.cost - self.coverage


class ThemeContent(Identified):
    number: str = ""
    name: str


class OrganisationContent(Content):
    name: str
    kind: str = "other"
    aliases: list[str] = []


class AgendaContent(Identified):
    """The agenda for several years that year agendas hang under."""

    name: str = ""
    first_year: int
    last_year: int
    themes: list[ThemeContent] = []
    principles: list[str] = []
    partners: list[str] = []

    def __str__(self):
        return self.name or f"Lokale Educatieve Agenda {self.first_year}-{self.last_year}"


class YearAgendaContent(Identified):
    """Everything in one year agenda. `school_year` is the year in which the school year begins."""

    school_year: int
    introduction: str = ""
    adopted_on: dt.date | None = None
    adopted_by: str = ""
    agenda: AgendaContent
    work_plans: list[WorkPlanContent] = []
    stated: list[StatedAmountContent] = []
    budget_lines: list[BudgetLineContent] = []
    organisations: list[OrganisationContent] = []

    def __str__(self):
        return str(self.year)

    @property
    def year(self) -> SchoolYear:
        return SchoolYear(self.school_year)

    def actions(self) -> Iterator[ActionContent]:
        for plan in self.work_plans:
            yield from plan.actions()

    @property
    def cost(self) -> int:
        return sum(plan.cost for plan in self.work_plans)

    @property
    def coverage(self) -> int:
        return sum(plan.coverage for plan in self.work_plans)

    @property
    def net(self) -> int:
        return self.cost - self.coverage

    @property
    def budget(self) -> int:
        """What the budget lines together make available, in cents."""
        return sum(line.amount for line in self.budget_lines)

    def parts(self) -> Iterator[tuple[str, Identified]]:
        """Every identified thing with its kind ("action", "cost_line", …), owners first."""
        yield "year_agenda", self
        yield from walk(self.agenda)
        for field in ("work_plans", "stated", "budget_lines"):
            for part in getattr(self, field):
                yield from walk(part)


KINDS: dict[type[Identified], str] = {
    AgendaContent: "agenda",
    ThemeContent: "theme",
    WorkPlanContent: "work_plan",
    AmbitionContent: "ambition",
    ActionContent: "action",
    IndicatorContent: "indicator",
    CostLineContent: "cost_line",
    CoverageContent: "coverage",
    StatedAmountContent: "stated_amount",
    BudgetLineContent: "budget_line",
    OpenMatterContent: "open_matter",
    LeadContent: "lead",
}


def walk(part: Identified) -> Iterator[tuple[str, Identified]]:
    yield KINDS[type(part)], part
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, list):
            for one in value:
                if isinstance(one, Identified):
                    yield from walk(one)
