"""Groups: which there are, what they are for, and when they end."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.governance.forms import GroupForm, LastDayForm, MergeForm, SeatForm
from leagenda.governance.models import Group
from leagenda.governance.models.group import obstacles_to_groups
from leagenda.governance.views.finding import GET_OR_POST, find_group, forbid_if


@require_safe
def list_groups(request):
    visible = Group.objects.visible_to(request.user).select_related("within", "merged_into")
    groups = sorted(visible.for_page(), key=lambda one: (one.rank, one.name))
    context = {
        "groups": [one for one in groups if not one.has_ended(today())],
        "ended": [one for one in groups if one.has_ended(today())],
    }
    return render(request, "governance/groups.html", context)


@require_safe
def show_group(request, pk):
    return show(request, find_group(request, pk), SeatForm())


def show(request, group, seat_form, status=200):
    context = {
        "group": group,
        "seat_form": seat_form,
        "has_ended": group.has_ended(today()),
        "may_keep": group.may_be_kept_by(request.user),
    }
    return render(request, "governance/group.html", context, status=status)


@GET_OR_POST
def add_group(request):
    forbid_if(obstacles_to_groups(request.user))
    return keep(request, Group())


@GET_OR_POST
def change_group(request, pk):
    group = find_group(request, pk)
    forbid_if(obstacles_to_groups(request.user))
    return keep(request, group)


def keep(request, group):
    called = group.name
    form = GroupForm(request.POST or None, instance=group)
    if request.method == "POST" and form.is_valid():
        try:
            form.instance.keep(by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, _("De groep is opgeslagen."))
            return redirect(form.instance)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "group": group, "called": called}
    return render(request, "governance/group_form.html", context, status=status)


@GET_OR_POST
def end_group(request, pk):
    group = find_group(request, pk)
    forbid_if(obstacles_to_groups(request.user))
    form = LastDayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            group.end(form.cleaned_data["on"], by=request.user)
        except Refused as refused:
            form.add_error("on", refused.reasons)
        else:
            messages.success(request, _("%s is afgesloten; alles blijft na te lezen.") % group)
            return redirect(group)
    status = 422 if request.method == "POST" else 200
    return render(
        request, "governance/end_group.html", {"form": form, "group": group}, status=status
    )


@GET_OR_POST
def merge_group(request, pk):
    group = find_group(request, pk)
    forbid_if(obstacles_to_groups(request.user))
    form = MergeForm(request.POST or None, group=group)
    if request.method == "POST" and form.is_valid():
        try:
            group.merge_into(**form.cleaned_data, by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            words = {"group": group, "other": group.merged_into}
            messages.success(request, _("%(group)s gaat verder in %(other)s.") % words)
            return redirect(group.merged_into)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "group": group}
    return render(request, "governance/merge_group.html", context, status=status)
