"""The year agenda of 2021-2022 as a reader delivers it: its facts and figures, in our own words."""

import datetime as dt

from leagenda.planning.models.content import (
    ActionContent,
    AgendaContent,
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    IndicatorContent,
    OpenMatterContent,
    OrganisationContent,
    PartnerContent,
    StatedAmountContent,
    ThemeContent,
    WorkPlanContent,
    YearAgendaContent,
)

LEA_LABEL = "Totale kosten t.l.v. LEA-budget"


def real_agenda() -> YearAgendaContent:
    """Fresh at every call; ids tell what they are ("plan-2", "action-2-6")."""
    return YearAgendaContent(
        id="year",
        school_year=2021,
        introduction="Alle plannen passen binnen het budget van € 66.650 voor 2021.",
        adopted_on=dt.date(2021, 10, 14),
        adopted_by="stuurgroep Jeugd en Onderwijs",
        agenda=AgendaContent(
            id="agenda",
            first_year=2019,
            last_year=2022,
            themes=[
                ThemeContent(id=f"theme-{number}", number=str(number), name=name)
                for number, name in enumerate(THEMES, start=1)
            ],
        ),
        work_plans=[
            equal_chances(),
            care_and_education(),
            broad_development(),
            home_visits(),
            early_signals(),
        ],
        stated=overview("year", 92_550, 25_900, 66_650),
        budget_lines=[
            BudgetLineContent(
                id="budget", budget_year=2021, number="64521071", name="LEA", amount=66_650_00
            )
        ],
        organisations=[OrganisationContent(name=name) for name in ORGANISATIONS],
    )


THEMES = (
    "GELIJKE KANSEN: VVE, tegengaan segregatie, ouderbetrokkenheid",
    "VERBINDING PASSEND ONDERWIJS-JEUGDHULP",
    "PREVENTIE EN VOORKOMEN VAN UITVAL",
    "BREDE ONTWIKKELING EN IKC’S",
    "DOORGAANDE LEERLIJNEN",
    "AANSLUITING ONDERWIJS-ARBEIDSMARKT",
)
ORGANISATIONS = (
    "PO", "KO", "JGZ", "SMW", "SPPOH", "Jeugdconsulent gemeente", "Gemeente", "Bibliotheek",
    "Springplank", "Cascade", "Maerten v.d. Velde", "Vlietkinderen", "DAK", "SKZ",
    "Sport&Welzijn", "mboRijnland", "Schoolformaat",
)  # fmt: skip


def equal_chances() -> WorkPlanContent:
    paid_by_themselves = CostLineContent(
        id="line-1-1", medium="hours", absence="not_applicable", words="n.v.t."
    )
    return WorkPlanContent(
        id="plan-1",
        number="1",
        title="GELIJKE KANSEN",
        themes=["theme-1"],
        situation="Niet elk kind krijgt dezelfde kansen.",
        focus="Alle peuters in het basisaanbod.",
        intentions="Circa 25% van de doelgroep VVE is niet geplaatst; dat moet aanzienlijk lager.",
        ambitions=[
            AmbitionContent(
                id="ambition-1",
                text="Gelijke kansen op een optimale schoolloopbaan",
                actions=[
                    action(
                        "1-1",
                        "Kwartaalmonitor opstellen",
                        "JGZ, PO, KO",
                        "Ieder kwartaal in schooljaar 2021-2022",
                        costs=[paid_by_themselves],
                    ),
                    action(
                        "1-2",
                        "Bijeenkomst over samenwerkingsafspraken",
                        "PO, KO",
                        "November 2021",
                        costs=[same("1-2", "line-1-1")],
                    ),
                    action(
                        "1-3",
                        "Opstellen uitwerkingsplan VVE/OAB 2022",
                        "PO, KO, JGZ, Bibliotheek",
                        "November 2021",
                        costs=[same("1-3", "line-1-2")],
                    ),
                    action(
                        "1-4",
                        "Eindevaluatie",
                        "PO, KO, JGZ, Bibliotheek",
                        "Juli 2022",
                        costs=[same("1-4", "line-1-3")],
                    ),
                ],
                indicators=[
                    IndicatorContent(
                        id="non-reach",
                        name="niet geplaatste doelgroepkinderen",
                        unit="%",
                        baseline="25",
                        target_words="aanzienlijk lager",
                    )
                ],
            )
        ],
        stated=[
            StatedAmountContent(
                id="total-1", place="chapter", column="net", label=LEA_LABEL, words="geen"
            ),
            StatedAmountContent(place="overview", column="cost", words="-"),
            StatedAmountContent(place="overview", column="net", words="-"),
        ],
    )


