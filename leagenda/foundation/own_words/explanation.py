"""Telling in a Dutch sentence how planning was read."""

from collections.abc import Iterable
from datetime import date

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.foundation.own_words.intervals import Grain, Interval, whole_months
from leagenda.foundation.own_words.recurrence import Recurrence, Unit
from leagenda.foundation.school_year import SchoolYear

EACH = {
    Unit.WEEK: gettext_lazy("iedere week"),
    Unit.MONTH: gettext_lazy("iedere maand"),
    Unit.QUARTER: gettext_lazy("ieder kwartaal"),
    Unit.HALF_YEAR: gettext_lazy("ieder half jaar"),
    Unit.YEAR: gettext_lazy("ieder jaar"),
}
PER = {
    Unit.WEEK: gettext_lazy("%(number)s keer per week"),
    Unit.MONTH: gettext_lazy("%(number)s keer per maand"),
    Unit.QUARTER: gettext_lazy("%(number)s keer per kwartaal"),
    Unit.HALF_YEAR: gettext_lazy("%(number)s keer per half jaar"),
    Unit.YEAR: gettext_lazy("%(number)s keer per jaar"),
}
SEVERAL = {
    Unit.WEEK: gettext_lazy("om de %(number)s weken"),
    Unit.MONTH: gettext_lazy("om de %(number)s maanden"),
    Unit.QUARTER: gettext_lazy("om de %(number)s kwartalen"),
    Unit.HALF_YEAR: gettext_lazy("om de %(number)s halve jaren"),
    Unit.YEAR: gettext_lazy("om de %(number)s jaar"),
}


def explained(
    intervals: Iterable[Interval], recurrence: Recurrence | None, filled_in_year: bool
) -> str:
    """ "4 keer per jaar, schooljaar 2021-2022"; an own sentence when nothing was understood."""
    when = enumerated([described(interval) for interval in intervals])
    if not when:
        return _("Hierin is geen planning te lezen.")
    said = f"{repeated(recurrence)}, {when}" if recurrence else when
    if not filled_in_year:
        return said
    return _("%(planning)s (het jaar volgt uit het schooljaar)") % {"planning": said}


def enumerated(items: list[str]) -> str:
    *others, last = items or [""]
    return (
        _("%(items)s en %(last)s") % {"items": ", ".join(others), "last": last} if others else last
    )


def described(interval: Interval) -> str:
    match interval.grain:
        case Grain.SCHOOL_YEAR:
            return _("schooljaar %(year)s") % {"year": SchoolYear.of(interval.first)}
        case Grain.UNTIL:
            return _("uiterlijk %(day)s") % {"day": around(day(interval.last), interval)}
        case Grain.FROM:
            return _("vanaf %(day)s") % {"day": around(day(interval.first), interval)}
    return around(stretch(interval.first, interval.last), interval)


def around(said: str, interval: Interval) -> str:
    return _("ongeveer %(period)s") % {"period": said} if interval.vague else said


def stretch(first: date, last: date) -> str:
    """From the first through the last, in months where they are whole; no part said twice."""
    write = month if whole_months(first, last) else day
    end = write(last)
    begin = write(first)
    if begin == end:
        return end
    if first.year == last.year:
        begin = begin.removesuffix(f" {first.year}")
        if write is day and first.month == last.month:
            begin = str(first.day)
    return _("%(first)s t/m %(last)s") % {"first": begin, "last": end}


def month(of: date) -> str:
    return f"{MONTHS[of.month]} {of.year}"


def day(of: date) -> str:
    return f"{of.day} {month(of)}"


def repeated(recurrence: Recurrence) -> str:
    """ "ieder kwartaal", "om de 6 weken", "4 keer per jaar"."""
    times, unit = recurrence.times, recurrence.unit
    if recurrence.every > 1:
        each = SEVERAL[unit] % {"number": recurrence.every}
        return each if times == 1 else _("%(n)s keer %(each)s") % {"n": times, "each": each}
    return str(EACH[unit]) if times == 1 else PER[unit] % {"number": times}
