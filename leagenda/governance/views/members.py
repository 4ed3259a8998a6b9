"""Who is in a group, and which seats it should have."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leagenda.foundation.refusal import Refused
from leagenda.governance.forms import LastDayForm, MembershipForm, SeatForm
from leagenda.governance.models import Membership, Seat
from leagenda.governance.models.membership import obstacles_to_members
from leagenda.governance.views.finding import GET_OR_POST, find_group, forbid_if
from leagenda.governance.views.groups import show


@GET_OR_POST
def add_member(request, pk):
    group = find_group(request, pk)
    forbid_if(obstacles_to_members(group, request.user))
    vacancy = {"seat": request.GET.get("zetel")}
    form = MembershipForm(request.POST or None, instance=Membership(group=group), initial=vacancy)
    if request.method == "POST" and form.is_valid():
        try:
            form.instance.join(by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            words = {"who": form.instance, "group": group}
            messages.success(request, _("%(who)s zit in %(group)s.") % words)
            return redirect(group)
    status = 422 if request.method == "POST" else 200
    return render(
        request, "governance/member_form.html", {"form": form, "group": group}, status=status
    )


@GET_OR_POST
def end_membership(request, pk):
    membership = get_object_or_404(Membership.objects.visible_to(request.user), pk=pk)
    forbid_if(obstacles_to_members(membership.group, request.user))
    form = LastDayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            membership.leave(form.cleaned_data["on"], by=request.user)
        except Refused as refused:
            form.add_error("on", refused.reasons)
        else:
            words = {"who": membership, "group": membership.group}
            messages.success(request, _("%(who)s verlaat %(group)s.") % words)
            return redirect(membership.group)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "membership": membership, "group": membership.group}
    return render(request, "governance/end_membership.html", context, status=status)


@require_POST
def add_seat(request, pk):
    group = find_group(request, pk)
    forbid_if(obstacles_to_members(group, request.user))
    form = SeatForm(request.POST, instance=Seat(group=group))
    if not form.is_valid():
        return show(request, group, form, status=422)
    form.instance.prescribe(by=request.user)
    messages.success(request, _("De zetel “%s” hoort bij de samenstelling.") % form.instance)
    return redirect(group)


@GET_OR_POST
def remove_seat(request, pk):
    seat = get_object_or_404(Seat.objects.visible_to(request.user), pk=pk)
    forbid_if(obstacles_to_members(seat.group, request.user))
    if request.method == "POST":
        name, group = seat.name, seat.group
        seat.drop(by=request.user)
        messages.success(request, _("De zetel “%s” is vervallen.") % name)
        return redirect(group)
    return render(request, "governance/remove_seat.html", {"seat": seat, "group": seat.group})
