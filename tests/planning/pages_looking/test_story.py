"""The story: who did what, with the words before and after."""

import datetime as dt

import pytest

from leagenda.foundation.telling import Told
from leagenda.history.models import Event
from leagenda.planning.models import Action, Coverage
from leagenda.planning.views import story as pages
from tests.factories import PolicyOfficerFactory, YearAgendaFactory

AT = "/jaaragendas/2021-2022/verhaal/"


@pytest.fixture
def changed(agenda, officer):
    action = Action.objects.get(description="Afspraken met Veilig Thuis")
    action.change({"planning": "Q1 2022", "status": "running"}, seen=1, by=officer)
    return action


def test_a_change_is_told_with_the_old_and_the_new_words(changed, see):
    shown = see(AT)
    assert "<strong>Bo Beleid</strong> wijzigde actie “Afspraken met Veilig Thuis”" in shown
    assert "<del>Q4 2021</del>" in shown
    assert "<ins>Q1 2022</ins>" in shown


def test_a_choice_is_told_by_its_word(changed):
    told = Told(Event.objects.filter(verb="changed").get())
    assert ("Status", "gepland", "loopt") in told.changes


def test_money_is_told_in_euros(agenda, officer):
    source = Coverage.objects.get(amount=6_500_00)
    source.change({"amount": 7_000_00}, seen=1, by=officer)
    (change,) = Told(Event.objects.filter(verb="changed").get()).changes
    assert change == ("Bedrag", "€\u00a06.500", "€\u00a07.000")


def test_a_day_is_told_as_a_day(agenda, officer):
    agenda.change({"adopted_on": dt.date(2021, 10, 28)}, seen=1, by=officer)
    (change,) = Told(Event.objects.filter(verb="changed").get()).changes
    assert change == ("Vastgesteld op", "14-10-2021", "28-10-2021")


def test_themes_are_told_by_their_names(agenda, officer, see):
    plan, theme = agenda.work_plans.get(number="5"), agenda.agenda.themes.get(number="6")
    plan.change({"themes": str(theme.pk)}, seen=1, by=officer)
    assert "<ins>6. AANSLUITING ONDERWIJS-ARBEIDSMARKT</ins>" in see(AT)


def test_removing_and_putting_back_are_told(agenda, officer, see):
    removal = Action.objects.first().remove(by=officer)
    removal.restore(by=officer)
    shown = see(AT)
    assert "verwijderde actie" in shown
    assert "zette actie" in shown


def test_one_person_can_be_picked(changed, agenda, see):
    other = PolicyOfficerFactory(first_name="Ans", last_name="Ander")
    agenda.change({"introduction": "Nieuw begin."}, seen=1, by=other)
    shown = see(f"{AT}?wie={other.pk}").split("<main")[1]
    assert "<strong>Ans Ander</strong>" in shown
    assert "<strong>Bo Beleid</strong>" not in shown


def test_one_kind_of_thing_can_be_picked(changed, see):
    shown = see(f"{AT}?soort=planning.action")
    assert "Veilig Thuis" in shown
    assert "bevestigde" not in shown


def test_one_day_can_be_picked(changed, see):
    assert "Niets gevonden bij deze keuze" in see(f"{AT}?dag=1999-01-01")


def test_a_pick_that_is_none_shows_everything(changed, see):
    assert "bevestigde" in see(f"{AT}?wie=999&soort=onzin&dag=onzin")


def test_a_long_story_comes_in_pages(agenda, officer, see, monkeypatch):
    monkeypatch.setattr(pages, "MANY", 2)
    for name in ("Een", "Twee", "Drie"):
        Event.record("changed", agenda, by=officer, scope=agenda, new={"introduction": name})
    assert "Eén" not in see(f"{AT}?page=2")
    assert "bevestigde" in see(f"{AT}?page=2")


def test_another_year_agenda_has_its_own_story(changed, page):
    YearAgendaFactory(school_year=2022)
    shown = page("/jaaragendas/2022-2023/verhaal/").content.decode()
    assert "Nog niets gebeurd" in shown


def test_the_story_of_a_draft_is_not_found_by_a_reader(look):
    YearAgendaFactory(school_year=2021)
    assert look(AT).status_code == 404


def test_more_events_take_no_more_queries(agenda, officer, page, count_queries):
    few = count_queries(AT)
    for _number in range(10):
        Event.record("changed", agenda, by=officer, scope=agenda, new={"introduction": "Zo."})
    assert count_queries(AT) == few
