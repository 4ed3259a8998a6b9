"""Hanging returned parts under their owners, in their order."""

from typing import Any

from leagenda.exchange.writing.sheet.table import (
    Table,
    action_label,
    hung,
    owners,
    place_words,
    plan_label,
)
from leagenda.exchange.writing.wording import says_the_same
from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    WorkPlanContent,
    YearAgendaContent,
)

LISTS: dict[type, tuple[str, ...]] = {
    YearAgendaContent: ("work_plans", "stated", "budget_lines"),
    WorkPlanContent: ("ambitions", "costs", "coverages", "stated", "matters", "leads"),
    AmbitionContent: ("actions", "indicators"),
    ActionContent: ("costs",),
}


class Hanging:
    """Every part that came back, by the identity of its owner; built into a tree at the end."""

    def __init__(self, current: YearAgendaContent):
        self.current = current
        self.top = current
        self.was = {(type(owner), owner.id): (owner, place) for owner, place in owners(current)}
        self.parts: dict[tuple, list[tuple[float, object]]] = {}
        self.labels: dict[tuple[str, ...], Any] = {("", "", ""): current}
        self.plan_words: dict[tuple, str] = {}

    def take_top(self, part: YearAgendaContent) -> None:
        self.top = part

    def hang(self, part, owner, table: Table, order: float, known) -> None:
        self.parts.setdefault((type(owner), owner.id, table.target), []).append((order, part))
        label = self.label_under(owner, part)
        if label:
            self.plan_words[type(part), part.id] = label[0]
            for one in {label, self.label_of(known) or label}:
                self.labels.setdefault(one, part)

    def keep(self, table: Table) -> None:
        """The sheet did not come back: what it held stays where it was."""
        for owner, _place in self.was.values():
            for order, part in enumerate(hung(owner, table), start=1):
                self.hang(part, owner, table, order, part)

    def label_of(self, part) -> tuple | None:
        found = self.was.get((type(part), part.id)) if part is not None else None
        return squeezed(found[1]) if found else None

    def label_under(self, owner, part) -> tuple | None:
        """The words by which other sheets point at this part."""
        if isinstance(part, WorkPlanContent):
            return squeezed((plan_label(part), "", ""))
        if isinstance(part, AmbitionContent):
            return squeezed((self.plan_words.get((type(owner), owner.id), ""), part.text, ""))
        if isinstance(part, ActionContent):
            return squeezed(
                (self.plan_words.get((type(owner), owner.id), ""), "", action_label(part))
            )
        return None

    def is_at(self, owner, table: Table, place: tuple) -> bool:
        """Whether these words still say where the owner was."""
        words = place_words(table, self.was[type(owner), owner.id][1])
        pairs = zip(words, place, strict=True)
        return all(now is None or says_the_same(was, now) for was, now in pairs)

    def find(self, table: Table, place: tuple[str, ...]):
        words = dict(zip(table.places, place, strict=True))
        titles = ("Werkplan", "Ambitie", "Actie")
        found = self.labels.get(squeezed(tuple(words.get(title, "") for title in titles)))
        return found if found and table.target in LISTS[type(found)] else None

    def built(self) -> YearAgendaContent:
        return self.build(self.top)

    def build(self, owner):
        update = {}
        for target in LISTS.get(type(owner), ()):
            found = self.parts.get((type(owner), owner.id, target), [])
            ordered = sorted(found, key=lambda one: one[0])
            update[target] = [self.build(part) for _order, part in ordered]
        return owner.model_copy(update=update)


def squeezed(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(one.split()).casefold() for one in words)
