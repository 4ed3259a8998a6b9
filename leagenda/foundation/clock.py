"""What day it is. An installation may pretend another, to walk through an agenda of the past."""

import datetime as dt

from django.conf import settings
from django.utils import timezone


def today() -> dt.date:
    """The day on which every page, rule and reminder reckons, in Dutch local time."""
    return settings.LEAGENDA_TODAY or timezone.localdate()


def now() -> dt.datetime:
    """This moment, on the day that `today` says: what is written down happened on that day."""
    moment = timezone.now()
    if settings.LEAGENDA_TODAY is None:
        return moment
    local = timezone.localtime(moment)
    pretended = dt.datetime.combine(settings.LEAGENDA_TODAY, local.time())
    return timezone.make_aware(pretended)


def years_later(day: dt.date, years: int) -> dt.date:
    """The same day some years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)
