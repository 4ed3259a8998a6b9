"""The actions of a year agenda over its months."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leagenda.foundation.clock import today
from leagenda.planning.filters import TimelineFilter
from leagenda.planning.models import Action
from leagenda.planning.models.timeline import Timeline
from leagenda.planning.views.subnav import find_year_agenda, subnav

MANY = 300


@require_safe
def show_timeline(request, year):
    year_agenda = find_year_agenda(request, year)
    chosen = TimelineFilter(request.GET, year_agenda)
    actions = actions_in(year_agenda, chosen)
    as_table = request.GET.get("als") == "tabel"
    plan, plans = chosen.picked("werkplan"), []
    if plan is None and actions.count() > MANY:
        plans = list(year_agenda.work_plans.all())
        plan = plans[0]
        actions = actions.filter(ambition__plan=plan)
    page = Paginator(actions, MANY).get_page(request.GET.get("page"))
    return render(
        request,
        "planning/timeline.html",
        {
            "year_agenda": year_agenda,
            "tabs": subnav(year_agenda, "planning:show_timeline"),
            "timeline": Timeline(page.object_list, year_agenda.year, today()),
            "page_obj": page,
            "filter": chosen,
            "plan": plan,
            "plans": plans,
            "as_table": as_table,
            "kept": {"als": "tabel"} if as_table else {},
            "may_write": year_agenda.may_be_written_by(request.user),
        },
    )


def actions_in(year_agenda, chosen: TimelineFilter):
    actions = Action.objects.within(year_agenda).select_related("ambition__plan__of")
    if plan := chosen.picked("werkplan"):
        actions = actions.filter(ambition__plan=plan)
    if partner := chosen.picked("partner"):
        actions = actions.of(partner)
    return actions.order_by(
        "ambition__plan__position",
        "ambition__plan_id",
        "ambition__position",
        "ambition_id",
        "position",
        "id",
    )
