from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leagenda.foundation.school_year import Quarter, SchoolYear

DAYS = st.dates(date(1900, 8, 1), date(2101, 7, 31))
YEAR = SchoolYear(2021)


def test_a_school_year_runs_from_august_to_july():
    assert (YEAR.first_day, YEAR.last_day) == (date(2021, 8, 1), date(2022, 7, 31))


@pytest.mark.parametrize(
    "words",
    [
        "2021-2022",
        "2021/2022",
        "2021–2022",
        "2021 — 2022",
        "2021-22",
        "'21-'22",
        "’21/’22",
        "21-22",
        "  schooljaar 2021-2022 ",
        "Schooljaar\n2021-2022",
        "sj 21-22",
        "SJ. 2021/2022",
    ],
)
def test_every_way_of_writing_is_the_same_school_year(words):
    assert SchoolYear.parse(words) == YEAR


@pytest.mark.parametrize(
    "words", ["", "2021", "2021-2023", "2022-2021", "2021-2022-2023", "21", "x"]
)
def test_what_is_no_school_year_is_refused_with_a_sentence(words):
    with pytest.raises(ValueError, match="is geen schooljaar"):
        SchoolYear.parse(words)


@pytest.mark.parametrize("words", ["0000-0001", "1899-1900", "2101-2102", "9998-9999"])
def test_a_school_year_is_one_of_this_age(words):
    with pytest.raises(ValueError, match="geen schooljaar van deze tijd"):
        SchoolYear.parse(words)


def test_a_gap_between_the_years_is_named():
    with pytest.raises(ValueError, match="het tweede jaar moet op het eerste volgen"):
        SchoolYear.parse("2021-2023")


@given(DAYS)
def test_every_day_lies_in_one_school_year_and_one_quarter(day):
    year, quarter = SchoolYear.of(day), Quarter.of(day)
    assert year.contains(day)
    assert not year.next().contains(day)
    assert not year.previous().contains(day)
    assert quarter.first_day <= day <= quarter.last_day
    assert year.year_of(day.month) == day.year


@given(DAYS)
def test_what_is_printed_reads_back(day):
    year = SchoolYear.of(day)
    assert SchoolYear.parse(str(year)) == year


@given(DAYS)
def test_years_follow_each_other_without_a_gap(day):
    year = SchoolYear.of(day)
    assert (year.next().first_day - year.last_day).days == 1
    assert year.next().previous() == year
    assert year < year.next()


def test_a_school_year_touches_five_calendar_quarters():
    assert [str(quarter) for quarter in YEAR.quarters()] == [
        "Q3 2021",
        "Q4 2021",
        "Q1 2022",
        "Q2 2022",
        "Q3 2022",
    ]


def test_the_months_start_with_august():
    months = YEAR.months()
    assert (months[0], months[4], months[5], months[-1]) == (
        date(2021, 8, 1),
        date(2021, 12, 1),
        date(2022, 1, 1),
        date(2022, 7, 1),
    )
    assert len(months) == 12


def test_a_quarter_knows_its_edges():
    assert Quarter(2021, 4).first_day == date(2021, 10, 1)
    assert Quarter(2021, 4).last_day == date(2021, 12, 31)
    assert Quarter(2021, 4).next() == Quarter(2022, 1)
    assert Quarter(2024, 1).last_day == date(2024, 3, 31)


def test_there_is_no_fifth_quarter():
    with pytest.raises(ValueError, match="kwartalen 1 tot en met 4"):
        Quarter(2021, 5)
