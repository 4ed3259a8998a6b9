"""When something is told again, and when somebody may be written to."""

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leagenda.notifications.rules import is_to_be_told, last_moment, may_be_written_to

DUE = dt.date(2022, 3, 1)
DAY = dt.timedelta(days=1)
days = st.dates(dt.date(2019, 1, 1), dt.date(2031, 1, 1))


@dataclass
class Thing:
    key: str = "een"
    due_on: dt.date | None = DUE
    since: dt.date | None = None


def told_on(thing, first, last, mails_on=lambda day: True):
    """The days on which it is told, when somebody looks every day."""
    told, last_mail, day, found = {}, None, first, []
    while day <= last:
        if mails_on(day) and may_be_written_to(last_mail, day) and is_to_be_told(thing, told, day):
            told[thing.key] = last_mail = day
            found.append(day)
        day += DAY
    return found


def test_the_rhythm_is_30_7_1_before_and_1_7_and_every_30_after():
    moments = {last_moment(DUE, None, DUE + DAY * days) for days in range(-60, 100)} - {None}
    assert sorted((one - DUE).days for one in moments) == [-30, -7, -1, 1, 7, 37, 67, 97]


def test_what_has_no_date_is_told_once_when_it_comes_up():
    thing = Thing(due_on=None, since=DUE)
    assert told_on(thing, DUE - 3 * DAY, DUE + 200 * DAY) == [DUE]


def test_what_has_no_date_and_never_came_up_is_not_told():
    assert not is_to_be_told(Thing(due_on=None), {}, DUE)


def test_a_moment_too_near_to_another_mail_is_told_with_the_next():
    """1 day before and 1 day after lie within five days: the second waits."""
    found = told_on(Thing(), DUE - 40 * DAY, DUE + 40 * DAY)
    assert [(one - DUE).days for one in found] == [-30, -7, -1, 4, 9, 37]


def test_a_moment_in_a_weekend_is_told_on_monday():
    saturday = dt.date(2022, 1, 29)
    thing = Thing(due_on=saturday + 30 * DAY)
    found = told_on(thing, saturday - DAY, saturday + 5 * DAY, lambda day: day.weekday() < 5)
    assert found == [saturday + 2 * DAY]


def test_after_months_without_a_worker_it_is_told_once():
    assert told_on(Thing(), DUE + 200 * DAY, DUE + 200 * DAY) == [DUE + 200 * DAY]
    assert len(told_on(Thing(), DUE + 200 * DAY, DUE + 206 * DAY)) == 1


def test_another_date_makes_it_another_thing():
    told = {"een": DUE}
    assert not is_to_be_told(Thing(), told, DUE)
    assert is_to_be_told(Thing(key="een-op-een-andere-dag"), told, DUE)


@given(days, st.integers(-500, 500))
def test_a_moment_never_lies_ahead_and_never_more_than_a_rhythm_back(today, away):
    due = today + away * DAY
    moment = last_moment(due, None, today)
    if moment is None:
        assert away > 30
    else:
        assert dt.timedelta() <= today - moment < 30 * DAY


@given(days, st.integers(0, 60), st.integers(1, 150), st.sets(st.integers(0, 6), max_size=6))
def test_nobody_gets_two_mails_within_five_days(due, before, length, free):
    first = due - before * DAY
    found = told_on(
        Thing(due_on=due), first, first + length * DAY, lambda d: d.weekday() not in free
    )
    assert all((later - earlier).days >= 5 for earlier, later in pairwise(found))


@given(days, st.integers(31, 60))
def test_what_is_due_is_told_before_it_is_due(due, before):
    assert told_on(Thing(due_on=due), due - before * DAY, due - DAY)


@given(days, days)
def test_what_was_told_today_is_not_told_again_today(due, today):
    assert not is_to_be_told(Thing(due_on=due), {"een": today}, today)


@pytest.mark.parametrize(("ago", "may"), [(0, False), (4, False), (5, True), (60, True)])
def test_five_days_lie_between_two_mails(ago, may):
    assert may_be_written_to(DUE - ago * DAY, DUE) is may


def test_who_never_got_a_mail_may_be_written_to():
    assert may_be_written_to(None, DUE)
