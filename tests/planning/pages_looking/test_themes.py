"""The theme line: what became of each theme in each year."""

from leagenda.planning.models import YearAgenda
from tests.factories import ThemeFactory, WorkPlanFactory, YearAgendaFactory
from tests.planning.pages_looking.conftest import with_stored_ids
from tests.planning.real_agenda import real_agenda

AT = "/themas/"


def test_merged_empty_and_outside_are_said_in_words(agenda, see):
    shown = see(AT).split("<tbody>")[1]
    assert shown.count("samengevoegd") == 2
    assert shown.count("geen werkplan") == 1
    assert "(buiten de thema’s)" in shown


def test_each_work_plan_is_a_link_to_its_chapter(agenda, see):
    plan = agenda.work_plans.get(number="1")
    assert f'href="/jaaragendas/2021-2022/#werkplan-{plan.pk}"' in see(AT)


def test_a_theme_that_gets_its_first_plan_shows_year_by_year(agenda, officer, see):
    content = real_agenda()
    content.school_year = 2022
    content.work_plans[4].themes = ["theme-6"]
    YearAgenda.confirm(with_stored_ids(content), by=officer)
    row = see(AT).split("Aansluiting onderwijs-arbeidsmarkt".upper())[1].split("</tr>")[0]
    assert row.index("geen werkplan") < row.index("eigen werkplan")


def test_a_reader_does_not_see_the_line_of_a_draft(look):
    WorkPlanFactory(of=YearAgendaFactory(school_year=2021), title="Geheim plan")
    assert "Geheim plan" not in look(AT).content.decode()


def test_without_themes_the_page_says_what_will_come(see):
    assert "Nog geen thema’s" in see(AT)


def test_more_years_take_no_more_queries(page, count_queries):
    theme = ThemeFactory()
    WorkPlanFactory(of=YearAgendaFactory(agenda=theme.agenda)).themes.add(theme)
    few = count_queries(AT)
    for _number in range(4):
        WorkPlanFactory(of=YearAgendaFactory(agenda=theme.agenda)).themes.add(theme)
    assert count_queries(AT) == few
