"""The least an agenda needs for a rule to have something to say; ids are what they are called."""

import datetime as dt

from leagenda.planning.models.content import (
    ActionContent,
    AgendaContent,
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    PartnerContent,
    StatedAmountContent,
    ThemeContent,
    WorkPlanContent,
    YearAgendaContent,
)
from leagenda.planning.rules import Finding, findings

TODAY = dt.date(2021, 11, 1)


def year_agenda(*plans, themes=(), budget=None, **more) -> YearAgendaContent:
    """2021-2022 with these work plans; `budget` is in cents, for 2021."""
    lines = [] if budget is None else [BudgetLineContent(budget_year=2021, amount=budget)]
    agenda = AgendaContent(
        first_year=2019,
        last_year=2022,
        themes=[
            ThemeContent(id=name, number=str(i), name=name) for i, name in enumerate(themes, 1)
        ],
    )
    more = {"agenda": agenda, "budget_lines": lines} | more
    return YearAgendaContent(id="year", school_year=2021, work_plans=list(plans), **more)


def work_plan(*actions, id="plan", title="Taal", number="1", cost=None, coverage=None, **more):  # noqa: A002
    """A work plan with these actions under one ambition; `cost` and `coverage` in cents."""
    more.setdefault(
        "ambitions", [AmbitionContent(id=f"{id}-ambition", text="", actions=list(actions))]
    )
    more.setdefault("costs", [] if cost is None else [CostLineContent(id=f"{id}-cost", lump=cost)])
    if coverage is not None:
        more["coverages"] = [CoverageContent(id=f"{id}-cover", source="Rijk", amount=coverage)]
    return WorkPlanContent(id=id, number=number, title=title, **more)


def action(description="Bijeenkomst", planning="Q4 2021", *, partners=("PO",), **more):
    return ActionContent(
        description=description,
        planning=planning,
        partners=[PartnerContent(name=name) for name in partners],
        **more,
    )


def stated(column, amount, *, place="overview", label="", words=""):
    return StatedAmountContent(place=place, column=column, amount=amount, label=label, words=words)


def found(code: str, content, **more) -> list[Finding]:
    """All findings of one rule."""
    return [one for one in findings(content, today=TODAY, **more) if one.code == code]


def says(code: str, content, **more) -> Finding:
    """The one finding of this rule."""
    (one,) = found(code, content, **more)
    return one
