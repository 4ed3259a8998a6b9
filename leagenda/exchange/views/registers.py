"""Registers: giving the file, seeing what would change, and taking over what one ticks."""

from itertools import groupby

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.exchange.forms import RegisterForm
from leagenda.exchange.models import RegisterReading, usual_municipalities
from leagenda.exchange.rules import obstacles_to_bringing_registers
from leagenda.foundation.refusal import Refused

ON_A_PAGE = 20
KINDS = {
    # kind: (heading, what it means)
    "closed": (
        gettext_lazy("Mogelijk gesloten"),
        gettext_lazy("Sluiten gebeurt nooit vanzelf. Vink aan wat u zeker weet."),
    ),
    "reopened": (gettext_lazy("Mogelijk weer open"), ""),
    "renamed": (
        gettext_lazy("Andere naam"),
        gettext_lazy("De oude naam blijft bekend en blijft de locatie vinden."),
    ),
    "moved": (gettext_lazy("Adres"), ""),
    "facts": (gettext_lazy("Gegevens"), ""),
    "added": (
        gettext_lazy("Nieuw"),
        gettext_lazy("Komt erbij als locatie; zo nodig ook de organisatie."),
    ),
    "holiday": (gettext_lazy("Schoolvakanties"), ""),
}


@require_http_methods(["GET", "HEAD", "POST"])
def start_register(request):
    forbid_others(request.user)
    if request.method != "POST":
        return show_start(request, RegisterForm(initial={"municipalities": usual_municipalities()}))
    form = RegisterForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            return redirect(RegisterReading.start(**form.cleaned_data, by=request.user))
        except Refused as refused:
            form.add_error("file", refused.reasons)
    return show_start(request, form, status=422)


def show_start(request, form, *, refused=None, status=200):
    readings = RegisterReading.objects.visible_to(request.user).for_list()
    context = {
        "form": form,
        "refused": refused,
        "readings": Paginator(readings, ON_A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "exchange/registers.html", context, status=status)


@require_safe
@never_cache
def show_register(request, pk):
    """The page of a register, whatever has come of it so far."""
    reading = find(request, pk)
    if reading.is_underway:
        return render(request, "exchange/register_progress.html", {"reading": reading})
    if reading.refusal:
        form = RegisterForm(initial={"municipalities": reading.municipalities})
        return show_start(request, form, refused=reading)
    return show_proposed(request, reading)


def show_proposed(request, reading, reasons=(), ticked=None, status=200):
    proposed = [] if reading.is_done else reading.proposed
    order = list(KINDS)
    proposed.sort(key=lambda one: (order.index(one.kind), one.name.casefold(), one.code))
    context = {
        "reading": reading,
        "reasons": reasons,
        "ticked": {one.key for one in proposed if one.is_suggested} if ticked is None else ticked,
        "count": len(proposed),
        "groups": [
            (kind, *KINDS[kind], list(ones))
            for kind, ones in groupby(proposed, lambda one: one.kind)
        ],
    }
    return render(request, "exchange/register.html", context, status=status)


@require_safe
@never_cache
def show_register_progress(request, pk):
    """How far the reading is; once it is done, on to what came of it."""
    reading = find(request, pk)
    if reading.is_underway:
        return render(request, "exchange/register_progress.html", {"reading": reading})
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": reading.get_absolute_url()})
    return redirect(reading)


@require_POST
def read_register_again(request, pk):
    reading = find(request, pk)
    reading.try_again(by=request.user)
    return redirect(reading)


@require_POST
def accept_register(request, pk):
    reading = find(request, pk)
    keys = request.POST.getlist("change")
    try:
        count = reading.accept(keys, by=request.user)
    except Refused as refused:
        return show_proposed(request, reading, refused.reasons, set(keys), status=422)
    done = ngettext("%d wijziging is", "%d wijzigingen zijn", count) % count
    messages.success(request, _("%s overgenomen.") % done)
    return redirect(reading)


@require_POST
def throw_register_away(request, pk):
    reading = find(request, pk)
    reading.throw_away(by=request.user)
    messages.success(request, _("“%s” is weggegooid.") % reading.name)
    return redirect("exchange:start_register")


def find(request, pk) -> RegisterReading:
    forbid_others(request.user)
    readings = RegisterReading.objects.visible_to(request.user)
    return get_object_or_404(readings.select_related("uploaded_by", "confirmed_by"), pk=pk)


def forbid_others(user) -> None:
    if obstacles := list(obstacles_to_bringing_registers(user)):
        raise PermissionDenied(" ".join(obstacles))
