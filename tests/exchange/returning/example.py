"""A small invented year agenda with one of everything, and ids that tell what they are."""

import datetime as dt

from leagenda.planning.models import (
    ActionContent,
    AgendaContent,
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
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


def example() -> YearAgendaContent:
    return YearAgendaContent(
        id="year",
        school_year=2021,
        introduction="Dit is de inleiding.\n\n- met een punt\n- en nog een",
        adopted_on=dt.date(2021, 10, 14),
        adopted_by="stuurgroep",
        agenda=AgendaContent(
            id="agenda",
            first_year=2019,
            last_year=2022,
            themes=[ThemeContent(id="theme-1", number="1", name="Gelijke kansen")],
            principles=["Samen"],
            partners=["PO"],
        ),
        work_plans=[first_plan(), second_plan()],
        stated=[StatedAmountContent(id="stated-0", place="overview", column="net", amount=1)],
        budget_lines=[
            BudgetLineContent(
                id="budget-1", budget_year=2021, number="64521071", name="LEA", amount=66_650_00
            )
        ],
        organisations=[OrganisationContent(name="PO", aliases=["basisonderwijs"])],
    )


def first_plan() -> WorkPlanContent:
    return WorkPlanContent(
        id="plan-1",
        number="1",
        title="Gelijke kansen",
        themes=["theme-1"],
        situation="Zo is het nu.",
        intentions="- lezen\n- schrijven",
        ambitions=[
            AmbitionContent(
                id="ambition-1",
                text="Elk kind krijgt kansen",
                actions=[first_action(), ActionContent(id="action-2", number="2", description="B")],
                indicators=[
                    IndicatorContent(
                        id="indicator-1",
                        name="bereik",
                        unit="%",
                        baseline="75",
                        target="90",
                        target_on=dt.date(2022, 7, 31),
                        definition="geplaatst gedeeld door geïndiceerd",
                    )
                ],
            ),
            AmbitionContent(
                id="ambition-2",
                text="En ouders doen mee\nook thuis",
                actions=[ActionContent(id="action-3", number="3", description="C")],
            ),
        ],
        costs=[CostLineContent(id="cost-plan", description="Drukwerk", lump=500_00)],
        coverages=[
            CoverageContent(id="coverage-1", source="Fonds", amount=50_00, year=2021, proof="brief")
        ],
        stated=[StatedAmountContent(id="stated-1", place="chapter", column="cost", amount=2)],
        matters=[OpenMatterContent(id="matter-1", text="Wie neemt het over?", raised_by="KO")],
        leads=[LeadContent(id="lead-1", name="Jo Trekker", organisation="KO")],
    )


def first_action() -> ActionContent:
    return ActionContent(
        id="action-1",
        number="1",
        description="Bijeenkomst\nmet ouders",
        partners=[
            PartnerContent(name="PO"),
            PartnerContent(name="KO", role="lead", note="wie er is"),
        ],
        planning="Q4 2021",
        status="running",
        costs=[
            CostLineContent(
                id="cost-hours", medium="hours", quantity=10, units_each=400, unit="uur"
            ),
            CostLineContent(id="cost-lump", description="Zaalhuur", lump=250_00),
        ],
    )


def second_plan() -> WorkPlanContent:
    return WorkPlanContent(
        id="plan-2",
        number="2",
        title="Brede ontwikkeling",
        focus="Sport en taal.",
        costs=[CostLineContent(id="cost-none", absence="none", words="geen")],
    )
