"""One person on one day, with what every source of work asks about them."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from leagenda.people.models import User
from leagenda.planning.models import Lead, YearAgenda


@dataclass(frozen=True)
class Viewer:
    user: User
    today: dt.date

    @cached_property
    def agendas(self) -> list[YearAgenda]:
        """Those one may see, of this school year, the one before and those to come.

        What is older is history: nobody is asked how it stands any more.
        """
        first = self.school_year - 1
        found = YearAgenda.objects.visible_to(self.user).filter(school_year__gte=first)
        return list(found.with_totals().with_counts())

    @cached_property
    def school_year(self) -> int:
        return self.today.year if self.today.month >= 8 else self.today.year - 1

    @cached_property
    def current_agenda(self) -> YearAgenda | None:
        """That of the school year that it is now, else the newest one."""
        by_year = {one.school_year: one for one in self.agendas}
        if found := by_year.get(self.school_year):
            return found
        seen = YearAgenda.objects.visible_to(self.user).with_totals().with_counts()
        return seen.order_by("-school_year").first()

    @cached_property
    def led_plans(self) -> set:
        """The keys of the work plans that one leads today."""
        leading = Lead.objects.of(self.user).on(self.today)
        return set(leading.values_list("plan_id", flat=True))
