"""Whether the planning can be read, and lies after the adoption and within the school year."""

import calendar
import datetime as dt
from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leagenda.foundation.own_words import read_planning
from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.rules.finding import Finding, Spot
from leagenda.planning.rules.gathered import MANY, gathered
from leagenda.planning.rules.place import at_action, at_year, shortened

FROM_POINT_TO_POINT = {"period", "from"}


def plannings(content) -> Iterator[Finding]:
    year = content.year
    for plan in content.work_plans:
        yield from without_planning(plan)
        for action in plan.actions():
            if action.planning.strip():
                at = at_action(plan, action)
                reading = read_planning(action.planning, year)
                yield from unclear(at, reading)
    yield from outside_school_year(content)
    yield from before_adoption(content)


def without_planning(plan) -> Iterator[Finding]:
    yield from gathered(
        plan,
        [action for action in plan.actions() if not action.planning.strip()],
        "no-planning",
        none=_("Bij geen van de %(all)s acties staat een planning."),
        some=_("Bij %(which)s staat geen planning."),
        remedy=_("Schrijf erbij wanneer het gebeurt; een maand of kwartaal is genoeg."),
    )


def unclear(at: Spot, reading) -> Iterator[Finding]:
    if not reading.is_understood:
        yield at.attention(
            "planning-unread",
            _("Uit “%(words)s” is geen tijd op te maken.") % {"words": shortened(reading.words)},
            _("Noem een maand, een kwartaal of een datum, zoals “maart 2022” of “Q2 2022”."),
            field="planning",
        )
    elif any(interval.vague for interval in reading.intervals):
        words = {"words": reading.piece().words, "explanation": reading.explanation}
        yield at.note(
            "planning-vague",
            _("“%(words)s” is ruim. Gelezen als: %(explanation)s.") % words,
            _("Noem een maand of kwartaal als u preciezer wilt zijn."),
            field="planning",
        )


# "Q4 2021" and "oktober 2021" hold the adoption of 14 October 2021: nobody who writes them means
# that work begins on the first day. Only a piece of time that lies wholly before the adoption is
# reported: the "sept." of "sept./okt 2021", the first month of a period, an explicit day.


def before_adoption(content) -> Iterator[Finding]:
    """One by one; of many, the adoption is simply late, and one sentence says so."""
    if content.adopted_on is None:
        return
    early = [
        (plan, action, reading)
        for plan in content.work_plans
        for action in plan.actions()
        if begins_early(reading := read_planning(action.planning, content.year), content.adopted_on)
    ]
    words = {"day": date_format(content.adopted_on, "j F Y"), "count": len(early)}
    remedy = _("Plan later, of leg vast dat er vooruitlopend op het besluit mocht worden begonnen.")
    if len(early) > MANY:
        sentence = _("%(count)s acties kunnen al vóór de vaststelling op %(day)s beginnen.") % words
        yield at_year(content).attention("before-adoption", sentence, remedy)
        return
    for plan, action, reading in early:
        if reading.ends_on < content.adopted_on:
            sentence = _("“%(words)s” ligt vóór de vaststelling op %(day)s.")
        else:
            sentence = _("“%(words)s” kan al vóór de vaststelling op %(day)s beginnen.")
        words["words"] = shortened(reading.words)
        yield at_action(plan, action).attention(
            "before-adoption", sentence % words, remedy, field="planning"
        )


def begins_early(reading, day: dt.date) -> bool:
    return not reading.recurrence and any(
        begins_before(interval, day) for interval in reading.intervals
    )


def begins_before(interval, day: dt.date) -> bool:
    if interval.grain not in FROM_POINT_TO_POINT:
        return interval.last < day
    return interval.first < day and (interval.first.day > 1 or month_end(interval.first) < day)


def outside_school_year(content) -> Iterator[Finding]:
    """One by one; of many, the years were not moved along, and one sentence says so."""
    year = content.year
    outside = [
        (at_action(plan, action), reading, sentence)
        for plan in content.work_plans
        for action in plan.actions()
        if (sentence := strays(reading := read_planning(action.planning, year), year))
    ]
    remedy = _("Kijk of het jaartal klopt; hoort de actie bij een ander jaar, zet haar dan daar.")
    if len(outside) > MANY:
        sentence = _("De planning van %(count)s acties valt buiten schooljaar %(year)s.")
        words = {"count": len(outside), "year": year}
        yield at_year(content).attention("outside-school-year", sentence % words, remedy)
        return
    for at, reading, sentence in outside:
        words = {"words": shortened(reading.words), "year": year}
        yield at.attention("outside-school-year", sentence % words, remedy, field="planning")


def strays(reading, year: SchoolYear) -> str:
    """The sentence for a planning that goes out of the school year, or nothing.

    A quarter that the school year only touches is no mistake: Q3 2022 holds its last month.
    """
    sentence = ""
    for interval in reading.intervals:
        if interval.last < year.first_day:
            sentence = _("“%(words)s” ligt vóór schooljaar %(year)s.")
        elif interval.first > year.last_day:
            sentence = _("“%(words)s” ligt na schooljaar %(year)s.")
        elif runs_on_after(interval, year.last_day):
            sentence = _("“%(words)s” loopt door na schooljaar %(year)s.")
    return sentence


def runs_on_after(interval, last_day: dt.date) -> bool:
    """A period whose last month lies wholly after; the end of a quarter may be that quarter."""
    if interval.last <= last_day or interval.grain not in FROM_POINT_TO_POINT:
        return False
    return interval.last.replace(day=1) > last_day and not is_quarter_end(interval.last)


def is_quarter_end(day: dt.date) -> bool:
    return day.month % 3 == 0 and day == month_end(day)


def month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
