"""Moments whose year may still be open, and finding that year."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from leagenda.foundation.own_words import intervals
from leagenda.foundation.own_words.intervals import Grain, Interval
from leagenda.foundation.own_words.words import Join
from leagenda.foundation.school_year import SchoolYear


@dataclass(frozen=True)
class Moment:
    """Something that comes every year ("mei"), and the year if the words name it.

    `sure` says that it is planning even in the middle of other text; a bare "2022" is not.
    """

    falls: Callable[[int], Interval]
    year: int | None = None
    sure: bool = True

    def within(self, year: int) -> Interval | None:
        """How it falls in this year; None when it does not ("30 februari", "week 53")."""
        try:
            return self.falls(year)
        except (ValueError, OverflowError):
            return None

    def dated(self, year: int) -> "Moment":
        return replace(self, year=year, sure=True)

    def divided(self, divide: Callable[[Interval], Interval]) -> "Moment":
        """A piece of it: its begin, its second half."""
        return replace(self, falls=lambda year: divide(self.falls(year)))

    def year_in(self, school_year: SchoolYear) -> int | None:
        """The year in which most of it lies in this school year: "sept" in the first half."""

        def shared(year: int) -> int:
            interval = self.within(year)
            return interval.overlap(school_year.first_day, school_year.last_day) if interval else 0

        best = max((school_year.start + ahead for ahead in (0, 1, -1)), key=shared)
        return best if shared(best) else None

    def year_called(self, year: int, school_year: SchoolYear) -> int:
        """ "winter 2022" may be the one that began in December 2021, when that is in the agenda."""
        before = self.within(year - 1)
        runs_over = before is not None and before.last.year == year
        return year - 1 if runs_over and self.year_in(school_year) == year - 1 else year

    def up_to(self, other: Interval) -> Interval | None:
        """The last time it starts not later than the other."""
        falls = (self.within(other.first.year - back) for back in (0, 1))
        return next((one for one in falls if one and one.first <= other.first), None)

    def onwards(self, other: Interval) -> Interval | None:
        """The first time it starts not earlier than the other."""
        falls = (self.within(other.first.year + ahead) for ahead in (-1, 0, 1))
        return next((one for one in falls if one and one.first >= other.first), None)


@dataclass
class Series:
    """Moments in a row, with what joins each to the one before: "december 2021 - maart 2022"."""

    moments: list[Moment]
    joins: list[Join]

    @property
    def is_sure(self) -> bool:
        return any(moment.sure for moment in self.moments)

    @property
    def is_range(self) -> bool:
        return any(join in (Join.THROUGH, Join.UP_TO) for join in self.joins)

    @property
    def lacks_year(self) -> bool:
        return all(moment.year is None for moment in self.moments)

    def extended(self, join: Join, more: "Series") -> "Series":
        return Series([*self.moments, *more.moments], [*self.joins, join, *more.joins])

    def intervals(self, agenda_year: SchoolYear) -> list[Interval] | None:
        """Each moment in its year, ranges taken together; None when that cannot be."""
        placed = self.placed(agenda_year)
        if placed is None:
            return None
        try:
            return self.joined(placed)
        except ValueError:
            return None

    def placed(self, agenda_year: SchoolYear) -> list[Interval] | None:
        """A missing year comes from what follows, then from what went before, then the agenda."""
        placed = [moment.within(moment.year) if moment.year else None for moment in self.moments]
        for at in reversed(range(len(placed) - 1)):
            following = placed[at + 1]
            if self.moments[at].year is None and following:
                placed[at] = self.moments[at].up_to(following)
        for at, moment in enumerate(self.moments):
            if placed[at] is None and moment.year is None:
                placed[at] = self.after(at, placed, agenda_year) or moment.within(
                    moment.year_in(agenda_year) or 0
                )
        return None if None in placed else placed  # type: ignore[return-value]

    def after(self, at: int, placed: list, agenda_year: SchoolYear) -> Interval | None:
        """The first time after the moment before it, unless that leads out of the school year."""
        if not at or not placed[at - 1]:
            return None
        found = self.moments[at].onwards(placed[at - 1])
        stays = found and found.overlap(agenda_year.first_day, agenda_year.last_day)
        leaves = not placed[at - 1].overlap(agenda_year.first_day, agenda_year.last_day)
        return found if stays or leaves or self.joins[at - 1] is not Join.AND else None

    def joined(self, placed: list[Interval]) -> list[Interval]:
        """Raises ValueError when a range ends before it begins."""
        result = [placed[0]]
        for join, following in zip(self.joins, placed[1:], strict=True):
            latest = result[-1]
            touches = latest.first <= following.first <= latest.last + intervals.DAY
            if join is Join.THROUGH or (join is Join.OR and touches):
                result[-1] = latest.through(following)
            elif join is Join.UP_TO:
                result[-1] = latest.up_to(following)
            else:
                result.append(following)
        return result


# ── The moments there are ────────────────────────────────────────────────────


def day(month: int, number: int) -> Moment:
    return Moment(lambda year: spanning(year, (month, number), (month, number), Grain.DAY))


def month(number: int) -> Moment:
    return Moment(lambda year: intervals.months(year, number, number, Grain.MONTH))


def season(first_month: int, last_month: int) -> Moment:
    return Moment(lambda y: intervals.months(y, first_month, last_month, Grain.SEASON, vague=True))


def holiday(first: tuple[int, int], last: tuple[int, int]) -> Moment:
    return Moment(lambda year: spanning(year, first, last, Grain.HOLIDAY, vague=True))


def spanning(year, first: tuple[int, int], last: tuple[int, int], grain, vague=False) -> Interval:
    return Interval(
        intervals.day_of(year, *first), intervals.day_of(year, *last), grain, vague=vague
    )


def quarter(number: int) -> Moment:
    return Moment(lambda year: intervals.quarter(year, number))


def week(number: int) -> Moment:
    return Moment(lambda year: intervals.week(year, number))


def calendar_half(number: int) -> Moment:
    return Moment(lambda year: intervals.half_of(whole_year(year), number))


def calendar_year(year: int, sure: bool = False) -> Moment:
    return Moment(whole_year, year, sure)


def whole_year(year: int) -> Interval:
    return intervals.months(year, 1, 12, Grain.YEAR)


def school_year(start: int, sure: bool) -> Moment:
    return Moment(intervals.school_year, start, sure)
