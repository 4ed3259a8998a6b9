"""Whether the printed numbers run on without a gap or a double."""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.planning.rules.finding import Finding, Spot
from leagenda.planning.rules.place import at_part, at_plan, at_year, listed, shortened


def numbers(content) -> Iterator[Finding]:
    """Of the themes, the work plans and the actions."""
    yield from run_on(at_year(content, _("Thema’s")), "theme", content.agenda.themes)
    yield from run_on(at_year(content, _("Werkplannen")), "work_plan", content.work_plans)
    for at, actions in numberings(content):
        yield from run_on(at, "action", actions)


def numberings(content) -> Iterator[tuple[Spot, list]]:
    """The lists of actions that are numbered as one: all, or each work plan, or each table."""
    if starts_once(actions := list(content.actions())):
        yield at_year(content), actions
        return
    for plan in content.work_plans:
        if starts_once(actions := list(plan.actions())):
            yield at_plan(plan), actions
            continue
        for ambition in plan.ambitions:
            where = _("acties bij “%(text)s”") % {"text": shortened(ambition.text, 40)}
            yield at_part(plan, "ambition", ambition, where), ambition.actions


def starts_once(actions: list) -> bool:
    """A numbering that starts again has more than one number 1."""
    return [printed(action) for action in actions].count("1") < 2


def printed(part) -> str:
    return part.number.strip().rstrip(".")


def run_on(at: Spot, kind: str, parts: Iterable) -> Iterator[Finding]:
    """Silent when something is not numbered, or not with whole numbers."""
    words = [printed(part) for part in parts]
    if not words or not all(number.isdecimal() and len(number) < 5 for number in words):
        return
    counts = Counter(map(int, words))
    twice = [number for number, count in counts.items() if count > 1]
    if twice:
        yield at.note(
            "number-twice",
            ngettext(
                "Nummer %(numbers)s komt meer dan eens voor.",
                "De nummers %(numbers)s komen meer dan eens voor.",
                len(twice),
            )
            % {"numbers": listed([str(number) for number in twice])},
            _("Nummer opnieuw, zodat verwijzingen maar één ding kunnen betekenen."),
            detail=kind,
        )
    skipped = [n for n in range(min(counts), max(counts)) if n not in counts]
    if skipped:
        yield at.note(
            "number-skipped",
            ngettext(
                "Nummer %(numbers)s is overgeslagen.",
                "De nummers %(numbers)s zijn overgeslagen.",
                len(skipped),
            )
            % {"numbers": listed([str(number) for number in skipped[:10]])},
            _("Kijk of er iets is weggevallen; nummer anders opnieuw."),
            detail=kind,
        )
