"""The year agenda 2021-2022 of Leidschendam-Voorburg: its facts and figures, in our own words.

The planning words and partner names are as the partners write them, for those are what LEAgenda
has to read. The two labels that call a gross amount "t.l.v. LEA-budget" and the misspelt title are
in the real paper too: the check is there to find them.
"""

import datetime as dt
import uuid
from typing import Literal, get_args

from leagenda.home.demo.organisations import ORGANISATIONS
from leagenda.planning.models import (
    ActionContent,
    AgendaContent,
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    IndicatorContent,
    OpenMatterContent,
    PartnerContent,
    StatedAmountContent,
    ThemeContent,
    WorkPlanContent,
    YearAgendaContent,
)

NAMESPACE = uuid.UUID("6f1d2c1e-4b0a-5d0c-9a51-2f8f5f1c2021")
NET_LABEL = "Totale kosten t.l.v. LEA-budget"
GROSS_LABEL = "Totale kosten"
Column = Literal["cost", "coverage", "net"]
COLUMNS: tuple[Column, ...] = get_args(Column)
TIED_TO_CASE = {"Jeugdconsulent gemeente": "afhankelijk van casus"}


def known(name: str) -> str:
    """The same identity every time, so that a link to the example keeps working."""
    return str(uuid.uuid5(NAMESPACE, name))


THEMES = [
    ThemeContent(id=known(f"thema {number}"), number=str(number), name=name)
    for number, name in enumerate(
        [
            "Gelijke kansen: VVE, tegengaan segregatie, ouderbetrokkenheid",
            "Verbinding passend onderwijs-jeugdhulp",
            "Preventie en voorkomen van uitval",
            "Brede ontwikkeling en IKC’s",
            "Doorgaande leerlijnen",
            "Aansluiting onderwijs-arbeidsmarkt",
        ],
        start=1,
    )
]


def agenda() -> AgendaContent:
    return AgendaContent(
        id=known("agenda"),
        name="Lokale Educatieve Agenda 2019-2022",
        first_year=2019,
        last_year=2022,
        themes=THEMES,
        principles=[
            "Wat er in de LEA staat, dragen onderwijs, kinderopvang en gemeente samen.",
            "Ieder draagt bij vanuit de eigen rol.",
        ],
        partners=[one.name for one in ORGANISATIONS if one.kind != "field"],
    )


def action(plan: str, number: int, description: str, partners: str, planning: str, *costs):
    return ActionContent(
        id=known(f"{plan} actie {number}"),
        number=str(number),
        description=description,
        planning=planning,
        costs=list(costs),
        partners=[
            PartnerContent(name=name, note=TIED_TO_CASE.get(name, "") if number == 3 else "")
            for name in partners.split(", ")
            if name
        ],
    )


def stated(plan: str, label: str, column: Column, amount: int | None, words: str = ""):
    return StatedAmountContent(
        id=known(f"{plan} totaalrij"),
        place="chapter",
        column=column,
        label=label,
        amount=amount,
        words=words,
    )


def overview(name: str, amounts: tuple, words: tuple = ("", "", "")) -> list[StatedAmountContent]:
    """The three cells of one row in the overall table, in euros; None for a cell without amount."""
    return [
        StatedAmountContent(
            id=known(f"{name} overzicht {column}"),
            place="overview",
            column=column,
            label=name,
            amount=None if amount is None else amount * 100,
            words=word,
        )
        for column, amount, word in zip(COLUMNS, amounts, words, strict=True)
    ]


def money(plan: str, cost: int, coverage: int) -> dict:
    """Lump sum and coverage of a work plan, in euros."""
    covers = [
        CoverageContent(id=known(f"{plan} dekking"), amount=coverage * 100, year=2021),
    ]
    return {
        "costs": [CostLineContent(id=known(f"{plan} kosten"), lump=cost * 100)],
        "coverages": covers if coverage else [],
    }


