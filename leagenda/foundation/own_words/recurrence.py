"""What comes back: every quarter, four times a year, every six weeks."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import batched, pairwise

from leagenda.foundation.own_words.intervals import portion_end
from leagenda.foundation.school_year import SchoolYear

MONDAY_TO_FRIDAY = timedelta(days=4)
WEEK = timedelta(days=7)


class Unit(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


@dataclass(frozen=True)
class Recurrence:
    """So many `times` in `every` so many units: "2x per 6 weken" is Recurrence(2, Unit.WEEK, 6)."""

    times: int
    unit: Unit
    every: int = 1

    def check_points(self, school_year: SchoolYear) -> tuple[date, ...]:
        """The days in this school year by which it should have happened once more.

        Weeks, months, quarters and half years are those of the calendar and count when they are
        over; a year is the school year. More times in one unit are spread evenly over it.
        """
        rounds = [r for r in batched(periods(self.unit, school_year), self.every)]
        days = (
            portion_end(round_[0][0], round_[-1][1], part, self.times)
            for round_ in rounds
            if len(round_) == self.every
            for part in range(1, self.times + 1)
        )
        return tuple(dict.fromkeys(day for day in days if school_year.contains(day)))


def periods(unit: Unit, school_year: SchoolYear) -> list[tuple[date, date]]:
    """The first and last day of every such unit that ends in this school year, or just after."""
    if unit is Unit.WEEK:
        return working_weeks(school_year)
    if unit is Unit.YEAR:
        return [(school_year.first_day, school_year.last_day)]
    if unit is Unit.MONTH:
        starts = [*school_year.months(), school_year.next().first_day]
        return [(start, end - timedelta(days=1)) for start, end in pairwise(starts)]
    quarters = [(quarter.first_day, quarter.last_day) for quarter in school_year.quarters()]
    if unit is Unit.QUARTER:
        return quarters
    return [(one[0], other[1]) for one, other in batched(quarters[:4], 2)]


def working_weeks(school_year: SchoolYear) -> list[tuple[date, date]]:
    start = school_year.first_day
    monday = start - timedelta(days=start.weekday())
    weeks = []
    while monday + MONDAY_TO_FRIDAY <= school_year.last_day:
        weeks.append((monday, monday + MONDAY_TO_FRIDAY))
        monday += WEEK
    return weeks
