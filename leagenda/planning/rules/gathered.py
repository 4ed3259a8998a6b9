"""Actions that lack the same thing, told in one sentence per work plan."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import at_plan, listed, shortened

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
    """ "actie 4" or "de acties 4, 6 en 7"; by name, or as a count, when they have no numbers."""
    names = [action.number for action in actions]
    if not all(names):
        names = [f"“{shortened(action.description, 40)}”" for action in actions]
        if len(names) > MANY:
            return _("%(count)s acties") % {"count": len(names)}
    words = {"names": listed(names)}
    return ngettext("actie %(names)s", "de acties %(names)s", len(names)) % words
