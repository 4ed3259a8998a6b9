"""What one unit of a target costs: per student, per child, per school."""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro
from leagenda.planning.rules.bridge_shape import UnitFigure

ONE_OF = {
    "bezoeken": "bezoek",
    "casussen": "casus",
    "gezinnen": "gezin",
    "huisbezoeken": "huisbezoek",
    "jeugdigen": "jeugdige",
    "jongeren": "jongere",
    "kinderen": "kind",
    "leerlingen": "leerling",
    "ouders": "ouder",
    "peuters": "peuter",
    "scholen": "school",
    "studenten": "student",
}
FIGURE = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?")
SHARES = {"%", "procent", "percentage", "procentpunt"}


def unit_figures(content) -> list[UnitFigure]:
    """One for every target that counts something, in a work plan that costs something."""
    return [
        unit_figure(plan, indicator, target)
        for plan in content.work_plans
        for ambition in plan.ambitions
        for indicator in ambition.indicators
        if plan.cost > 0 and (target := counted(indicator))
    ]


def decimal(words: str) -> Decimal | None:
    """The figure of an indicator, None when it is none ("veel") or one that nothing counts."""
    return Decimal(words.strip()) if FIGURE.fullmatch(words.strip()) else None


def counted(indicator) -> Decimal | None:
    """The target, when it is a number of things; a share has no price each."""
    target = decimal(indicator.target)
    if target is None or target <= 0 or indicator.unit.strip().lower() in SHARES:
        return None
    return target


def unit_figure(plan, indicator, target: Decimal) -> UnitFigure:
    gross, net = each(plan.cost, target), each(plan.net, target)
    unit = indicator.unit.strip().lower()
    words = {
        "count": f"{indicator.target} {indicator.unit}".strip(),
        "gross": euro(gross),
        "net": euro(net),
        "one": ONE_OF.get(unit, ""),
    }
    sentence = (
        _("Bij %(count)s: %(gross)s bruto en %(net)s netto per %(one)s.")
        if unit in ONE_OF
        else _("Bij %(count)s: %(gross)s bruto en %(net)s netto per eenheid.")
    )
    return UnitFigure(
        indicator.id,
        plan.title,
        indicator.name,
        indicator.unit,
        indicator.target,
        gross,
        net,
        sentence % words,
    )


def each(cents: int, target: Decimal) -> int:
    return int((cents / target).quantize(Decimal(1), ROUND_HALF_UP))
