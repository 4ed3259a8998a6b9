"""Which days are working days: reckoned from the law, and from the days a calendar adds.

Algemene termijnenwet, article 3, first paragraph: New Year's Day, Easter Monday, Whit Monday, both
Christmas days, Ascension Day, the day on which the King's birthday is celebrated and 5 May are
generally recognised holidays; second paragraph: Good Friday is equated with them; third paragraph:
others can be, by decree. 5 May counts every year. Saturdays and Sundays are no working days
(article 1), so the law need not mention Easter Sunday and Whit Sunday; they have a name here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
FIRST_KINGS_DAY = 2014  # until then the Queen's: 30 April
LONGEST = 36_600  # days that are searched through: what finds no working day in a century is wrong

GOOD_FRIDAY = _("Goede Vrijdag")
LIBERATION_DAY = _("Bevrijdingsdag")


@lru_cache(maxsize=256)
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, by Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def kings_day(year: int) -> date:
    """27 April, or the Saturday before when that is a Sunday (the Queen's: 30 April, likewise)."""
    day = date(year, 4, 27 if year >= FIRST_KINGS_DAY else 30)
    return day - DAY if day.weekday() == SUNDAY else day


@lru_cache(maxsize=256)
def legal_holidays(year: int) -> dict[date, Promise]:
    """Day to name, in order, of article 3 of the Algemene termijnenwet.

    Ascension Day can fall on 5 May (2005, 2016); it is named then, and is free for who works on
    5 May too.
    """
    sunday = easter(year)
    days = {
        date(year, 1, 1): _("Nieuwjaarsdag"),
        sunday - 2 * DAY: GOOD_FRIDAY,
        sunday: _("Eerste paasdag"),
        sunday + DAY: _("Tweede paasdag"),
        kings_day(year): _("Koningsdag") if year >= FIRST_KINGS_DAY else _("Koninginnedag"),
        date(year, 5, 5): LIBERATION_DAY,
        sunday + 39 * DAY: _("Hemelvaartsdag"),
        sunday + 49 * DAY: _("Eerste pinksterdag"),
        sunday + 50 * DAY: _("Tweede pinksterdag"),
        date(year, 12, 25): _("Eerste kerstdag"),
        date(year, 12, 26): _("Tweede kerstdag"),
    }
    return dict(sorted(days.items()))


@dataclass(frozen=True)
class Span:
    """Days from the first up to and including the last, with a name."""

    first_day: date
    last_day: date
    name: str

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True)
class WorkingDays:
    """Which days one works. Good Friday and 5 May are free by law; who works then says so.

    `closed` maps a day that is free here to its name: a decree day, a local closure. `holidays`
    are spans in which nobody works, such as the school holidays, when a promise counts them so.
    """

    closed: Mapping[date, str] = field(default_factory=dict)
    holidays: tuple[Span, ...] = ()
    good_friday: bool = True
    liberation_day: bool = True

    def why_free(self, day: date) -> str:
        """The name of what makes this day free; empty for a working day."""
        if day in self.closed:
            return str(self.closed[day])
        if (name := legal_holidays(day.year).get(day)) and self.observes(name):
            return str(name)
        if day.weekday() >= SATURDAY:
            return str(_("zaterdag") if day.weekday() == SATURDAY else _("zondag"))
        return next((str(span.name) for span in self.holidays if day in span), "")

    def observes(self, name) -> bool:
        if name is GOOD_FRIDAY:
            return self.good_friday
        return self.liberation_day or name is not LIBERATION_DAY

    def is_working_day(self, day: date) -> bool:
        return not self.why_free(day)

    def after(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`; the day itself never counts.

        With 0 the day itself, or the first working day after it: so a term that ends on a free day
        runs on (article 1 of the Algemene termijnenwet).
        """
        return self.nth(day, count, DAY)

    def before(self, day: date, count: int) -> date:
        """The `count`-th working day before `day`; with 0 the day itself, or the last before it."""
        return self.nth(day, count, -DAY)

    def nth(self, day: date, count: int, step: timedelta) -> date:
        if count < 0:
            raise ValueError("count back with the other verb")
        for _turn in range(LONGEST):
            if count == 0 and self.is_working_day(day):
                return day
            day += step
            count -= count > 0 and self.is_working_day(day)
        raise ValueError("this calendar has no working days")

    def between(self, first: date, last: date) -> int:
        """How many working days after `first`, up to and including `last`; else 0."""
        return sum(map(self.is_working_day, days_after(first, last)))


def days_after(first: date, last: date) -> Iterator[date]:
    day = first
    while day < last:
        day += DAY
        yield day


BY_LAW = WorkingDays()
is_working_day: Callable[[date], bool] = BY_LAW.is_working_day
"""By the law alone; a place with closures of its own asks `people.models.Calendar`."""
