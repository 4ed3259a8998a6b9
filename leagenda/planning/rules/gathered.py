"""Actions that lack the same thing, told in one sentence per work plan."""

from collections.abc import Iterator

from django.utils.translation import ngettext

from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import at_plan, listed

MANY = 5  # more findings of one kind than this say one thing together


def gathered(
    plan, actions: list, code: str, *, none: str, some: str, remedy: str
) -> Iterator[Finding]:
    """Nothing when no action lacks it; `none` when all of several do ("%(all)s"), else `some`."""
    count = len(list(plan.actions()))
    if actions:
        sentence = none if len(actions) == count > 1 else some
        words = {"all": count, "which": which(actions)}
        yield at_plan(plan).attention(code, sentence % words, remedy)


def which(actions: list) -> str:
    """ "actie 4" or "de acties 4, 6 en 7"; a count when they have no printed numbers."""
    numbers = [action.number for action in actions]
    words = {"count": len(numbers), "numbers": listed(numbers)}
    if not all(numbers):
        return ngettext("een actie", "%(count)s acties", len(numbers)) % words
    return ngettext("actie %(numbers)s", "de acties %(numbers)s", len(numbers)) % words
