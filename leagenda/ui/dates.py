"""Days as Dutch readers write them; an empty day stays empty."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format


def day_in_words(day: dt.date | None) -> str:
    """14 oktober 2021"""
    return date_format(day, "j F Y") if day else ""


def short_day(day: dt.date | None) -> str:
    """14 okt 2021"""
    return date_format(day, "j b Y") if day else ""


def moment_in_words(moment: dt.datetime | None) -> str:
    """14 oktober 2021 om 09.30 uur, in local time."""
    if not moment:
        return ""
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return date_format(local, r"j F Y \o\m H.i \u\u\r")
