"""What lies before one person: everything that asks something of them, by date."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from leagenda.home.models.sources import SOURCES
from leagenda.home.models.viewer import Viewer
from leagenda.home.models.work_item import When, Whose, WorkItem
from leagenda.people.models import User
from leagenda.planning.models import Action, YearAgenda

SHOWN, SHOWN_LATER = 12, 5
"""Of each heading; the rest opens on wish."""
URGENCY = [When.LATE, When.WEEK, When.UNDATED, When.MONTH, When.LATER]
IMPORTANCE = [Whose.ME, Whose.ORGANISATION, Whose.ALL]


@dataclass(frozen=True)
class Group:
    """What comes under one heading; `folded` is what one opens to see."""

    when: When
    items: list[WorkItem]

    @property
    def shown(self) -> list[WorkItem]:
        return self.items[: self.limit]

    @property
    def folded(self) -> list[WorkItem]:
        return self.items[self.limit :]

    @property
    def limit(self) -> int:
        return SHOWN_LATER if self.when is When.LATER else SHOWN


@dataclass(frozen=True)
class Desk:
    """`items` is all work of this person; `chosen` says whose of it the page shows."""

    viewer: Viewer
    items: list[WorkItem]
    chosen: Whose = Whose.ALL

    @classmethod
    def of(cls, user: User, today: dt.date, chosen: Whose = Whose.ALL) -> "Desk":
        viewer = Viewer(user, today)
        return cls(viewer, work_of(viewer), chosen)

    @property
    def year_agenda(self) -> YearAgenda | None:
        return self.viewer.current_agenda

    @cached_property
    def picked(self) -> list[WorkItem]:
        if self.chosen is Whose.ALL:
            return self.items
        return [one for one in self.items if one.whose is self.chosen]

    @property
    def counts(self) -> Counter:
        """By whose it is; all of it counts under `ALL`."""
        counted = Counter(one.whose for one in self.items)
        counted[Whose.ALL] = len(self.items)
        return counted

    @cached_property
    def next_step(self) -> WorkItem | None:
        """The one thing to do now: what is one's own first, then what is most urgent.

        What is only due later than this week is no next step; the page says what comes first.
        """
        asking = [one for one in self.picked if self.is_pressing(one)]
        return min(asking, key=self.order, default=None)

    def is_pressing(self, item: WorkItem) -> bool:
        return item.when(self.viewer.today) in {When.LATE, When.WEEK, When.UNDATED}

    def order(self, item: WorkItem):
        when = item.when(self.viewer.today)
        return IMPORTANCE.index(item.whose), URGENCY.index(when), item.due_on or dt.date.max

    @cached_property
    def groups(self) -> list[Group]:
        """Under their headings by date, without the next step, which stands above them."""
        rest = [one for one in self.picked if one is not self.next_step]
        today = self.viewer.today
        found = [Group(when, [one for one in rest if one.when(today) is when]) for when in When]
        return [group for group in found if group.items]

    @cached_property
    def first_to_come(self) -> WorkItem | None:
        dated = [one for one in self.picked if one.due_on and one.due_on >= self.viewer.today]
        return min(dated, key=lambda one: one.due_on or dt.date.max, default=None)

    @cached_property
    def coming_up(self) -> list[Action]:
        """The first dates in the agenda, for who only reads it."""
        if self.items or self.year_agenda is None:
            return []
        ahead = Action.objects.within(self.year_agenda).filter(ends_on__gte=self.viewer.today)
        ahead = ahead.exclude(status__in=["done", "stopped"]).select_related("ambition__plan")
        return list(ahead.order_by("ends_on", "pk")[:SHOWN])


def work_of(viewer: Viewer) -> list[WorkItem]:
    """All work of one person, the first due in front, what has no date last."""
    found = chain.from_iterable(source(viewer) for source in SOURCES)
    return sorted(found, key=lambda one: one.due_on or dt.date.max)
