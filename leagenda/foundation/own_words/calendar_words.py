"""The forms that name a piece of the calendar: dates, weeks, months, quarters, seasons."""

from collections.abc import Callable

from leagenda.foundation.own_words import intervals, moments, words
from leagenda.foundation.own_words.intervals import Interval
from leagenda.foundation.own_words.moments import Moment, Series
from leagenda.foundation.own_words.tokens import attempt
from leagenda.foundation.own_words.words import Join
from leagenda.foundation.own_words.year_words import FIRST_YEAR, LAST_YEAR, YearWords
from leagenda.foundation.school_year import SchoolYear

MOST_NUMBERS = 12


def one(moment: Moment | None) -> Series | None:
    return Series([moment], []) if moment else None


class CalendarWords(YearWords):
    """Takes one item of a series; several moments when they share a word ("14 en 15 oktober")."""

    def item(self) -> Series | None:
        return (
            one(self.numeric_date())
            or self.in_context()
            or self.undated()
            or self.parts()
            or one(self.start_of_year() or self.years())
        )

    @attempt
    def in_context(self) -> Series | None:
        """ "2021: november", "2022 Q1", "schooljaar 2021-2022, januari": the year goes first."""
        context = self.stated_year()
        if context is None:
            return None
        self.skip(words.AFTER_YEAR, 1)
        found = self.undated() or self.parts()
        return self.in_year(found, context) if found and found.lacks_year else None

    def undated(self) -> Series | None:
        """Whatever comes every year; a year may follow."""
        found = (
            self.days()
            or self.pieces()
            or self.quarters()
            or self.weeks()
            or one(self.month() or self.season() or self.holiday())
        )
        return self.with_year(found) if found else None

    # ── Numbers ──────────────────────────────────────────────────────────────

    def count(self) -> int | None:
        return self.number(1, 366) or self.take(words.NUMERALS)

    @attempt
    def ordinal(self) -> int | None:
        """ "4e", "vierde"; 0 would be "laatste" and is read by the rules that know it."""
        if number := self.number(1, 53):
            return number if self.take(words.SUFFIXES) else None
        return self.take(words.ORDINALS)

    def many(self, read: Callable[[], int | None]) -> tuple[list[int], list[Join]]:
        """One or more numbers with joins between them: "1, 8 en 15", "2 t/m 4"."""
        numbers, joins = [read()], []
        while numbers[-1] is not None and len(numbers) <= MOST_NUMBERS:
            more = self.joined_number(read)
            if more is None:
                break
            joins.append(more[0])
            numbers.append(more[1])
        return [number for number in numbers if number is not None], joins

    @attempt
    def joined_number(self, read: Callable[[], int | None]) -> tuple[Join, int] | None:
        join = self.take(words.JOINS)
        number = read() if join else None
        return None if join is None or number is None else (join, number)

    # ── Days and weeks ───────────────────────────────────────────────────────

    @attempt
    def numeric_date(self) -> Moment | None:
        """ "14-10-2021", "14/10/21", "14.10.2021", "2021-10-14", and "10-2021" for a month."""
        self.skip(words.WEEKDAYS, 1)
        return self.day_first() or self.year_first() or self.month_and_year()

    @attempt
    def day_first(self) -> Moment | None:
        if (day := self.number(1, 99)) and self.sign() and (month := self.number(1, 99)):
            year = self.sign() and self.year()
            return moments.day(month, day).dated(year) if year else None
        return None

    @attempt
    def year_first(self) -> Moment | None:
        year = self.number(FIRST_YEAR, LAST_YEAR)
        if year and self.sign() and (month := self.number(1, 99)) and self.sign():
            day = self.number(1, 99)
            return moments.day(month, day).dated(year) if day else None
        return None

    @attempt
    def month_and_year(self) -> Moment | None:
        if (month := self.number(1, 12)) and self.sign():
            year = self.number(FIRST_YEAR, LAST_YEAR)
            return moments.month(month).dated(year) if year else None
        return None

    @attempt
    def days(self) -> Series | None:
        """ "14 oktober", "do 14 okt.", "1, 8 en 15 november", "14 t/m 18 oktober"."""
        numbers, joins = self.many(self.day_number)
        self.skip(words.only("- | / | van"), 1)
        if not numbers or not (month := self.take(words.MONTHS)):
            return None
        return Series([moments.day(month, number) for number in numbers], joins)

    @attempt
    def day_number(self) -> int | None:
        self.skip(words.WEEKDAYS, 1)
        return self.number(1, 99)

    @attempt
    def weeks(self) -> Series | None:
        """ "week 40", "weken 40 t/m 42", "de week van 4 oktober"."""
        if not self.take(words.WEEKS):
            return None
        if self.take(words.OF):
            day = one(self.numeric_date()) or self.days()
            return self.each(day, intervals.week_around) if day else None
        numbers, joins = self.many(lambda: self.number(1, 53))
        return Series([moments.week(number) for number in numbers], joins) if numbers else None

    def each(self, series: Series, divide: Callable[[Interval], Interval]) -> Series:
        return Series([moment.divided(divide) for moment in series.moments], series.joins)

    # ── Quarters and halves ──────────────────────────────────────────────────

    @attempt
    def quarters(self) -> Series | None:
        """ "Q4", "K4", "kwartaal IV", "Q2 en 3"; and "H1" for a half year."""
        if self.peek() == "h" and self.peek(1) in ("1", "2"):
            self.at += 1
            return one(moments.calendar_half(self.number(1, 2) or 1))
        is_sure = self.take(words.QUARTER_SIGNS)
        if is_sure is None:
            return None
        numbers, joins = self.many(self.quarter_number)
        found = [Moment(moments.quarter(number).falls, sure=is_sure) for number in numbers]
        return Series(found, joins) if found else None

    @attempt
    def quarter_number(self) -> int | None:
        """ "Q4 en 1 mei" names one quarter: a number before a month is a day."""
        number = self.number(1, 4) or self.take(words.ROMAN)
        if not number or self.sees(words.MONTHS) or self.sees(words.TIMES):
            return None
        self.skip(words.SUFFIXES, 1)
        return number

    @attempt
    def pieces(self) -> Series | None:
        """ "4e kwartaal", "1e en 2e kwartaal", "IV kwartaal", "4Q", "tweede helft van mei"."""
        numbers, joins = self.many(self.piece_number)
        piece = self.piece() if numbers else None
        found = [piece(number) for number in numbers] if piece else []
        if not found or None in found:
            return None
        return Series(found, joins)  # type: ignore[arg-type]

    @attempt
    def piece_number(self) -> int | None:
        if (number := self.number(1, 53)) is not None:
            self.skip(words.SUFFIXES, 1)
            return number
        found = self.take(words.ORDINALS)
        return self.take(words.ROMAN) if found is None else found

    def piece(self) -> Callable[[int], Moment | None] | None:
        """What an ordinal counts; it is told which one."""
        if self.take(words.QUARTERS):
            if whole := self.whole_school_year():
                return self.quarter_of(whole)
            return lambda n: moments.quarter(n or 4) if n <= 4 else None
        if self.take(words.WEEKS):
            return self.week_of_month()
        if self.take(words.HALF_YEARS):
            return self.half_of(self.whole_year() or Moment(moments.whole_year))
        if self.take(words.SEMESTERS):
            return self.half_of(moments.school_year(self.agenda_year.start, sure=True))
        if self.take(words.HALVES):
            return self.half_of(self.dated_whole() or self.whole_year())
        return None

    @attempt
    def whole_school_year(self) -> Moment | None:
        """ "van het schooljaar" makes it August up to October; without "van" it tells the year."""
        found = self.school_year_in_words() if self.take(words.OF) else None
        return moments.school_year(found.start, sure=True) if found else None

    def quarter_of(self, whole: Moment) -> Callable[[int], Moment | None]:
        return lambda n: (
            whole.divided(lambda w: intervals.quarter_of(w, n or 4)) if n <= 4 else None
        )

    @attempt
    def week_of_month(self) -> Callable[[int], Moment | None] | None:
        self.skip(words.INSIDE)
        month = self.month()
        if month is None:
            return None
        return lambda n: month.divided(lambda m: intervals.week_of(m, n)) if n <= 4 else None

    def half_of(self, whole: Moment | None) -> Callable[[int], Moment | None] | None:
        if whole is None:
            return None
        return lambda n: whole.divided(lambda w: intervals.half_of(w, n or 2)) if n <= 2 else None

    # ── Begin, medio, eind ───────────────────────────────────────────────────

    @attempt
    def parts(self) -> Series | None:
        """ "medio 2022", "begin/medio november", "eind van het schooljaar"."""
        parts, joins = self.many(lambda: self.take(words.PARTS))
        whole = (self.dated_whole() or self.whole_year()) if parts else None
        if whole is None:
            return None
        return Series([self.part(whole, part) for part in parts], joins)

    @attempt
    def start_of_year(self) -> Moment | None:
        """ "start schooljaar"; with a month it is no part: "start september"."""
        whole = self.whole_year() if self.take(words.STARTS) else None
        return self.part(whole, intervals.BEGIN) if whole else None

    def part(self, whole: Moment, part: int) -> Moment:
        divided = whole.divided(lambda interval: intervals.part_of(interval, part))
        return Moment(divided.falls, divided.year)

    @attempt
    def dated_whole(self) -> Moment | None:
        """A month, quarter, season or the like, with its year, of which a part is taken."""
        self.skip(words.INSIDE)
        found = self.undated()
        return found.moments[0] if found and len(found.moments) == 1 else None

    @attempt
    def whole_year(self) -> Moment | None:
        """The year of which a part is taken; "eind van het jaar" needs no number."""
        self.skip(words.INSIDE)
        if found := self.years():
            return found
        return Moment(moments.whole_year) if self.take(words.YEARS) else None

    # ── Months, seasons, holidays ────────────────────────────────────────────

    def month(self) -> Moment | None:
        is_sure = not self.sees(words.FIRST_NAMES)
        number = self.take(words.MONTHS)
        return Moment(moments.month(number).falls, sure=is_sure) if number else None

    def season(self) -> Moment | None:
        found = self.take(words.SEASONS)
        return moments.season(*found) if found else None

    def holiday(self) -> Moment | None:
        found = self.take(words.HOLIDAYS)
        return moments.holiday(found[0][0], found[1][1]) if found else None

    def edge_of_holiday(self, side: int) -> Series | None:
        """The days between which a holiday starts (0) or ends (1), over the regions."""
        found = self.take(words.HOLIDAYS) or self.take(words.SUMMER)
        return self.with_year(Series([moments.holiday(*found[side])], [])) if found else None

    # ── The year behind or before ─────────────────────────────────────────────

    def with_year(self, series: Series) -> Series:
        """The year behind the last moment, if there is one; the others take theirs from it."""
        context = self.following_year()
        return series if context is None else self.in_year(series, context)

    def in_year(self, series: Series, context: int | SchoolYear) -> Series:
        if isinstance(context, int):
            *others, last = series.moments
            year = last.year_called(context, self.agenda_year)
            return Series([*others, last.dated(year)], series.joins)
        years = [moment.year_in(context) for moment in series.moments]
        dated = zip(series.moments, years, strict=True)
        return Series([m.dated(y) if y else m for m, y in dated], series.joins)
