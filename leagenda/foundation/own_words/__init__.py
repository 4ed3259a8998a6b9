"""Planning in own words: "sept./okt 2021" stays as written, and is known to be two months."""

from leagenda.foundation.own_words.intervals import Grain, Interval
from leagenda.foundation.own_words.reading import PlanningReading, find_planning, read_planning
from leagenda.foundation.own_words.recurrence import Recurrence, Unit

__all__ = [
    "Grain",
    "Interval",
    "PlanningReading",
    "Recurrence",
    "Unit",
    "find_planning",
    "read_planning",
]
