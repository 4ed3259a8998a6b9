"""Whether every cost line can be counted with."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.planning.rules.finding import Finding
from leagenda.planning.rules.place import action_words, at_part, join, shortened
from leagenda.planning.rules.unit_figures import ONE_OF


def uncounted_lines(content) -> Iterator[Finding]:
    for plan in content.work_plans:
        for line in plan.costs:
            yield from uncounted(plan, line, line.description or plan.title, "")
        for action in plan.actions():
            for line in action.costs:
                own = line.description != line.words and line.description
                what = own or action.description
                yield from uncounted(plan, line, what, action_words(action))


def uncounted(plan, line, what: str, where: str) -> Iterator[Finding]:
    """A line that gives a reason for having no amount ("n.v.t.", "Gemeente") needs none."""
    if line.amount is not None or line.absence:
        return
    at = at_part(plan, "cost_line", line, join(where, _("kosten")))
    words = {"what": shortened(what), "each": hours(line.units_each or 0), "of": one_of(line)}
    if line.medium == "cash":
        if line.description or line.quantity is not None or line.words.strip():
            yield at.attention(
                "line-without-amount",
                _("Voor “%(what)s” staat geen bedrag.") % words,
                _("Vul een bedrag in, of kies waarom er geen is: n.v.t., geen, een ander betaalt."),
                field="lump",
            )
    elif line.quantity is None and line.units_each is not None:
        yield at.note(
            "hours-without-number",
            _("Bij “%(what)s” staat %(each)s per %(of)s, maar geen aantal.") % words,
            _("Noem het aantal; dan volgt het totaal vanzelf."),
            field="quantity",
        )
    elif line.quantity is not None and line.units_each is not None:
        words |= {"quantity": line.quantity, "total": hours(line.quantity * line.units_each)}
        yield at.note(
            "hours-without-rate",
            _("“%(what)s” vraagt %(total)s (%(quantity)s × %(each)s); een uurtarief ontbreekt.")
            % words,
            _("Vul een tarief in als u de uren ook in geld wilt zien."),
            field="rate",
        )


def one_of(line) -> str:
    """What the hours are for: "casussen" are counted per "casus"."""
    many = line.quantity_of.strip()
    return ONE_OF.get(many.lower(), many) or _("keer")


def hours(hundredths: int) -> str:
    """400 is "4 uur", 250 is "2,5 uur"."""
    whole, rest = divmod(hundredths, 100)
    number = f"{whole},{rest:02}".rstrip("0") if rest else str(whole)
    return _("%(number)s uur") % {"number": number}