def equal_chances() -> WorkPlanContent:
    own_hours = CostLineContent(
        id=known("plan 1 eigen uren"),
        absence="not_applicable",
        description="De organisaties betalen hun eigen uren",
        words="n.v.t.",
    )

    def same(number: int, words: str) -> CostLineContent:
        return CostLineContent(
            id=known(f"plan 1 idem {number}"), absence="same", same_as=own_hours.id, words=words
        )

    four = "PO, KO, JGZ, bibliotheek"
    return WorkPlanContent(
        id=known("plan 1"),
        number="1",
        title="Gelijke kansen",
        themes=[THEMES[0].id],
        situation="De kansen van een kind hangen nog af van opleiding en steun van de ouders.",
        focus="De voorschoolse periode: elke peuter krijgt en houdt een plek in de kinderopvang.",
        intentions=(
            "- Ongeveer 25% van de VVE-doelgroep heeft geen plek op een VVE-locatie;"
            " uitzoeken hoe dat veel minder wordt.\n"
            "- Elk kwartaal het bereik van de VVE-peuters volgen.\n"
            "- Afspraken over overdracht per koppel van opvanglocatie en basisschool.\n"
            "- De werkgroep komt vier keer per jaar bij elkaar."
        ),
        ambitions=[
            AmbitionContent(
                id=known("ambitie 1"),
                text="Elk kind een goede schoolloopbaan, waar het ook vandaan komt",
                indicators=[
                    IndicatorContent(
                        id=known("non-bereik"),
                        name="Non-bereik VVE-doelgroep",
                        unit="%",
                        baseline="25",
                        target_words="aanzienlijk lager",
                    )
                ],
                actions=[
                    action(
                        "plan 1",
                        1,
                        "Kwartaalmonitor opstellen met kinderopvang, gemeente en JGZ",
                        "JGZ, PO, KO",
                        "Ieder kwartaal in schooljaar 2021-2022",
                        own_hours,
                    ),
                    action(
                        "plan 1",
                        2,
                        "Bijeenkomst kinderopvang en basisonderwijs over samenwerking",
                        "PO, KO",
                        "November 2021",
                        same(2, "idem"),
                    ),
                    action(
                        "plan 1",
                        3,
                        "Uitwerkingsplan VVE/OAB 2022 opstellen",
                        four,
                        "November 2021",
                        same(3, "Idem"),
                    ),
                    action("plan 1", 4, "Eindevaluatie", four, "Juli 2022", same(4, "idem")),
                ],
            )
        ],
        stated=[
            stated("plan 1", NET_LABEL, "net", None, "geen"),
            *overview("Gelijke kansen", (None, None, None), ("-", "", "-")),
        ],
    )


def care_and_school() -> WorkPlanContent:
    def hours(number: int, description: str, each: int, quantity: int | None) -> CostLineContent:
        return CostLineContent(
            id=known(f"plan 2 uren {number}"),
            description=description,
            medium="hours",
            quantity=quantity,
            quantity_of="casussen",
            units_each=each * 100,
            unit="uur",
        )

    payer = CostLineContent(id=known("plan 2 gemeente"), absence="payer", words="Gemeente")
    return WorkPlanContent(
        id=known("plan 2"),
        number="2",
        title="Verbinding zorg en onderwijs",
        themes=[THEMES[1].id],
        situation="Ook een kind dat extra zorg nodig heeft, moet zich kunnen ontwikkelen.",
        intentions=(
            "- Eén jeugdconsulent voor zes scholen en de kinderopvang die daarbij hoort.\n"
            "- Een inspiratiesessie voor ib’ers en coaches van die scholen.\n"
            "- Afspraken met Veilig Thuis.\n"
            "- Casusregie inzetten."
        ),
        ambitions=[
            AmbitionContent(
                id=known("ambitie 2"),
                text="School en jeugdhulp vinden elkaar snel, zodat een kind steun krijgt",
                actions=[
                    action(
                        "plan 2",
                        1,
                        "Inspiratiebijeenkomst organiseren",
                        "PO, KO, JGZ, SMW, SPPOH, Jeugdconsulent gemeente",
                        "Q4 2021",
                    ),
                    action("plan 2", 2, "Afspraken met Veilig Thuis", "JGZ, SMW, SPPOH", "Q4 2021"),
                    action(
                        "plan 2",
                        3,
                        "Casusregie, 10 uur per casus",
                        "Jeugdconsulent gemeente, SMW, SPPOH",
                        "Hele schooljaar",
                        hours(3, "Casusregie", 10, None),
                    ),
                    action("plan 2", 4, "Inzet jeugdconsulent", "", "Hele schooljaar", payer),
                    action(
                        "plan 2",
                        5,
                        "Meer uren voor de ib’er en de zorgcoördinator: 10 casussen van 4 uur",
                        "Scholen, KO",
                        "Hele schooljaar",
                        hours(5, "Ib’er en zorgcoördinator", 4, 10),
                    ),
                    action("plan 2", 6, "Tussenevaluatie", "", "Januari 2022"),
                    action("plan 2", 7, "Eindevaluatie", "", "Mei 2022"),
                ],
            )
        ],
        stated=[
            stated("plan 2", NET_LABEL, "net", 32_500_00),
            *overview("Zorg-onderwijs", (32_500, 6_500, 26_000)),
        ],
        **money("plan 2", 32_500, 6_500),
    )


