"""The timeline: actions drawn over the months, as sharp as their own words are."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.utils.translation import gettext as _

from leagenda.foundation.own_words import Interval
from leagenda.foundation.school_year import Quarter, SchoolYear
from leagenda.planning.models.action import Action

SPARE = 3  # months before and after the school year that are drawn when an action falls there
DAY = dt.timedelta(days=1)
NARROWEST = 0.6  # percent: a single day stays something one can see


@dataclass(frozen=True)
class Bar:
    """A stretch in percents ("8.33%"); `kind` ends the name of its class in the stylesheet."""

    x: str
    width: str
    kind: str


@dataclass(frozen=True)
class Scale:
    """Months as columns of one width, from the first up to and including the last."""

    first: dt.date
    count: int

    @classmethod
    def around(cls, year: SchoolYear, days: Iterable[dt.date]) -> "Scale":
        """The school year, and as many of the spare months beside it as the days reach."""
        first, end = month_number(year.first_day), month_number(year.last_day)
        reached = [first, end, *map(month_number, days)]
        start = max(min(reached), first - SPARE)
        return cls(month_of(start), min(max(reached), end + SPARE) - start + 1)

    @cached_property
    def months(self) -> list[dt.date]:
        start = month_number(self.first)
        return [month_of(number) for number in range(start, start + self.count)]

    @property
    def quarters(self) -> list[tuple[Quarter, int]]:
        """Each quarter with how many of its months are columns."""
        found = groupby(self.months, key=Quarter.of)
        return [(quarter, len(list(months))) for quarter, months in found]

    @property
    def quarter_lines(self) -> list[str]:
        """Where a quarter begins, the first column left out."""
        starts = [month for month in self.months[1:] if month == Quarter.of(month).first_day]
        return [percent(self.at(month)) for month in starts]

    def at(self, day: dt.date) -> float:
        """Where a day begins, in percents; within 0 and 100 whatever the day."""
        start = month_of(month_number(day))
        length = (month_of(month_number(day) + 1) - start).days
        months = month_number(day) - month_number(self.first) + (day - start).days / length
        return min(100.0, max(0.0, 100 * months / self.count))

    @property
    def end(self) -> dt.date:
        """The day after the last column."""
        return month_of(month_number(self.first) + self.count)

    def holds(self, day: dt.date) -> bool:
        return self.first <= day < self.end

    def reaches(self, interval: Interval) -> bool:
        return interval.first < self.end and interval.last >= self.first

    def bar(self, interval: Interval, kind: str) -> Bar:
        start, end = self.at(interval.first), self.at(interval.last + DAY)
        width = max(end - start, NARROWEST)
        return Bar(percent(min(start, 100 - width)), percent(width), kind)


@dataclass(frozen=True)
class Row:
    """One action on the timeline."""

    action: Action
    scale: Scale
    today: dt.date

    @cached_property
    def reading(self):
        return self.action.reading

    @cached_property
    def is_late(self) -> bool:
        return self.action.is_late(self.today)

    @property
    def state(self) -> str:
        """The word for how it stands; a late action says so whatever its status."""
        return _("te laat") if self.is_late else self.action.get_status_display()

    @property
    def mark(self) -> str:
        """The shape that says the same as the word: done, stopped, running, late, planned."""
        return "late" if self.is_late else self.action.status

    @property
    def bars(self) -> list[Bar]:
        drawn = [one for one in self.reading.intervals if self.scale.reaches(one)]
        return [self.scale.bar(interval, self.kind_of(interval)) for interval in drawn]

    def kind_of(self, interval: Interval) -> str:
        if self.reading.recurrence:
            return "recurring"
        return "vague" if interval.vague else "exact"

    @property
    def check_points(self) -> list[str]:
        """Where the moments of a rhythm lie; a weekly one is a band, not fifty dots."""
        days = [day for day in self.reading.check_points if self.scale.holds(day)]
        return [percent(self.scale.at(day + DAY)) for day in days] if len(days) <= 24 else []

    @property
    def beyond(self) -> str:
        """Says so when all of it falls before or after the months that are drawn."""
        if not self.reading.intervals or self.bars:
            return ""
        early = self.reading.ends_on < self.scale.first
        return _("eerder dan deze tijdlijn") if early else _("later dan deze tijdlijn")

    @property
    def name(self) -> str:
        """What a bar is called by who cannot see it."""
        words = [self.action.description, self.action.planning, self.reading.explanation]
        if self.action.number:
            words[0] = f"{_('actie')} {self.action.number}, {words[0]}"
        return ": ".join([*dict.fromkeys(filter(None, words)), str(self.state)])


class Timeline:
    """Actions of one year agenda over its months; `actions` in the order of the agenda.

    Asks nothing of the database when the actions come with their ambition and work plan.
    """

    def __init__(self, actions: Iterable[Action], year: SchoolYear, today: dt.date):
        self.actions = list(actions)
        self.year, self.today = year, today
        self.scale = Scale.around(year, self.days())

    def days(self) -> Iterator[dt.date]:
        for action in self.actions:
            if action.starts_on and action.ends_on:
                yield from (action.starts_on, action.ends_on)

    @cached_property
    def rows(self) -> list[Row]:
        return [Row(action, self.scale, self.today) for action in self.actions]

    @property
    def groups(self) -> list[tuple]:
        """(work plan, its rows) in order; without what cannot be drawn."""
        drawn = [row for row in self.rows if row.reading.is_understood]
        found = groupby(drawn, key=lambda row: row.action.ambition.plan)
        return [(plan, list(rows)) for plan, rows in found]

    @property
    def unread(self) -> list[Row]:
        """What has planning in words that say no time, or none at all."""
        return [row for row in self.rows if not row.reading.is_understood]

    @property
    def months(self) -> list[tuple[dt.date, bool]]:
        """Each column, and whether it lies in the school year."""
        return [(month, self.year.contains(month)) for month in self.scale.months]

    @property
    def today_at(self) -> str:
        """Where today is; empty when it lies outside the months that are drawn."""
        return percent(self.scale.at(self.today)) if self.scale.holds(self.today) else ""


def month_number(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def month_of(number: int) -> dt.date:
    return dt.date(number // 12, number % 12 + 1, 1)


def percent(value: float) -> str:
    return f"{value:.2f}%"
