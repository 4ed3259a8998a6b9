import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leagenda.foundation.own_words import (
    Grain,
    PlanningReading,
    Recurrence,
    Unit,
    find_planning,
    read_planning,
)
from leagenda.foundation.own_words import words as known
from leagenda.foundation.school_year import Quarter, SchoolYear
from tests.foundation import planning_phrases as phrases

YEAR = SchoolYear(2021)
AGENDA = Path(__file__).parents[3] / "shared/data/agenda/jaaragenda-lea-2021-2022.txt"

READ = (
    phrases.QUARTERS
    | phrases.MONTHS
    | phrases.RANGES
    | phrases.DAYS
    | phrases.WEEKS
    | phrases.PARTS
    | phrases.SEASONS
    | phrases.HALVES
    | phrases.YEARS
    | phrases.BOUNDS
    | phrases.RECURRING
)

MONTH_NAMES = [
    ("januari", "jan."),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr."),
    ("mei", "mei"),
    ("juni", "jun"),
    ("juli", "jul."),
    ("augustus", "aug"),
    ("september", "sept."),
    ("oktober", "okt"),
    ("november", "nov."),
    ("december", "dec"),
]


def read(planning: str, year: SchoolYear = YEAR) -> PlanningReading:
    return read_planning(planning, year)


def summary(reading: PlanningReading) -> str:
    """A reading in the notation of the table of phrases."""
    often = reading.recurrence
    said = ", ".join(
        f"{one.first} {one.last} {one.grain}{'~' if one.vague else ''}" for one in reading.intervals
    )
    prefix = f"{often.times}x {often.every} {often.unit}: " if often else ""
    return prefix + said + (" *" if reading.filled_in_year else "")


# ── The table ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("planning", "expected"), READ.items())
def test_what_people_write_is_read(planning, expected):
    reading = read(planning)
    assert summary(reading) == expected
    assert reading.rest == ""
    assert reading.is_understood


@pytest.mark.parametrize("planning", phrases.UNREAD)
def test_what_cannot_be_read_stays_text(planning):
    reading = read(planning)
    assert not reading.is_understood
    assert (reading.words, reading.rest, reading.spans) == (planning, planning, ())
    assert (reading.starts_on, reading.ends_on, reading.check_points) == (None, None, ())
    assert not reading.is_late(date.max)
    assert reading.explanation == "Hierin is geen planning te lezen."


@pytest.mark.parametrize("planning", READ)
def test_case_dashes_and_white_space_make_no_difference(planning):
    expected = summary(read(planning))
    for variant in (
        planning.upper().replace("ᵉ", "e"),
        f"  {planning}\n",
        planning.replace(" ", "\n"),
        planning.replace(" ", "\u00a0 \t"),
        planning.replace("-", "–").replace("'", "’"),
        planning.replace("-", "—").replace("'", "‘"),
        planning.replace("-", " - ").replace("/", " / "),
    ):
        assert summary(read(variant)) == expected, variant


@pytest.mark.parametrize("planning", READ)
def test_planning_is_found_whole_in_a_line_of_its_own(planning):
    found = find_planning(f"  {planning} ", YEAR)
    assert found
    assert summary(found) == READ[planning]


# ── The pieces of a reading ──────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("planning", "expected", "rest"),
    [
        ("Oorzaken in beeld\nMedio 2022", "2022-06-01 2022-07-31 part~", "Oorzaken in beeld"),
        (
            "Ieder kwartaal in 2021-2022. De groep\nkomt bijeen",
            "1x 1 quarter: 2021-08-01 2022-07-31 school_year",
            "De groep komt bijeen",
        ),
        ("mei 2022 gereed", "2022-05-01 2022-05-31 month", "gereed"),
        ("Start september 2021", "2021-09-01 2021-09-30 month", "Start"),
        ("14 okt. 2021 om 14.00 uur", "2021-10-14 2021-10-14 day", "om 14.00 uur"),
        (
            "november 2021 (start) en mei 2022 (evaluatie)",
            "2021-11-01 2021-11-30 month, 2022-05-01 2022-05-31 month",
            "start; evaluatie",
        ),
        ("Q4 2021, plan (go/no-go)", "2021-10-01 2021-12-31 quarter", "plan (go/no-go)"),
        ("10 uur per week", "1x 1 week: 2021-08-01 2022-07-31 school_year", "10 uur"),
        ("Plan 2022 klaar, nov. 2021", "2021-11-01 2021-11-30 month", "Plan 2022 klaar"),
    ],
)
def test_text_that_is_no_planning_is_kept_apart(planning, expected, rest):
    reading = read(planning)
    assert (summary(reading), reading.rest) == (expected, rest)
    assert reading.words == planning


