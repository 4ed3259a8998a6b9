"""A year on paper: twelve months of days, and what each free day is called."""

import calendar as months
import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from leagenda.foundation.school_year import YEARS
from leagenda.foundation.working_days import WorkingDays, legal_holidays
from leagenda.people.models import Calendar

WEEKS = months.Calendar()


@dataclass(frozen=True)
class DayView:
    """One day in a month; `name` says why it is free or a school holiday, empty when it is not."""

    day: dt.date
    kind: str
    name: str
    is_today: bool


@dataclass(frozen=True)
class YearView:
    """What the page shows of one calendar in one year."""

    calendar: Calendar
    number: int
    today: dt.date

    @cached_property
    def working_days(self) -> WorkingDays:
        return self.calendar.working_days(in_school_holidays=True)

    @cached_property
    def without_school_holidays(self) -> WorkingDays:
        return self.calendar.working_days(in_school_holidays=False)

    @property
    def before(self) -> int | None:
        return self.number - 1 if self.number - 1 in YEARS else None

    @property
    def after(self) -> int | None:
        return self.number + 1 if self.number + 1 in YEARS else None

    @property
    def counts(self) -> tuple[int, int]:
        """(working days of the year, of which outside the school holidays)"""
        last_of_before, last = dt.date(self.number - 1, 12, 31), dt.date(self.number, 12, 31)
        return (
            self.working_days.between(last_of_before, last),
            self.without_school_holidays.between(last_of_before, last),
        )

    @property
    def months(self) -> list[tuple[dt.date, list[list[DayView | None]]]]:
        """(first day, weeks from Monday; empty where a week is of another month)."""
        return [(dt.date(self.number, month, 1), self.weeks(month)) for month in range(1, 13)]

    def weeks(self, month: int) -> list[list[DayView | None]]:
        return [
            [self.view(day) if day.month == month else None for day in week]
            for week in WEEKS.monthdatescalendar(self.number, month)
        ]

    def view(self, day: dt.date) -> DayView:
        kind, name = self.kind_of(day)
        return DayView(day, kind, name, day == self.today)

    def kind_of(self, day: dt.date) -> tuple[str, str]:
        """(kind, name): closed, holiday, school or weekend; nothing for a working day."""
        if day in self.working_days.closed:
            return "closed", self.working_days.closed[day]
        reason = self.working_days.why_free(day)
        if reason and day in legal_holidays(day.year):
            return "holiday", reason
        holiday = next((one for one in self.without_school_holidays.holidays if day in one), None)
        if holiday:
            return "school", holiday.name
        return ("weekend", "") if reason else ("", "")

    @property
    def holidays(self) -> list[tuple[dt.date, str, bool]]:
        """(day, name, whether it is free here) of the legal holidays."""
        return [
            (day, str(name), self.working_days.observes(name))
            for day, name in legal_holidays(self.number).items()
        ]

    @property
    def school_holidays(self) -> list:
        return [one for one in self.without_school_holidays.holidays if self.touches(one)]

    @property
    def closures(self) -> list:
        if self.calendar.pk is None:
            return []
        return [one for one in self.calendar.closures.all() if self.touches(one)]

    def touches(self, span) -> bool:
        return span.first_day.year <= self.number <= span.last_day.year