def care_and_education() -> WorkPlanContent:
    table = AmbitionContent(
        id="ambition-2b",
        text="Versterken van de verbinding tussen passend onderwijs en jeugdhulp",
        actions=[
            action(
                "2-1",
                "Organiseren inspiratiebijeenkomst",
                "PO, KO, JGZ, SMW, SPPOH, Jeugdconsulent gemeente",
                "Q4 2021",
            ),
            action("2-2", "Afspraken met Veilig Thuis", "JGZ, SMW, SPPOH", "Q4 2021"),
            action(
                "2-3",
                "Inzet casusregie, 10 uur per casus",
                "Jeugdconsulent gemeente, SMW, SPPOH",
                "Hele schooljaar",
                costs=[
                    CostLineContent(
                        id="line-2-3",
                        medium="hours",
                        units_each=10_00,
                        unit="uur",
                        quantity_of="casus",
                    )
                ],
            ),
            action(
                "2-4",
                "Inzet jeugdconsulent",
                "",
                "Hele schooljaar",
                costs=[CostLineContent(id="line-2-4", absence="payer", words="Gemeente")],
            ),
            action(
                "2-5",
                "Urenuitbreiding ib’er en zorgcoördinator, 10 casussen, 4 uur per casus",
                "PO, KO",
                "Hele schooljaar",
                costs=[
                    CostLineContent(
                        id="line-2-5",
                        medium="hours",
                        quantity=10,
                        quantity_of="casus",
                        units_each=4_00,
                        unit="uur",
                    )
                ],
            ),
            action("2-6", "Tussenevaluatie", "", "Januari 2022"),
            action("2-7", "Eindevaluatie", "", "Mei 2022"),
        ],
    )
    return WorkPlanContent(
        id="plan-2",
        number="2",
        title="VERBINDING ZORG EN ONDERWIJS",
        themes=["theme-2"],
        intentions="De jeugdhulp komt dichter bij 6 scholen en hun kinderopvang.",
        ambitions=[
            AmbitionContent(id="ambition-2a", text="Inzetten op preventie en 1 kind-1 plan"),
            table,
        ],
        costs=[lump("2", 32_500)],
        coverages=[coverage("2", 6_500)],
        stated=[
            chapter_total("2", LEA_LABEL, "net", 32_500),
            *overview("2", 32_500, 6_500, 26_000),
        ],
    )


def broad_development() -> WorkPlanContent:
    partners = (
        "Springplank, Cascade, Maerten v.d. Velde, Vlietkinderen, DAK, SKZ, Sport&Welzijn, "
        "Bibliotheek"
    )
    return WorkPlanContent(
        id="plan-3",
        number="3",
        title="BREDE ONTWIKKELING, IKC en DOORGAANDE LIJNEN",
        themes=["theme-4", "theme-5"],
        intentions="Een dagarrangement tijdens de overblijf op drie scholen.",
        ambitions=[
            AmbitionContent(id="ambition-3a", text="Brede kansen met cultuur, sport en lezen"),
            AmbitionContent(
                id="ambition-3b",
                text="Kinderen ontwikkelen zich breed",
                actions=[
                    action("3-1", "Bepalen partners en locaties", partners, "sept./okt 2021"),
                    action("3-2", "Vorming projectgroep", partners, "November 2021"),
                    action(
                        "3-3", "Uitwerking talentenaanbod", partners, "December 2021- \nmaart 2022"
                    ),
                    action("3-4", "Uitvoering", partners, "April 2022"),
                ],
            ),
        ],
        costs=[lump("3", 19_400)],
        coverages=[coverage("3", 9_400)],
        stated=[
            chapter_total("3", LEA_LABEL, "net", 19_400),
            *overview("3", 19_400, 9_400, 10_000),
        ],
        matters=[
            OpenMatterContent(
                id="preference",
                kind="preference",
                text="Vasthouden aan een naschools aanbod",
                raised_by="de regiegroep LEA",
            ),
            OpenMatterContent(
                id="leads-left", kind="question", text="Beide trekkers zijn weg; wie neemt over?"
            ),
        ],
    )


