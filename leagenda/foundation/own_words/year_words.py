"""The forms that name a year: "2022", "'22", "schooljaar 2021-2022", "dit schooljaar"."""

from leagenda.foundation.own_words import moments, words
from leagenda.foundation.own_words.moments import Moment
from leagenda.foundation.own_words.tokens import Cursor, Token, attempt
from leagenda.foundation.school_year import SchoolYear, full_year

FIRST_YEAR, LAST_YEAR = 1990, 2100
NEAR = 6  # a year of two digits is believed this near the school year: "okt 21", not "okt 50"
DOOR = words.only("door")  # "het hele schooljaar door"
CLOCK = words.only("uur | u | : | keer | x | maal")


class YearWords(Cursor):
    """Takes years; a school year without figures is that of the agenda."""

    def __init__(self, tokens: list[Token], agenda_year: SchoolYear):
        super().__init__(tokens)
        self.agenda_year = agenda_year

    @attempt
    def following_year(self) -> int | SchoolYear | None:
        self.skip(words.TOWARDS_YEAR, 2)
        return self.stated_year() or self.short_year()

    def stated_year(self) -> int | SchoolYear | None:
        return self.school_year_in_words() or self.pair() or self.calendar_year()

    @attempt
    def years(self) -> Moment | None:
        """A whole school year or calendar year; a bare "2022" is not sure to be planning."""
        is_whole = self.take(words.WHOLE) is not None
        if found := self.school_year_in_words():
            self.skip(DOOR, 1)
            return moments.school_year(found.start, sure=True)
        if found := self.pair():
            return moments.school_year(found.start, sure=is_whole)
        is_named = self.sees(words.YEARS)
        year = self.calendar_year()
        return moments.calendar_year(year, sure=is_whole or is_named) if year else None

    @attempt
    def school_year_in_words(self) -> SchoolYear | None:
        """ "schooljaar 2021-2022", "dit schooljaar", "schooljaar 2021", "schooljaar"."""
        ahead = self.take(words.THIS) or 0
        self.skip(words.WHOLE, 1)
        if not self.take(words.SCHOOL_YEARS):
            return None
        if found := self.pair():
            return found
        start = self.number(FIRST_YEAR, LAST_YEAR)
        return SchoolYear(start or self.agenda_year.start + ahead)

    def sign(self) -> str | None:
        """The sign inside a date or a pair of years."""
        if (sign := self.peek()) not in ("-", "/", "."):
            return None
        self.at += 1
        return sign

    @attempt
    def pair(self) -> SchoolYear | None:
        """ "2021-2022", "2021/22", "'21-'22": two years that follow each other."""
        start = self.year()
        if start is None or not self.sign():
            return None
        return SchoolYear(start) if self.year() == start + 1 else None

    @attempt
    def calendar_year(self) -> int | None:
        self.skip(words.YEARS, 1)
        return self.number(FIRST_YEAR, LAST_YEAR) or self.quoted_year()

    @attempt
    def quoted_year(self) -> int | None:
        return self.short_year() if self.peek() == "'" else None

    def year(self) -> int | None:
        return self.number(FIRST_YEAR, LAST_YEAR) or self.short_year()

    @attempt
    def short_year(self) -> int | None:
        """ "'21", or "21" when that is near the agenda's year and no time of the day."""
        self.skip(words.only("'"), 1)
        digits = self.peek()
        if len(digits) != 2 or not digits.isdecimal() or CLOCK.find(self.tokens, self.at + 1):
            return None
        self.at += 1
        year = full_year(digits)
        return year if abs(year - self.agenda_year.start) <= NEAR else None
