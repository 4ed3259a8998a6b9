"""Working days: what the law says of every year, and what a calendar adds."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leagenda.foundation.working_days import (
    Span,
    WorkingDays,
    easter,
    is_working_day,
    legal_holidays,
)

# The days of article 3 of the Algemene termijnenwet, with both Sundays, as month-day.
PUBLISHED = {
    2019: "01-01 04-19 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26",
    2020: "01-01 04-10 04-12 04-13 04-27 05-05 05-21 05-31 06-01 12-25 12-26",
    2021: "01-01 04-02 04-04 04-05 04-27 05-05 05-13 05-23 05-24 12-25 12-26",
    2022: "01-01 04-15 04-17 04-18 04-27 05-05 05-26 06-05 06-06 12-25 12-26",
    2023: "01-01 04-07 04-09 04-10 04-27 05-05 05-18 05-28 05-29 12-25 12-26",
    2025: "01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26",
}
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))
FRIDAY = dt.date(2021, 11, 26)


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_holidays_are_those_of_the_law(year):
    assert " ".join(f"{day:%m-%d}" for day in legal_holidays(year)) == PUBLISHED[year]


def test_easter_falls_where_the_tables_say():
    known = {1818: (3, 22), 1943: (4, 25), 2000: (4, 23), 2008: (3, 23), 2011: (4, 24)}
    assert {year: (easter(year).month, easter(year).day) for year in known} == known


@given(st.integers(1900, 2100))
def test_easter_is_a_sunday_between_its_bounds(year):
    assert easter(year).weekday() == 6
    assert dt.date(year, 3, 22) <= easter(year) <= dt.date(year, 4, 25)


def test_kings_day_gives_way_to_a_sunday_and_before_2014_was_the_queens():
    names = {day: str(name) for year in (2013, 2014) for day, name in legal_holidays(year).items()}
    assert names[dt.date(2013, 4, 30)] == "Koninginnedag"
    assert names[dt.date(2014, 4, 26)] == "Koningsdag"


def test_ascension_day_on_5_may_is_free_for_who_works_on_5_may():
    assert not WorkingDays(liberation_day=False).is_working_day(dt.date(2016, 5, 5))


def test_5_may_is_free_every_year_unless_a_calendar_says_otherwise():
    day = dt.date(2022, 5, 5)
    assert not is_working_day(day)
    assert WorkingDays(liberation_day=False).is_working_day(day)


def test_good_friday_counts_as_a_holiday_unless_a_calendar_says_otherwise():
    day = dt.date(2022, 4, 15)
    assert WorkingDays().why_free(day) == "Goede Vrijdag"
    assert WorkingDays(good_friday=False).is_working_day(day)


def test_a_closure_is_free_and_says_what_it_is():
    bridge = dt.date(2022, 5, 27)
    assert WorkingDays(closed={bridge: "brugdag"}).why_free(bridge) == "brugdag"


def test_school_holidays_are_free_only_for_who_counts_them_so():
    autumn = Span(dt.date(2021, 10, 16), dt.date(2021, 10, 24), "Herfstvakantie")
    day = dt.date(2021, 10, 20)
    assert WorkingDays().is_working_day(day)
    assert WorkingDays(holidays=(autumn,)).why_free(day) == "Herfstvakantie"


def test_five_working_days_after_a_friday_is_the_friday_after():
    assert WorkingDays().after(FRIDAY, 5) == dt.date(2021, 12, 3)


def test_counting_back_passes_over_the_weekend():
    assert WorkingDays().before(dt.date(2021, 11, 29), 1) == FRIDAY


def test_a_term_that_ends_on_a_free_day_runs_on():
    assert WorkingDays().after(dt.date(2021, 12, 25), 0) == dt.date(2021, 12, 27)
    assert WorkingDays().before(dt.date(2021, 12, 26), 0) == dt.date(2021, 12, 24)


def test_a_calendar_without_working_days_is_no_endless_search():
    never = Span(dt.date.min, dt.date.max, "nooit")
    with pytest.raises(ValueError, match="no working days"):
        WorkingDays(holidays=(never,)).after(FRIDAY, 1)


@given(DAYS, st.integers(1, 60))
def test_the_nth_working_day_lies_n_working_days_away(day, count):
    days = WorkingDays()
    after = days.after(day, count)
    assert days.is_working_day(after)
    assert days.between(day, after) == count
    assert days.before(after, 0) == after


@given(DAYS, st.integers(1, 60))
def test_counting_back_undoes_counting_on(day, count):
    days = WorkingDays()
    start = days.after(day, 0)
    assert days.before(days.after(start, count), count) == start