def test_the_hull_runs_from_the_first_day_to_the_last():
    reading = read("november 2021 en mei 2022")
    assert (reading.starts_on, reading.ends_on) == (date(2021, 11, 1), date(2022, 5, 31))


def test_planning_is_late_only_when_its_last_interval_is_over():
    reading = read("Q4 2021 en Q2 2022")
    assert not reading.is_late(date(2022, 6, 30))
    assert reading.is_late(date(2022, 7, 1))


def test_a_missing_year_comes_from_the_school_year_and_is_told():
    assert read("sept").starts_on == date(2021, 9, 1)
    assert read("sept", SchoolYear(2024)).starts_on == date(2024, 9, 1)
    assert read("mei", SchoolYear(2024)).starts_on == date(2025, 5, 1)
    assert read("29 februari", SchoolYear(2023)).starts_on == date(2024, 2, 29)
    assert not read("29 februari").is_understood
    assert read("mei").filled_in_year
    assert not read("april/mei 2022").filled_in_year


@pytest.mark.parametrize(
    ("planning", "explanation"),
    [
        ("Q4 2021", "oktober t/m december 2021"),
        ("December 2021- maart 2022", "december 2021 t/m maart 2022"),
        ("Medio 2022", "ongeveer juni t/m juli 2022"),
        ("14 en 15 oktober 2021", "14 oktober 2021 en 15 oktober 2021"),
        ("14 t/m 18 oktober 2021", "14 t/m 18 oktober 2021"),
        ("28 okt - 3 nov 2021", "28 oktober t/m 3 november 2021"),
        ("mei", "mei 2022 (het jaar volgt uit het schooljaar)"),
        ("vóór 1 mei 2022", "uiterlijk 30 april 2022"),
        ("na de herfstvakantie 2021", "vanaf ongeveer 18 oktober 2021"),
        ("4x per jaar", "4 keer per jaar, schooljaar 2021-2022"),
        ("2x per 6 weken", "2 keer om de 6 weken, schooljaar 2021-2022"),
        ("elk kwartaal in 2022", "ieder kwartaal, januari t/m december 2022"),
        ("jan, mrt en mei 2022", "januari 2022, maart 2022 en mei 2022"),
    ],
)
def test_a_reading_explains_itself(planning, explanation):
    assert read(planning).explanation == explanation


# ── What comes back ──────────────────────────────────────────────────────────


def days(*written: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(one) for one in written)


QUARTER_ENDS = days("2021-09-30", "2021-12-31", "2022-03-31", "2022-06-30")


@pytest.mark.parametrize(
    ("planning", "expected"),
    [
        ("ieder kwartaal", QUARTER_ENDS),
        ("Ieder kwartaal in schooljaar 2021-2022", QUARTER_ENDS),
        ("halfjaarlijks", days("2021-12-31", "2022-06-30")),
        ("jaarlijks", days("2022-07-31")),
        ("4 keer per jaar", days("2021-10-31", "2022-01-31", "2022-04-30", "2022-07-31")),
        ("3x per schooljaar", days("2021-11-30", "2022-03-31", "2022-07-31")),
        ("kwartaal 1 en 2, elk kwartaal", days("2022-03-31", "2022-06-30")),
        ("maandelijks van oktober t/m december", days("2021-10-31", "2021-11-30", "2021-12-31")),
        ("twee keer per jaar: november en mei", days("2021-11-30", "2022-05-31")),
        ("jaarlijks in november", days("2021-11-30")),
        ("2x per maand in oktober 2021", days("2021-10-15", "2021-10-31")),
        ("ieder kwartaal 2022", days("2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31")),
        ("tweejaarlijks", days("2022-07-31")),
        ("Q4 2021", ()),
    ],
)
def test_what_comes_back_has_check_points(planning, expected):
    assert read(planning).check_points == expected


