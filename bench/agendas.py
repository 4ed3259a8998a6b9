"""Year agendas of any size: five actions an ambition, two ambitions a work plan."""

from leagenda.home.demo.story import story
from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
    PartnerContent,
    WorkPlanContent,
    YearAgendaContent,
)

PHRASES = [
    "Q4 2021",
    "Hele schooljaar",
    "November 2021",
    "December 2021- maart 2022",
    "Q2 en Q3 2022",
    "Juni/juli 2022",
    "Ieder kwartaal",
    "Medio 2022",
]
PARTNERS = ["PO", "KO", "JGZ", "SMW", "SPPOH", "Vlietkinderen", "DAK", "bibliotheek"]
SUBJECTS = ["Taal", "Rekenen", "Overgangen", "Gelijke kansen", "Ouders", "Opvang", "Talent"]
PER_AMBITION, PER_PLAN = 5, 2


def year_agenda(size: int, school_year: int = 2021) -> YearAgendaContent:
    """A content with `size` actions, amounts and all."""
    agenda = story(2021).agenda
    ambitions = [ambition(start, min(start + PER_AMBITION, size)) for start in firsts(size)]
    plans = [
        WorkPlanContent(
            number=str(place + 1),
            title=f"{SUBJECTS[place % len(SUBJECTS)]} in wijk {place + 1}",
            themes=[agenda.themes[place % len(agenda.themes)].id],
            situation="Zo staat het er nu voor. " * 8,
            ambitions=ambitions[PER_PLAN * place : PER_PLAN * place + PER_PLAN],
            costs=[CostLineContent(lump=10_000_00)],
            coverages=[CoverageContent(source="Provincie", amount=2_500_00, year=2021)],
        )
        for place in range((len(ambitions) + PER_PLAN - 1) // PER_PLAN)
    ]
    return YearAgendaContent(
        school_year=school_year,
        introduction="Vooraf.",
        agenda=agenda,
        work_plans=plans,
        budget_lines=[BudgetLineContent(budget_year=2021, amount=7_500_00 * len(plans))],
        organisations=story(2021).organisations,
    )


def firsts(size: int) -> range:
    return range(0, size, PER_AMBITION)


def ambition(start: int, end: int) -> AmbitionContent:
    return AmbitionContent(
        text=f"Ambitie {start // PER_AMBITION + 1}: elk kind komt verder",
        actions=[action(number) for number in range(start, end)],
    )


def action(number: int) -> ActionContent:
    names = [PARTNERS[(number + step) % len(PARTNERS)] for step in range(3)]
    return ActionContent(
        number=str(number % (PER_AMBITION * PER_PLAN) + 1),
        description=f"Bijeenkomst {number} voorbereiden met alle scholen en de opvang",
        planning=PHRASES[number % len(PHRASES)],
        partners=[PartnerContent(name=name) for name in names],
    )
