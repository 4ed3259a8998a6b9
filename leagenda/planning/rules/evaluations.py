"""Whether each work plan looks back: half-way and at the end."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.foundation.own_words import read_planning
from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import at_plan

# What stands first wins: "verbeterpunten uit de evaluatie" and "evaluatiekader" use or prepare an
# evaluation and hold none; "tussenevaluatie" is no plain "evaluatie".
KINDS = re.compile(
    r"""
    (?P<elsewhere>
        (?:uit|op\ basis\ van|naar\ aanleiding\ van|n\.?a\.?v\.?)\s+(?:de\s+|het\s+|een\s+)?
        (?:tussen|eind)?-?evaluatie\w*
      | evaluatie-?(?:plan|kader|formulier|vragen|opzet)\w* )
  | (?P<interim>
        tussen[\s-]?evalu | tussentijds | tussen(?:rapport|balans|meting|stand)
      | voortgangs(?:evaluati|rapport|gesprek|meting) | mid-?term | halverwege )
  | (?P<final>
        (?:eind|slot|jaar)[\s-]?evalu | eind(?:rapport|balans|meting|verslag) | slotbijeenkomst )
  | (?P<plain> evaluati | evaluer | ge[eë]valueer | terugblik | terugkijken | effectmeting )
    """,
    re.VERBOSE,
)


def kinds_in(description: str) -> set[str]:
    """Which of "interim", "final", "plain" and "elsewhere" these words speak of."""
    return {str(match.lastgroup) for match in KINDS.finditer(description.lower())}


def is_evaluation(description: str) -> bool:
    """Whether what these words describe is looking back itself."""
    return bool(kinds_in(description) - {"elsewhere"})


def evaluations(content) -> Iterator[Finding]:
    for plan in content.work_plans:
        if any(plan.actions()):
            yield from lacking_evaluation(plan, held(plan, content.year))


def held(plan, school_year) -> set[str]:
    """Which of "interim" and "final" the actions of this plan hold."""
    found: set[str] = set()
    plain = []
    for action in plan.actions():
        kinds = kinds_in(action.description)
        found |= kinds & {"interim", "final"}
        if "plain" in kinds and not kinds & {"interim", "final"}:
            plain.append(action)
    return found | plain_kinds(plain, school_year)


def plain_kinds(actions: list, school_year) -> set[str]:
    """A plain "evaluatie" is the final one; of several, or of one that comes back, both."""
    if not actions:
        return set()
    comes_back = any(read_planning(one.planning, school_year).recurrence for one in actions)
    return {"interim", "final"} if len(actions) > 1 or comes_back else {"final"}


def lacking_evaluation(plan, held: set[str]) -> Iterator[Finding]:
    at = at_plan(plan)
    words = {"title": plan.title}
    if not held:
        yield at.attention(
            "no-evaluation",
            _("“%(title)s” heeft geen tussenevaluatie en geen eindevaluatie.") % words,
            _("Voeg ze toe als acties, bijvoorbeeld in januari en in juni."),
        )
    elif "interim" not in held:
        yield at.attention(
            "no-interim-evaluation",
            _("“%(title)s” heeft geen tussenevaluatie.") % words,
            _("Voeg een tussenevaluatie toe, bijvoorbeeld in januari; dan kunt u nog bijsturen."),
        )
    elif "final" not in held:
        yield at.attention(
            "no-final-evaluation",
            _("“%(title)s” heeft geen eindevaluatie.") % words,
            _("Voeg een eindevaluatie toe, bijvoorbeeld in juni."),
        )