def test_a_weekly_planning_is_checked_on_every_friday():
    points = Recurrence(1, Unit.WEEK).check_points(YEAR)
    assert len(points) == 52
    assert {day.weekday() for day in points} == {4}


def test_six_weekly_is_checked_every_six_weeks():
    points = Recurrence(1, Unit.WEEK, 6).check_points(YEAR)
    assert {later - earlier for earlier, later in pairwise(points)} == {timedelta(weeks=6)}


# ── Finding planning in other text ───────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "planning"),
    [
        ("PO, KO November 2021 idem", "November 2021"),
        ("2 Afspraken JGZ, SMW Q4 2021", "Q4 2021"),
        ("Evaluatie najaar: verslag. Partners Q1 2022 n.v.t.", "Q1 2022"),
        ("3 Werkplan voor 2022 JGZ Juni/juli 2022", "Juni/juli 2022"),
        ("Overleg, 4 keer per jaar, gemeente", "4 keer per jaar"),
        ("Hele schooljaar Gemeente", "Hele schooljaar"),
        ("2022", "2022"),
    ],
)
def test_planning_is_found_between_other_text(text, planning):
    found = find_planning(text, YEAR)
    assert found
    assert found.words == planning
    assert [text[start:end] for start, end in found.spans] == [planning]
    assert found.rest == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Opstellen uitwerkingsplan VVE/OAB 2022",
        "5 Inzet, 10 uur per week per school",
        "Jan de Vries, Springplank",
        "JGZ, PO, KO",
        "10 casussen, 4 uur per casus",
        "evaluaties van de plannen 2020-2021",
        "Totale kosten € 32.500",
        "10. 20. 30.",
    ],
)
def test_text_without_planning_yields_none(text):
    assert find_planning(text, YEAR) is None


@pytest.mark.skipif(not AGENDA.exists(), reason="the real agenda is not here")
def test_every_planning_of_the_real_agenda_is_found():
    found = [find_planning(line, YEAR) for line in AGENDA.read_text().splitlines()]
    read_words = {one.words for one in found if one}
    assert {
        "Q4 2021",
        "Januari 2022",
        "Mei 2022",
        "Ieder kwartaal in schooljaar",
        "November 2021",
        "Juli 2022",
        "sept./okt 2021",
        "December 2021",
        "maart 2022",
        "April 2022",
        "Medio 2022",
        "Juni 2022",
        "Q1 2022",
        "Q2 en Q3",
        "Juni/juli",
    } <= read_words


# ── Whatever anyone writes ───────────────────────────────────────────────────

VOCABULARY = sorted(
    {
        " ".join([first, *more])
        for table in vars(known).values()
        if isinstance(table, known.Table)
        for first, entries in table.by_first_word.items()
        for more, _ in entries
    }
    | {"1", "4", "14", "31", "40", "2021", "2022", "'21", "0", "99", "2021-2022", "\n", "x"}
)
ANYTHING = st.text(max_size=200) | st.lists(st.sampled_from(VOCABULARY), max_size=14).map(" ".join)
YEARS = st.integers(1991, 2095).map(SchoolYear)