def broad_development() -> WorkPlanContent:
    seven = (
        "Springplank, Cascade, Maerten v.d. Velde, Vlietkinderen, DAK, SKZ, Sport&Welzijn,"
        " bibliotheek"
    )
    return WorkPlanContent(
        id=known("plan 3"),
        number="3",
        title="Brede ontwikkeling, IKC en doorgaande lijnen",
        themes=[THEMES[3].id, THEMES[4].id],
        situation="Na een proef met activiteiten na school willen de partners verder.",
        focus="Een gratis programma voor talenten tijdens het overblijven, op drie scholen.",
        ambitions=[
            AmbitionContent(
                id=known("ambitie 3"),
                text="Elk kind kan zich breed ontwikkelen",
                actions=[
                    action("plan 3", 1, "Partners en locaties bepalen", seven, "sept./okt 2021"),
                    action("plan 3", 2, "Projectgroep vormen", seven, "November 2021"),
                    action("plan 3", 3, "Aanbod uitwerken", seven, "December 2021- maart 2022"),
                    action("plan 3", 4, "Uitvoering", seven, "April 2022"),
                ],
            )
        ],
        stated=[
            stated("plan 3", NET_LABEL, "net", 19_400_00),
            *overview("Brede ontwikkeling, IKC, doorgaande lijnen", (19_400, 9_400, 10_000)),
        ],
        matters=[
            OpenMatterContent(
                id=known("voorkeur naschools"),
                kind="preference",
                text="De regiegroep wil het aanbod na school, niet tijdens het overblijven.",
                raised_by="regiegroep LEA",
            ),
            OpenMatterContent(
                id=known("trekkers weg"),
                text="De twee trekkers werken niet meer bij hun organisatie. Wie neemt het over?",
            ),
        ],
        **money("plan 3", 19_400, 9_400),
    )


def home_visits() -> WorkPlanContent:
    two = "mboRijnland, Schoolformaat"
    return WorkPlanContent(
        id=known("plan 4"),
        number="4",
        title="Preventie en voorkomen van uitval (mboRijnland)",
        themes=[THEMES[2].id],
        situation="Wie meer dan 10% van de lessen mist, loopt kans zonder diploma te stoppen.",
        focus="Huisbezoeken: dezelfde dag bellen, binnen vijf werkdagen op bezoek.",
        intentions=(
            "- 300 studenten bereiken, een verdubbeling.\n"
            "- Kan het ook in het voortgezet onderwijs?"
        ),
        ambitions=[
            AmbitionContent(
                id=known("ambitie 4"),
                text="Minder schoolverzuim",
                indicators=[
                    IndicatorContent(
                        id=known("bezochte studenten"),
                        name="Bezochte studenten",
                        unit="studenten",
                        target="300",
                        target_words="een verdubbeling",
                    )
                ],
                actions=[
                    action(
                        "plan 4",
                        1,
                        "Huisbezoeken in Leidschendam-Voorburg",
                        two,
                        "Verzuim-oorzaken in beeld brengen, Medio 2022",
                    ),
                    action("plan 4", 2, "Tussenevaluatie", two, "December 2021"),
                    action("plan 4", 3, "Eindevaluatie", two, "Juni 2022"),
                ],
            )
        ],
        stated=[
            stated("plan 4", GROSS_LABEL, "cost", 35_300_00),
            *overview("Huisbezoeken mboRijnland", (35_300, 10_000, 25_300)),
        ],
        **money("plan 4", 35_300, 10_000),
    )


def early_signals() -> WorkPlanContent:
    five = "Kinderopvang, basisonderwijs, SPPOH, JGZ, gemeente"
    return WorkPlanContent(
        id=known("plan 5"),
        number="5",
        title="Pilot vroegsinalering",
        situation="Meer kinderen beginnen op hun vierde op school terwijl er zorgen zijn.",
        intentions=(
            "Een nieuwe werkgroep werkt uit:\n"
            "- hoe goed de signalering is;\n"
            "- wat er daarna gebeurt;\n"
            "- wat er van de AVG mag."
        ),
        ambitions=[
            AmbitionContent(
                id=known("ambitie 5"),
                text="Vroegsignalering",
                actions=[
                    action("plan 5", 1, "Werkgroep Vroegsignalering vormen", five, "Q4 2021"),
                    action("plan 5", 2, "Uitvoeringsplan opstellen", five, "Q1 2022"),
                    action("plan 5", 3, "Werkplan uitvoeren", five, "Q2 en Q3 2022"),
                    action("plan 5", 4, "Evaluatie", five, "Juni/juli 2022"),
                ],
            )
        ],
        stated=[
            stated("plan 5", GROSS_LABEL, "cost", 5_350_00),
            *overview("Vroegsignalering", (5_350, None, 5_350)),
        ],
        **money("plan 5", 5_350, 0),
    )


def year_agenda() -> YearAgendaContent:
    return YearAgendaContent(
        id=known("jaaragenda 2021-2022"),
        school_year=2021,
        introduction=(
            "Door corona liepen de plannen van 2020-2021 anders. De werkgroepen gaan ermee door,"
            " aangepast of verdiept. Alles past binnen het budget van € 66.650."
        ),
        adopted_on=dt.date(2021, 10, 14),
        adopted_by="stuurgroep Jeugd en Onderwijs",
        agenda=agenda(),
        work_plans=[
            equal_chances(),
            care_and_school(),
            broad_development(),
            home_visits(),
            early_signals(),
        ],
        stated=overview("Totaal", (92_550, 25_900, 66_650)),
        budget_lines=[
            BudgetLineContent(
                id=known("begroting 2021"),
                budget_year=2021,
                number="64521071",
                name="LEA-budget",
                amount=66_650_00,
            )
        ],
        organisations=ORGANISATIONS,
    )
