"""Which group carries which work plan."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leagenda.governance.models import Group
from leagenda.planning.forms import ChargeForm
from leagenda.planning.models import Charge, WorkPlan
from leagenda.planning.views.places import forbid_if


@require_safe
def list_plans_of_group(request, pk):
    group = get_object_or_404(Group.objects.visible_to(request.user), pk=pk)
    plans = WorkPlan.objects.visible_to(request.user).filter(charge__group__in=group.lineage)
    plans = plans.select_related("of").with_counts().order_by("-of__school_year", "position", "id")
    return render(request, "planning/group_plans.html", {"group": group, "plans": plans})


@require_http_methods(["GET", "HEAD", "POST"])
def charge_group(request, pk):
    plans = WorkPlan.objects.visible_to(request.user).select_related("of", "charge__group")
    plan = get_object_or_404(plans, pk=pk)
    forbid_if(plan.obstacles_to_writing(request.user))
    form = ChargeForm(request.POST or None, initial={"group": plan.carried_by})
    if request.method == "POST" and form.is_valid():
        Charge.give(plan, form.cleaned_data["group"], by=request.user)
        messages.success(request, _("Opgeslagen."))
        return redirect(plan)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "plan": plan}
    return render(request, "planning/charge_group.html", context, status=status)
