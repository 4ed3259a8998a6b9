"""Rows and content say the same thing, and differences can be carried out."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leagenda.foundation.refusal import Refused
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
    YearAgenda,
    YearAgendaContent,
    difference,
)
from tests.factories import ActionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def content():
    theme = ThemeContent(number="1", name="Gelijke kansen")
    line = CostLineContent(absence="not_applicable", words="n.v.t.")
    first = ActionContent(
        number="1",
        description="Monitor opstellen",
        planning="Ieder kwartaal",
        partners=[
            PartnerContent(name="PO", note="deels"),
            PartnerContent(name="Gemeente", role="lead"),
        ],
        costs=[line],
    )
    second = ActionContent(
        number="2",
        description="Evaluatie",
        planning="Juli 2022",
        costs=[CostLineContent(absence="same", same_as=line.id, words="idem")],
    )
    plan = WorkPlanContent(
        number="1",
        title="Gelijke kansen",
        themes=[theme.id],
        situation="Zo staat het.",
        ambitions=[
            AmbitionContent(
                text="Iedereen mee",
                actions=[first, second],
                indicators=[IndicatorContent(name="Bereik", baseline="74.5", target="85")],
            )
        ],
        costs=[CostLineContent(lump=32_500_00)],
        coverages=[CoverageContent(source="Provincie", amount=6_500_00, year=2021)],
        stated=[StatedAmountContent(place="chapter", column="net", label="t.l.v.", amount=1)],
        matters=[OpenMatterContent(kind="preference", text="Liever anders")],
        leads=[LeadContent(name="Vera Voorbeeld", until=dt.date(2021, 9, 1))],
    )
    return YearAgendaContent(
        school_year=2021,
        introduction="Vooraf.",
        adopted_on=dt.date(2021, 10, 14),
        adopted_by="stuurgroep",
        agenda=AgendaContent(
            first_year=2019, last_year=2022, themes=[theme], principles=["Samen"], partners=["PO"]
        ),
        work_plans=[plan, WorkPlanContent(title="Leeg")],
        stated=[StatedAmountContent(place="overview", column="cost", amount=32_500_00)],
        budget_lines=[BudgetLineContent(budget_year=2021, number="64521071", amount=66_650_00)],
        organisations=[OrganisationContent(name="PO", kind="field", aliases=["basisonderwijs"])],
    )


def test_what_is_stored_is_what_is_loaded(content, officer):
    stored = YearAgenda.confirm(content, by=officer)
    assert YearAgenda.objects.get(pk=stored.pk).content() == content


def test_a_second_agenda_for_the_same_year_is_refused(content, officer):
    YearAgenda.confirm(content, by=officer)
    with pytest.raises(Refused, match="al een jaaragenda 2021-2022"):
        YearAgenda.confirm(content, by=officer)


def test_a_reader_confirms_nothing(content):
    with pytest.raises(Refused, match="Alleen een beleidsmedewerker"):
        YearAgenda.confirm(content, by=UserFactory())
    assert not YearAgenda.objects.exists()


def test_taken_identities_are_replaced_everywhere(content, officer):
    YearAgenda.confirm(content, by=officer)
    again = content.model_copy(update={"school_year": 2022})
    stored = YearAgenda.confirm(again, by=officer).content()
    assert stored.id != content.id
    line, same = [cost for action in stored.actions() for cost in action.costs]
    assert same.same_as == line.id
    assert stored.agenda == content.agenda


def test_a_too_long_word_is_refused_and_nothing_is_stored(content, officer):
    content.work_plans[0].title = "x" * 201
    with pytest.raises(Refused, match="Titel"):
        YearAgenda.confirm(content, by=officer)


def test_loading_takes_the_same_number_of_queries_whatever_the_size(content, officer):
    year_agenda = YearAgenda.confirm(content, by=officer)

    def count():
        with CaptureQueriesContext(connection) as queries:
            YearAgenda.objects.get(pk=year_agenda.pk).content()
        return len(queries)

    before = count()
    for _ in range(5):
        action = ActionFactory(ambition=year_agenda.work_plans.first().ambitions.first())
        action.participations.create(name="KO")
    assert count() == before


def test_the_sums_of_the_database_are_those_of_the_content(content, officer):
    YearAgenda.confirm(content, by=officer)
    row = YearAgenda.objects.with_totals().get()
    assert (row.total_cost, row.total_coverage, row.total_budget) == (
        content.cost,
        content.coverage,
        content.budget,
    )
    assert content.net == 26_000_00


def test_the_same_content_differs_in_nothing(content):
    assert difference(content, content.model_copy(deep=True)) == []


def edited(content):
    new = content.model_copy(deep=True)
    plan, empty = new.work_plans
    first, second = plan.ambitions[0].actions
    first.description = "Monitor maken"
    first.partners[0].name = "KO"
    second.costs = []
    plan.ambitions[0].actions = [second, first]
    plan.ambitions.append(AmbitionContent(text="Nieuw", actions=[ActionContent(description="A")]))
    plan.coverages[0].amount = 1
    new.introduction = "Anders."
    new.adopted_on = None
    new.adopted_by = ""
    plan.themes = []
    new.work_plans = [empty, plan]
    plan.matters = []
    return new


def test_every_difference_is_named_once(content):
    kinds = sorted((one.kind, one.noun, one.field) for one in difference(content, edited(content)))
    assert kinds == [
        ("added", "ambition", ""),
        ("changed", "action", "description"),
        ("changed", "action", "partners"),
        ("changed", "coverage", "amount"),
        ("changed", "work_plan", "themes"),
        ("changed", "year_agenda", "adopted_by"),
        ("changed", "year_agenda", "adopted_on"),
        ("changed", "year_agenda", "introduction"),
        ("moved", "action", ""),
        ("moved", "work_plan", ""),
        ("removed", "cost_line", ""),
        ("removed", "open_matter", ""),
    ]


def test_accepting_every_difference_makes_the_other_content(content, officer):
    year_agenda = YearAgenda.confirm(content, by=officer)
    wanted = edited(content)
    year_agenda.accept(difference(content, wanted), by=officer)
    assert difference(YearAgenda.objects.get().content(), wanted) == []


def test_accepting_what_is_gone_is_refused_in_words(content, officer):
    year_agenda = YearAgenda.confirm(content, by=officer)
    changes = difference(content, edited(content))
    year_agenda.work_plans.first().remove(by=officer)
    with pytest.raises(Refused, match="niet meer in de jaaragenda"):
        year_agenda.accept(changes, by=officer)


def test_a_partner_that_is_a_whole_sentence_is_refused_and_nothing_stored(content, officer):
    action = next(iter(content.actions()))
    action.partners.append(PartnerContent(name="Alle scholen " * 20))
    with pytest.raises(Refused, match="te lang voor een naam"):
        YearAgenda.confirm(content, by=officer)
    assert not YearAgenda.objects.exists()
