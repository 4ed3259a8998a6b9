"""A change in words: which part, which field, what it was and what it becomes."""

from django.utils.translation import gettext as _

from leagenda.exchange.views.boxes import NAMES, label
from leagenda.foundation.euro import euro
from leagenda.planning.models import (
    Action,
    Ambition,
    BudgetLine,
    Change,
    CostLine,
    Coverage,
    Indicator,
    Lead,
    OpenMatter,
    StatedAmount,
    WorkPlan,
    YearAgenda,
)
from leagenda.ui.dates import day_in_words

NOUNS = {
    "year_agenda": YearAgenda,
    "work_plan": WorkPlan,
    "ambition": Ambition,
    "action": Action,
    "indicator": Indicator,
    "cost_line": CostLine,
    "coverage": Coverage,
    "stated_amount": StatedAmount,
    "budget_line": BudgetLine,
    "open_matter": OpenMatter,
    "lead": Lead,
}
MONEY = {"amount", "lump", "rate"}


def field_label(change: Change) -> str:
    """ "Planning" for a changed field, "Nieuwe actie" and so on for the others."""
    name = str(NAMES[change.noun])
    if change.kind == "changed":
        words = NOUNS[change.noun].label_of(change.field)
        return words[:1].upper() + words[1:]
    kinds = {
        "added": _("Nieuw: %s"),
        "removed": _("Verwijderd: %s"),
        "moved": _("Verplaatst: %s"),
    }
    return kinds[change.kind] % name.lower()


def place_words(change: Change, now, returned) -> str:
    """The chapter and part that the change is about."""
    for content in (now, returned):
        for plan in content.work_plans:
            if change.id == plan.id:
                return label(plan.number, plan.title)
            if any(change.id == one for one in ids_below(plan)):
                return f"{label(plan.number, plan.title)} – {name_of(change)}"
    return name_of(change)


def ids_below(plan):
    for ambition in plan.ambitions:
        yield ambition.id
        for one in (*ambition.indicators, *ambition.actions):
            yield one.id
            yield from (line.id for line in getattr(one, "costs", []))
    for several in (plan.costs, plan.coverages, plan.stated, plan.matters, plan.leads):
        yield from (one.id for one in several)


def name_of(change: Change) -> str:
    name = str(NAMES[change.noun])
    return f"{name}: {change.title}" if change.title else name


def was_words(change: Change, now, returned) -> str:
    if change.kind == "changed":
        return value_words(change, change.was, now)
    return "" if change.kind == "added" else place_of(change, now)


def becomes_words(change: Change, now, returned) -> str:
    if change.kind == "changed":
        return value_words(change, change.becomes, returned) or _("(leeg)")
    return "" if change.kind == "removed" else place_of(change, returned)


def place_of(change: Change, content) -> str:
    """The part with what it hangs on; a move shows only by that."""
    owner = next((part for _kind, part in content.parts() if holds(part, change.id)), None)
    under = getattr(owner, "title", "") or getattr(owner, "text", "")
    title = ", ".join([change.title or str(NAMES[change.noun]), *details(change.part)])
    if change.kind != "moved":
        return f"{title} ({under})" if under else title
    place = [one.id for one in members(owner)].index(change.id) + 1 if owner else 0
    return _("plaats %(place)d onder “%(under)s”") % {"place": place, "under": under}


def details(part) -> list[str]:
    """What one has to know of a whole part before taking it over: amount, planning."""
    amount, planning = getattr(part, "amount", None), getattr(part, "planning", "")
    return [*([euro(amount)] if amount is not None else []), *([planning] if planning else [])]


def members(part) -> list:
    lists = (getattr(part, name) for name in type(part).model_fields)
    return [one for several in lists if isinstance(several, list) for one in several]


def holds(part, id_: str) -> bool:
    return any(getattr(one, "id", None) == id_ for one in members(part))


def value_words(change: Change, value, content) -> str:
    if value in (None, ""):
        return ""
    if change.field == "themes":
        names = {theme.id: theme.name for theme in content.agenda.themes}
        return ", ".join(names.get(one, one) for one in str(value).split(","))
    if hasattr(value, "isoformat"):
        return day_in_words(value)
    if change.field in MONEY:
        return euro(value)
    choices = dict(choices_of(change))
    return str(choices.get(value, value))


def choices_of(change: Change):
    noun = NOUNS[change.noun]
    if change.field in noun.spoken:
        return []
    return getattr(noun._meta.get_field(change.field), "flatchoices", [])
