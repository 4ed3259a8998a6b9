"""Random year agendas: odd characters, empty fields, every reason for no amount, many plans."""

import datetime as dt

from hypothesis import strategies as st

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

ODD = "éëïöü’“”–—…€×•·½ªĳ\u00a0\u200b\u202f\t\n\x07\x0b\u2028|&<>\"'=+-@{}[]()#*_$;:,./\\%🙂漢"
LETTERS = "aeionrtsABC 012"
DUTCH = [
    "Ambitie: leren",
    "- punt\n- punt",
    "Focus",
    "=SOM(A1)",
    "1. Kop",
    "Totale kosten",
    "n.v.t.",
    "idem",
    "€ 500",
    "Q4 2021",
]

ids = st.uuids(version=4).map(str)
days = st.dates(dt.date(2019, 1, 1), dt.date(2024, 12, 31))
cents = st.integers(0, 10**9)
years = st.integers(2018, 2026)


def texts(longest: int = 40):
    """As people and their word processors leave them, or a word that means something elsewhere."""
    random = st.text(st.sampled_from(LETTERS + ODD), max_size=longest)
    return st.one_of(random, st.sampled_from(DUTCH), st.just(""))


filled = texts().filter(lambda text: any(letter.isalnum() for letter in text))
numbers = st.one_of(st.just(""), st.integers(1, 99).map(str), st.sampled_from(["4a", "1.2", "IV"]))
figures = st.one_of(st.just(""), st.integers(0, 5000).map(str), st.sampled_from(["25.5", "0.125"]))

partners = st.builds(
    PartnerContent,
    name=filled,
    role=st.sampled_from(["lead", "partner", "funder"]),
    note=texts(12),
)
lumps = st.builds(
    CostLineContent, id=ids, description=texts(), lump=cents, words=st.sampled_from(["", "€ 500"])
)
sums = st.builds(
    CostLineContent,
    id=ids,
    description=texts(),
    medium=st.sampled_from(["cash", "hours"]),
    quantity=st.none() | st.integers(0, 500),
    quantity_of=texts(10),
    units_each=st.none() | st.integers(0, 5000),
    unit=st.sampled_from(["", "uur", "dag"]),
    rate=st.none() | st.integers(0, 20_000),
)
absent = st.builds(
    CostLineContent,
    id=ids,
    absence=st.sampled_from(["", "not_applicable", "none", "dash", "payer", "same"]),
    words=texts(),
)
costs = st.lists(st.one_of(lumps, sums, absent), max_size=2)

coverages = st.builds(
    CoverageContent,
    id=ids,
    source=texts(),
    amount=cents,
    certainty=st.sampled_from(["asked", "promised", "granted", "received", "lapsed"]),
    year=st.none() | years,
    proof=texts(),
)
stated = st.builds(
    StatedAmountContent,
    id=ids,
    place=st.sampled_from(["chapter", "overview"]),
    column=st.sampled_from(["cost", "coverage", "net"]),
    label=texts(),
    amount=st.none() | st.integers(-(10**8), 10**8),
    words=texts(),
)
indicators = st.builds(
    IndicatorContent,
    id=ids,
    name=filled,
    definition=texts(),
    unit=texts(10),
    baseline=figures,
    baseline_on=st.none() | days,
    target=figures,
    target_on=st.none() | days,
    target_words=texts(),
    source=texts(),
    owner=texts(),
    rhythm=texts(),
)
actions = st.builds(
    ActionContent,
    id=ids,
    number=numbers,
    description=filled,
    partners=st.lists(partners, max_size=3),
    planning=texts(),
    status=st.sampled_from(["planned", "running", "done", "stopped"]),
    result=texts(),
    costs=costs,
)
ambitions = st.builds(
    AmbitionContent,
    id=ids,
    text=filled,
    actions=st.lists(actions, max_size=3),
    indicators=st.lists(indicators, max_size=1),
)
open_matters = st.builds(
    OpenMatterContent,
    id=ids,
    kind=st.sampled_from(["preference", "question"]),
    text=filled,
    raised_by=texts(),
)
settled_matters = st.builds(
    OpenMatterContent, id=ids, text=filled, settled_on=days, settlement=filled
)
leads = st.builds(LeadContent, id=ids, name=filled, organisation=texts(), since=st.none() | days)
themes = st.builds(ThemeContent, id=ids, number=numbers, name=filled)


@st.composite
def work_plans(draw, theme_ids: list[str]):
    chosen = st.lists(st.sampled_from(theme_ids or [""]), unique=True, max_size=2)
    return draw(
        st.builds(
            WorkPlanContent,
            id=ids,
            number=numbers,
            title=filled,
            themes=chosen if theme_ids else st.just([]),
            situation=texts(),
            focus=texts(),
            intentions=texts(),
            ambitions=st.lists(ambitions, max_size=2),
            costs=costs,
            coverages=st.lists(coverages, max_size=2),
            stated=st.lists(stated, max_size=1),
            matters=st.lists(st.one_of(open_matters, settled_matters), max_size=2),
            leads=st.lists(leads, max_size=1),
        )
    )


@st.composite
def year_agendas(draw, most_plans: int = 4) -> YearAgendaContent:
    """A whole year agenda; every identity in it is different."""
    adopted_on = draw(st.none() | days)
    agenda = AgendaContent(
        id=draw(ids),
        name=draw(texts()),
        first_year=2019,
        last_year=2022,
        themes=draw(st.lists(themes, max_size=3)),
        principles=draw(st.lists(filled, max_size=1)),
        partners=draw(st.lists(filled, max_size=1)),
    )
    theme_ids = [theme.id for theme in agenda.themes]
    return YearAgendaContent(
        id=draw(ids),
        school_year=draw(years),
        introduction=draw(texts(80)),
        adopted_on=adopted_on,
        adopted_by=draw(filled) if adopted_on else "",
        agenda=agenda,
        work_plans=draw(st.lists(work_plans(theme_ids), max_size=most_plans)),
        stated=draw(st.lists(stated, max_size=1)),
        budget_lines=draw(
            st.lists(
                st.builds(
                    BudgetLineContent,
                    id=ids,
                    budget_year=years,
                    number=texts(8),
                    name=texts(),
                    amount=cents,
                ),
                max_size=2,
            )
        ),
        organisations=draw(
            st.lists(
                st.builds(OrganisationContent, name=filled, aliases=st.lists(filled, max_size=1)),
                max_size=1,
            )
        ),
    )
