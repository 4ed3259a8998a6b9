"""What day it is, when an installation pretends another."""

import datetime as dt

from django.utils import timezone

from leagenda.foundation.clock import now, today, years_later


def test_without_a_pretended_day_it_is_today(settings):
    settings.LEAGENDA_TODAY = None
    assert today() == timezone.localdate()
    assert abs(timezone.now() - now()) < dt.timedelta(seconds=5)


def test_a_moment_falls_on_the_pretended_day(settings):
    settings.LEAGENDA_TODAY = dt.date(2021, 11, 23)
    assert timezone.localdate(now()) == today() == dt.date(2021, 11, 23)


def test_a_year_after_leap_day_is_the_first_of_march():
    assert years_later(dt.date(2020, 2, 29), 1) == dt.date(2021, 3, 1)
    assert years_later(dt.date(2020, 2, 29), -4) == dt.date(2016, 2, 29)
