"""The money of a year agenda."""

from hashlib import sha256

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from leagenda.planning.models import YearAgenda
from leagenda.planning.models.balance import Balance
from leagenda.planning.models.chart import money_chart
from leagenda.planning.models.verdict import verdicts
from leagenda.planning.rules import bridge, unit_figures
from leagenda.planning.views.subnav import find_year_agenda, subnav


@require_safe
def show_money(request, year):
    agendas = YearAgenda.objects.visible_to(request.user).with_totals()
    year_agenda = find_year_agenda(request, year, agendas)
    content = year_agenda.content()
    left = year_agenda.total_budget - year_agenda.total_cost + year_agenda.total_coverage
    bridged = bridge(content)
    return render(
        request,
        "planning/money.html",
        {
            "year_agenda": year_agenda,
            "tabs": subnav(year_agenda, "planning:show_money"),
            "content": content,
            "total_net": year_agenda.total_cost - year_agenda.total_coverage,
            "left": left,
            "gap": abs(left),
            "balance": Balance.of(content),
            "what_if": Balance.of(content, request.GET.getlist("zonder")),
            "bridge": bridged,
            "bridge_rows": [(plan, rows_of(plan, bridged.years)) for plan in bridged.plans],
            "bridge_net": cells_of(bridged.net, bridged.years),
            "unit_figures": unit_figures(content),
            "verdicts": verdicts(content),
            "chart": money_chart(content),
            "may_write": year_agenda.may_be_written_by(request.user),
        },
    )


@require_safe
@cache_control(private=True, no_cache=True)
def draw_money(request, year):
    """The chart as a picture; drawn again only when its figures changed."""
    chart = money_chart(find_year_agenda(request, year).content())
    etag = f'"{sha256(chart.spec.encode()).hexdigest()}"'
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged:
        return unchanged
    return HttpResponse(chart.svg(), content_type="image/svg+xml", headers={"ETag": etag})


def rows_of(plan, years) -> list[tuple]:
    """(row, what it is, its amounts per year) for one work plan of the bridge."""
    kinds = [(_("Kosten"), plan.costs), (_("Dekking"), plan.coverages)]
    return [(row, kind, cells_of(row.spread, years)) for kind, rows in kinds for row in rows]


def cells_of(spread, years) -> list[tuple[int, int]]:
    return [(year, spread.within(year)) for year in years]
