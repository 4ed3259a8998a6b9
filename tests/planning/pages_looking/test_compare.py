"""Comparing two years: what is new, gone and changed, and the money of both."""

import pytest

from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    CostLineContent,
    WorkPlanContent,
    YearAgenda,
    YearAgendaContent,
)
from leagenda.planning.models.comparison import compare
from leagenda.planning.views import compare as pages
from tests.factories import ActionFactory, YearAgendaFactory
from tests.planning.pages_looking.conftest import with_stored_ids
from tests.planning.real_agenda import real_agenda

AT = "/jaaragendas/2021-2022/vergelijken/"


def year(*plans: WorkPlanContent, school_year: int = 2021) -> YearAgendaContent:
    return YearAgendaContent(
        school_year=school_year, agenda=real_agenda().agenda, work_plans=list(plans)
    )


def plan(title: str, *actions: str, **more) -> WorkPlanContent:
    made = [ActionContent(description=words, planning="Q4 2021") for words in actions]
    return WorkPlanContent(
        title=title, ambitions=[AmbitionContent(text="Ambitie", actions=made)], **more
    )


def states(comparison) -> list[tuple[str, str]]:
    return [
        (pair.state, pair.one.description) for plan in comparison.plans for pair in plan.actions
    ]


def test_an_agenda_compared_with_itself_is_quiet():
    comparison = compare(real_agenda(), real_agenda())
    assert all(pair.is_quiet for pair in comparison.plans)
    assert comparison.counts == {"new": 0, "gone": 0, "changed": 0, "same": 22}


def test_the_same_words_under_new_identities_are_the_same_thing():
    old, new = year(plan("Kansen", "Bijeenkomst")), year(plan("Kansen", "Bijeenkomst"))
    assert states(compare(old, new)) == [("same", "Bijeenkomst")]


def test_nearly_the_same_words_are_the_same_thing_changed():
    old = year(plan("Gelijke kansen", "Bijeenkomst kinderopvang en basisonderwijs"))
    new = year(plan("Gelijke kansen", "Bijeenkomst basisonderwijs en kinderopvang in mei"))
    assert [state for state, _words in states(compare(old, new))] == ["changed"]


def test_an_interim_and_a_final_evaluation_are_not_the_same_thing():
    old, new = year(plan("Kansen", "Tussenevaluatie")), year(plan("Kansen", "Eindevaluatie"))
    assert [state for state, _words in states(compare(old, new))] == ["new", "gone"]


def test_other_words_are_new_and_gone():
    old, new = year(plan("Kansen", "Huisbezoeken")), year(plan("Kansen", "Kwartaalmonitor"))
    assert states(compare(old, new)) == [("new", "Kwartaalmonitor"), ("gone", "Huisbezoeken")]


def test_two_of_the_same_stay_two():
    old = year(plan("Kansen", "Evaluatie", "Evaluatie"))
    new = year(plan("Kansen", "Evaluatie"))
    assert [state for state, _words in states(compare(old, new))] == ["same", "gone"]


def test_identity_goes_before_words():
    old, new = real_agenda(), real_agenda()
    new.work_plans[4].title = "GELIJKE KANSEN"
    pairs = compare(old, new).plans
    assert [(pair.old.id, pair.new.id) for pair in pairs][4] == ("plan-5", "plan-5")


def test_another_title_for_the_same_theme_is_the_same_plan():
    old = year(plan("Verbinding onderwijs-jeugdhulp", themes=["theme-2"]))
    new = year(plan("Zorgstructuur", themes=["theme-2"]))
    (pair,) = compare(old, new).plans
    assert pair.state == "changed"


def test_only_a_shifted_number_is_no_change():
    old, new = real_agenda(), real_agenda()
    new.work_plans[0].ambitions[0].actions[0].number = "9"
    assert compare(old, new).plans[0].is_quiet


def test_the_money_of_a_new_plan_is_all_more():
    line = CostLineContent(lump=5_350_00)
    (pair,) = compare(year(), year(plan("Pilot", costs=[line]))).plans
    assert [(one.column, one.gap) for one in pair.money] == [
        ("cost", 5_350_00),
        ("coverage", 0),
        ("net", 5_350_00),
    ]


def test_a_plan_without_any_line_does_not_cost_nothing():
    old, new = year(plan("Pilot")), year(plan("Pilot", costs=[CostLineContent(lump=100)]))
    cost = compare(old, new).plans[0].money[0]
    assert (cost.before, cost.after, cost.gap) == (None, 100, None)


# ── The page ─────────────────────────────────────────────────────────────────


@pytest.fixture
def two_years(agenda, officer):
    """The real one, and the next year with one plan less, one action new and one changed."""
    content = real_agenda()
    content.school_year = 2022
    del content.work_plans[4]
    actions = content.work_plans[3].ambitions[0].actions
    actions[0].description = "Huisbezoeken in de regio"
    actions[1].description = "Training van mentoren"
    return YearAgenda.confirm(with_stored_ids(content), by=officer)


def test_the_year_before_is_compared_without_asking(two_years, see):
    shown = see("/jaaragendas/2022-2023/vergelijken/")
    assert "Van 2021-2022 naar 2022-2023" in shown
    assert "Training van mentoren" in shown
    assert "<del>Huisbezoeken</del>" in shown
    assert "verdwenen" in shown


def test_the_difference_in_money_is_shown_per_plan(two_years, see):
    assert "-€\u00a05.350" in see("/jaaragendas/2022-2023/vergelijken/")


def test_what_stayed_the_same_is_only_counted(two_years, see):
    shown = see("/jaaragendas/2022-2023/vergelijken/")
    assert "Kwartaalmonitor" not in shown
    assert "1 actie bleef hetzelfde." in shown


def test_very_many_differences_come_one_work_plan_a_page(two_years, see, monkeypatch):
    monkeypatch.setattr(pages, "MANY", 1)
    address = "/jaaragendas/2022-2023/vergelijken/"
    assert "Training van mentoren" not in see(address)
    assert "Training van mentoren" in see(f"{address}?page=4")


def test_more_actions_take_no_more_queries(two_years, page, count_queries):
    address = "/jaaragendas/2022-2023/vergelijken/"
    page(address)
    few = count_queries(address)
    ActionFactory.create_batch(5, ambition__plan=two_years.work_plans.first())
    assert count_queries(address) == few


def test_any_two_can_be_chosen(two_years, page):
    answer = page(f"{AT}?met=2022-2023&naar=2021-2022")
    assert "Van 2022-2023 naar 2021-2022" in answer.content.decode()
    answer = page(f"{AT}?met=2021-2022&naar=2022-2023")
    assert answer.headers["Location"] == "/jaaragendas/2022-2023/vergelijken/?met=2021-2022"


def test_a_year_that_is_not_there_gives_the_nearest(two_years, see):
    assert "Van 2022-2023 naar 2021-2022" in see(f"{AT}?met=1999-2000")


def test_a_year_alone_says_what_will_come(agenda, see):
    assert "Nog geen ander jaar om mee te vergelijken" in see(AT)


def test_a_reader_does_not_get_a_draft_to_compare_with(agenda, look):
    YearAgendaFactory(school_year=2022)
    assert "Nog geen ander jaar" in look(f"{AT}?met=2022-2023").content.decode()
