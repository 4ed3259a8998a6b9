"""The balance: what each work plan costs, who covers it, what the budget carries, and what if."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro
from leagenda.planning.models.content import (
    ActionContent,
    CostLineContent,
    CoverageContent,
    WorkPlanContent,
    YearAgendaContent,
)
from leagenda.planning.models.money import Coverage

HUNDREDTHS = 100


@dataclass(frozen=True)
class CostRow:
    """One cost line with, in words, what stands for its amount and what it hangs on."""

    line: CostLineContent
    action: ActionContent | None
    same_as: str = ""

    @property
    def label(self) -> str:
        return self.line.description or (
            self.action.description if self.action else _("Het hele werkplan")
        )

    @property
    def hours(self) -> str:
        """ "40 uur" for hours in kind; empty for money."""
        line = self.line
        if line.medium != "hours" or line.quantity is None or line.units_each is None:
            return ""
        whole, rest = divmod(line.quantity * line.units_each, HUNDREDTHS)
        number = f"{whole},{rest:02}".rstrip("0") if rest else str(whole)
        return f"{number} {line.unit or _('uur')}"

    @property
    def reckoning(self) -> str:
        """ "10 casussen × 4 uur × € 50" for what is no lump sum."""
        line = self.line
        pieces = []
        if line.quantity is not None:
            pieces.append(f"{line.quantity} {line.quantity_of}".strip())
        if line.units_each is not None:
            each = f"{line.units_each / HUNDREDTHS:g}".replace(".", ",")
            pieces.append(f"{each} {line.unit}".strip())
        if line.rate is not None:
            pieces.append(euro(line.rate))
        return " × ".join(pieces)

    @property
    def meaning(self) -> str:
        """Why no amount stands here; the six ways to have none are six different things."""
        if self.line.amount is not None:
            return ""
        if self.line.medium == "hours" and not self.line.absence:
            return _("inzet in uren, geen geld")
        return {
            "not_applicable": _("niet van toepassing"),
            "none": _("er zijn geen kosten"),
            "dash": _("een streepje: niet gezegd of er kosten zijn"),
            "payer": _("er staat wie betaalt, niet hoeveel"),
            "same": self.same_meaning,
            "": _("leeg: nog niets ingevuld"),
        }[self.line.absence]

    @property
    def same_meaning(self) -> str:
        if self.same_as:
            return _("hetzelfde als bij “%s”") % self.same_as
        return _("hetzelfde als de regel erboven")


@dataclass(frozen=True)
class PlanBalance:
    """The money of one work plan in cents; `lost` is cover that is thought away."""

    plan: WorkPlanContent
    costs: list[CostRow]
    lost: int = 0

    @property
    def cost(self) -> int:
        return self.plan.cost

    @property
    def coverage(self) -> int:
        return self.plan.coverage - self.lost

    @property
    def net(self) -> int:
        return self.cost - self.coverage

    @property
    def is_uncovered(self) -> bool:
        """Lost all the cover it had."""
        return self.lost > 0 and self.coverage == 0

    @property
    def hours(self) -> list[CostRow]:
        return [row for row in self.costs if row.line.medium == "hours"]

    @property
    def cash(self) -> list[CostRow]:
        return [row for row in self.costs if row.line.medium == "cash"]


@dataclass(frozen=True)
class Source:
    """Cover from elsewhere for one work plan, and whether it is thought away."""

    coverage: CoverageContent
    plan: WorkPlanContent
    is_gone: bool

    @property
    def name(self) -> str:
        return self.coverage.source or _("Bron niet genoemd")

    @property
    def certainty(self) -> str:
        return str(Coverage.Certainty(self.coverage.certainty).label)

    @property
    def counts(self) -> bool:
        return counts(self.coverage)


@dataclass(frozen=True)
class Balance:
    """All work plans together against the budget, with some cover thought away."""

    plans: list[PlanBalance]
    budget: int
    gone: list[CoverageContent] = field(default_factory=list)

    @classmethod
    def of(cls, content: YearAgendaContent, without: Iterable[str] = ()) -> "Balance":
        """`without` names coverages by id; unknown and lapsed ones change nothing."""
        without = set(without)
        labels = labels_of(content)
        plans, gone = [], []
        for plan in content.work_plans:
            lost = [one for one in plan.coverages if one.id in without and counts(one)]
            gone += lost
            amount = sum(one.amount for one in lost)
            plans.append(PlanBalance(plan, list(cost_rows(plan, labels)), amount))
        return cls(plans, content.budget, gone)

    @property
    def cost(self) -> int:
        return sum(plan.cost for plan in self.plans)

    @property
    def coverage(self) -> int:
        return sum(plan.coverage for plan in self.plans)

    @property
    def net(self) -> int:
        return self.cost - self.coverage

    @property
    def left(self) -> int:
        """What the budget has left; below zero it is short."""
        return self.budget - self.net

    @property
    def sources(self) -> list[Source]:
        gone = {one.id for one in self.gone}
        return [
            Source(one, plan.plan, one.id in gone)
            for plan in self.plans
            for one in plan.plan.coverages
        ]

    @property
    def consequence(self) -> str:
        """What it means when these sources fall away, in sentences; empty when none does."""
        return " ".join(self.consequences()) if self.gone else ""

    def consequences(self) -> Iterator[str]:
        words = {
            "lost": euro(sum(one.amount for one in self.gone)),
            "net": euro(self.net),
            "budget": euro(self.budget),
            "gap": euro(abs(self.left)),
        }
        yield _("Er valt %(lost)s weg; de werkplannen vragen dan %(net)s.") % words
        if self.left < 0:
            yield _("Dat is %(gap)s meer dan het budget van %(budget)s.") % words
        else:
            yield _("Dat past in het budget van %(budget)s; er blijft %(gap)s over.") % words
        for plan in self.plans:
            if plan.is_uncovered:
                yield _("“%s” heeft dan geen dekking meer.") % plan.plan.title


def counts(coverage: CoverageContent) -> bool:
    return coverage.certainty != "lapsed"


def cost_rows(plan: WorkPlanContent, labels: dict[str, str]) -> Iterator[CostRow]:
    for line in plan.costs:
        yield CostRow(line, None, labels.get(line.same_as, ""))
    for action in plan.actions():
        for line in action.costs:
            yield CostRow(line, action, labels.get(line.same_as, ""))


def labels_of(content: YearAgendaContent) -> dict[str, str]:
    """What each cost line is called by one that says "idem"."""
    owners: list = [*content.work_plans, *content.actions()]
    return {
        line.id: line.words or line.description or getattr(owner, "description", "")
        for owner in owners
        for line in owner.costs
    }
