"""Whatever an agenda holds, the rules answer, and their answers can be pointed at."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leagenda.planning.models import content as plain
from leagenda.planning.rules import bridge, findings, proofs, theme_line, unit_figures
from tests.planning.rules.small import TODAY

WORDS = (
    "",
    " ",
    "-",
    "geen",
    "100%",
    "%(what)s",
    "VROEGSINALERING vroegsignalering vroegsignaleringg",
    "€ 34 en € 34, een budget van € 12, 300 studenten (een verdubbeling).",
    "Wat gaan we in 2019-2020 doen? Wat gaan we in 2020-2021 doen?",
    "Tussenevaluatie",
    "sept./okt 2021",
    "ieder kwartaal",
    "n.t.b.",
    "31-12-9999",
    "x" * 500,
)
words = st.sampled_from(WORDS) | st.text(max_size=12)
cents = st.integers(-(10**6), 10**12) | st.none()
money = st.integers(0, 10**12)
figures = st.sampled_from(["", "300", "0", "-1", "12.5", "1e-40", "NaN", "veel", "99999999999999"])
days = st.dates(dt.date(2019, 1, 1), dt.date(2024, 1, 1)) | st.none()


def some(strategy):
    return st.lists(strategy, max_size=2)


def made(kind, **fields):
    """This kind with these fields; whoever makes it gives it an id of its own."""
    return st.builds(kind, **fields)


lines = made(
    plain.CostLineContent,
    description=words,
    words=words,
    lump=cents,
    quantity=st.integers(0, 99) | st.none(),
    units_each=st.integers(0, 9999) | st.none(),
    rate=cents,
    medium=st.sampled_from(["cash", "hours"]),
    absence=st.sampled_from(["", "none", "same"]),
)
stated = made(
    plain.StatedAmountContent,
    place=st.sampled_from(["chapter", "overview"]),
    column=st.sampled_from(["cost", "coverage", "net"]),
    label=words,
    words=words,
    amount=cents,
)
actions = made(
    plain.ActionContent,
    number=words | st.sampled_from("123"),
    description=words,
    planning=words,
    result=words,
    partners=some(made(plain.PartnerContent, name=words)),
    costs=some(lines),
)
indicators = made(
    plain.IndicatorContent,
    name=words,
    baseline=figures,
    target=figures,
    target_words=words,
    unit=words,
)
plans = made(
    plain.WorkPlanContent,
    number=words | st.sampled_from("123"),
    title=words,
    themes=some(st.sampled_from(["theme-0", "theme-1", "elsewhere"])),
    situation=words,
    intentions=words,
    ambitions=some(
        made(
            plain.AmbitionContent,
            text=words,
            actions=some(actions),
            indicators=some(indicators),
        )
    ),
    costs=some(lines),
    coverages=some(
        made(
            plain.CoverageContent,
            source=words,
            amount=money,
            year=st.sampled_from([None, 2021, 2022]),
            certainty=st.sampled_from(["asked", "granted", "lapsed"]),
        )
    ),
    stated=some(stated),
    matters=some(made(plain.OpenMatterContent, text=words, settled_on=days)),
    leads=some(made(plain.LeadContent, name=words, until=days)),
)
agendas = made(
    plain.YearAgendaContent,
    school_year=st.integers(2019, 2023),
    introduction=words,
    adopted_on=days,
    agenda=st.lists(words, max_size=2).map(
        lambda names: plain.AgendaContent(
            first_year=2019,
            last_year=2022,
            themes=[
                plain.ThemeContent(id=f"theme-{place}", name=name)
                for place, name in enumerate(names)
            ],
        )
    ),
    work_plans=some(plans),
    stated=some(stated),
    budget_lines=some(
        made(plain.BudgetLineContent, budget_year=st.sampled_from([2021, 2022]), amount=money)
    ),
    organisations=some(made(plain.OrganisationContent, name=words)),
)


@pytest.mark.slow
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(agendas, agendas)
def test_the_rules_have_an_answer_to_everything(agenda, previous):
    found = findings(agenda, today=TODAY, previous=previous)
    parts = {(kind, part.id) for kind, part in agenda.parts()}
    keys = [one.key for one in found]
    assert len(set(keys)) == len(keys)
    assert all(len(key) <= 200 for key in keys)
    assert all((one.part_kind, one.part_id) in parts for one in (*found, *proofs(agenda)))
    assert all(one.place and one.sentence and one.remedy for one in found)
    assert [one.gravity for one in found] == sorted(one.gravity for one in found)
    crossing = bridge(agenda)
    assert (crossing.cost.total, crossing.coverage.total) == (agenda.cost, agenda.coverage)
    assert all(figure.sentence for figure in unit_figures(agenda))
    assert all(len(line.years) == 2 for line in theme_line([agenda, previous]))
