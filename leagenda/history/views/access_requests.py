"""Requests of people who want to know what is stored about them."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.foundation.refusal import Refused
from leagenda.history.forms import AccessRequestForm, DeliveryForm
from leagenda.history.models import AccessRequest
from leagenda.history.views.guarding import GET_OR_POST, find_access_request, only_for_guards


@require_safe
@only_for_guards
def list_access_requests(request):
    requests = AccessRequest.objects.visible_to(request.user)
    context = {
        "open": requests.filter(delivered_on=None),
        "answered": requests.exclude(delivered_on=None).order_by("-delivered_on"),
    }
    return render(request, "history/access_requests.html", context)


@GET_OR_POST
@only_for_guards
def open_access_request(request):
    form = AccessRequestForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            opened = form.save(commit=False).open(by=request.user)
        except Refused as refused:
            form.add_error("received_on", refused.reasons)
        else:
            messages.success(request, _("Het verzoek is geopend."))
            return redirect(opened)
    status = 422 if request.method == "POST" else 200
    return render(request, "history/open_access_request.html", {"form": form}, status=status)


@require_safe
@only_for_guards
def show_access_request(request, pk):
    asked = find_access_request(request, pk)
    return render(request, "history/access_request.html", {"asked": asked})


@GET_OR_POST
@only_for_guards
def deliver_access_request(request, pk):
    asked = find_access_request(request, pk)
    form = DeliveryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            asked.deliver(form.cleaned_data["on"], form.cleaned_data["how"], by=request.user)
        except Refused as refused:
            form.add_error("on", refused.reasons)
        else:
            messages.success(request, _("Het verzoek is afgehandeld."))
            return redirect(asked)
    context = {"form": form, "asked": asked}
    status = 422 if request.method == "POST" else 200
    return render(request, "history/deliver_access_request.html", context, status=status)
