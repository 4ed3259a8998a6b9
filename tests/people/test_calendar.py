"""The calendar of the LEA: closures, school holidays, and what is free here."""

import datetime as dt

import pytest

from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event
from leagenda.people.models import Calendar, Closure, SchoolHoliday
from tests.factories import UserFactory

ADDRESS = "/kalender/"
EVE = dt.date(2021, 12, 24)


@pytest.fixture
def post(client, officer):
    client.force_login(officer)
    return client.post


@pytest.fixture
def autumn(db):
    return SchoolHoliday(
        school_year=2021,
        region="middle",
        name="Herfstvakantie",
        first_day=dt.date(2021, 10, 16),
        last_day=dt.date(2021, 10, 24),
    )


def works(day, *, in_school_holidays=True) -> bool:
    days = Calendar.usual().working_days(in_school_holidays=in_school_holidays)
    return days.is_working_day(day)


def test_without_a_calendar_of_our_own_the_law_holds(db):
    assert works(dt.date(2022, 5, 4))
    assert not works(dt.date(2022, 5, 5))


def test_a_closure_makes_days_free_and_can_be_put_back(officer, db):
    closure = Calendar.usual().close(EVE, EVE, "Brugdag", kind="local", by=officer)
    assert not works(EVE)
    removal = closure.remove(by=officer)
    assert works(EVE)
    removal.restore(by=officer)
    assert not works(EVE)
    assert [event.verb for event in Event.objects.order_by("pk")] == [
        "added",
        "removed",
        "restored",
    ]


def test_school_holidays_count_as_each_promise_says(officer, autumn):
    autumn.keep(source="rijksoverheid", by=officer)
    day = dt.date(2021, 10, 20)
    assert works(day, in_school_holidays=True)
    assert not works(day, in_school_holidays=False)


def test_a_promise_has_to_say_whether_school_holidays_count(db):
    with pytest.raises(TypeError):
        Calendar.usual().working_days()


def test_another_region_has_other_holidays(officer, autumn):
    autumn.keep(source="rijksoverheid", by=officer)
    Calendar.usual().change(region="south", by=officer)
    assert works(dt.date(2021, 10, 20), in_school_holidays=False)


def test_new_dates_replace_the_old_ones(officer, autumn):
    autumn.keep(source="rijksoverheid", by=officer)
    autumn.last_day = dt.date(2021, 10, 31)
    autumn.pk = None
    autumn.keep(source="rijksoverheid", by=officer)
    assert SchoolHoliday.objects.get().last_day == dt.date(2021, 10, 31)
    assert Event.objects.get(verb="changed").old["last_day"] == "2021-10-24"


def test_the_page_shows_the_year_and_why_a_day_is_free(officer, autumn, page):
    autumn.keep(source="rijksoverheid", by=officer)
    Calendar.usual().close(EVE, EVE, "Brugdag", kind="local", by=officer)
    shown = page(f"{ADDRESS}?jaar=2021").text
    for words in ("Kalender 2021", "Herfstvakantie", "Brugdag", "Tweede pinksterdag", "253"):
        assert words in shown


@pytest.mark.parametrize("year", ["x", "12", "99999", "9" * 40, ""])
def test_a_year_that_is_none_shows_this_year(page, year):
    assert "Kalender" in page(f"{ADDRESS}?jaar={year}").text


def test_more_closures_take_no_more_queries(officer, page, count_queries):
    page(ADDRESS)
    Calendar.usual().close(EVE, EVE, "Brugdag", kind="local", by=officer)
    few = count_queries(ADDRESS)
    for month in range(1, 12):
        day = dt.date(2021, month, 9)
        Calendar.usual().close(day, day, "Dicht", kind="local", by=officer)
    assert count_queries(ADDRESS) == few


def test_one_day_needs_no_last_day(post):
    said = {"name": "Brugdag", "first_day": "2021-12-24", "last_day": "", "kind": "local"}
    post(f"{ADDRESS}sluitingen/", said)
    assert Closure.objects.get().last_day == EVE


@pytest.mark.parametrize(
    ("last_day", "words"),
    [("2021-12-23", "ligt vóór de eerste dag"), ("2121-12-24", "ten hoogste een jaar")],
)
def test_a_closure_that_cannot_be_is_refused(post, last_day, words):
    said = {"name": "Dicht", "first_day": "2021-12-24", "last_day": last_day, "kind": "local"}
    answer = post(f"{ADDRESS}sluitingen/", said)
    assert answer.status_code == 422
    assert words in answer.text
    assert not Closure.objects.exists()


def test_a_keeper_says_that_5_may_is_a_working_day_here(post, page):
    post(f"{ADDRESS}wijzig/", {"name": "Gemeente", "region": "middle", "good_friday": "on"})
    assert works(dt.date(2022, 5, 5))
    assert not works(dt.date(2022, 4, 15))
    assert "hier een werkdag" in page(ADDRESS).text


def test_who_does_not_keep_the_agenda_only_looks(client, db):
    reader = UserFactory()
    client.force_login(reader)
    assert "Voeg een sluiting toe" not in client.get(ADDRESS).text
    assert client.post(f"{ADDRESS}sluitingen/", {}).status_code == 403
    assert client.get(f"{ADDRESS}wijzig/").status_code == 403
    with pytest.raises(Refused, match="U kunt de kalender bekijken"):
        Calendar.usual().close(EVE, EVE, "Dicht", kind="local", by=reader)