@pytest.mark.slow
@settings(max_examples=400)
@given(ANYTHING, YEARS)
def test_reading_never_fails_and_holds_together(planning, year):
    reading = read_planning(planning, year)
    assert reading.words == planning
    assert list(reading.intervals) == sorted(reading.intervals)
    assert all(one.first <= one.last for one in reading.intervals)
    assert reading.is_understood == bool(reading.spans)
    assert reading.explanation
    assert list(reading.check_points) == sorted(reading.check_points)
    ends = [0, *(place for span in reading.spans for place in span), len(planning)]
    assert ends == sorted(ends)


@pytest.mark.slow
@settings(max_examples=200)
@given(ANYTHING, YEARS)
def test_what_is_found_reads_the_same_on_its_own(text, year):
    found = find_planning(text, year)
    assume(found)
    ((start, end),) = found.spans
    assert text[start:end] == found.words
    assert read_planning(found.words, year).is_understood


@pytest.mark.slow
@given(YEARS, st.integers(0, 11), st.integers(0, 11), st.data())
def test_a_range_of_months_reads_back_however_it_is_written(year, one, other, data):
    first, last = (year.months()[at] for at in sorted((one, other)))
    assume(first != last)
    begin, end = (data.draw(st.sampled_from(MONTH_NAMES[day.month - 1])) for day in (first, last))
    join = data.draw(st.sampled_from(["-", " – ", " t/m ", " tot en met ", "— "]))
    years = data.draw(st.sampled_from(["none", "last", "both"]))
    begin += f" {first.year}" if years == "both" else ""
    end += f" {last.year}" if years != "none" else ""
    reading = read_planning(f"{begin}{join}{end}", year)
    next_month = (last + timedelta(days=31)).replace(day=1)
    assert (reading.starts_on, reading.ends_on) == (first, next_month - timedelta(days=1))
    assert reading.filled_in_year == (years == "none")


@given(st.dates(date(1991, 1, 1), date(2099, 12, 31)), st.data())
def test_a_day_reads_back_however_it_is_written(day, data):
    name = data.draw(st.sampled_from(MONTH_NAMES[day.month - 1]))
    written = data.draw(
        st.sampled_from(
            [
                f"{day.day} {name} {day.year}",
                f"{day.day} {name} '{day.year % 100:02}" if day.year >= 2000 else f"{day}",
                f"{day.day}-{day.month}-{day.year}",
                f"{day.day:02}/{day.month:02}/{day.year}",
                f"{day.day}.{day.month}.{day.year}",
                day.isoformat(),
                f"{day.day} {name}",
            ]
        )
    )
    reading = read_planning(written, SchoolYear.of(day))
    assert [(one.first, one.last, one.grain) for one in reading.intervals] == [
        (day, day, Grain.DAY)
    ]


@given(st.dates(date(1991, 1, 1), date(2099, 12, 31)), st.data())
def test_a_quarter_reads_back_however_it_is_written(day, data):
    quarter = Quarter.of(day)
    number, year = quarter.number, quarter.year
    ordinal = ["eerste", "tweede", "derde", "vierde"][number - 1]
    written = data.draw(
        st.sampled_from(
            [
                str(quarter),
                f"{number}e kwartaal {year}",
                f"{ordinal} kwartaal van {year}",
                f"kwartaal {number} {year}",
                f"K{number}-{year}",
                f"{year} Q{number}",
                f"{['I', 'II', 'III', 'IV'][number - 1]} kwartaal {year}",
            ]
        )
    )
    (interval,) = read_planning(written, SchoolYear.of(day)).intervals
    assert (interval.first, interval.last) == (quarter.first_day, quarter.last_day)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["1, ", "in ", "begin ", "mei ", "1 - ", "x", "(", "tot en met ", "2021-", "Q4 2021, ", "9"],
)
def test_a_long_text_takes_linear_time(piece):
    def seconds(times: int) -> float:
        started = time.perf_counter()
        reading = read_planning(piece * times, YEAR)
        assert reading.words == piece * times
        return time.perf_counter() - started

    seconds(100)
    short, long = seconds(1_000), seconds(10_000)
    assert long < 30 * short + 0.05
