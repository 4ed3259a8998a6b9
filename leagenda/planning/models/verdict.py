"""What the paper states, with what follows from the lines beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro
from leagenda.planning.models.content import StatedAmountContent, YearAgendaContent
from leagenda.planning.rules.closing import column_words, stated_cents
from leagenda.planning.rules.labels import chapter_totals, claimed_column
from leagenda.planning.rules.place import plan_words


@dataclass(frozen=True)
class Verdict:
    """One stated amount: where it stands, what it claims and whether that holds.

    `plan_id` is empty for what stands above the work plans.
    """

    stated: StatedAmountContent
    plan_id: str
    place: str
    column: str
    derived: int
    objection: str = ""

    @property
    def amount(self) -> int | None:
        """Cents; a dash or "geen" is 0, None is no amount at all ("p.m.")."""
        return stated_cents(self.stated)

    @property
    def holds(self) -> bool:
        return self.amount == self.derived

    @property
    def sentence(self) -> str:
        if self.holds:
            return _("Klopt met de regels.")
        if self.amount is None:
            return _("Hier staat geen bedrag om na te rekenen.")
        return self.objection or _("Uit de regels volgt %s.") % euro(self.derived)


def verdicts(content: YearAgendaContent) -> list[Verdict]:
    """Every amount the paper itself states, in the order of the agenda."""
    objections = {one.part_id: one.sentence for one in chapter_totals(content)}
    return [
        Verdict(
            stated,
            plan.id if plan else "",
            where(stated, plan),
            column_words(column),
            getattr(plan or content, column),
            objections.get(stated.id, ""),
        )
        for stated, plan in stated_amounts(content)
        for column in [claimed(stated)]
    ]


def stated_amounts(content: YearAgendaContent) -> Iterator[tuple]:
    for plan in content.work_plans:
        yield from ((stated, plan) for stated in plan.stated)
    yield from ((stated, None) for stated in content.stated)


def claimed(stated: StatedAmountContent) -> str:
    return claimed_column(stated) if stated.place == "chapter" else stated.column


def where(stated: StatedAmountContent, plan) -> str:
    if plan is None:
        return _("Totaaltabel, totaalregel")
    if stated.place == "chapter":
        return _("%s, onder de tabel") % plan_words(plan)
    return _("Totaaltabel, rij van %s") % plan_words(plan).lower()
