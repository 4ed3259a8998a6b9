"""Two year agendas side by side; any two: `met` is the older one, `naar` the newer."""

from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from leagenda.planning.models import YearAgenda
from leagenda.planning.models.comparison import compare
from leagenda.planning.views.subnav import find_year_agenda, subnav

MANY = 300
WORDS = {
    "cost": _("Kosten"),
    "coverage": _("Dekking"),
    "net": _("Netto"),
    "budget": _("Budget"),
}


@require_safe
def show_comparison(request, year):
    year_agenda = find_year_agenda(request, year)
    agendas = list(YearAgenda.objects.visible_to(request.user).select_related("agenda"))
    if towards := found(agendas, request.GET.get("naar", ""), but=year_agenda):
        address = reverse("planning:show_comparison", args=[towards.year])
        return redirect(f"{address}?met={request.GET.get('met', '')}")
    others = [one for one in agendas if one != year_agenda]
    other = found(others, request.GET.get("met", "")) or nearest(others, year_agenda)
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, "planning:show_comparison"),
        "agendas": agendas,
        "other": other,
    }
    if other:
        comparison = compare(other.content(), year_agenda.content())
        counts = comparison.counts
        differing = counts["new"] + counts["gone"] + counts["changed"]
        plans = Paginator(comparison.plans, 1 if differing > MANY else len(comparison.plans) or 1)
        page = plans.get_page(request.GET.get("page"))
        context |= {
            "counts": counts,
            "page_obj": page,
            "money": money_rows(comparison.money),
            "plans": [(pair, money_rows(pair.money)) for pair in page],
        }
    return render(request, "planning/compare.html", context)


def found(agendas: list, words: str, but=None) -> YearAgenda | None:
    """The one whose school year this is, unless it is the one we look at."""
    return next((one for one in agendas if str(one.year) == words and one != but), None)


def nearest(others: list, year_agenda) -> YearAgenda | None:
    """The year before; else the nearest there is."""
    before = year_agenda.school_year - 1
    return min(others, key=lambda one: abs(one.school_year - before), default=None)


def money_rows(amounts) -> list[tuple]:
    """(word, money) per column."""
    return [(WORDS[money.column], money) for money in amounts]
