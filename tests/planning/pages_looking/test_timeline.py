"""The timeline: what is drawn, in words as well as in shapes."""

import datetime as dt

import pytest

from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import Action
from leagenda.planning.models.timeline import Scale, Timeline
from leagenda.planning.views import timeline as pages
from tests.factories import ActionFactory, AmbitionFactory, YearAgendaFactory

AT = "/jaaragendas/2021-2022/tijdlijn/"
YEAR = SchoolYear(2021)
TODAY = dt.date(2022, 2, 10)


def row(planning: str, **values):
    """How one action is drawn."""
    action = ActionFactory.build(planning=planning, **values)
    action.ambition.plan.of.school_year = 2021
    action.settle()
    return Timeline([action], YEAR, TODAY).rows[0]


def test_a_school_year_has_twelve_columns_in_five_quarters():
    scale = Scale.around(YEAR, [])
    assert len(scale.months) == 12
    assert [str(quarter) for quarter, _months in scale.quarters] == [
        "Q3 2021",
        "Q4 2021",
        "Q1 2022",
        "Q2 2022",
        "Q3 2022",
    ]


def test_a_quarter_is_drawn_over_its_three_months():
    (bar,) = row("Q4 2021").bars
    assert (bar.x, bar.width, bar.kind) == ("16.67%", "25.00%", "exact")


def test_vague_words_give_a_hatched_bar():
    assert [bar.kind for bar in row("Medio 2022").bars] == ["vague"]


def test_two_separate_times_give_two_bars():
    assert len(row("oktober 2021 en mei 2022").bars) == 2


def test_every_quarter_gives_four_check_points():
    drawn = row("Ieder kwartaal in schooljaar 2021-2022")
    assert len(drawn.check_points) == 4
    assert [bar.kind for bar in drawn.bars] == ["recurring"]


def test_what_falls_just_outside_the_school_year_gets_columns_of_its_own():
    scale = Timeline([row("Q2 en Q3 2022").action], YEAR, TODAY).scale
    assert scale.months[-1] == dt.date(2022, 9, 1)


def test_months_outside_the_school_year_are_marked_as_such():
    months = Timeline([row("Q2 en Q3 2022").action], YEAR, TODAY).months
    assert [month.month for month, is_inside in months if not is_inside] == [8, 9]


@pytest.mark.parametrize(
    ("planning", "words"),
    [("maart 2019", "eerder dan deze tijdlijn"), ("mei 2025", "later dan deze tijdlijn")],
)
def test_what_falls_far_outside_says_so_instead_of_a_bar(planning, words):
    drawn = row(planning)
    assert (drawn.bars, drawn.beyond) == ([], words)


def test_a_bar_is_never_too_narrow_to_see():
    (bar,) = row("31 juli 2022").bars
    assert float(bar.width.rstrip("%")) > 0.5
    assert float(bar.x.rstrip("%")) + float(bar.width.rstrip("%")) <= 100


def test_a_past_action_is_late_in_shape_and_in_word():
    drawn = row("Q4 2021")
    assert (drawn.mark, drawn.state) == ("late", "te laat")


def test_a_past_action_that_is_done_is_not_late():
    assert row("Q4 2021", status=Action.Status.DONE).mark == "done"


def test_today_is_a_line_within_the_year_only():
    assert Timeline([], YEAR, TODAY).today_at == "52.68%"
    assert Timeline([], YEAR, dt.date(2024, 1, 1)).today_at == ""


# ── The page ─────────────────────────────────────────────────────────────────


def test_each_bar_is_a_link_that_says_action_planning_and_reading(agenda, see):
    action = Action.objects.get(description="Afspraken met Veilig Thuis")
    words = "actie 2, Afspraken met Veilig Thuis: Q4 2021: oktober t/m december 2021: te laat"
    assert f'href="{action.get_absolute_url()}" aria-label="{words}"' in see(AT)


def test_actions_stand_under_their_work_plan(agenda, see):
    drawn = see(AT).split('<table class="timeline">')[1]
    places = [drawn.index(words) for words in ("4. PREVENTIE", "1. Huisbezoeken", "5. PILOT")]
    assert places == sorted(places)


def test_the_same_stands_in_a_table(agenda, see):
    shown = see(f"{AT}?als=tabel")
    assert "Gelezen als" in shown
    assert "1 okt 2021" in shown
    assert "<rect" not in shown.split("<main")[1]


def test_unread_planning_is_listed_with_the_way_to_mend_it(agenda, see):
    action = Action.objects.get(description="Vorming projectgroep")
    Action.objects.filter(pk=action.pk).update(planning="n.t.b.", starts_on=None, ends_on=None)
    shown = see(AT)
    assert "“n.t.b.”" in shown
    assert f"/onderdelen/actie/{action.pk}/wijzig/?terug=" in shown


def test_a_reader_gets_no_way_to_mend(agenda, look):
    Action.objects.update(planning="n.t.b.", starts_on=None, ends_on=None)
    shown = look(AT).content.decode()
    assert "“n.t.b.”" in shown
    assert "/wijzig/" not in shown


def test_one_work_plan_can_be_picked(agenda, see):
    plan = agenda.work_plans.get(number="4")
    shown = see(f"{AT}?werkplan={plan.pk}")
    assert "Huisbezoeken" in shown
    assert "Veilig Thuis" not in shown


def test_one_partner_can_be_picked(agenda, see):
    action = Action.objects.get(description="Huisbezoeken")
    partner = action.participations.first().organisation
    shown = see(f"{AT}?partner={partner.pk}&als=tabel")
    assert "Huisbezoeken" in shown
    assert "Veilig Thuis" not in shown


def test_a_pick_that_is_none_shows_everything(agenda, see):
    assert "Veilig Thuis" in see(f"{AT}?werkplan=onzin&partner=999")


def test_very_many_actions_come_one_work_plan_at_a_time(agenda, see, monkeypatch):
    monkeypatch.setattr(pages, "MANY", 5)
    shown = see(AT)
    assert "één werkplan tegelijk" in shown
    assert "Kwartaalmonitor" in shown
    assert "Huisbezoeken" not in shown


def test_an_agenda_without_actions_says_what_will_come(page):
    YearAgendaFactory(school_year=2021)
    assert "Nog geen acties" in page(AT).content.decode()


def test_a_draft_is_not_found_by_a_reader(look):
    YearAgendaFactory(school_year=2021)
    assert look(AT).status_code == 404


def test_more_actions_take_no_more_queries(page, count_queries):
    ambition = AmbitionFactory(plan__of=YearAgendaFactory(school_year=2021))
    ActionFactory.create_batch(2, ambition=ambition, planning="Q4 2021")
    few = count_queries(AT)
    ActionFactory.create_batch(10, ambition=ambition, planning="mei 2022")
    assert count_queries(AT) == few
