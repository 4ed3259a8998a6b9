"""The two calendars of education: school years and calendar quarters."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from django.utils.translation import gettext as _

FIRST_MONTH = 8
MONTHS_IN_YEAR = 12
CENTURY = 2000
YEARS = range(1900, 2101)  # what can be a year here, and not a slip of the pen

WORDS = re.compile(r"(?:schooljaar|sj\.?)?\s*'?(\d{4}|\d\d)\s*[-/]\s*'?(\d{4}|\d\d)", re.ASCII)
DASHES_AND_QUOTES = str.maketrans("‐‑‒–—−’‘`´", "------''''")


def full_year(digits: str) -> int:
    """Two digits are a year of this century: "21" is 2021."""
    return int(digits) + (CENTURY if len(digits) == 2 else 0)


@dataclass(frozen=True, order=True)
class Quarter:
    """A calendar quarter; the fourth of 2021 is October up to and including December 2021."""

    year: int
    number: int

    def __post_init__(self):
        if not 1 <= self.number <= 4:
            raise ValueError(_("Een jaar heeft de kwartalen 1 tot en met 4."))

    def __str__(self) -> str:
        return f"Q{self.number} {self.year}"

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first_day(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        return self.next().first_day - timedelta(days=1)

    def next(self) -> Self:
        year, number = (self.year, self.number + 1) if self.number < 4 else (self.year + 1, 1)
        return type(self)(year, number)


@dataclass(frozen=True, order=True)
class SchoolYear:
    """1 August up to and including 31 July (article 1 of the Wet op het primair onderwijs)."""

    start: int

    def __str__(self) -> str:
        return f"{self.start}-{self.start + 1}"

    @classmethod
    def of(cls, day: date) -> Self:
        """The school year that holds this day."""
        return cls(day.year if day.month >= FIRST_MONTH else day.year - 1)

    @classmethod
    def parse(cls, words: str) -> Self:
        """Read "2021-2022", "2021/2022", "'21-'22" or "schooljaar 2021–2022".

        Raises ValueError, with a sentence for the user, when it is no school year.
        """
        found = WORDS.fullmatch(words.translate(DASHES_AND_QUOTES).strip().lower())
        if not found:
            raise ValueError(
                _("“%(words)s” is geen schooljaar. Schrijf het als 2021-2022.") % {"words": words}
            )
        start, end = map(full_year, found.groups())
        if end != start + 1:
            raise ValueError(
                _("“%(words)s” is geen schooljaar: het tweede jaar moet op het eerste volgen.")
                % {"words": words}
            )
        if start not in YEARS:
            raise ValueError(
                _("“%(words)s” is geen schooljaar van deze tijd. Schrijf het als 2021-2022.")
                % {"words": words}
            )
        return cls(start)

    @property
    def first_day(self) -> date:
        return date(self.start, FIRST_MONTH, 1)

    @property
    def last_day(self) -> date:
        return date(self.start + 1, FIRST_MONTH, 1) - timedelta(days=1)

    def contains(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def next(self) -> Self:
        return type(self)(self.start + 1)

    def previous(self) -> Self:
        return type(self)(self.start - 1)

    def year_of(self, month: int) -> int:
        """The calendar year in which this month (1-12) falls."""
        return self.start if month >= FIRST_MONTH else self.start + 1

    def months(self) -> tuple[date, ...]:
        """The first day of each of the twelve months, August first."""
        numbers = (*range(FIRST_MONTH, MONTHS_IN_YEAR + 1), *range(1, FIRST_MONTH))
        return tuple(date(self.year_of(number), number, 1) for number in numbers)

    def quarters(self) -> tuple[Quarter, ...]:
        """The five calendar quarters it touches; the first and the last only in part."""
        return tuple(dict.fromkeys(Quarter.of(month) for month in self.months()))
