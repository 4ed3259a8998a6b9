"""The news: what others did since a visit, put together for each thing they did it to."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from leagenda.foundation.telling import Told, changes, model_of, names_in
from leagenda.history.models.event import Event
from leagenda.history.models.visit import Visit

MANY = 500
"""Events that one page puts together; who was away longer reads the stories themselves."""
WEIGHTY = {"added", "confirmed", "removed", "restored"}


@dataclass
class Item:
    """Everything that happened to one thing, the newest last; `names` as `Told` takes them."""

    events: list[Event]
    names: Mapping[str, str]

    @property
    def told(self) -> Told:
        """The last event; of several, the last one after which the thing came or went."""
        weighty = [one for one in self.events if one.verb in WEIGHTY]
        return Told((weighty or self.events)[-1], self.names)

    @property
    def who(self) -> str:
        return ", ".join(dict.fromkeys(Told(event).who for event in self.events))

    @property
    def last_at(self) -> dt.datetime:
        return self.events[-1].happened_at

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """From how it was before the first of these events to how it became at the last."""
        old: dict = {}
        new: dict = {}
        for event in self.events:
            old = event.old | old
            new |= event.new
        return list(changes(self.told.model, old, new, self.names))


@dataclass(frozen=True)
class Group:
    """What happened in one whole, like a year agenda; the last thing first."""

    title: str
    url: str
    items: list[Item]


@dataclass(frozen=True)
class News:
    """In groups; `is_cut` when there was more than one page puts together."""

    groups: list[Group]
    is_cut: bool = False

    @classmethod
    def of(cls, visit: Visit | None) -> "News":
        if visit is None:
            return cls([])
        events = list(visit.news().for_page().order_by("-pk")[: MANY + 1])
        items = put_together(events[:MANY][::-1])
        return cls(list(grouped(items)), len(events) > MANY)


def put_together(events: list[Event]) -> list[Item]:
    names = names_in(events)
    found: dict[tuple, Item] = {}
    for event in events:
        thing = event.subject_kind, event.subject_id
        found.setdefault(thing, Item([], names)).events.append(event)
    return sorted(found.values(), key=lambda item: item.events[-1].pk, reverse=True)


def grouped(items: list[Item]) -> Iterable[Group]:
    wholes: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        event = item.events[-1]
        wholes.setdefault((event.scope_kind, event.scope_id), []).append(item)
    rows = rows_of(wholes)
    for whole, inside in wholes.items():
        yield group_of(rows.get(whole), inside)


def group_of(row, items: list[Item]) -> Group:
    """Without a whole (any more) it stands under what is left over."""
    if row is None:
        return Group(_("Overig"), "", items)
    return Group(capfirst(f"{row._meta.verbose_name} {row}"), row.get_absolute_url(), items)


def rows_of(wholes: Iterable[tuple[str, str]]) -> dict:
    """Those rows themselves, in one query for each kind."""
    found: dict[tuple[str, str], Any] = {}
    for kind in {kind for kind, _key in wholes}:
        if model := model_of(kind):
            keys = [key for other, key in wholes if other == kind]
            rows = model._default_manager.in_bulk(keys)
            found |= {(kind, str(pk)): row for pk, row in rows.items()}
    return found
