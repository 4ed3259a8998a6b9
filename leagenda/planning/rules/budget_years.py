"""What each budget year needs, has, and must keep for the years after it."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro
from leagenda.planning.rules.bridge_shape import Bridge, BudgetYear, Spread
from leagenda.planning.rules.finding import Finding, Spot
from leagenda.planning.rules.place import at_year, listed


def budget_years(
    years: tuple[int, ...], cost: Spread, coverage: Spread, budgets: Mapping[int, int]
) -> Iterator[BudgetYear]:
    """Year after year: keep what later years lack; only what nothing needs is free."""
    net = cost - coverage
    lacking = lacking_after(years, net, budgets)
    carried, unspread = 0, max(net.unspread, 0)
    for year in years:
        left = budgets.get(year, 0) + carried - net.within(year)
        reserve = min(max(left, 0), lacking[year])
        spare = max(left, 0) - reserve
        held = min(spare, unspread)
        unspread -= held
        numbers = {
            "year": year,
            "cost": cost.within(year),
            "coverage": coverage.within(year),
            "net": net.within(year),
            "budget": budgets.get(year, 0),
            "carried": carried,
            "reserve": reserve,
            "free": spare - held,
            "short": max(-left, 0),
        }
        later = [str(one) for one in years if one > year and net.within(one) > 0]
        yield BudgetYear(**numbers, sentence=sentence(numbers, later))
        carried = reserve


def lacking_after(
    years: tuple[int, ...], net: Spread, budgets: Mapping[int, int]
) -> dict[int, int]:
    """Per year how much the years after it need beyond their own budgets."""
    lacking, need = {}, 0
    for year in reversed(years):
        lacking[year] = need
        need = max(0, need + net.within(year) - budgets.get(year, 0))
    return lacking


def sentence(numbers: dict[str, int], later: list[str]) -> str:
    """ "Van € 66.650 valt € 20.000 in 2021; reserveer € 46.650 voor 2022." """
    words = {name: euro(cents) for name, cents in numbers.items()}
    words |= {"year": str(numbers["year"]), "surplus": euro(-numbers["net"])}
    words["later"] = listed(later)
    return " ".join([first_half(numbers), *second_half(numbers)]) % words


def first_half(numbers: dict[str, int]) -> str:
    if numbers["net"] < 0:
        return _("In %(year)s is er %(surplus)s meer dekking dan kosten.")
    if numbers["budget"]:
        return _("Van %(budget)s valt %(net)s in %(year)s.")
    return _("In %(year)s valt %(net)s.")


def second_half(numbers: dict[str, int]) -> Iterator[str]:
    if numbers["carried"]:
        yield _("Uit eerdere jaren is %(carried)s gereserveerd.")
    if numbers["reserve"]:
        yield _("Reserveer %(reserve)s voor %(later)s.")
    if numbers["short"]:
        yield _("Er ontbreekt %(short)s.")
    if numbers["free"]:
        yield _("%(free)s blijft over.")


def unspread_words(net: Spread) -> str:
    if not net.unspread:
        return ""
    return _(
        "%(amount)s is niet over de jaren te verdelen, omdat een planning of een jaar ontbreekt."
    ) % {"amount": euro(net.unspread)}


def other_budget_years(content, crossing: Bridge) -> Iterator[Finding]:
    """Money that falls in a year for which there is no budget, or not enough of it."""
    if not content.budget_lines:
        return
    at = at_year(content, _("Totale begroting, budgetregel"))
    budgeted = sorted({line.budget_year for line in content.budget_lines})
    for one in crossing.budget_years:
        if one.year not in budgeted and one.net > 0:
            yield without_budget(at, one, budgeted)
        elif one.short and content.net <= content.budget:
            yield too_little_in_year(at, one)
    if crossing.unspread_sentence:
        yield at.note(
            "cannot-be-spread",
            crossing.unspread_sentence,
            _("Vul de planning van de acties en het jaar van de dekking in."),
            amount=crossing.net.unspread,
        )


def without_budget(at: Spot, one: BudgetYear, budgeted: list[int]) -> Finding:
    years = listed([str(year) for year in budgeted])
    words = {"year": one.year, "net": euro(one.net), "budgeted": years}
    return at.attention(
        "other-budget-year",
        _("Volgens de planning valt %(net)s in %(year)s; het budget is van %(budgeted)s.") % words,
        _("Reserveer dit bedrag voor %(year)s, of vraag budget in dat jaar.") % words,
        amount=one.net,
        detail=str(one.year),
    )


def too_little_in_year(at: Spot, one: BudgetYear) -> Finding:
    """In total there is enough, but not in time."""
    words = {
        "year": one.year,
        "net": euro(one.net),
        "there": euro(one.budget + one.carried),
        "short": euro(one.short),
    }
    return at.attention(
        "budget-year-short",
        _("In %(year)s valt %(net)s, maar er is dan pas %(there)s beschikbaar.") % words,
        _("Haal %(short)s naar voren uit een later jaar, of plan later.") % words,
        amount=one.short,
        detail=str(one.year),
    )
