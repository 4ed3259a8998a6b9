"""How one action stands in a table: everything a page shows of it, worked out once."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from leagenda.foundation.euro import euro
from leagenda.foundation.own_words import read_planning
from leagenda.planning.models.action import Action, Participation
from leagenda.planning.models.balance import CostRow
from leagenda.ui.icons import draw_icon

TONES = {"planned": "neutral", "running": "info", "done": "success", "stopped": "neutral"}
ICONS = {
    "planned": "circle",
    "running": "circle-play",
    "done": "circle-check",
    "stopped": "circle-slash",
}


class ActionRow:
    """One row; the action comes from a query `for_rows`, who takes part from `told`."""

    __slots__ = (
        "action",
        "description",
        "explanation",
        "is_late",
        "is_unread",
        "leads",
        "money",
        "number",
        "partners",
        "pk",
        "planning",
        "result",
        "status",
    )

    def __init__(self, action: Action, told: list[tuple[bool, str]], year, today: dt.date):
        self.action = action
        self.pk = action.pk
        self.number, self.description = action.number, action.description
        self.planning, self.result = action.planning, action.result
        self.status = STATUSES[action.status]
        self.is_late = action.is_late(today)
        self.is_unread = bool(action.planning) and action.starts_on is None
        self.explanation = "" if self.is_unread else explanation(action.planning, year)
        self.leads = ", ".join(name for leads, name in told if leads)
        self.partners = ", ".join(name for leads, name in told if not leads)
        self.money = [money_words(line) for line in action.cost_lines]


def rows_of(actions: Iterable[Action], year, today: dt.date) -> list[ActionRow]:
    """A row for each action; who takes part in them comes in one query."""
    actions = list(actions)
    told = Participation.objects.told(actions)
    return [ActionRow(action, told[action.pk], year, today) for action in actions]


class Standing:
    """A status with the look that goes with it."""

    def __init__(self, status: Action.Status):
        self.name, self.word = status.value, status.label
        self.tone, self.icon = TONES[status.value], ICONS[status.value]
        self.drawing = draw_icon(ICONS[status.value])

    @property
    def is_worth_showing(self) -> bool:
        """Planned is how every action begins."""
        return self.name != "planned"


STATUSES = {status.value: Standing(status) for status in Action.Status}


@lru_cache(maxsize=4096)
def explanation(planning: str, year) -> str:
    """How the words were read; nothing when that only repeats them."""
    if not planning:
        return ""
    words = read_planning(planning, year).explanation
    return "" if words.casefold() == " ".join(planning.split()).casefold() else words


def money_words(line) -> str:
    """The amount with how it is reckoned, or the words that stand for it."""
    row = CostRow(line, None)
    if line.amount is None:
        return line.words or row.hours or row.reckoning or line.description or row.meaning
    amount = euro(line.amount)
    return f"{amount} ({row.reckoning})" if row.reckoning else amount
