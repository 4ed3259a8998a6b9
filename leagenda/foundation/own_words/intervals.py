"""Stretches of days, and what "begin", "eerste helft", "vóór" and "na" make of them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from leagenda.foundation.school_year import Quarter, SchoolYear

DAY = timedelta(days=1)


class Grain(StrEnum):
    """In what size the words think."""

    DAY = "day"
    WEEK = "week"
    PART = "part"  # begin, medio, eind of something
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HOLIDAY = "holiday"
    HALF = "half"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    PERIOD = "period"  # from one thing through another
    UNTIL = "until"  # only the end is named; it starts with the school year
    FROM = "from"  # only the start is named; it ends with the school year


@dataclass(frozen=True, order=True)
class Interval:
    """All days from `first` through `last`; `vague` when the words name no hard edge."""

    first: date
    last: date
    grain: Grain
    vague: bool = False

    def __post_init__(self):
        if self.last < self.first:
            raise ValueError("An interval cannot end before it begins.")

    def contains(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlap(self, first: date, last: date) -> int:
        """How many days it shares with this stretch."""
        return max(0, (min(self.last, last) - max(self.first, first)).days + 1)

    def through(self, end: "Interval") -> "Interval":
        """The period that begins with this one and ends with the other."""
        return Interval(self.first, end.last, Grain.PERIOD, self.vague or end.vague)

    def up_to(self, end: "Interval") -> "Interval":
        """As `through`, without the other itself: "oktober tot mei" ends in April."""
        return Interval(self.first, eve_of(end), Grain.PERIOD, self.vague or end.vague)


# ── Counting in months ───────────────────────────────────────────────────────


def day_of(year: int, month: int, day: int = 1) -> date:
    """Month 13 is January of the next year, so that a winter can be written as 12 up to 14."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)


def months_after(first: date, months: int) -> date:
    return day_of(first.year, first.month + months, first.day)


def whole_months(first: date, last: date) -> int:
    """How many whole calendar months this is; 0 when it does not begin and end with a month."""
    end = last + DAY
    if first.day != 1 or end.day != 1:
        return 0
    return (end.year - first.year) * 12 + end.month - first.month


def portion_end(first: date, last: date, part: int, parts: int) -> date:
    """The last day of the first `part` of `parts` equal portions, on a month edge where it can."""
    months = whole_months(first, last)
    if months and months * part % parts == 0:
        return months_after(first, months * part // parts) - DAY
    days = (last - first).days + 1
    return first + max(0, days * part // parts - 1) * DAY


# ── Calendar pieces ──────────────────────────────────────────────────────────


def months(year: int, first: int, last: int, grain: Grain, vague: bool = False) -> Interval:
    return Interval(day_of(year, first), day_of(year, last + 1) - DAY, grain, vague)


def quarter(year: int, number: int) -> Interval:
    named = Quarter(year, number)
    return Interval(named.first_day, named.last_day, Grain.QUARTER)


def week(year: int, number: int) -> Interval:
    """An ISO week, Monday up to and including Sunday."""
    monday = date.fromisocalendar(year, number, 1)
    return Interval(monday, monday + 6 * DAY, Grain.WEEK)


def school_year(start: int) -> Interval:
    named = SchoolYear(start)
    return Interval(named.first_day, named.last_day, Grain.SCHOOL_YEAR)


# ── Pieces of a piece ────────────────────────────────────────────────────────

BEGIN, MIDDLE, END = range(3)

# "Begin 2022" is January and February, "begin Q1" is January, "begin mei" is the first ten days.
MONTHS_IN_PART = {3: 1, 6: 2, 12: 2}
DAYS_IN_PART = 10


def part_of(whole: Interval, part: int) -> Interval:
    """Its begin, middle or end. What is too short or too irregular to divide stays whole."""
    length = whole_months(whole.first, whole.last)
    if length == 1:
        first = whole.first + part * DAYS_IN_PART * DAY
        last = whole.last if part == END else first + (DAYS_IN_PART - 1) * DAY
        return Interval(first, last, Grain.PART, vague=True)
    if length not in MONTHS_IN_PART:
        return replace(whole, grain=Grain.PART, vague=True)
    size = MONTHS_IN_PART[length]
    first = months_after(whole.first, (0, (length - size) // 2, length - size)[part])
    return Interval(first, months_after(first, size) - DAY, Grain.PART, vague=True)


def half_of(whole: Interval, number: int) -> Interval:
    """The first or the second half; that of a month or a quarter turns on the sixteenth."""
    length = whole_months(whole.first, whole.last)
    turn = months_after(whole.first, length // 2) + (15 * DAY if length % 2 else 0 * DAY)
    first, last = [(whole.first, turn - DAY), (turn, whole.last)][number - 1]
    return Interval(first, last, Grain.HALF, whole.vague)


def quarter_of(year: Interval, number: int) -> Interval:
    """Three months of a school year: the first is August up to and including October."""
    first = months_after(year.first, 3 * (number - 1))
    return Interval(first, months_after(first, 3) - DAY, Grain.QUARTER)


def week_around(day: Interval) -> Interval:
    """The ISO week that holds this day."""
    return week(*day.first.isocalendar()[:2])


def week_of(month: Interval, number: int) -> Interval:
    """The first, second, third, fourth or last (0) seven days of a month."""
    first = month.first + 7 * (number - 1) * DAY if number else month.last - 6 * DAY
    return Interval(first, first + 6 * DAY, Grain.WEEK, vague=True)


# ── Only one side named ──────────────────────────────────────────────────────

# Where these begin or end nobody can say; the planning gets the benefit of the doubt.
SOFT_EDGED = {Grain.PART, Grain.HOLIDAY}


def eve_of(turn: Interval) -> date:
    """The last day that is still "vóór" this."""
    return turn.last if turn.grain in SOFT_EDGED else turn.first - DAY


def morrow_of(turn: Interval) -> date:
    """The first day that is already "na" this."""
    return turn.first if turn.grain in SOFT_EDGED else turn.last + DAY


def between(bounds: list[Interval]) -> list[Interval]:
    """ "vanaf oktober, uiterlijk mei" is one period, although each names one side of it."""
    starts = [one for one in bounds if one.grain is Grain.FROM]
    ends = [one for one in bounds if one.grain is Grain.UNTIL]
    if len(starts) != 1 or len(ends) != 1 or starts[0].first > ends[0].last:
        return bounds
    return [starts[0].through(ends[0]), *(b for b in bounds if b not in (*starts, *ends))]


def until(last: date, vague: bool, agenda_year: SchoolYear) -> Interval:
    first = min(SchoolYear.of(last), agenda_year).first_day
    return Interval(first, last, Grain.UNTIL, vague)


def starting(first: date, vague: bool, agenda_year: SchoolYear) -> Interval:
    last = max(SchoolYear.of(first), agenda_year).last_day
    return Interval(first, last, Grain.FROM, vague)
