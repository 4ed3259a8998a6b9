"""The inspection of a year agenda: what is open, what was set aside, and what holds."""

from dataclasses import dataclass, field
from functools import cached_property

from leagenda.foundation.clock import today
from leagenda.planning.models.content import YearAgendaContent, walk
from leagenda.planning.rules import Finding, Proof, findings, proofs


@dataclass(frozen=True)
class SetAside:
    """A dismissal with the finding it is about; None when that finding is gone by now."""

    dismissal: object
    finding: Finding | None


@dataclass
class Inspection:
    """`found` holds every finding, the gravest first; `dismissals` with who set them aside."""

    content: YearAgendaContent
    found: list[Finding]
    dismissals: list = field(default_factory=list)

    @classmethod
    def of(cls, year_agenda) -> "Inspection":
        """Looks at the year before as well, when there is one."""
        content = year_agenda.content()
        before = year_agenda.agenda_before()
        found = findings(content, today=today(), previous=before and before.content())
        return cls(content, found, list(year_agenda.dismissals.select_related("dismissed_by")))

    @cached_property
    def open(self) -> list[Finding]:
        aside = {one.key for one in self.dismissals}
        return [finding for finding in self.found if finding.key not in aside]

    @cached_property
    def aside(self) -> list[SetAside]:
        by_key = {finding.key: finding for finding in self.found}
        return [SetAside(one, by_key.get(one.key)) for one in self.dismissals]

    @cached_property
    def proofs(self) -> list[Proof]:
        return proofs(self.content)

    def within(self, plan_id: str) -> list[Finding]:
        """The open findings about one work plan and everything in it."""
        plans = (plan for plan in self.content.work_plans if plan.id == plan_id)
        parts = {part.id for plan in plans for _kind, part in walk(plan)}
        return [finding for finding in self.open if finding.part_id in parts]
