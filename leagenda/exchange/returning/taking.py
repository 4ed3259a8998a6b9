"""Parts as they are here: each taken once, each value kept unless it reads differently now."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _

from leagenda.exchange.returning.returned import Unread
from leagenda.exchange.returning.table import SeenRow
from leagenda.exchange.writing import wording
from leagenda.exchange.writing.word.marker import marker
from leagenda.planning.models import YearAgendaContent


class Taking:
    """Takes each known part once; whatever has no marker, or one that was used before, is new."""

    def __init__(self, current: YearAgendaContent):
        self.current = current
        self.known: dict[tuple[type, str], Any] = {
            (type(part), marker(part.id)): part for _kind, part in current.parts()
        }
        self.taken: set[tuple[type, str]] = set()
        self.problems: list[str] = []

    def claim(self, markers: Iterable[str], kind: type) -> Any:
        """The part that one of these markers names, if it is of that kind and not taken yet."""
        for one in markers:
            if (kind, one) in self.known and (kind, one) not in self.taken:
                self.taken.add((kind, one))
                return self.known[kind, one]
        return None

    def take(self, place: str, text: str | None, shown: str, value, read: Callable = str.strip):
        """The value as it was while the text says the same; else what the text says now."""
        if text is None or wording.says_the_same(text, shown):
            return value
        try:
            return read(text)
        except Unread as reason:
            self.problems.append(f"{place}: {reason}")
            return value

    def required(self, row: SeenRow, name: str, value: str, place: str) -> str:
        text = row.text(name)
        if text is not None and not text and value.strip():
            self.problems.append(_("%s: hier staat geen omschrijving meer.") % place)
            return value
        if not text and not value:
            self.problems.append(_("%s: hier ontbreekt de omschrijving.") % place)
        return self.take(place, text, value, value)
