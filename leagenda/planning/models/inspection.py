"""The inspection of a year agenda: what is open, what was set aside, and what holds."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.cache import caches
from django.db.models import Count, Max
from django.utils.translation import get_language

from leagenda.foundation.clock import today
from leagenda.history.models import Event
from leagenda.people.models import Organisation
from leagenda.planning.models.content import YearAgendaContent, walk
from leagenda.planning.rules import Finding, Proof, findings, proofs

A_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class SetAside:
    """A dismissal with the finding it is about; None when that finding is gone by now."""

    dismissal: object
    finding: Finding | None


@dataclass
class Inspection:
    """`found` holds every finding, the gravest first; `dismissals` with who set them aside."""

    year_agenda: Any
    found: list[Finding]
    proofs: list[Proof]
    dismissals: list = field(default_factory=list)

    @classmethod
    def of(cls, year_agenda) -> "Inspection":
        """Looks at the year before as well, when there is one."""
        return cls(year_agenda, *reckon(year_agenda), dismissals_of(year_agenda))

    @classmethod
    def remembered(cls, year_agenda) -> "Inspection":
        """The same, reckoned again only when something changed since; for who only reads.

        A verb looks afresh: what it writes may yet be undone, and must not be remembered.
        """
        key, state = f"inspection-{year_agenda.pk}-{get_language()}", state_of_everything()
        memory = caches["memory"]
        kept = memory.get(key)
        if kept is None or kept[0] != state:
            kept = state, reckon(year_agenda)
            memory.set(key, kept, timeout=A_DAY)
        found, proven = kept[1]
        return cls(year_agenda, found, proven, dismissals_of(year_agenda))

    @cached_property
    def content(self) -> YearAgendaContent:
        return self.year_agenda.content()

    @cached_property
    def open(self) -> list[Finding]:
        aside = {one.key for one in self.dismissals}
        return [finding for finding in self.found if finding.key not in aside]

    @cached_property
    def aside(self) -> list[SetAside]:
        by_key = {finding.key: finding for finding in self.found}
        return [SetAside(one, by_key.get(one.key)) for one in self.dismissals]

    def within(self, plan_id: str) -> list[Finding]:
        """The open findings about one work plan and everything in it."""
        plans = (plan for plan in self.content.work_plans if plan.id == plan_id)
        parts = {part.id for plan in plans for _kind, part in walk(plan)}
        return [finding for finding in self.open if finding.part_id in parts]


def reckon(year_agenda) -> tuple[list[Finding], list[Proof]]:
    content, before = year_agenda.content(), year_agenda.agenda_before()
    previous = before.content() if before else None
    found = findings(content, today=today(), previous=previous)
    return found, proofs(content)


def dismissals_of(year_agenda) -> list:
    return list(year_agenda.dismissals.select_related("dismissed_by"))


def state_of_everything() -> tuple:
    """Differs as soon as anything that findings follow from does: every verb leaves an event.

    Who goes by which name leaves none, so that is looked at itself.
    """
    written = Event.objects.aggregate(count=Count("pk"), last=Max("pk"))
    known = Organisation.objects.order_by("pk", "aliases__pk")
    names = tuple(known.values_list("pk", "name", "kind", "aliases__name"))
    return today(), written["count"], written["last"], hash(names)
