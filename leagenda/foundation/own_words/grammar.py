"""The grammar of planning: one method for one form, from the whole phrase down to a number.

phrase   = lasting | recurrence | span
span     = [bound] series                        "vóór", "vanaf", "tussen" …
series   = item (join item)*                     "Q2 en Q3 2022", "dec. 2021 - mrt 2022"
item     = context undated | dates | parts | pieces | quarters | weeks | named | years
"""

from dataclasses import dataclass

from leagenda.foundation.own_words import intervals, words
from leagenda.foundation.own_words.calendar_words import CalendarWords
from leagenda.foundation.own_words.intervals import Grain, Interval
from leagenda.foundation.own_words.moments import Series
from leagenda.foundation.own_words.recurrence import Recurrence, Unit
from leagenda.foundation.own_words.tokens import attempt
from leagenda.foundation.own_words.words import Bound, Join

MOST_ITEMS = 24


@dataclass(frozen=True)
class Phrase:
    """One piece of planning. `first` and `end` are places in the row of tokens."""

    first: int
    end: int
    intervals: tuple[Interval, ...] = ()
    recurrence: Recurrence | None = None
    is_sure: bool = True
    filled_in_year: bool = False
    is_readable: bool = True


class Grammar(CalendarWords):
    """Reads phrases, one after another, in the light of the agenda's school year."""

    def phrase(self) -> Phrase | None:
        first = self.at
        return self.lasting(first) or self.repeating(first) or self.span(first)

    def lasting(self, first: int) -> Phrase | None:
        return Phrase(first, self.at) if self.take(words.ALWAYS) else None

    # ── What comes back ──────────────────────────────────────────────────────

    def repeating(self, first: int) -> Phrase | None:
        is_rate = first > 0 and words.QUANTITIES.find(self.tokens, first - 1) is not None
        found = self.recurrence()
        return Phrase(first, self.at, recurrence=found, is_sure=not is_rate) if found else None

    def recurrence(self) -> Recurrence | None:
        return (
            self.take(words.ADVERBS)
            or self.numbered_adverb()
            or self.alternate()
            or self.every_moment()
            or self.every_unit()
            or self.every_weekday()
            or self.so_many_times()
            or self.per_unit()
        )

    @attempt
    def numbered_adverb(self) -> Recurrence | None:
        """ "6-wekelijks", "2-maandelijks"."""
        number = self.number(1, 52)
        if number and self.skip(words.only("-"), 1) and (unit := self.take(words.PLAIN_ADVERBS)):
            return Recurrence(1, unit, number)
        return None

    @attempt
    def alternate(self) -> Recurrence | None:
        """ "om de week" skips one; "om de 6 weken" is every six weeks."""
        if not self.take(words.ALTERNATE):
            return None
        return self.once_in(self.count() or 2)

    @attempt
    def every_unit(self) -> Recurrence | None:
        """ "ieder kwartaal", "elke 6 weken", "elke tweede week"."""
        if not self.take(words.EACH):
            return None
        return self.once_in(self.ordinal() or self.count() or 1)

    @attempt
    def every_weekday(self) -> Recurrence | None:
        """ "elke maandag", "iedere eerste dinsdag van de maand"."""
        if not self.take(words.EACH):
            return None
        ordinal = self.ordinal()
        if not self.take(words.WEEKDAYS):
            return None
        self.skip(words.INSIDE, 1)
        return Recurrence(1, self.take(words.UNITS) or (Unit.MONTH if ordinal else Unit.WEEK))

    @attempt
    def every_moment(self) -> Recurrence | None:
        """ "elk najaar" and "elk 4e kwartaal" come back each year; when is the next phrase."""
        if not self.take(words.EACH):
            return None
        start = self.at
        if self.ordinal():
            comes = self.sees(words.QUARTERS)
        else:
            comes = self.sees(words.SEASONS) or self.sees(words.MONTHS)
        self.at = start
        return Recurrence(1, Unit.YEAR) if comes else None

    @attempt
    def so_many_times(self) -> Recurrence | None:
        """ "4x per jaar", "2 à 3 keer per maand", "drie keer dit schooljaar"."""
        self.skip(words.AT_LEAST, 1)
        times = self.times()
        if not times:
            return None
        if self.take(words.PER):
            self.skip(words.only("de | het"), 1)
            number = self.count() or 1
            if unit := self.take(words.UNITS):
                return Recurrence(times, unit, number)
            return None
        return Recurrence(times, Unit.YEAR) if self.a_year_follows() else None

    def times(self) -> int | None:
        """How many times; of "2 à 3 keer" the least, because that is what can be counted on."""
        if number := self.take(words.ONCE_OR_MORE):
            return number
        number = self.count()
        if number and self.take(words.RANGE_OF_TIMES):
            self.count()
        return number if number and self.take(words.TIMES) else None

    def a_year_follows(self) -> bool:
        start = self.at
        self.skip(words.LEADING)
        found = self.years()
        self.at = start
        return found is not None

    @attempt
    def per_unit(self) -> Recurrence | None:
        """ "per kwartaal", "per 6 weken", "eens per maand"."""
        if not self.take(words.only("per | p /")):
            return None
        return self.once_in(self.count() or 1)

    def once_in(self, number: int) -> Recurrence | None:
        unit = self.take(words.UNITS)
        return Recurrence(1, unit, number) if unit else None

    # ── When ─────────────────────────────────────────────────────────────────

    @attempt
    def span(self, first: int) -> Phrase | None:
        self.skip(words.LEADING)
        bound = self.take(words.BOUNDS)
        self.skip(words.LEADING)
        series = self.turn(bound) or self.series()
        if series is None:
            return None
        if bound is Bound.BETWEEN and series.joins[:1] == [Join.AND]:
            series.joins[0] = Join.THROUGH
        return self.placed(first, bound, series)

    def turn(self, bound: Bound | None) -> Series | None:
        """ "vóór de zomer" looks at where a holiday starts, "na de zomer" at where it ends."""
        sides = {Bound.BEFORE: 0, Bound.BEFORE_OR_FOR: 0, Bound.AFTER: 1}
        return self.edge_of_holiday(sides[bound]) if bound in sides else None

    def placed(self, first: int, bound: Bound | None, series: Series) -> Phrase:
        found = series.intervals(self.agenda_year)
        if not found:
            return Phrase(first, self.at, is_sure=series.is_sure, is_readable=False)
        return Phrase(
            first,
            self.at,
            (self.bounded(bound, series, found),) if bound else tuple(found),
            is_sure=series.is_sure,
            filled_in_year=series.lacks_year,
        )

    def bounded(self, bound: Bound, series: Series, found: list[Interval]) -> Interval:
        """What "vóór", "uiterlijk", "vanaf", "na" and "rond" leave of the moments they precede."""
        begin, end = min(found), max(found, key=lambda interval: interval.last)
        whole = begin if begin.last == end.last else begin.through(end)
        is_for = bound is Bound.BEFORE_OR_FOR and end.grain in (Grain.YEAR, Grain.SCHOOL_YEAR)
        if is_for or bound is Bound.BETWEEN or (series.is_range and bound is not Bound.AROUND):
            return whole
        match bound:
            case Bound.BEFORE | Bound.BEFORE_OR_FOR:
                return intervals.until(intervals.eve_of(begin), begin.vague, self.agenda_year)
            case Bound.BY:
                return intervals.until(end.last, end.vague, self.agenda_year)
            case Bound.FROM:
                return intervals.starting(begin.first, begin.vague, self.agenda_year)
            case Bound.AFTER:
                return intervals.starting(intervals.morrow_of(end), end.vague, self.agenda_year)
        return Interval(whole.first, whole.last, whole.grain, vague=True)

    def series(self) -> Series | None:
        series = self.item()
        room = MOST_ITEMS
        while series and room and (more := self.joined_item()):
            series = series.extended(*more)
            room -= 1
        return series

    @attempt
    def joined_item(self) -> tuple[Join, Series] | None:
        join = self.take(words.JOINS)
        if not join:
            return None
        self.skip(words.LEADING, 2)
        item = self.item()
        return (join, item) if item else None
