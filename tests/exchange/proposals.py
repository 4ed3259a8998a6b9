"""A small document and what was read from it, made by hand: two chapters, three actions, doubts."""

from leagenda.exchange.models import Reading
from leagenda.exchange.reading.block import Cell, Document, Line, Paragraph, Place, Row, Table
from leagenda.exchange.reading.proposal import Choice, Doubt, Proposal, Source
from leagenda.planning.models import (
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


def identity(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


YEAR, AGENDA, THEME, PLAN, OTHER_PLAN = map(identity, range(1, 6))
AMBITION, ACTION, SECOND_ACTION, COST, COVERAGE = map(identity, range(6, 11))
STATED, BUDGET, OTHER_AMBITION, THIRD_ACTION = map(identity, range(11, 15))

LINES = [
    "JAARAGENDA 2022-2023",
    "1. Taal",
    "Huidige situatie: kinderen lezen te weinig.",
    "Ambitie: elk kind leest",
    "1 Voorleesweek",
    "PO, bibliotheek",
    "Q4 2022",
    "2 Ouderavond",
    "PO SKZ Sport",
    "medio 2023",
    "Totale kosten € 1.500",
    "2. Bewegen",
    "Ambitie: elk kind beweegt",
    "1 Sportdag",
    "Opgesteld door het secretariaat",
    "Bijlage volgt",
    "LEA-budget 2022 (12345) € 2.000",
]


def place(number: int) -> Place:
    return Place(page=1, line=number)


def line(number: int) -> Line:
    return Line(text=LINES[number - 1], place=place(number))


def paragraph(*numbers: int, level=0) -> Paragraph:
    return Paragraph(lines=[line(number) for number in numbers], level=level)


def a_document(name="agenda.docx") -> Document:
    rows = [
        Row(cells=[Cell(lines=[line(n)]) for n in numbers]) for numbers in [(5, 6, 7), (8, 9, 10)]
    ]
    blocks = [
        *(paragraph(1, level=1), paragraph(2, level=2), paragraph(3), paragraph(4)),
        Table(rows=rows),
        *(paragraph(11), paragraph(12, level=2), paragraph(13), paragraph(14), paragraph(15)),
        *(paragraph(16), paragraph(17)),
    ]
    return Document(name=name, format="word", blocks=blocks)


def a_content() -> YearAgendaContent:
    first = ActionContent(
        id=ACTION,
        number="1",
        description="Voorleesweek",
        partners=[PartnerContent(name="PO"), PartnerContent(name="bibliotheek")],
        planning="Q4 2022",
    )
    second = ActionContent(
        id=SECOND_ACTION,
        number="2",
        description="Ouderavond",
        partners=[PartnerContent(name="PO"), PartnerContent(name="SKZ Sport")],
        planning="medio 2023",
    )
    taal = WorkPlanContent(
        id=PLAN,
        number="1",
        title="Taal",
        themes=[THEME],
        situation="kinderen lezen te weinig.",
        ambitions=[AmbitionContent(id=AMBITION, text="elk kind leest", actions=[first, second])],
        costs=[CostLineContent(id=COST, lump=150_000)],
        coverages=[CoverageContent(id=COVERAGE, source="Fonds", amount=50_000, year=2022)],
        stated=[
            StatedAmountContent(
                id=STATED, place="chapter", column="cost", label="Totale kosten", amount=150_000
            )
        ],
    )
    third = ActionContent(id=THIRD_ACTION, number="1", description="Sportdag")
    bewegen = WorkPlanContent(
        id=OTHER_PLAN,
        number="2",
        title="Bewegen",
        ambitions=[AmbitionContent(id=OTHER_AMBITION, text="elk kind beweegt", actions=[third])],
    )
    return YearAgendaContent(
        id=YEAR,
        school_year=2022,
        agenda=AgendaContent(
            id=AGENDA,
            first_year=2019,
            last_year=2023,
            themes=[ThemeContent(id=THEME, number="1", name="Taal en lezen")],
        ),
        work_plans=[taal, bewegen],
        budget_lines=[
            BudgetLineContent(id=BUDGET, budget_year=2022, number="12345", amount=200_000)
        ],
    )


def some_sources() -> list[Source]:
    used = [
        (YEAR, "school_year", 1),
        (PLAN, "title", 2),
        (PLAN, "situation", 3),
        (AMBITION, "text", 4),
        (ACTION, "description", 5),
        (ACTION, "partners", 6),
        (ACTION, "planning", 7),
        (SECOND_ACTION, "description", 8),
        (SECOND_ACTION, "partners", 9),
        (SECOND_ACTION, "planning", 10),
        (COST, "lump", 11),
        (OTHER_PLAN, "title", 12),
        (OTHER_AMBITION, "text", 13),
        (THIRD_ACTION, "description", 14),
        (BUDGET, "amount", 17),
    ]
    return [
        Source(part=part, field=field, words=LINES[number - 1], places=[place(number)])
        for part, field, number in used
    ]


def some_doubts() -> list[Doubt]:
    split = [{"name": "PO"}, {"name": "SKZ"}, {"name": "Sport"}]
    return [
        Doubt(
            id="joined-names-1",
            code="joined-names",
            part=SECOND_ACTION,
            field="partners",
            reason="Er staat geen komma tussen twee namen.",
            words="SKZ Sport",
            places=[place(9)],
            choices=[
                Choice(label="Laat het één partner"),
                Choice(
                    label="Maak er twee partners van",
                    effect="set",
                    part=SECOND_ACTION,
                    field="partners",
                    value=split,
                ),
            ],
        ),
        Doubt(
            id="table-elsewhere-2",
            code="table-elsewhere",
            part=OTHER_AMBITION,
            reason="Deze ambitie lijkt bij een ander hoofdstuk te horen.",
            words="elk kind beweegt",
            places=[place(13)],
            choices=[
                Choice(label="Laat haar bij 2. Bewegen"),
                Choice(
                    label="Zet haar bij 1. Taal", effect="move", part=OTHER_AMBITION, value=PLAN
                ),
                Choice(label="Laat haar weg", effect="drop", part=OTHER_AMBITION),
            ],
        ),
        Doubt(
            id="open-preference-3",
            code="open-preference",
            part=PLAN,
            reason="Hier staat een wens die nog niet besproken is.",
            choices=[
                Choice(label="Doe er niets mee"),
                Choice(
                    label="Zet haar bij de open punten",
                    effect="add_matter",
                    part=PLAN,
                    value="Wens nog bespreken",
                ),
            ],
        ),
    ]


def a_proposal(name="agenda.docx") -> Proposal:
    return Proposal(
        name=name,
        format="word",
        content=a_content(),
        sources=some_sources(),
        doubts=some_doubts(),
        leftovers=[line(15), line(16)],
        steps=[("Regels", "17 regels op 1 pagina"), ("Hoofdstukken", "2 hoofdstukken")],
    )


def a_reading(by, **fields) -> Reading:
    """A document that was read and now waits for somebody to look at it."""
    from django.utils import timezone

    outcome = {
        "document": a_document().model_dump(mode="json"),
        "proposal": a_proposal().model_dump(mode="json"),
        "read_at": timezone.now(),
    }
    return Reading.objects.create(
        name="agenda.docx", size=1000, uploaded_by=by, **(outcome | fields)
    )
