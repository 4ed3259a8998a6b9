"""The money of a year agenda."""

from hashlib import sha256

from django.core.paginator import Paginator
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

MANY = 20


@require_safe
def show_money(request, year):
    """The sums are those of the whole agenda; the lines those of the work plans on this page."""
    agendas = YearAgenda.objects.visible_to(request.user).with_totals()
    year_agenda = find_year_agenda(request, year, agendas)
    content = year_agenda.content()
    page = Paginator(content.work_plans, MANY).get_page(request.GET.get("page"))
    left = year_agenda.total_budget - year_agenda.total_cost + year_agenda.total_coverage
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, "planning:show_money"),
        "content": content,
        "page_obj": page,
        "total_net": year_agenda.total_cost - year_agenda.total_coverage,
        "left": left,
        "gap": abs(left),
        "chart": money_chart(content),
        "may_write": year_agenda.may_be_written_by(request.user),
    }
    context |= lines_of(content, page.object_list, request.GET.getlist("zonder"))
    return render(request, "planning/money.html", context)


def lines_of(content, plans: list, without: list[str]) -> dict:
    """Everything about these work plans, reckoned within the whole agenda."""
    shown = {plan.id for plan in plans}
    bridged, what_if = bridge(content), Balance.of(content, without)
    sources = [one for one in what_if.sources if one.plan.id in shown]
    listed = {one.coverage.id for one in sources}
    return {
        "plans": [row for row in Balance.of(content).plans if row.plan.id in shown],
        "what_if": what_if,
        "what_if_plans": [row for row in what_if.plans if row.plan.id in shown],
        "sources": sources,
        "gone_elsewhere": [one.id for one in what_if.gone if one.id not in listed],
        "bridge": bridged,
        "bridge_rows": [
            (plan, rows_of(plan, bridged.years)) for plan in bridged.plans if plan.part_id in shown
        ],
        "bridge_net": cells_of(bridged.net, bridged.years),
        "unit_figures": unit_figures(content.model_copy(update={"work_plans": plans})),
        "verdicts": [one for one in verdicts(content) if one.plan_id in {"", *shown}],
    }


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
