"""Work in the background: what it is called, how often it may be tried, and when it comes back.

A room declares its work in `tasks.py`; whoever runs it (the room `background`) finds it here.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.tasks import Task, task
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext as _

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


@dataclass(frozen=True)
class Every:
    """A rhythm in Dutch local time: each hour, each day at `hour`, or on `day` of each month."""

    hour: int | None = None
    day: int | None = None

    def next_after(self, moment: dt.datetime) -> dt.datetime:
        """The first whole hour after `moment` on which it is time again."""
        if self.hour is None:
            return moment.replace(minute=0, second=0, microsecond=0) + HOUR
        local = timezone.localtime(moment)
        candidate = self.on(local.date())
        while candidate <= moment or self.day not in {None, candidate.day}:
            candidate = self.on(candidate.date() + DAY)
        return candidate

    def on(self, day: dt.date) -> dt.datetime:
        return timezone.make_aware(dt.datetime.combine(day, dt.time(self.hour or 0)))

    def __str__(self):
        if self.hour is None:
            return _("elk uur")
        if self.day is None:
            return _("elke dag om %02d.00 uur") % self.hour
        return _("elke maand op dag %(day)d om %(hour)02d.00 uur") % {
            "day": self.day,
            "hour": self.hour,
        }


@dataclass(frozen=True)
class Work:
    """A kind of work. With more than one attempt it must be harmless to do twice."""

    task: Task
    name: str | Promise
    attempts: int
    every: Every | None


WORKS: dict[str, Work] = {}


def work(name: str | Promise, *, attempts: int = 1, every: Every | None = None) -> Callable:
    """Makes a function a task that people find under `name`.

    `attempts` above 1 says that doing it twice does no harm: it is tried again after an error, and
    after a worker that was killed. `every` makes it come back.
    """

    def declare(function: Callable) -> Task:
        made = task(function)
        WORKS[made.module_path] = Work(made, name, attempts, every)
        return made

    return declare


@cache
def works() -> dict[str, Work]:
    """Everything that any room declares, by the path of its task."""
    autodiscover_modules("tasks")
    return WORKS
