"""School holidays as the Rijksoverheid publishes them: JSON with stray spaces and times in UTC."""

import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from leagenda.exchange.registers.publication import Publication, PublishedHoliday
from leagenda.foundation.refusal import Refused
from leagenda.foundation.school_year import SchoolYear

HERE = ZoneInfo("Europe/Amsterdam")
REGIONS = {
    "noord": "north",
    "midden": "middle",
    "zuid": "south",
    "heel nederland": "everywhere",
}


def read_holidays(raw: bytes) -> Publication:
    """Refuses what is JSON of something else, or not to be read."""
    try:
        found = json.loads(raw.decode("utf-8-sig"))
        years = [year for one in as_list(found) for year in one["content"]]
        holidays = [holiday for year in years for holiday in holidays_of(year)]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refused([not_holidays()]) from error
    if not holidays:
        raise Refused([not_holidays()])
    return Publication(source="holidays", holidays=holidays, rows=len(holidays))


def not_holidays() -> str:
    return _(
        "Dit is een JSON-bestand, maar niet dat van de schoolvakanties. Verwacht werd per"
        " schooljaar een lijst met vakanties, regio’s en data, zoals de Rijksoverheid die"
        " publiceert."
    )


def as_list(found: Any) -> list:
    return found if isinstance(found, list) else [found]


def holidays_of(year: dict) -> list[PublishedHoliday]:
    start = SchoolYear.parse(year["schoolyear"].strip()).start
    return [
        PublishedHoliday(
            school_year=start,
            region=REGIONS[region["region"].strip().lower()],
            name=" ".join(holiday["type"].split())[:60],
            first_day=day_of(region["startdate"]),
            last_day=day_of(region["enddate"]),
            is_compulsory=str(holiday.get("compulsorydates", "")).strip().lower() == "true",
        )
        for holiday in year["vacations"]
        for region in holiday["regions"]
    ]


def day_of(words: str) -> dt.date:
    """ "2021-10-16", or a moment in UTC ("2021-10-15T22:00:00.000Z") that is a day here."""
    words = words.strip()
    if len(words) == len("2021-10-16"):
        return dt.date.fromisoformat(words)
    moment = dt.datetime.fromisoformat(words)
    return moment.astimezone(HERE).date() if moment.tzinfo else moment.date()