def home_visits() -> WorkPlanContent:
    return WorkPlanContent(
        id="plan-4",
        number="4",
        title="PREVENTIE EN VOORKOMEN VAN UITVAL (mboRijnland)",
        themes=["theme-3"],
        situation="Wie meer dan 10% verzuimt, wordt vaker vsv’er.",
        intentions="Doel: 300 studenten (een verdubbeling t.o.v. vorig schooljaar).",
        ambitions=[
            AmbitionContent(
                id="ambition-4",
                text="Terugdringen schoolverzuim",
                actions=[
                    action(
                        "4-1",
                        "Huisbezoeken",
                        "mboRijnland, Schoolformaat",
                        "Verzuim-oorzaken in \nbeeld brengen\nMedio 2022",
                    ),
                    action("4-2", "Tussenevaluatie", "mboRijnland, Schoolformaat", "December 2021"),
                    action("4-3", "Eindevaluatie", "mboRijnland, Schoolformaat", "Juni 2022"),
                ],
                indicators=[
                    IndicatorContent(
                        id="students", name="bereikte studenten", unit="studenten", target="300"
                    )
                ],
            )
        ],
        costs=[lump("4", 35_300)],
        coverages=[coverage("4", 10_000)],
        stated=[
            chapter_total("4", "Totale kosten", "cost", 35_300),
            *overview("4", 35_300, 10_000, 25_300),
        ],
    )


def early_signals() -> WorkPlanContent:
    partners = "KO, PO, SPPOH, JGZ, Gemeente"
    return WorkPlanContent(
        id="plan-5",
        number="5",
        title="PILOT VROEGSINALERING",
        situation="Vroegsignalering voorkomt zwaardere zorg bij kinderen van 0-12 jaar.",
        intentions="Een nieuwe werkgroep werkt de vroegsignalering uit.",
        ambitions=[
            AmbitionContent(
                id="ambition-5",
                text="Vroegsignalering",
                actions=[
                    action("5-1", "Samenstellen werkgroep Vroegsignalering", partners, "Q4 2021"),
                    action("5-2", "Uitwerken thema, uitvoeringsplan", partners, "Q1 2022"),
                    action("5-3", "Uitvoering werkplan", partners, "Q2 en Q3 \n2022"),
                    action("5-4", "Evaluatie", partners, "Juni/juli \n2022"),
                ],
            )
        ],
        costs=[lump("5", 5_350)],
        stated=[
            chapter_total("5", "Totale kosten", "cost", 5_350),
            *overview("5", 5_350, None, 5_350),
        ],
    )


# ── The parts, short ─────────────────────────────────────────────────────────


def action(place: str, description: str, partners: str, planning: str, costs=()) -> ActionContent:
    return ActionContent(
        id=f"action-{place}",
        number=place.split("-")[1],
        description=description,
        partners=[PartnerContent(name=name) for name in partners.split(", ") if name],
        planning=planning,
        costs=list(costs),
    )


def same(place: str, other: str) -> CostLineContent:
    return CostLineContent(id=f"line-{place}", absence="same", same_as=other, words="idem")


def lump(plan: str, euros: int) -> CostLineContent:
    return CostLineContent(id=f"line-{plan}", lump=euros * 100, words=f"€ {euros}")


def coverage(plan: str, euros: int) -> CoverageContent:
    return CoverageContent(id=f"coverage-{plan}", amount=euros * 100, year=2021)


def chapter_total(plan: str, label: str, column: str, euros: int) -> StatedAmountContent:
    return StatedAmountContent(
        id=f"total-{plan}", place="chapter", column=column, label=label, amount=euros * 100
    )


def overview(whose: str, cost: int, coverage: int | None, net: int) -> list[StatedAmountContent]:
    columns = {"cost": cost, "coverage": coverage, "net": net}
    return [
        StatedAmountContent(
            id=f"{column}-{whose}", place="overview", column=column, amount=euros * 100
        )
        for column, euros in columns.items()
        if euros is not None
    ]
