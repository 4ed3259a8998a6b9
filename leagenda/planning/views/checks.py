"""What does not add up in a year agenda, what was set aside, and what holds."""

from itertools import groupby

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.foundation.refusal import Refused
from leagenda.planning.filters import CheckFilter
from leagenda.planning.views.subnav import find_year_agenda, subnav

MANY = 100


@require_safe
def show_checks(request, year):
    return answer(request, find_year_agenda(request, year))


@require_POST
def set_aside(request, year):
    year_agenda = find_year_agenda(request, year)
    key, reason = request.POST.get("key", ""), request.POST.get("reason", "")
    try:
        dismissal = year_agenda.set_aside(key, reason, by=request.user)
    except Refused as refused:
        words = {"key": key, "reason": reason, "reasons": refused.reasons}
        return answer(request, year_agenda, refused=words, status=422)
    undo = reverse("planning:take_back", args=[year, dismissal.pk])
    messages.success(request, _("De bevinding ligt terzijde."), extra_tags=f"undo:{undo}")
    return redirect("planning:show_checks", year)


@require_POST
def take_back(request, year, pk):
    year_agenda = find_year_agenda(request, year)
    dismissal = get_object_or_404(year_agenda.dismissals, pk=pk)
    try:
        year_agenda.take_back(dismissal, by=request.user)
    except Refused as refused:
        words = {"key": "", "reason": "", "reasons": refused.reasons}
        return answer(request, year_agenda, refused=words, status=422)
    messages.success(request, _("De bevinding telt weer mee."))
    return redirect("planning:show_checks", year)


def answer(request, year_agenda, refused=None, status=200):
    inspection = year_agenda.inspection()
    chosen = CheckFilter(request.GET, year_agenda)
    page = Paginator(chosen.picks_from(inspection), MANY).get_page(request.GET.get("page"))
    may_write = year_agenda.may_be_written_by(request.user)
    beside = {one.key for one in page.object_list} if may_write else set()
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, "planning:show_checks", len(inspection.open)),
        "inspection": inspection,
        "filter": chosen,
        "page_obj": page,
        "groups": by_severity(page.object_list),
        "may_write": may_write,
        "refused": refused,
        "is_beside": bool(refused) and refused["key"] in beside,
    }
    return render(request, "planning/checks.html", context, status=status)


def by_severity(findings) -> list[tuple]:
    """(severity, heading, tone, icon, findings) for each severity that occurs."""
    headings = {
        "wrong": (_("Klopt niet"), "error", "circle-x"),
        "attention": (_("Let op"), "warning", "triangle-alert"),
        "note": (_("Ter informatie"), "info", "info"),
    }
    found = groupby(findings, key=lambda finding: finding.severity)
    return [(severity, *headings[severity], list(these)) for severity, these in found]
